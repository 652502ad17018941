import type { NameFlag } from './nameFlag.ts'
import type { Language } from '#newsroom/languages.ts'
import type { LanguageData } from '../languageData.ts'
import type { Surface } from '../passageTypes.ts'
import { dictionaryOf } from './dictionary.ts'
import type { Dictionary } from './dictionary.ts'
import { addressFlags, addressesIn } from './handlesEmailsUrls.ts'
import { isAnswered } from './isKnownShortName.ts'
import { accountOf } from './knownNames.ts'
import type { Account } from './knownNames.ts'
import { isPlainWord } from './commonWordFilter.ts'
import type { ReadAlready } from './readerScores.ts'
import { FLAG_AT } from './scoring.ts'
import { particle, readingOf } from './detectSpans.ts'
import type { Span } from './nameSpan.ts'
import { nicknamesSaidIn, nicknameSpans } from './said/saidNicknames.ts'
import { speakersIn, speakerSpans } from './said/speakers.ts'
import { reasonFor, SAID_NICKNAME, SPEAKS } from './flagReasons.ts'
import type { Scene } from './textContext.ts'
import { GENERATION, TITLES } from './cueWords.ts'

export interface DetectOptions {
  data: LanguageData
  lang: Language
  surface: Surface
  /**
   * Full names, aliases and handles of everyone the newsroom knows. Nothing is asked about their
   * full names.
   */
  accounted: readonly string[]
  /**
   * Those of them who are in this very story. A surname or a first name alone may be theirs too.
   */
  accountedInStory: readonly string[]
  /** Phrases that the newsroom declared to be nobody's name. */
  notPeople: readonly string[]
  /** Schools and places. */
  institutions: readonly string[]
  /** What the rest of the story says are nicknames (`nicknamesSaidIn`). */
  nicknames?: ReadonlySet<string>
  /** Who speaks in the rest of the story, in an interview or a chat (`speakersIn`). */
  speakers?: ReadonlySet<string>
  /** What the trained reader says of a text. Without it the network decides alone. */
  readAlready?: ReadAlready
}

/**
 * A word with a capital inside a sentence that the reader and the network together score this far above the threshold
 * is asked about though the lists call it an ordinary word: "Irán Betancourt", "Christmas said".
 */
const NO_VETO = 6

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Removes the known words from a span; what is left of it is flagged, null where nothing is. */
export const openPart = (scene: Scene, account: Account, span: Span): Span | null => {
  const covered = account.covered(scene.words, span.from, span.to)
  let { from, to } = span
  const passable = (at: number): boolean =>
    covered.has(at) || particle(scene, at) || GENERATION.has(scene.words[at]?.key ?? '')
  const title = (at: number): boolean =>
    !span.whole && at < to - 1 && TITLES.has(scene.words[at]?.key ?? '')
  while (from < to && (passable(from) || title(from))) from++
  while (to > from && passable(to - 1)) to--
  return from < to ? { ...span, from, to, at: Math.min(Math.max(span.at, from), to - 1) } : null
}

/**
 * Finds words that may be names of people whom the newsroom does not know. If in doubt it asks: a
 * missed name may be a child's, a needless question costs a click.
 *
 * Takes a passage's text and what the newsroom knows. Returns flags in order, never overlapping.
 * Never throws, and takes time proportional to the text; the first call also reads the lists.
 */
export const detectNames = (text: string, options: DetectOptions): NameFlag[] => {
  const account = accountOf(options)
  const dictionary = dictionaryOf(options.data, options.lang)
  const addresses = addressesIn(text, options.surface)
  const flags = addressFlags(text, addresses, dictionary, account)
  if (options.surface !== 'slug' && options.surface !== 'url')
    flags.push(...proseFlags(text, addresses, dictionary, account, options))
  return flags.sort((a, b) => a.start - b.start)
}

/** Blanks out addresses, so that their parts are not read as words. Offsets stay the same. */
export const withoutAddresses = (
  text: string,
  addresses: readonly { start: number; end: number }[],
): string => {
  let prose = ''
  let at = 0
  for (const { start, end } of addresses) {
    prose += text.slice(at, start) + '\n'.repeat(end - start)
    at = end
  }
  return prose + text.slice(at)
}

const proseFlags = (
  text: string,
  addresses: readonly { start: number; end: number }[],
  dictionary: Dictionary,
  account: Account,
  options: DetectOptions,
): NameFlag[] => {
  const prose = withoutAddresses(text, addresses)
  const reader = options.readAlready?.(text) ?? null
  const { scene, spans } = readingOf(prose, dictionary, reader)
  const taken = new Set(spans.flatMap(({ from, to }) => scene.words.slice(from, to)))
  const apart = ({ from, to }: Span): boolean =>
    scene.words.slice(from, to).every((word) => !taken.has(word))
  const speaking = new Set(
    speakerSpans(
      scene,
      prose,
      new Set([...(options.speakers ?? []), ...speakersIn([prose])]),
    ).filter(apart),
  )
  const speakersAt = new Set([...speaking].map(({ from }) => from))
  const nicknamed = new Set(
    nicknameSpans(scene, new Set([...(options.nicknames ?? []), ...nicknamesSaidIn(prose)])).filter(
      (one) => apart(one) && !speakersAt.has(one.from),
    ),
  )
  return [...spans, ...nicknamed, ...speaking].flatMap((span) => {
    const left = openPart(scene, account, span)
    const start = scene.words[left?.from ?? -1]?.start
    const end = scene.words[(left?.to ?? 0) - 1]?.end
    if (!left || start === undefined || end === undefined) return []
    if (isAnswered(scene, account, left)) return []
    const plain =
      left.to - left.from === 1 &&
      isPlainWord(scene, left.from, dictionary.lang) &&
      !(
        reader &&
        scene.words[left.from]?.capital &&
        !scene.words[left.from]?.starts &&
        left.best >= FLAG_AT[dictionary.lang] + NO_VETO
      )
    if (plain && !nicknamed.has(span) && !speaking.has(span)) return []
    return [
      {
        start,
        end,
        text: text.slice(start, end),
        reason: speaking.has(span)
          ? SPEAKS
          : nicknamed.has(span)
            ? SAID_NICKNAME
            : reasonFor(scene, left),
        score: sigmoid(left.best),
      },
    ]
  })
}
