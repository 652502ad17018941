import type { EditionWords } from '#publishing/edition/editionTypes.ts'
import { stemmerOf, wantedStems, wordsIn, type PlacedWord } from './searchTokens.ts'

/** A piece of text, and whether it was searched for. All pieces joined make the text. */
export interface Segment {
  text: string
  hit: boolean
}

export interface SearchMatch {
  headline: Segment[]
  excerpt: Segment[]
}

/**
 * The most characters of an excerpt, with its ellipses. One that was cut is hardly ever shorter
 * than 160.
 */
const LONGEST = 220
/** How many characters of an excerpt come before its first match. */
const RUN_UP = 50
const DOTS = '…'
/**
 * How many characters of a text are searched for its excerpt: about 3,500 words, which takes at
 * most a few hundredths of a second.
 */
const LONGEST_READ = 20_000

interface MarkedWord extends PlacedWord {
  /** The stem that was searched for; null: none. */
  stem: string | null
}

/**
 * Takes a search; returns a function that marks the matches in the words of a story: in the
 * headline, and in an excerpt from the place with the most matches. It uses only the public words
 * of that story.
 */
export function matchMaker(asked: string): (words: EditionWords) => SearchMatch {
  const makers = { english: makerOf('english'), spanish: makerOf('spanish') }
  return (words) => makers[words.language](words)

  function makerOf(language: EditionWords['language']) {
    const wanted = wantedStems(asked, language)
    const stems = stemmerOf(language)
    const mark = (text: string): MarkedWord[] =>
      wordsIn(text).map((placed) => ({
        ...placed,
        stem: stems(placed.word).find((stem) => wanted.has(stem)) ?? null,
      }))
    return (words: EditionWords): SearchMatch => {
      const source = (text: string) => {
        const marked = mark(text)
        return { text, marked, kinds: kindsOf(marked) }
      }
      const body = source(opening(words.body).replace(/\s+/gu, ' ').trim())
      const dek = source(opening(words.dek).replace(/\s+/gu, ' ').trim())
      // Names and captions are used last: a list of them is less pleasant to read than a sentence.
      const names = source(
        opening(words.names)
          .replace(/\s*\n\s*/gu, ' · ')
          .trim(),
      )
      const told = dek.kinds > body.kinds ? dek : body
      const headline = mark(words.headline)
      const best = told.kinds + kindsOf(headline) === 0 && names.kinds > 0 ? names : told
      return {
        headline: segments(words.headline, headline),
        excerpt: excerpt(best.text, best.marked),
      }
    }
  }
}

/** The part of the text that is searched, cut after a word. */
const opening = (text: string): string =>
  text.length <= LONGEST_READ ? text : `${text.slice(0, wordEnd(text, 0, LONGEST_READ))} ${DOTS}`

/** How many different words of the search are there. */
const kindsOf = (words: readonly MarkedWord[]): number =>
  new Set(words.flatMap(({ stem }) => stem ?? [])).size

function excerpt(text: string, marked: readonly MarkedWord[]): Segment[] {
  if (text.length <= LONGEST) return segments(text, marked)
  const room = LONGEST - 2 * (DOTS.length + 1)
  const [start, end] = densest(text, marked, room)
  const piece = text.slice(start, end)
  const shown = segments(
    piece,
    marked
      .filter((word) => word.start >= start && word.end <= end)
      .map((word) => ({ ...word, start: word.start - start, end: word.end - start })),
  )
  return [
    ...(start > 0 ? [{ text: `${DOTS} `, hit: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: ` ${DOTS}`, hit: false }] : []),
  ].reduce<Segment[]>(joinPlain, [])
}

/**
 * Returns where the part with the most matches begins and ends. Different words count more than the
 * same word again.
 */
function densest(text: string, marked: readonly MarkedWord[], room: number): [number, number] {
  const hits = marked.filter(({ stem }) => stem !== null)
  let best = { start: 0, worth: 0 }
  for (const [index, hit] of hits.entries()) {
    const start = Math.max(0, Math.min(hit.start - RUN_UP, text.length - room))
    const within: MarkedWord[] = []
    for (let next = index; next < hits.length; next += 1) {
      const later = hits[next]
      if (!later || later.end > start + room) break
      within.push(later)
    }
    const worth = kindsOf(within) * 100 + within.length
    if (worth > best.worth) best = { start, worth }
  }
  const start = best.start === 0 ? 0 : wordStart(text, best.start, hits)
  const end = start + room >= text.length ? text.length : wordEnd(text, start, start + room)
  return [start, end]
}

/**
 * Returns where the next word begins, or the place itself where a word is too long for the start of
 * the excerpt.
 */
function wordStart(text: string, from: number, hits: readonly MarkedWord[]): number {
  const space = text.indexOf(' ', from - 1)
  const next = hits.find(({ end }) => end > from)?.start ?? text.length
  return space >= 0 && space < next ? space + 1 : wholeCharacter(text, from)
}

/** Returns where the last word that fits ends, or the limit within a very long word. */
function wordEnd(text: string, start: number, limit: number): number {
  const space = text.lastIndexOf(' ', limit)
  return space > start ? space : wholeCharacter(text, limit)
}

/** Moves a place so that it does not split a character. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

function segments(text: string, marked: readonly MarkedWord[]): Segment[] {
  const parts: Segment[] = []
  let done = 0
  for (const { start, end, stem } of marked) {
    if (stem === null) continue
    parts.push({ text: text.slice(done, start), hit: false })
    parts.push({ text: text.slice(start, end), hit: true })
    done = end
  }
  parts.push({ text: text.slice(done), hit: false })
  return parts.filter((part) => part.text !== '')
}

/** Joins neighbouring pieces without a match. */
function joinPlain(parts: Segment[], part: Segment): Segment[] {
  const last = parts.at(-1)
  if (!last || last.hit || part.hit) return [...parts, part]
  return [...parts.slice(0, -1), { text: last.text + part.text, hit: false }]
}
