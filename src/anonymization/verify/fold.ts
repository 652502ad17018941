/**
 * The alphabet as a reader's eye sees it. Written apart from the engine's own folding on purpose: what one of the two gets
 * wrong, the other must not.
 */

/** Letters that look like a Latin one. Greek and Cyrillic by the look of the capital, so that case does not matter. */
const LOOKALIKES = new Map<string, string>(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    ӏ: 'i',
    ԁ: 'd',
    һ: 'h',
    ԛ: 'q',
    ԝ: 'w',
    ѵ: 'v',
    ґ: 'r',
    г: 'r',
    п: 'n',
    ь: 'b',
    α: 'a',
    β: 'b',
    ε: 'e',
    ζ: 'z',
    η: 'h',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ν: 'n',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'y',
    χ: 'x',
    ω: 'w',
    ϲ: 'c',
    ϳ: 'j',
    ս: 'u',
    օ: 'o',
    ո: 'n',
    ɑ: 'a',
    ɡ: 'g',
    ı: 'i',
    ɩ: 'i',
    ȷ: 'j',
    ʟ: 'l',
    ɴ: 'n',
    ʀ: 'r',
    ʏ: 'y',
    ʜ: 'h',
    ɢ: 'g',
    ʙ: 'b',
    ɪ: 'i',
    ᴀ: 'a',
    ᴄ: 'c',
    ᴅ: 'd',
    ᴇ: 'e',
    ᴊ: 'j',
    ᴋ: 'k',
    ᴍ: 'm',
    ᴏ: 'o',
    ᴘ: 'p',
    ꜱ: 's',
    ᴛ: 't',
    ᴜ: 'u',
    ᴠ: 'v',
    ᴡ: 'w',
    ᴢ: 'z',
    ꞯ: 'q',
    ꜰ: 'f',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    þ: 'th',
    ŧ: 't',
    ŋ: 'n',
    ə: 'e',
    ɛ: 'e',
    ɔ: 'o',
    ɨ: 'i',
    ƙ: 'k',
    ɓ: 'b',
    ɗ: 'd',
    ƴ: 'y',
    ʉ: 'u',
    ǝ: 'e',
  }),
)

/** The lower-case Greek letters that look like another Latin letter than their capital does. */
export const LOWER_LOOKALIKES = new Map([
  ['η', 'n'],
  ['ν', 'v'],
  ['υ', 'u'],
  ['γ', 'y'],
])

const INVISIBLE = /^[\p{M}\p{Cf}\p{Variation_Selector}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]$/u
const LETTER = /[\p{L}\p{N}]/u
const seen = new Map<number, string | null>()

/** The boxed and flag letters (🄼, 🅼, 🇲) that Unicode does not decompose. */
const boxed = (point: number): string | null => {
  for (const base of [0x1f150, 0x1f170, 0x1f1e6])
    if (point >= base && point < base + 26) return String.fromCharCode(97 + point - base)
  return null
}

/**
 * What one character is once folded: letters and digits, `''` for a separator, null for what a reader does not see (combining
 * marks, soft hyphens, zero-width characters).
 */
export const foldPoint = (point: number): string | null => {
  if (point < 128) {
    if ((point >= 97 && point <= 122) || (point >= 48 && point <= 57))
      return String.fromCharCode(point)
    return point >= 65 && point <= 90 ? String.fromCharCode(point + 32) : ''
  }
  const known = seen.get(point)
  if (known !== undefined) return known
  const folded = foldRare(point)
  if (seen.size < 20_000) seen.set(point, folded)
  return folded
}

const foldRare = (point: number): string | null => {
  const character = String.fromCodePoint(point)
  if (INVISIBLE.test(character)) return null
  const letter = boxed(point)
  if (letter) return letter
  let folded = ''
  for (const piece of character.normalize('NFKD').toLowerCase().normalize('NFKD'))
    if (!INVISIBLE.test(piece) && LETTER.test(piece)) folded += LOOKALIKES.get(piece) ?? piece
  return folded
}

/** A whole string folded, separators dropped. */
export const squash = (text: string): string => {
  let folded = ''
  for (const character of text) folded += foldPoint(character.codePointAt(0) ?? 0) ?? ''
  return folded
}
