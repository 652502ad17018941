import { CONFUSABLE_LETTERS } from '#newsroom/confusables.ts'

/**
 * Letters as a reader sees them. It shares no code with the engine's own folding, on purpose: if
 * one of the two makes a mistake, the other must not make the same.
 */

/**
 * Letters that look like a Latin one where Unicode's table (UTS #39) has none, or another. Greek
 * and Cyrillic ones by the look of the capital, so that case does not matter.
 */
const LOOKALIKES = new Map<string, string>(
  Object.entries({
    в: 'b',
    к: 'k',
    м: 'm',
    н: 'h',
    т: 't',
    п: 'n',
    ь: 'b',
    β: 'b',
    ε: 'e',
    ζ: 'z',
    η: 'h',
    κ: 'k',
    μ: 'm',
    ν: 'n',
    τ: 't',
    υ: 'y',
    χ: 'x',
    ω: 'w',
    ȷ: 'j',
    ʟ: 'l',
    ɴ: 'n',
    ʀ: 'r',
    ʜ: 'h',
    ɢ: 'g',
    ʙ: 'b',
    ᴀ: 'a',
    ᴅ: 'd',
    ᴇ: 'e',
    ᴊ: 'j',
    ᴋ: 'k',
    ᴍ: 'm',
    ᴘ: 'p',
    ᴛ: 't',
    ꞯ: 'q',
    ꜰ: 'f',
    ß: 'ss',
    ð: 'd',
    þ: 'th',
    ŋ: 'n',
    ə: 'e',
    ɛ: 'e',
    ɔ: 'o',
    ʉ: 'u',
    ǝ: 'e',
    я: 'r',
    є: 'e',
    и: 'n',
    ᗩ: 'a',
    '฿': 'b',
    ⱥ: 'a',
    '₳': 'a',
    ɐ: 'a',
    ɹ: 'r',
    ɾ: 'r',
    ʎ: 'y',
    ʇ: 't',
    ʞ: 'k',
    ɥ: 'h',
    ᴉ: 'i',
    ɟ: 'f',
  }),
)

/** The small Greek letters that look like another Latin letter than their capital does. */
export const LOWER_LOOKALIKES = new Map([
  ['η', 'n'],
  ['ν', 'v'],
  ['υ', 'u'],
  ['γ', 'y'],
])

const UTS39 = new Map<string, string>()
for (const [latin, signs] of Object.entries(CONFUSABLE_LETTERS))
  for (const sign of signs) UTS39.set(sign, latin)

const INVISIBLE = /^[\p{M}\p{Cf}\p{Variation_Selector}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]$/u
const LETTER = /[\p{L}\p{N}]/u
/** Apostrophes and rings that Unicode counts as letters. */
const BESIDE = /[\u02b9-\u02c1\u02c6-\u02df]/
const seen = new Map<number, string | null>()

/** The boxed and flag letters (🄼, 🅼, 🇲) that Unicode does not decompose. */
const boxed = (point: number): string | null => {
  for (const base of [0x1f150, 0x1f170, 0x1f1e6])
    if (point >= base && point < base + 26) return String.fromCharCode(97 + point - base)
  return null
}

/**
 * Folds one character: returns letters and digits, `''` for a separator, null for what a reader
 * does not see (combining marks, soft hyphens, zero-width characters).
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
  const small = character.toLowerCase()
  const whole = LOOKALIKES.get(small) ?? UTS39.get(character) ?? UTS39.get(small)
  if (whole !== undefined) return whole
  let folded = ''
  for (const piece of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (INVISIBLE.test(piece)) continue
    const look = LOOKALIKES.get(piece) ?? UTS39.get(piece)
    folded += look ?? (LETTER.test(piece) && !BESIDE.test(piece) ? piece : '')
  }
  return folded
}

/** Folds a whole string and drops separators. */
export const squash = (text: string): string => {
  let folded = ''
  for (const character of text) folded += foldPoint(character.codePointAt(0) ?? 0) ?? ''
  return folded
}
