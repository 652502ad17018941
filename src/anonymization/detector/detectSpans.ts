import type { Dictionary } from './dictionary.ts'
import { sceneOf } from './textContext.ts'
import type { Scene } from './textContext.ts'
import { EXTEND_BELOW, FLAG_AT, scoreOf } from './scoring.ts'
import { continues, wordsOf } from './detectorTokens.ts'
import { CERTAIN } from './nameSpan.ts'
import type { Span } from './nameSpan.ts'
import { widened } from './widenSpans.ts'
import { oddsByBoth, READER_FLAG_AT } from './readerScores.ts'
import type { ReaderScores } from './readerScores.ts'
import { GENERATION, PARTICLES, PERSON_VERBS, SPEECH, TITLES } from './cueWords.ts'

/** True for "de", "la", "van": words that join the parts of a name. */
export const particle = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  return word !== undefined && !word.capital && PARTICLES.has(word.key) && word.gap === ' '
}

/**
 * True for a word that is never added to a name, whatever its score: "Then Mireya", "Ms. Okonjo".
 */
const outside = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const nameRank = scene.nameRanks[at]
  if (!word || !nameRank) return true
  return TITLES.has(word.key) || (nameRank.word === 2 && nameRank.first === 0 && word.starts)
}

/** Groups flagged words into names: "Ana Sofía de la Cruz" is one. */
const spansOf = (scene: Scene, scores: readonly number[]): Span[] => {
  const spans: Span[] = []
  const flagAt = FLAG_AT[scene.lang]
  const extendAt = flagAt - EXTEND_BELOW
  const score = (at: number): number => scores[at] ?? -Infinity
  const joins = (at: number): boolean =>
    continues(scene.words[at]) && !(scene.words[at]?.starts && scene.words[at]?.gap === '. ')
  for (let at = 0; at < scores.length; at++) {
    if (score(at) < flagAt) continue
    if (outside(scene, at) && joins(at + 1) && score(at + 1) >= flagAt) continue
    const span: Span = { from: at, to: at + 1, best: score(at), at }
    while (
      span.from > (spans.at(-1)?.to ?? 0) &&
      joins(span.from) &&
      score(span.from - 1) >= extendAt &&
      !outside(scene, span.from - 1)
    )
      span.from--
    for (let more = true; more;) {
      const next = span.to
      let over = next
      while (particle(scene, over) && over < next + 3) over++
      const name =
        score(over) >= extendAt &&
        joins(over) &&
        (over === next || scene.words[over]?.capital === true)
      const ending =
        GENERATION.has(scene.words[next]?.key ?? '') &&
        /^,? $/.test(scene.words[next]?.gap ?? '') &&
        scene.words[next]?.capital
      more = name || ending === true
      if (name) {
        if (score(over) > span.best) {
          span.best = score(over)
          span.at = over
        }
        span.to = over + 1
      } else if (ending) span.to = next + 1
    }
    spans.push(span)
    at = span.to - 1
  }
  return spans
}

const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'mx',
  'sra',
  'srta',
  'sr',
])

/**
 * "Mr. Al": after Mr. comes a person, whatever the word, except for entries of the lists ("Mr.
 * Clean").
 */
const isAddressed = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const before = scene.words[at - 1]
  if (!word?.capital || !before?.capital || !FORMS_OF_ADDRESS.has(before.key)) return false
  return (
    /^\.? $/.test(word.gap) &&
    (scene.alikes[at] === null || scene.alikes[at - 1] !== scene.alikes[at])
  )
}

/** Two words in a row that score this far above the threshold are almost certainly a name. */
const SURE = 4

/**
 * "Isaiah Good … by Good": a word that is part of a name elsewhere in the text is asked about
 * wherever it has a capital inside a sentence, or comes before a verb for what people do.
 */
const withNamesakes = (scene: Scene, scores: readonly number[]): readonly number[] => {
  const flagAt = FLAG_AT[scene.lang]
  const names = new Set<string>()
  for (const { from, to, best } of spansOf(scene, scores))
    if (to - from > 1 && best >= flagAt + SURE)
      for (const word of scene.words.slice(from, to))
        if (word.capital && !word.initial && word.key.length > 1) names.add(word.key)
  if (names.size === 0) return scores
  return scores.map((score, at) => {
    const word = scene.words[at]
    if (!word || score >= flagAt || !word.capital) return score
    // "The Montelongos" are the family of one of them.
    if (!names.has(word.key) && !names.has(word.key.replace(/s$/, ''))) return score
    const next = scene.words[at + 1]
    const acts =
      next !== undefined && next.gap === ' ' && (SPEECH.has(next.key) || PERSON_VERBS.has(next.key))
    const run = scene.runs[at]
    if (run && run.organisationLast > at) return score
    return word.starts && !acts && !word.possessive ? score : flagAt
  })
}

/**
 * What the text alone shows, whatever the newsroom knows: its words, and those that look like
 * names.
 */
export interface Reading {
  scene: Scene
  /** The score of each word. */
  scores: readonly number[]
  spans: readonly Span[]
}

/**
 * A word's score: by the network alone, or by the network and the reader, brought to the same
 * threshold.
 */
const scoreWith = (scene: Scene, at: number, scores: ReaderScores | null): number => {
  const network = scoreOf(scene, at)
  const both = scores ? oddsByBoth(scene, at, network, scores) : null
  return both === null ? network : FLAG_AT[scene.lang] + both - READER_FLAG_AT
}

const read = (prose: string, dictionary: Dictionary, reader: ReaderScores | null): Reading => {
  const scene = sceneOf(wordsOf(prose), dictionary)
  const scores = scene.words.map((word, at) => {
    if (word.foreignScript) return CERTAIN
    const score = scoreWith(scene, at, reader)
    return isAddressed(scene, at) ? Math.max(score, FLAG_AT[dictionary.lang]) : score
  })
  return { scene, scores, spans: widened(scene, spansOf(scene, withNamesakes(scene, scores))) }
}

/** How many characters of text the cache holds, and the longest text that it keeps. */
const MOST_KEPT = 200_000
const LONGEST_KEPT = 4_000

interface Kept {
  readonly readings: Map<string, Reading>
  characters: number
}
const keptWith = new WeakMap<Dictionary, Kept>()

/**
 * Keeps the results for the last few stories: the gate checks a story again and again, and most of
 * its paragraphs have not changed.
 */
export const readingOf = (
  prose: string,
  dictionary: Dictionary,
  reader: ReaderScores | null = null,
): Reading => {
  const kept = keptWith.get(dictionary) ?? { readings: new Map<string, Reading>(), characters: 0 }
  keptWith.set(dictionary, kept)
  const { readings } = kept
  // The same text may be asked about before and after the reader has read it.
  const key = reader ? `\u0000${prose}` : prose
  const reading = readings.get(key) ?? read(prose, dictionary, reader)
  if (prose.length > LONGEST_KEPT) return reading
  if (!readings.delete(key)) kept.characters += key.length
  readings.set(key, reading)
  for (const oldest of readings.keys()) {
    if (kept.characters <= MOST_KEPT) break
    readings.delete(oldest)
    kept.characters -= oldest.length
  }
  return reading
}
