import { fewEnough } from '#anonymization/detector/readerScores.ts'
import type { ReadAlready } from '#anonymization/detector/readerScores.ts'
import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'

type Passages = readonly AnonymizedPassage[]

const textsOf = (passages: Passages): string[] => passages.map(({ text }) => text)

/** Returns a story for which the network alone looks for unknown names. */
export const withoutReader = (story: StorySource): StorySource => {
  const { reader: _reader, ...rest } = story
  return rest
}

/**
 * What the trained reader says of a story's texts, as far as it reads them; undefined where it is not
 * asked.
 */
export const readerOf = (story: StorySource, passages: Passages): ReadAlready | undefined => {
  const { reader } = story
  if (!reader) return undefined
  const read = new Set(fewEnough(textsOf(passages)))
  return (text) => (read.has(text) ? reader(text) : null)
}

/**
 * Blocks a story that the trained reader has not read to its end: else a question that only the reader
 * asks would be missing. Asks it for all of the story's texts.
 */
export const unreadTexts = ({ reader }: StorySource, passages: Passages): GateDraft[] => {
  if (!reader) return []
  const unread = fewEnough(textsOf(passages)).filter((text) => reader(text) === null)
  return unread.length > 0 ? [gateReason('names_unread', { place: 'body' })] : []
}
