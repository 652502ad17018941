import { listed } from './lexiconLookup.ts'

/** A word of the text, without a possessive ending. */
export interface Word {
  text: string
  /** The word as the lists write it. */
  key: string
  start: number
  end: number
  /** The text between this word and the one before. */
  gap: string
  capital: boolean
  allCapitals: boolean
  /** A single letter: "J." */
  initial: boolean
  /** True where it has digits. */
  digits: boolean
  /** True where it has a capital inside ("McDonald", "iPhone"). */
  innerCapital: boolean
  possessive: boolean
  /** True where the capital may be there only because a sentence, a line or a quotation begins. */
  starts: boolean
  /** True where it is in letters that are not Latin. */
  foreignScript: boolean
}

const WORD =
  /[\p{L}\p{M}\p{Nd}\u200B-\u200D\u00AD](?:[\p{L}\p{M}\p{Nd}\u200B-\u200D\u00AD]|['’ʼ-](?=[\p{L}\p{M}\p{Nd}]))*/gu
const POSSESSIVE = /['’ʼ][sS]$/u
/** A capital, or one after an article that is joined to the name: al-Mallohi, d’Angelo. */
const UPPER = /^(?:(?:al|el|abu|bin|d|l|o)['’-])?[\p{Lu}\p{Lt}]/u
const STOPS = /[.!?…:;•\n\r]|^\s*[-–—*>]/u
const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'sr',
  'sra',
  'srta',
  'jr',
  'st',
  'prof',
  'rev',
  'gov',
  'sen',
  'rep',
  'capt',
  'sgt',
  'lt',
  'col',
  'gen',
  'vs',
  'no',
  'mt',
  'ft',
])

const startsSentence = (gap: string, before: Word | undefined): boolean => {
  if (!before) return true
  if (/["“«¡¿]/.test(gap)) return true
  if (!STOPS.test(gap)) return false
  if (/^\.\s$/.test(gap) && (before.initial || ABBREVIATIONS.has(before.key))) return false
  return !/^:\w/.test(gap)
}

/** Splits a text into words. Takes linear time. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  let last = 0
  for (const match of text.matchAll(WORD)) {
    const whole = match[0]
    const possessive = POSSESSIVE.test(whole)
    const body = possessive ? whole.slice(0, -2) : whole
    if (body === '') continue
    const start = match.index
    const gap = text.slice(last, start)
    const capital = UPPER.test(body)
    const letters = body.replace(/[^\p{L}]/gu, '')
    const upper = letters.toUpperCase() === letters && letters.toLowerCase() !== letters
    words.push({
      text: body,
      key: listed(body),
      start,
      end: start + body.length,
      gap,
      capital,
      allCapitals: upper && [...letters].length > 1,
      initial: [...letters].length === 1 && capital && body.length <= 2,
      digits: /\p{N}/u.test(body),
      innerCapital: !upper && /\p{Ll}\p{Lu}/u.test(body),
      possessive,
      starts: startsSentence(gap, words.at(-1)),
      foreignScript: /[^\p{Script=Latin}\p{M}\p{N}\p{Cf}'’ʼ-]/u.test(letters),
    })
    last = start + body.length
  }
  return words
}

/**
 * Describes the gap before a word: its first sign, `_` for space, `n` for a line break, `0` for
 * nothing.
 */
export const signOf = (gap: string): string => {
  const bare = gap.trim()
  return bare !== '' ? bare.charAt(0) : gap === '' ? '0' : gap.includes('\n') ? 'n' : '_'
}

/** True where a word continues the run of capitalised words before it. */
export const continues = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.gap === ' ' ||
    word.gap === '. ' ||
    word.gap === '.' ||
    word.gap === '\u00A0' ||
    word.gap === ' "' ||
    word.gap === '" ' ||
    word.gap === ' “' ||
    word.gap === '” ')
