import type { Answer } from './newsroom.ts'

/** Sent wherever a text can be sent, and not to be found in any answer. */
export const CANARY = 'zxqcanary'

/**
 * Takes an answer to something that was wrong; returns what is not right about the answer, or null: it must be 4xx, JSON with a stable code and
 * words, and hold neither what was sent nor anything of the house's inside.
 */
export function unclear({
  status,
  text,
  json,
}: Pick<Answer, 'status' | 'text' | 'json'>): string | null {
  if (status < 400 || status > 499) return `answered ${status} ${text.slice(0, 120)}`
  if (json === null || typeof json !== 'object')
    return `${status} without JSON: ${text.slice(0, 120)}`
  if (typeof json.code !== 'string' || !/^[a-z][a-z_]+$/u.test(json.code))
    return `${status} without a code`
  const words: unknown = json.message ?? json.detail ?? json.errors?.[0]?.message
  if (typeof words !== 'string' || words === '') return `${status} ${json.code} without words`
  if (text.toLowerCase().includes(CANARY)) return `${status} ${json.code} repeats what was sent`
  if (/node_modules|\(?\S+:\d+:\d+\)|mongo|BSON|E11000|Cast to/iu.test(text)) {
    return `${status} ${json.code} shows the inside: ${text.slice(0, 200)}`
  }
  return null
}
