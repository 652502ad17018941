import { detectNames } from '#anonymization/detector/detectNames.ts'
import { nicknamesSaidIn } from '#anonymization/detector/said/saidNicknames.ts'
import type { ReadAlready } from '#anonymization/detector/readerScores.ts'
import { speakersIn } from '#anonymization/detector/said/speakers.ts'
import type { LanguageData } from '#anonymization/languageData.ts'
import type { Surface } from '#anonymization/passageTypes.ts'
import { forOneGlance, passedOver } from '#anonymization/detector/glance/passedOver.ts'
import type { PassedOver } from '#anonymization/detector/glance/passedOver.ts'
import { contains, overlap } from '#anonymization/spans.ts'
import type { Span } from '#anonymization/spans.ts'

import { written } from './resolveEdits.ts'
import type { Settled } from './resolveEdits.ts'
import { endBefore, startOf } from './sourceMap.ts'
import type { CheckRequest } from './parseRequest.ts'
import type { SourcePassage, SourceText } from './passageCollector.ts'

/** Turns a place of a passage into offsets of the original text. */
export const spanIn = (passage: SourcePassage, { start, end }: Span): Span => ({
  start: startOf(passage, start),
  end: endBefore(passage, start, end),
})

const detectSurface = (passage: SourcePassage): Surface =>
  passage.use === 'address' ? 'url' : passage.surface

/** A flag without the full stop at its end, because replacing an initial leaves the full stop. */
const bare = (text: string, { start, end }: Span): Span => ({
  start,
  end: text.charAt(end - 1) === '.' ? end - 1 : end,
})

interface Known {
  readonly names: readonly string[]
  readonly institutions: readonly string[]
  readonly readAlready: ReadAlready | undefined
}

/** Names that nobody registered, and words for a glance. */
interface UnknownNames {
  readonly flags: readonly Flag[]
  readonly alsoRead: readonly string[]
}

/** Returns the names that nobody registered, in a text whose registered names were replaced. */
export const flagsIn = (
  request: CheckRequest,
  data: LanguageData,
  known: Known,
  source: SourceText,
  settled: readonly (readonly Settled[])[],
): UnknownNames => {
  const over: PassedOver[] = []
  const nicknames = new Set(
    source.passages.flatMap(({ detect, text }) => (detect ? [...nicknamesSaidIn(text)] : [])),
  )
  const speakers = speakersIn(source.passages.flatMap(({ detect, text }) => (detect ? [text] : [])))
  const flags = source.passages.flatMap((passage, i): Flag[] => {
    if (!passage.detect) return []
    const options = {
      data,
      lang: request.lang,
      surface: detectSurface(passage),
      accounted: known.names,
      accountedInStory: known.names,
      notPeople: request.notPeople,
      institutions: known.institutions,
      nicknames,
      speakers,
      ...(known.readAlready ? { readAlready: known.readAlready } : {}),
    }
    const here = settled[i] ?? []
    const found = detectNames(passage.text, options)
    over.push(
      ...passedOver(passage.text, options, found).filter(
        (words) => !here.some((one) => overlap(one, words)),
      ),
    )
    const flags = found.filter(
      (flag) => !here.some((one) => contains(one, bare(passage.text, flag))),
    )
    // An address is flagged as a whole, but only if a name is still in it after the replacements.
    const treated = flags.length > 0 && passage.use !== 'words' && here.length > 0
    if (treated && detectNames(written(passage.text, here), options).length === 0) return []
    return flags.map((flag): Flag => {
      const { start, end } = spanIn(passage, flag)
      const text = request.text.slice(start, end)
      const words = text === flag.text ? {} : { words: flag.text }
      return { start, end, text, reason: flag.reason, ...words }
    })
  })
  const words = source.passages.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
  return { flags, alsoRead: forOneGlance(over, words) }
}

/**
 * Words that may be the name of somebody who is not registered. Offsets, here and below, are UTF-16
 * and in the original text.
 */
export interface Flag extends Span {
  /** The characters at this place of the original text. */
  readonly text: string
  readonly reason: string
  /** What a reader reads there, where tags or escapes make that different. */
  readonly words?: string
}
