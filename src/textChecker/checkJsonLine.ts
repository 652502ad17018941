import type { ReadAlready } from '#anonymization/detector/readerScores.ts'
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
 * nothing of it is passed on. `readAlready`: as for `checkText`.
 */
export const checkSafely = (
  request: CheckRequest,
  data: LanguageData,
  readAlready?: ReadAlready,
): Result<CheckedText, Fault> => {
  try {
    return checkText(request, data, readAlready)
  } catch {
    return refused(fault('internal'))
  }
}

/** A line as it was read: its id, and what it asks for or why that cannot be read. */
export interface ReadLine {
  readonly id: Answer['id']
  readonly request: Result<CheckRequest, Fault>
}

/** Reads one line of JSON. Never throws. */
export const readLine = (line: string): ReadLine => {
  const read = parsed(line)
  return read.ok
    ? { id: idOf(read.value), request: requestFrom(read.value) }
    : { id: null, request: refused(fault('broken_json')) }
}

/**
 * Answers a line that was read. Never throws, and never repeats a word of a line that it refuses.
 * `readAlready`: as for `checkText`.
 */
export const answerTo = (
  { id, request }: ReadLine,
  data: LanguageData,
  readAlready?: ReadAlready,
): Answer => {
  const result = request.ok ? checkSafely(request.value, data, readAlready) : request
  return result.ok ? { id, ...result.value } : { id, error: result.error }
}
