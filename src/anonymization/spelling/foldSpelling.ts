import { CONFUSABLES } from './confusableLetters.ts'
import { unitsOf } from './decodeEntities.ts'

export type CharKind = 'letter' | 'digit' | 'space' | 'newline' | 'other'

/** A text reduced to what a reader recognises, with the place where each character was written. */
export interface Folded {
  readonly chars: readonly string[]
  readonly kinds: readonly CharKind[]
  /** UTF-16 start of each folded character in the original. */
  readonly from: readonly number[]
  /** UTF-16 end, including combining marks and invisible characters after it. */
  readonly to: readonly number[]
  /** Whether the character was written as a capital. */
  readonly upper: readonly boolean[]
}

interface FoldedChar {
  text: string
  upper: boolean
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]|(?![\t\n\r\v\f\u0085])\p{Cc}/u
const MARKS = /\p{M}/gu
const SMALL_CAPITALS = new Set('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ')

const lookAlike = (char: string): string => CONFUSABLES.get(char) ?? char

const foldChar = (char: string): FoldedChar => {
  if (char.length === 1 && char < '\u0080') {
    const code = char.charCodeAt(0)
    if (code >= 65 && code <= 90) return { text: char.toLowerCase(), upper: true }
    if (code === 96) return { text: "'", upper: false }
    if ((code < 32 && !(code >= 9 && code <= 13)) || code === 127) return { text: '', upper: false }
    return { text: char, upper: false }
  }
  if (INVISIBLE.test(char)) return { text: '', upper: false }
  if (/[\u2028\u2029\u0085]/.test(char)) return { text: '\n', upper: false }
  if (/[\s\u2800]/.test(char)) return { text: ' ', upper: false }
  const direct = CONFUSABLES.get(char)
  const upper = char !== char.toLowerCase() || SMALL_CAPITALS.has(char)
  if (direct !== undefined) return { text: direct, upper }
  let text = ''
  for (const part of char.normalize('NFKD').replace(MARKS, ''))
    for (const lower of lookAlike(part).toLowerCase().replace(MARKS, '')) text += lookAlike(lower)
  return { text, upper }
}

const remembered = new Map<string, FoldedChar>()
const REMEMBER_AT_MOST = 4096

const foldRemembered = (char: string): FoldedChar => {
  const known = remembered.get(char)
  if (known) return known
  const folded = foldChar(char)
  if (remembered.size < REMEMBER_AT_MOST) remembered.set(char, folded)
  return folded
}

const kindOf = (char: string): CharKind => {
  const code = char.charCodeAt(0)
  if (code >= 97 && code <= 122) return 'letter'
  if (code >= 48 && code <= 57) return 'digit'
  if (char === '\n' || char === '\r' || char === '\v' || char === '\f') return 'newline'
  if (char === ' ' || char === '\t') return 'space'
  if (code < 128) return 'other'
  if (/\p{L}/u.test(char)) return 'letter'
  return /\p{N}/u.test(char) ? 'digit' : 'other'
}

/**
 * Folds a text: compatibility forms are decomposed (NFKD), accents removed, look-alike letters made
 * Latin, everything in lower case, invisible characters removed. Takes any string; returns arrays
 * of equal length, offsets in UTF-16 units of the original.
 */
export const fold = (text: string): Folded => {
  const chars: string[] = []
  const kinds: CharKind[] = []
  const from: number[] = []
  const to: number[] = []
  const upper: boolean[] = []
  for (const unit of unitsOf(text)) {
    const folded = foldRemembered(unit.char)
    if (folded.text === '') {
      // An accent or an invisible character belongs to the character before it, so that an edit
      // removes both.
      if (chars.length > 0 && kinds[chars.length - 1] !== 'space') to[chars.length - 1] = unit.to
      continue
    }
    for (const char of folded.text) {
      chars.push(char)
      kinds.push(kindOf(char))
      from.push(unit.from)
      to.push(unit.to)
      upper.push(folded.upper)
    }
  }
  return { chars, kinds, from, to, upper }
}

/**
 * Returns the folded words of a name or phrase: runs of letters and digits. 'O’Brien-Díaz' gives
 * ['o', 'brien', 'diaz'].
 */
export const foldedWords = (phrase: string): string[] => {
  const { chars, kinds } = fold(phrase)
  const words: string[] = []
  let word = ''
  chars.forEach((char, i) => {
    if (kinds[i] === 'letter' || kinds[i] === 'digit') word += char
    else if (word !== '') {
      words.push(word)
      word = ''
    }
  })
  if (word !== '') words.push(word)
  return words
}

const PLAIN = /^[\x20-\x7e]*$/u

/**
 * A name's words as names are compared with each other: folded, so that "Søren" and "Soren", or letters of another script that look alike, are one name.
 * A plain name is not sent through the tables, as a registry has many names.
 */
export const nameWords = (name: string): string[] =>
  PLAIN.test(name) && !/[%&`]/u.test(name)
    ? (name.toLowerCase().match(/[a-z0-9]+/gu) ?? [])
    : foldedWords(name)
        .flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
        .filter(Boolean)

/**
 * The two ways to read a text in words, each word as `nameWords` gives it: an invisible character
 * is inside a word, or it parts two words.
 */
export const nameReadings = (text: string): readonly [inside: string[], parting: string[]] => [
  nameWords(text),
  text.split(/[^\p{L}\p{N}\p{M}]+/u).flatMap(nameWords),
]

/** The words of a text in which a name is looked for, of both readings. */
export const wordsToSearch = (text: string): ReadonlySet<string> =>
  new Set(nameReadings(text).flat())
