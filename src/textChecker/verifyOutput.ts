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

/** A place where a protected name is still readable, in offsets of the text given. */
export interface Survivor extends Span {
  readonly person: number
}

interface Read {
  /** The text given. */
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
  /** The format has escapes or signs of its own, so that what a reader gets is not what is written. */
  readonly decoded: boolean
}

/** A passage as it is read now, with the way back into the passage given. */
const readAgain = (passage: SourcePassage, settled: readonly Settled[]): Rewritten =>
  rewrite(
    passage.text,
    settled.map(({ start, end, words }) => ({ start, end, text: words })),
  )

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** What a passage reads in a stretch of the text given; null where the stretch is not all its. */
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
 * Whether the second reader had these very letters before it in their passage, with their true neighbours, and let them stand: as they are written,
 * tags and escapes may hide that they are a school's, or somebody else's.
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
 * Reads the text that came out once more, with the engine's second reader: as it is written, and as a reader gets it. What stands where the format's
 * own words do (`<mark>`), or runs from one paragraph into the next, is nobody's name.
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

/** Places that are not among others already told of. */
export const notAmong = <S extends Span>(places: readonly S[], told: readonly Span[]): S[] => {
  const kept: S[] = []
  for (const place of places)
    if (![...told, ...kept].some((one) => overlap(one, place))) kept.push(place)
  return kept
}
