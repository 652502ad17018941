import type { RefusalRow, RefusalStatus } from './refusals/refusalRow.ts'
import { REFUSALS } from './refusals/refusalTable.ts'

type Table = typeof REFUSALS

/** Stable, snake_case; all of them are in docs/errors.md. */
export type RefusalCode = keyof Table

/**
 * A refusal: what happened, what to do next, and a code that scripts may rely on. It never contains
 * text of a story or a name: `details` holds ids, places and rule names.
 */
export interface Refusal {
  code: RefusalCode
  /** The HTTP status of the answer. */
  status: RefusalStatus
  /** What happened, one sentence. */
  message: string
  /** What to do next, one sentence. */
  remedy: string
  details?: Record<string, unknown>
}

type CasesOf<Code extends RefusalCode> = Table[Code] extends { cases: infer Cases } ? Cases : never

/** A code, or a code and the case it is for: `stale_write.person`. */
export type RefusalKey = {
  [Code in RefusalCode]: Code | `${Code}.${keyof CasesOf<Code> & string}`
}[RefusalCode]

type PartsIn<Text> = Text extends `${string}{${infer Part}}${infer Rest}`
  ? Part | PartsIn<Rest>
  : never

type WordingOf<Row> =
  | (Row extends { message: infer Message } ? Message : never)
  | (Row extends { remedy: infer Remedy } ? Remedy : never)

/** The row of a key, with the words of its case in place of the row's own. */
type RowAt<Key extends RefusalKey> = Key extends RefusalCode
  ? Table[Key]
  : Key extends `${infer Code extends RefusalCode}.${infer Case}`
    ? Case extends keyof CasesOf<Code>
      ? CasesOf<Code>[Case] & Omit<Table[Code], keyof CasesOf<Code>[Case]>
      : never
    : never

type PartOf<Key extends RefusalKey> = PartsIn<WordingOf<RowAt<Key>>>

interface Details {
  details?: Record<string, unknown>
}
type Options<Key extends RefusalKey> = [PartOf<Key>] extends [never]
  ? [options?: Details]
  : [options: Details & { parts: Readonly<Record<PartOf<Key>, string>> }]

/**
 * Takes a code (and the case, where its row has cases), the parts that its words leave open, and details; returns the refusal. Parts and details hold
 * no text of a story and no name.
 */
export function refusal<Key extends RefusalKey>(key: Key, ...[options]: Options<Key>): Refusal {
  const [code, name] = key.split('.') as [RefusalCode, string | undefined]
  const row: RefusalRow = REFUSALS[code]
  const words = { ...row, ...(name === undefined ? {} : row.cases?.[name]) }
  const { parts = {}, details } = (options ?? {}) as Details & { parts?: Record<string, string> }
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, part: string) => parts[part] ?? '')
  return {
    code,
    status: words.status,
    message: filled(words.message),
    remedy: filled(words.remedy),
    ...(details && { details }),
  }
}

/** Takes a code, which may be one that is not known here; returns what the panel says for it, or null where message and remedy will do. */
export const panelWords = (code: string): string | null =>
  (REFUSALS as Readonly<Partial<Record<string, RefusalRow>>>)[code]?.inPanel ?? null
