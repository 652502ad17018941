import type { Language } from '#newsroom/languages.ts'
import type { Surface } from '../passages.ts'
import { addressFlags, addressesIn } from './addresses.ts'
import { isAnswered } from './answered.ts'
import { sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'
import { accountOf } from './known.ts'
import type { Account } from './known.ts'
import { isPlainWord } from './plainWords.ts'
import { reasonFor } from './reasons.ts'
import { EXTEND_BELOW, FLAG_AT, scoreOf } from './scoring.ts'
import { continues, wordsOf } from './tokens.ts'
import { GENERATION, PARTICLES, PERSON_VERBS, SPEECH, TITLES } from './words.ts'

/** Words that may be the name of somebody whom nobody registered. */
export interface NameFlag {
  /** UTF-16 offsets in the text. */
  start: number
  end: number
  text: string
  /** Why, in one sentence that a student editor understands. Does not repeat the words. */
  reason: string
  /** 0 to 1: how much like a name. Not a probability that was measured on student stories; good for sorting. */
  score: number
}

export interface DetectOptions {
  lang: Language
  surface: Surface
  /** Full names, aliases and handles of everyone the newsroom knows. Their full name is no news. */
  accounted: readonly string[]
  /** Of these, the people in this very story: a surname or a first name alone is theirs too. */
  accountedInStory: readonly string[]
  /** Phrases that the newsroom answered are not a person. */
  notPeople: readonly string[]
  /** Schools and places. */
  institutions: readonly string[]
}

/** A score that a rule gives, where there is nothing to weigh. */
const CERTAIN = 4

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

interface Span {
  from: number
  to: number
  best: number
  at: number
}

const particle = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  return word !== undefined && !word.capital && PARTICLES.has(word.key) && word.gap === ' '
}

/** A word that a name does not grow over, whatever its score: "Then Mireya", "Ms. Okonjo". */
const outside = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const standing = scene.standings[at]
  if (!word || !standing) return true
  return TITLES.has(word.key) || (standing.word === 2 && standing.first === 0 && word.starts)
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

/** "Mr. Al": whoever is called mister is somebody, whatever the word, but for what the lists know as a whole ("Mr. Clean"). */
const isAddressed = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const before = scene.words[at - 1]
  if (!word?.capital || !before?.capital || !FORMS_OF_ADDRESS.has(before.key)) return false
  return (
    /^\.? $/.test(word.gap) &&
    (scene.alikes[at] === null || scene.alikes[at - 1] !== scene.alikes[at])
  )
}

/** From this far above the line on, two words in a row are a name beyond much doubt. */
const SURE = 4

/**
 * "Isaiah Good … by Good": a word that is part of a name elsewhere in the text is asked about wherever it has a capital that no
 * sentence's beginning owes it, or is followed by what people do.
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

/** Drops the words of a span that somebody has answered for; what is left of it is flagged. */
const open = (scene: Scene, account: Account, span: Span): Span | null => {
  const covered = account.covered(scene.words, span.from, span.to)
  let { from, to } = span
  const passable = (at: number): boolean =>
    covered.has(at) || particle(scene, at) || GENERATION.has(scene.words[at]?.key ?? '')
  const title = (at: number): boolean => at < to - 1 && TITLES.has(scene.words[at]?.key ?? '')
  while (from < to && (passable(from) || title(from))) from++
  while (to > from && passable(to - 1)) to--
  return from < to ? { ...span, from, to, at: Math.min(Math.max(span.at, from), to - 1) } : null
}

/**
 * Finds words that may be names of people nobody has accounted for. Leans towards asking: a name missed may be a child's, a
 * question too many costs a click.
 *
 * Takes a passage's text and what the newsroom knows. Returns flags in order, never overlapping. Never throws, and takes time
 * proportional to the text; the first call also reads the lists.
 */
export const detectNames = (text: string, options: DetectOptions): NameFlag[] => {
  const account = accountOf(options)
  const addresses = addressesIn(text, options.surface)
  const flags = addressFlags(text, addresses, options.lang, account)
  if (options.surface !== 'slug' && options.surface !== 'url')
    flags.push(...proseFlags(text, addresses, options.lang, account))
  return flags.sort((a, b) => a.start - b.start)
}

const proseFlags = (
  text: string,
  addresses: readonly { start: number; end: number }[],
  lang: Language,
  account: Account,
): NameFlag[] => {
  // Addresses are blanked out, so that their pieces are not read as words; offsets stay.
  let prose = ''
  let at = 0
  for (const { start, end } of addresses) {
    prose += text.slice(at, start) + '\n'.repeat(end - start)
    at = end
  }
  prose += text.slice(at)
  const scene = sceneOf(wordsOf(prose), lang)
  const scores = scene.words.map((word, at) => {
    if (word.foreignScript) return CERTAIN
    const score = scoreOf(scene, at)
    return isAddressed(scene, at) ? Math.max(score, FLAG_AT[lang]) : score
  })
  return spansOf(scene, withNamesakes(scene, scores)).flatMap((span) => {
    const left = open(scene, account, span)
    const start = scene.words[left?.from ?? -1]?.start
    const end = scene.words[(left?.to ?? 0) - 1]?.end
    if (!left || start === undefined || end === undefined) return []
    if (isAnswered(scene, account, left)) return []
    if (left.to - left.from === 1 && isPlainWord(scene, left.from, lang)) return []
    return [
      {
        start,
        end,
        text: text.slice(start, end),
        reason: reasonFor(scene, left),
        score: sigmoid(left.best),
      },
    ]
  })
}
