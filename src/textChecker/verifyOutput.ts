import type { WordLists } from '#anonymization/languageData.ts'
import type { Ruling } from '#anonymization/passageTypes.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { contains, overlap } from '#anonymization/spans.ts'
import type { Span } from '#anonymization/spans.ts'
import { verify } from '#anonymization/verify.ts'
import { readingsOf } from '#anonymization/verify/verifierDecodings.ts'
import { plainReading } from '#anonymization/verify/verifierTypes.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Settled } from './resolveEdits.ts'
import { endBefore, endOf, startOf } from './sourceMap.ts'
import { rewrite } from './applyEdits.ts'
import type { Change, Rewritten } from './applyEdits.ts'
import type { SourcePassage, SourceText } from './passageCollector.ts'

/** A place where a protected name can still be read, in offsets of the original text. */
export interface Survivor extends Span {
  readonly person: number
}

interface Read {
  /** The original text. */
  readonly text: string
  readonly people: readonly Person[]
  readonly lang: Language
  readonly words: WordLists
  /** Names that whoever sent the text answers for. */
  readonly answers: readonly Ruling[]
  readonly source: SourceText
  readonly settled: readonly (readonly Settled[])[]
  readonly changes: readonly Change[]
  readonly rewritten: Rewritten
  /**
   * True where the format has escapes or signs of its own, so that the text that a reader gets
   * differs from the file.
   */
  readonly decoded: boolean
}

/** Returns a passage after its changes, with the way back into the original passage. */
const readAgain = (passage: SourcePassage, settled: readonly Settled[]): Rewritten =>
  rewrite(
    passage.text,
    settled.map(({ start, end, words }) => ({ start, end, text: words })),
  )

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Returns what a passage says in a part of the original text; null where the part is not wholly in
 * it.
 */
const readThere = (passage: SourcePassage, { start, end }: Span): string | null => {
  const { length } = passage.text
  if (startOf(passage, 0) > start || startOf(passage, length) < end) return null
  let letters = ''
  for (let at = 0; at < length; at++)
    if (startOf(passage, at) >= start && endOf(passage, at) <= end)
      letters += passage.text.charAt(at)
  return letters
}

/**
 * True where the verifier has already seen these very letters in their passage, beside their real
 * neighbours, and accepted them. In the raw text, tags and escapes may hide that they belong to a
 * school or to somebody else.
 */
const readInPassage = (read: Read, place: Span): boolean => {
  if (!read.decoded || read.changes.some(({ pieces }) => pieces.some((one) => overlap(one, place))))
    return false
  const slice = plainReading(read.text.slice(place.start, place.end))
  const ways = new Set(readingsOf(slice).map(({ text }) => lettersOf(text)))
  return read.source.passages.some((passage) => {
    const there = readThere(passage, place)
    return there !== null && ways.has(lettersOf(there))
  })
}

const PASSAGE = /^read\.p(\d+)/

/**
 * Reads the result once more with the engine's verifier: the raw text, and the text that a reader
 * gets. Words of the format itself (`<mark>`) and runs from one paragraph into the next are
 * nobody's name.
 */
export const survivorsIn = (read: Read): Survivor[] => {
  const { source, settled, rewritten } = read
  const passages = source.passages.map((passage, i) => readAgain(passage, settled[i] ?? []))
  const edition = {
    text: rewritten.text,
    read: read.decoded ? Object.fromEntries(passages.map(({ text }, i) => [`p${i}`, text])) : null,
  }
  const { people, lang, words, answers } = read
  const hits = verify({ people, edition, lang, words, allow: [], rulings: answers })
  return hits.flatMap((hit): Survivor[] => {
    const person = Number(hit.person)
    const index = PASSAGE.exec(hit.path)?.[1]
    if (index !== undefined) {
      const passage = source.passages[Number(index)]
      const here = passages[Number(index)]?.given(hit.excerptStart, hit.excerptEnd)
      if (!passage || !here) return []
      const start = startOf(passage, here.start)
      return [{ start, end: Math.max(start, endBefore(passage, here.start, here.end)), person }]
    }
    const place = rewritten.given(hit.excerptStart, hit.excerptEnd)
    if (source.grammar.some((one) => contains(one, place))) return []
    if (source.barriers.some((at) => place.start < at && at < place.end)) return []
    if (readInPassage(read, place)) return []
    return [{ ...place, person }]
  })
}

/** Returns places that are not within others already reported. */
export const notAmong = <S extends Span>(places: readonly S[], told: readonly Span[]): S[] => {
  const kept: S[] = []
  for (const place of places)
    if (![...told, ...kept].some((one) => overlap(one, place))) kept.push(place)
  return kept
}
