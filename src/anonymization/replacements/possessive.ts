import { onceForText } from './onceForText.ts'

/** Returns the apostrophe that a passage uses; the typographic one where it uses none. */
export const apostropheOf = onceForText((text) =>
  text.includes('’') || !text.includes("'") ? '’' : "'",
)

/** Where the first quotation between single marks has begun; no offset is behind it where there is none. */
const firstSingleQuote = onceForText((text) => {
  const match = /(?:^|[\s(])['‘][^\s'’]/.exec(text)
  return match ? match.index + match[0].length : Infinity
})

export type Possessive = 'none' | 'kept' | 'bare'

/**
 * Returns whether a name is in the possessive: `kept` where 's follows and stays, `bare` where only
 * an apostrophe does (Reyes’ sign), to which the replacement must add an s. An apostrophe that
 * closes a quotation does not count.
 */
export const possessiveAt = (text: string, start: number, end: number): Possessive => {
  const rest = text.slice(end, end + 4)
  if (/^['’ʼ＇][sS](?![\p{L}\p{N}])/u.test(rest)) return 'kept'
  if (!/^['’](?!\p{L})/u.test(rest) || !/[szxSZX]$/.test(text.slice(start, end))) return 'none'
  return firstSingleQuote(text) <= start ? 'none' : 'bare'
}
