import { contains, overlap } from '#anonymization/spans.ts'
import type { Span } from '#anonymization/spans.ts'
import type { Settled } from './resolveEdits.ts'
import { endOf, startOf } from './sourceMap.ts'
import type { Ruby, SourcePassage, Wrap } from './passageCollector.ts'

/** A piece of the original text, and what is written there instead. */
export interface Piece extends Span {
  readonly text: string
}

/**
 * What one replacement changes in the original text. It has several pieces where there are tags
 * inside the name.
 */
export interface Change {
  readonly settled: Settled
  readonly pieces: readonly Piece[]
}

/**
 * The pieces of the original text that part of a passage comes from. Between them is what a reader
 * does not see.
 */
const runsOf = (passage: SourcePassage, start: number, end: number): Span[] => {
  const runs: { start: number; end: number }[] = []
  for (let at = start; at < end; at++) {
    const from = startOf(passage, at)
    const to = endOf(passage, at)
    const last = runs.at(-1)
    if (from === to) continue
    if (last && from <= last.end) last.end = Math.max(last.end, to)
    else runs.push({ start: from, end: to })
  }
  return runs
}

/** The first piece gets the words, the others are emptied. Tags and signs between them stay. */
export const changeOf = (passage: SourcePassage, settled: Settled): Change => {
  const { start, end } = settled
  const words = settled.words === '' ? '' : passage.write(settled.words)
  const runs = runsOf(passage, start, end)
  if (runs.length === 0) {
    const at = startOf(passage, start)
    return { settled, pieces: [{ start: at, end: at, text: words }] }
  }
  return { settled, pieces: runs.map((run, i) => ({ ...run, text: i === 0 ? words : '' })) }
}

/** Returns what pieces leave of a part of the original text. */
const leftOf = (text: string, span: Span, pieces: readonly Piece[]): string => {
  let left = ''
  let at = span.start
  for (const piece of pieces) {
    if (piece.start < span.start || piece.end > span.end) continue
    left += text.slice(at, Math.max(at, piece.start)) + piece.text
    at = Math.max(at, piece.end)
  }
  return left + text.slice(at, span.end)
}

const emptied = (wrap: Wrap, left: string): boolean =>
  left === '' || (wrap.tight && (/^\s|\s$/.test(left) || left.trim() === ''))

/**
 * Removes the signs around what a change emptied (`****`, `[](…)`), and around emphasis that would
 * now begin or end with a space, because that is no emphasis. Takes the changes of one passage;
 * returns them with the signs among their pieces.
 */
export const withoutEmptyWraps = (
  text: string,
  wraps: readonly Wrap[],
  changes: readonly Change[],
): Change[] => {
  const grown = changes.map((change) => ({ ...change, pieces: [...change.pieces] }))
  const all = grown.flatMap(({ pieces }) => pieces).sort((a, b) => a.start - b.start)
  const inside = (wrap: Wrap): Span => ({ start: wrap.open.end, end: wrap.close.start })
  const touched = wraps
    .filter((wrap) => all.some((piece) => contains(inside(wrap), piece)))
    .sort((a, b) => a.close.start - a.open.end - (b.close.start - b.open.end))
  for (const wrap of touched) {
    const span = inside(wrap)
    if (!emptied(wrap, leftOf(text, span, all))) continue
    const signs = [wrap.open, wrap.close].map((sign) => ({ ...sign, text: '' }))
    grown.find(({ pieces }) => pieces.some((piece) => contains(span, piece)))?.pieces.push(...signs)
    all.push(...signs)
    all.sort((a, b) => a.start - b.start || a.end - b.end)
  }
  return grown
}

/**
 * Takes the readings away from ruby whose text was replaced: above "a student" there is nothing to
 * read.
 */
export const readingChanges = (rubies: readonly Ruby[], changes: readonly Change[]): Change[] =>
  rubies.flatMap((ruby): Change[] => {
    const inReading = (piece: Span) => ruby.readings.some((reading) => contains(reading, piece))
    const replaced = changes.some(({ pieces }) =>
      pieces.some((piece) => overlap(ruby, piece) && !inReading(piece)),
    )
    if (!replaced) return []
    const settled: Settled = { start: 0, end: 0, words: '', edits: [] }
    return [{ settled, pieces: ruby.readings.map((reading) => ({ ...reading, text: '' })) }]
  })

/** The new text, with the way back into the original text. */
export interface Rewritten {
  readonly text: string
  /**
   * Takes a part of the new text; returns where it comes from. A replacement comes from the whole
   * place that it replaced.
   */
  readonly given: (start: number, end: number) => Span
}

/** Applies pieces to the original text. A piece inside another is part of it. */
export const rewrite = (text: string, pieces: readonly Piece[]): Rewritten => {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end)
  const places: { written: Span; given: Span }[] = []
  let result = ''
  let at = 0
  for (const piece of sorted) {
    if (piece.start < at) continue
    result += text.slice(at, piece.start)
    const start = result.length
    result += piece.text
    places.push({ written: { start, end: result.length }, given: piece })
    at = piece.end
  }
  result += text.slice(at)
  const from = (unit: number): Span => {
    let shift = 0
    for (const { written, given } of places) {
      if (unit < written.start) break
      if (unit < written.end) return given
      shift = given.end - written.end
    }
    return { start: unit + shift, end: unit + shift + 1 }
  }
  return {
    text: result,
    given: (start, end) => ({ start: from(start).start, end: from(Math.max(start, end - 1)).end }),
  }
}
