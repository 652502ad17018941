/** An entry of the activity log as it is exported. */
export interface ActivityRow {
  id: string
  /** ISO 8601, server clock. */
  at: string
  /** Id of the account; null where Homeroom did it by itself. */
  actor: string | null
  /** The account's present name; null where the account no longer exists. */
  actorName: string | null
  verb: string
  subject: string
  subjectId: string
  from: string | null
  to: string | null
  codes: string[]
  /** Why Homeroom did something by itself, and the record that caused it. */
  cause: string | null
  causeId: string | null
}

const COLUMNS = [
  'at',
  'actor',
  'actorName',
  'verb',
  'subject',
  'subjectId',
  'from',
  'to',
  'codes',
  'cause',
  'causeId',
  'id',
] as const satisfies readonly (keyof ActivityRow)[]

/**
 * Quotes a cell as in RFC 4180. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, "CSV Injection": cells beginning with = + - @, tab or carriage
 * return; their wide forms too).
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[",\r\n]|^'|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

export const csvHeader: string = line(COLUMNS)

/** Returns an entry as a line of CSV. Codes contain no spaces, so a space separates them. */
export const csvLine = (row: ActivityRow): string =>
  line(COLUMNS.map((name) => (name === 'codes' ? row.codes.join(' ') : (row[name] ?? ''))))
