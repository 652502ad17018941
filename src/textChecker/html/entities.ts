import { characterEntities } from 'character-entities'
import { characterEntitiesLegacy } from 'character-entities-legacy'

/** Every name that HTML has for a character, without `&` and `;`. */
const NAMED = new Map(Object.entries(characterEntities))
/** Those that HTML also reads without a semicolon, the longest first. */
const WITHOUT_SEMICOLON = new RegExp(
  `^(?:${[...characterEntitiesLegacy].sort((a, b) => b.length - a.length).join('|')})`,
)

const validPoint = (point: number): boolean =>
  point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
/**
 * Old programs write the apostrophe of Windows-1252 as `&#146;`, and browsers accept that (HTML,
 * section 13.2.5.80).
 */
const pointMeaning = (point: number): string =>
  point >= 0x80 && point <= 0x9f
    ? WINDOWS_1252.charAt(point - 0x80)
    : validPoint(point)
      ? String.fromCodePoint(point)
      : '\uFFFD'

/** Letters of mathematical alphabets (&Mscr; &Mfr; &Mopf;) are read as the plain letters. */
const named = (name: string): string | null =>
  /^([A-Za-z])(?:scr|fr|opf)$/.exec(name)?.[1] ?? NAMED.get(name) ?? null

const REFERENCE = /&(?:#[xX]([0-9A-Fa-f]{1,8})|#([0-9]{1,9})|([A-Za-z][A-Za-z0-9]{1,31}))(;?)/y

/** Where a reference is: in HTML text, in the value of an attribute, or in Markdown. */
export type ReferencePlace = 'text' | 'value' | 'markdown'

/**
 * Returns the character reference at an offset, and its length; null where there is none. HTML,
 * section 13.2.5.72 to .80: a few names need no semicolon. In a value, one is needed before a
 * letter, a digit or `=`, so that `?a=1&copy=2` is read as an address. Markdown always needs it
 * (CommonMark, section 2.5).
 */
export const referenceAt = (
  text: string,
  at: number,
  place: ReferencePlace = 'text',
): { meaning: string; length: number } | null => {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(text)
  if (!match) return null
  const [whole, hex, decimal, name, semicolon] = match
  if (place === 'markdown' && semicolon === '') return null
  if (name === undefined) {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return { meaning: pointMeaning(point), length: whole.length }
  }
  const meaning = semicolon === '' ? null : named(name)
  if (meaning !== null) return { meaning, length: whole.length }
  const short = place === 'markdown' ? undefined : WITHOUT_SEMICOLON.exec(name)?.[0]
  const letter = short === undefined ? null : named(short)
  if (short === undefined || letter === null) return null
  const length = 1 + short.length
  if (place === 'value' && /[=A-Za-z0-9]/.test(text.charAt(at + length))) return null
  return { meaning: letter, length }
}

/** Escapes words for HTML text or a quoted value. */
export const escapeHtml = (words: string): string =>
  words.replace(
    /[&<>"']/g,
    (sign) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ??
      `&#${sign.charCodeAt(0)};`,
  )

/** Escapes words for a value without quotes, which a space would end. */
export const escapeUnquoted = (words: string): string =>
  words.replace(/[&<>"'`=\s]/g, (sign) => `&#${sign.charCodeAt(0)};`)
