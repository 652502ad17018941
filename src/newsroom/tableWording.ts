/** What happened, and what to do next. `{part}` stands for words that the caller fills in. */
export interface Wording {
  message: string
  remedy: string
}

/** A row of a table of wordings: the words of its code, and other words for the same code by the case they are for. */
export interface WordingRow extends Wording {
  /** What a case leaves out is as in the row. */
  cases?: Readonly<Record<string, Partial<Wording>>>
}

type Rows = Readonly<Record<string, WordingRow>>

type CasesOf<Row> = Row extends { cases: infer Cases } ? Cases : never

/** A code, or a code and the case it is for: `stale_write.person`. */
export type KeyOf<Table extends Rows> = {
  [Code in keyof Table & string]: Code | `${Code}.${keyof CasesOf<Table[Code]> & string}`
}[keyof Table & string]

type PartsIn<Text> = Text extends `${string}{${infer Part}}${infer Rest}`
  ? Part | PartsIn<Rest>
  : never

type WordingOf<Row> =
  | (Row extends { message: infer Message } ? Message : never)
  | (Row extends { remedy: infer Remedy } ? Remedy : never)

/** The row of a key, with the words of its case in place of the row's own. */
type RowAt<Table extends Rows, Key extends string> = Key extends keyof Table
  ? Table[Key]
  : Key extends `${infer Code extends keyof Table & string}.${infer Case}`
    ? Case extends keyof CasesOf<Table[Code]>
      ? CasesOf<Table[Code]>[Case] & Omit<Table[Code], keyof CasesOf<Table[Code]>[Case]>
      : never
    : never

/** The parts that the words of a key leave open. */
export type PartOf<Table extends Rows, Key extends string> = PartsIn<WordingOf<RowAt<Table, Key>>>

/** What the words of a key take: nothing where they leave no part open. */
export type PartsFor<Table extends Rows, Key extends string> = [PartOf<Table, Key>] extends [never]
  ? { parts?: never }
  : { parts: Readonly<Record<PartOf<Table, Key>, string>> }

/** Takes a key of a table; returns its code. */
export const codeOf = (key: string): string => key.split('.')[0] ?? ''

/**
 * Takes a table, a key of it and the parts that its words leave open; returns the row with the words of the key, filled in. A part is not read again: a
 * `{word}` in it stays.
 */
export function wordsAt<Row extends WordingRow>(
  table: Readonly<Record<string, Row>>,
  key: string,
  parts: Readonly<Record<string, string>> = {},
): Row {
  const [code = '', name] = key.split('.')
  const row = table[code]
  if (!row) throw new Error(`No row ${code} in this table of wordings`)
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, part: string) => parts[part] ?? '')
  const words = { ...row, ...(name === undefined ? {} : row.cases?.[name]) }
  return { ...words, message: filled(words.message), remedy: filled(words.remedy) }
}
