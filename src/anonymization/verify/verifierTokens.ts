import { foldPoint } from './verifierFolding.ts'
import type { Reading } from './verifierTypes.ts'

/** A word of a reading, or a part of one ("Mireya" and "Rubio" in "MireyaRubio07"). */
export interface Token {
  text: string
  /** Offsets in the reading. */
  start: number
  end: number
  /** Range in the folded letters. */
  from: number
  to: number
  /** Index of the word it is, or is a part of. */
  word: number
  capital: boolean
  allCapitals: boolean
}

export interface Folded {
  reading: Reading
  /** Letters and digits only, folded. */
  letters: string
  /** Offset of each of them in the reading. */
  starts: Int32Array
  ends: Int32Array
  /** How many runs of white space come before it. */
  spaces: Int32Array
  /** 1 where a word or a part of a word starts, 2 where a word does. */
  edges: Uint8Array
  words: readonly Token[]
  /**
   * Parts of words that are written together (camel case, digits), and each two of them in a row.
   */
  parts: readonly Token[]
  /** The text between a word and the one before it. */
  gap(word: number): string
}

const UPPER = /\p{Lu}/u
const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9'

/**
 * Splits a reading into words and their parts, and into one string of letters. Takes linear time.
 */
export const foldReading = (reading: Reading): Folded => {
  const { text } = reading
  let letters = ''
  const starts: number[] = []
  const ends: number[] = []
  const spaces: number[] = []
  const edges: number[] = []
  const capitals: boolean[] = []
  let inWord = false
  let blank = false
  let blanks = 0
  // Kept in variables: reading a letter of the growing string would copy it each time.
  let lastDigit = false
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at) ?? 0
    const width = point > 0xffff ? 2 : 1
    const folded = foldPoint(point)
    if (folded === '') {
      inWord = false
      if (
        point === 32 ||
        point === 10 ||
        point === 9 ||
        point === 13 ||
        (point > 127 && /\s/.test(text.charAt(at)))
      ) {
        if (!blank) blanks++
        blank = true
      } else blank = false
    } else if (folded !== null) {
      const capital =
        point < 128
          ? point >= 65 && point <= 90
          : UPPER.test(text.slice(at, at + width).normalize('NFKD'))
      for (let i = 0; i < folded.length; i++) {
        const last = letters.length - 1
        const digit = isDigit(folded.charAt(i))
        const part =
          inWord && i === 0 && ((capital && capitals[last] === false) || digit !== lastDigit)
        edges.push(!inWord ? 2 : part ? 1 : 0)
        inWord = true
        letters += folded.charAt(i)
        lastDigit = digit
        starts.push(at)
        ends.push(at + width)
        spaces.push(blanks)
        capitals.push(capital)
      }
      blank = false
    }
    at += width
  }
  const { words, parts } = wordsOf(letters, starts, ends, edges, capitals)
  return {
    reading,
    letters,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    spaces: Int32Array.from(spaces),
    edges: Uint8Array.from(edges),
    words,
    parts,
    gap: (word) => text.slice(words[word - 1]?.end ?? 0, words[word]?.start ?? text.length),
  }
}

const wordsOf = (
  letters: string,
  starts: readonly number[],
  ends: readonly number[],
  edges: readonly number[],
  capitals: readonly boolean[],
): { words: Token[]; parts: Token[] } => {
  const words: Token[] = []
  const parts: Token[] = []
  const token = (from: number, to: number, word: number): Token => {
    let all = to - from > 1
    for (let i = from; i < to && all; i++) all = capitals[i] === true || isDigit(letters.charAt(i))
    return {
      text: letters.slice(from, to),
      start: starts[from] ?? 0,
      end: ends[to - 1] ?? 0,
      from,
      to,
      word,
      capital: capitals[from] === true,
      allCapitals: all,
    }
  }
  for (let from = 0; from < letters.length;) {
    let to = from + 1
    const cuts = [from]
    while (to < letters.length && edges[to] !== 2) {
      if (edges[to] === 1) cuts.push(to)
      to++
    }
    words.push(token(from, to, words.length))
    if (cuts.length > 1)
      cuts.forEach((cut, i) => {
        parts.push(token(cut, cuts[i + 1] ?? to, words.length - 1))
        // McAllister and DeShawn have a capital inside.
        const over = i + 1 < cuts.length && (cuts.length > 2 || i > 0)
        if (over) parts.push(token(cut, cuts[i + 2] ?? to, words.length - 1))
      })
    from = to
  }
  return { words, parts }
}
