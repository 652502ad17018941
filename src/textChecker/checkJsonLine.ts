import type { LanguageData } from '#anonymization/languageData.ts'
import { refused } from '#newsroom/result.ts'
import type { Result } from '#newsroom/result.ts'
import { checkText } from './checkText.ts'
import type { CheckedText } from './checkedText.ts'
import { fault } from './errors.ts'
import type { Fault } from './errors.ts'
import { requestFrom } from './parseRequest.ts'
import type { CheckRequest } from './parseRequest.ts'

/**
 * The answer to a line: the result of the check, or why there is none. `id` is the line's own, or
 * null where none can be read.
 */
export type Answer = { id: string | number | null } & (CheckedText | { error: Fault })

const idOf = (value: unknown): string | number | null => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null
}

const parsed = (line: string): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(line.replace(/^\uFEFF/, '')) as unknown }
  } catch {
    return { ok: false }
  }
}

/**
 * Checks a text. A bug becomes a fault like any other: an error may contain words of the text, so
 * nothing of it is passed on.
 */
export const checkSafely = (
  request: CheckRequest,
  data: LanguageData,
): Result<CheckedText, Fault> => {
  try {
    return checkText(request, data)
  } catch {
    return refused(fault('internal'))
  }
}

const checked = (value: unknown, data: LanguageData): Result<CheckedText, Fault> => {
  const request = requestFrom(value)
  return request.ok ? checkSafely(request.value, data) : request
}

/** Checks one line of JSON. Never throws, and never repeats a word of a line that it refuses. */
export const checkLine = (line: string, data: LanguageData): Answer => {
  const read = parsed(line)
  if (!read.ok) return { id: null, error: fault('broken_json') }
  const id = idOf(read.value)
  const result = checked(read.value, data)
  return result.ok ? { id, ...result.value } : { id, error: result.error }
}
