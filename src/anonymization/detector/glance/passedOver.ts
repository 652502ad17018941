import { overlap } from '#anonymization/spans.ts'
import type { Span } from '#anonymization/spans.ts'
import { dictionaryOf } from '../dictionary.ts'
import type { DetectOptions } from '../detectNames.ts'
import { openPart, withoutAddresses } from '../detectNames.ts'
import { readingOf } from '../detectSpans.ts'
import { continues } from '../detectorTokens.ts'
import { addressesIn } from '../handlesEmailsUrls.ts'
import { isAnswered } from '../isKnownShortName.ts'
import { accountOf } from '../knownNames.ts'
import { FLAG_AT } from '../scoring.ts'
import type { Scene } from '../textContext.ts'

/** Words that the detector does not ask about, though they look somewhat like a name. */
export interface PassedOver {
  readonly start: number
  readonly end: number
  readonly text: string
  /** How far below the threshold they are, or above it where a list calls them ordinary words; the greater, the more suspicious. */
  readonly margin: number
}

/** Words that are this far below the threshold are not worth a glance. */
const FARTHEST_BELOW = 2

/** "I’m", "I’d": the capital is the pronoun's. */
const CONTRACTED = /^I['’ʼ]\p{Ll}/u

const joins = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  return continues(word) && !(word?.starts && word.gap === '. ')
}

/** A hashtag may hold a name that no word of the text has: "#justiceforgelo". */
const HASHTAG = /#[\p{L}\p{M}\p{N}_]{4,}/gu
const HASHTAG_MARGIN = -1

const hashtagsIn = (text: string): PassedOver[] =>
  [...text.matchAll(HASHTAG)].map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
    text: tag,
    margin: HASHTAG_MARGIN,
  }))

/**
 * Finds the words with a capital that come nearest to being asked about: those just below the threshold,
 * and those that are above it and on a list of ordinary words; and hashtags. Takes what `detectNames` takes, and what it returns. Returns
 * them in the order of the text; known names and what is flagged are not among them.
 */
export const passedOver = (
  text: string,
  options: DetectOptions,
  flagged: readonly Span[],
): PassedOver[] => {
  if (options.surface === 'slug' || options.surface === 'url') return []
  const dictionary = dictionaryOf(options.data, options.lang)
  const prose = withoutAddresses(text, addressesIn(text, options.surface))
  const { scene, scores } = readingOf(prose, dictionary, options.readAlready?.(text) ?? null)
  const { words } = scene
  const account = accountOf(options)
  const flagAt = FLAG_AT[scene.lang]
  const near = words.map((word, at) => {
    const margin = (scores[at] ?? -Infinity) - flagAt
    if (margin < -FARTHEST_BELOW || word.key.length < 2) return null
    // Names in small letters are asked about; of what is left nearly all are words.
    if (!word.capital || CONTRACTED.test(word.text)) return null
    return flagged.some((flag) => overlap(flag, word)) ? null : margin
  })
  const found: PassedOver[] = []
  for (let at = 0; at < words.length; at += 1) {
    const first = near[at]
    if (first === null || first === undefined) continue
    let to = at + 1
    let margin = first
    for (
      let next = near[to];
      next !== null && next !== undefined && joins(scene, to);
      next = near[to]
    ) {
      margin = Math.max(margin, next)
      to += 1
    }
    const left = openPart(scene, account, { from: at, to, best: margin + flagAt, at })
    const start = words[left?.from ?? -1]?.start
    const end = words[(left?.to ?? 0) - 1]?.end
    if (left && start !== undefined && end !== undefined && !isAnswered(scene, account, left))
      found.push({ start, end, text: text.slice(start, end), margin })
    at = to - 1
  }
  return [
    ...found,
    ...hashtagsIn(text).filter((tag) => !flagged.some((flag) => overlap(flag, tag))),
  ]
}

/** Strings that a glance takes in, for each 1,000 words of a story; two at least. */
const MOST_PER_THOUSAND = 12

/**
 * Chooses the strings for one glance at a story: each once, the most suspicious first, at most twelve
 * for 1,000 words. Takes what was passed over in all of its passages, and the story's length in words.
 */
export const forOneGlance = (all: readonly PassedOver[], words: number): string[] => {
  const margins = new Map<string, number>()
  for (const { text, margin } of all)
    margins.set(text, Math.max(margin, margins.get(text) ?? -Infinity))
  return [...margins]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, Math.max(2, Math.floor((words * MOST_PER_THOUSAND) / 1_000)))
    .map(([text]) => text)
}
