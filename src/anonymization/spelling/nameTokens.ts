import { fold } from './foldSpelling.ts'
import type { Folded } from './foldSpelling.ts'
import { HONORIFICS } from './wordLists.ts'

/**
 * What is between two words, as far as it matters for names. `inside`: nothing (a capital in
 * MireyaRubio, a digit). `join`: a hyphen, dot, underscore or apostrophe, also with a line break
 * after the hyphen. `space`. `newline`: a space with a line break. `dotSpace`: as in "M. Rubio".
 * `comma`: as in "Rubio, Mireya". `quote`: as around a nickname. `barrier`: anything else.
 */
export type Gap =
  'inside' | 'join' | 'space' | 'newline' | 'dotSpace' | 'comma' | 'quote' | 'barrier'

export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'digits'

export interface Word {
  readonly index: number
  /** Folded, lower case. */
  readonly norm: string
  /** UTF-16 range in the passage. */
  readonly start: number
  readonly end: number
  /** Range in the letters of the passage. */
  readonly firstLetter: number
  readonly lastLetter: number
  readonly shape: Shape
  /** Between the word before and this one. */
  readonly gap: Gap
  /** The folded characters of that gap. */
  readonly gapText: string
  /** True within a handle, hashtag, address or URL, where words are written together. */
  readonly runTogether: boolean
}

/** The letters and digits of a passage, one entry each, with what comes before each. */
export interface Letters {
  readonly chars: readonly string[]
  readonly gaps: readonly Gap[]
  readonly words: readonly number[]
  /** 2 where a word begins, 1 at a capital or digit inside one, 0 elsewhere. */
  readonly edges: readonly number[]
  /** True where a word has letters, so that a digit in it may stand for one: m1reya, not 2-0. */
  readonly lettered: readonly boolean[]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export interface Reading {
  readonly text: string
  readonly words: readonly Word[]
  readonly letters: Letters
}

const JOINERS = new Set([
  "'",
  '-',
  '_',
  '.',
  '·',
  '•',
  '*',
  '~',
  '=',
  '+',
  '/',
  '|',
  '@',
  '#',
  ':',
  '?',
  '&',
])

/** Marks of emphasis in plain text and Markdown, which readers do not read: **Mi**reya _Rubio_. */
const EMPHASIS = /[*_~]+/g

const gapOf = (chars: readonly string[]): Gap => {
  const written = chars.join('')
  if (written === '') return 'inside'
  const text = written.length > 1 ? written.replace(EMPHASIS, '') : written
  if (text === '') return 'join'
  if (/^\s+$/.test(text)) return /[\n\r\v\f]/.test(text) ? 'newline' : 'space'
  if (text.length === 1 && JOINERS.has(text)) return 'join'
  if (/^[.-]?'[.-]?$/.test(text)) return 'join'
  if (/^-\s+'?$/.test(text) || /^\s-\s$/.test(text)) return 'join'
  if (/^[\n\r]+'$/.test(text)) return 'newline'
  if (/^\.\s+$/.test(text)) return 'dotSpace'
  if (/^\s*,\s*$/.test(text)) return 'comma'
  if (/^\s*["'()[\]]{1,2}\s*$/.test(text)) return 'quote'
  return 'barrier'
}

/** Abbreviations that a name may begin with: "St. John", "Ma. Elena". */
const ABBREVIATED = new Set(['st', 'ste', 'sta', 'sto', 'ma', 'fco', 'jr'])

/**
 * A full stop ends a sentence, and a name with it, except after an initial, a title or an
 * abbreviation.
 */
const gapAfter = (before: Word | undefined, gap: Gap): Gap =>
  gap === 'dotSpace' &&
  before &&
  before.norm.length > 1 &&
  !ABBREVIATED.has(before.norm) &&
  !HONORIFICS.has(before.norm)
    ? 'barrier'
    : gap

const RUN_TOGETHER =
  /[@＠#]|[\p{L}\p{N}\p{M}]_+[\p{L}\p{N}]|:\/\/|^www\.|^mailto:|[a-z0-9]\.[a-z]{2,}\/|%[0-9a-f]{2}|[a-z0-9]\.(?:com|org|net|edu|gov|me|io|co|us|mx|es|app|tv|ly|gg|info|blog|example)(?![a-z])/iu

/** Finds handles, hashtags, addresses and URLs, as UTF-16 ranges between white space. */
const runTogetherChunks = (text: string): { start: number; end: number }[] => {
  const chunks: { start: number; end: number }[] = []
  for (const chunk of text.matchAll(/[^\s,;()<>"“”]+/g))
    if (RUN_TOGETHER.test(chunk[0]))
      chunks.push({ start: chunk.index, end: chunk.index + chunk[0].length })
  return chunks
}

const shapeOf = (folded: Folded, first: number, last: number): Shape => {
  let letters = 0
  let capitals = 0
  for (let i = first; i <= last; i++) {
    if (folded.kinds[i] !== 'letter') continue
    letters += 1
    if (folded.upper[i]) capitals += 1
  }
  if (letters === 0) return 'digits'
  if (capitals === 0) return 'lower'
  if (capitals === letters) return letters === 1 ? 'title' : 'upper'
  return capitals === 1 && folded.upper[first] ? 'title' : 'mixed'
}

/** True where a new word begins within a run of letters: fooBar, ABCDef, foo12. */
const edgeInside = (folded: Folded, at: number): boolean => {
  if (folded.kinds[at] !== folded.kinds[at - 1]) return true
  if (!folded.upper[at]) return false
  return !folded.upper[at - 1] || (folded.kinds[at + 1] === 'letter' && !folded.upper[at + 1])
}

const isWordChar = (folded: Folded, at: number): boolean =>
  folded.kinds[at] === 'letter' || folded.kinds[at] === 'digit'

/** Signs between numbers and words, as in "2-0", "U-13", "3:05": they join nothing into one word. */
const NUMBER_SIGNS = /[-./:+&]/

/** True for a word with letters, or with an apostrophe or the like between it and one: 74’n1yah. */
const hasLetters = (words: readonly Word[], index: number): boolean => {
  const word = words[index]
  const next = words[index + 1]
  const joins = (one: Word | undefined): boolean =>
    one?.gap === 'join' && !NUMBER_SIGNS.test(one.gapText)
  if (word?.shape !== 'digits') return true
  return (
    (joins(word) && words[index - 1]?.shape !== 'digits') ||
    (joins(next) && next?.shape !== 'digits')
  )
}

/**
 * Splits a passage into words and letters. `alwaysRunTogether` is for slugs and URLs, where words
 * are written together.
 */
export const read = (text: string, alwaysRunTogether = false): Reading => {
  const folded = fold(text)
  const chunks = alwaysRunTogether ? [] : runTogetherChunks(text)
  let chunk = 0
  const words: Word[] = []
  const chars: string[] = []
  const gaps: Gap[] = []
  const owners: number[] = []
  const edges: number[] = []
  const from: number[] = []
  const to: number[] = []
  let gapStart = 0
  let at = 0
  while (at < folded.chars.length) {
    if (!isWordChar(folded, at)) {
      at += 1
      continue
    }
    const gapChars = folded.chars.slice(gapStart, at)
    const gap = words.length === 0 ? 'barrier' : gapAfter(words.at(-1), gapOf(gapChars))
    const first = at
    const firstLetter = chars.length
    for (; at < folded.chars.length && isWordChar(folded, at); at++) {
      chars.push(folded.chars[at] ?? '')
      gaps.push(at === first ? gap : 'inside')
      owners.push(words.length)
      edges.push(at === first ? 2 : edgeInside(folded, at) ? 1 : 0)
      from.push(folded.from[at] ?? 0)
      to.push(folded.to[at] ?? 0)
    }
    const start = folded.from[first] ?? 0
    while (chunk < chunks.length && (chunks[chunk]?.end ?? 0) <= start) chunk += 1
    words.push({
      index: words.length,
      norm: folded.chars.slice(first, at).join(''),
      start,
      end: folded.to[at - 1] ?? start,
      firstLetter,
      lastLetter: chars.length - 1,
      shape: shapeOf(folded, first, at - 1),
      gap,
      gapText: gapChars.join(''),
      runTogether:
        alwaysRunTogether || (chunk < chunks.length && (chunks[chunk]?.start ?? 0) <= start),
    })
    gapStart = at
  }
  const withLetters = words.map((_, index) => hasLetters(words, index))
  const lettered = owners.map((owner) => withLetters[owner] ?? false)
  return { text, words, letters: { chars, gaps, words: owners, edges, lettered, from, to } }
}
