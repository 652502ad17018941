import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import type { GateDraft } from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'
import { unregisteredNames } from './nameReasons.ts'
import { withoutReader } from './trainedReader.ts'

/**
 * Returns the words about which the network alone would ask, and which the reader calls nobody's name.
 * Where Homeroom compiles the published text again by itself, without the reader, it does not ask
 * about them.
 */
export const clearedByReader = (
  story: StorySource,
  passages: readonly AnonymizedPassage[],
): readonly string[] => {
  if (!story.reader) return []
  const wordsOf = (drafts: readonly GateDraft[]) => drafts.flatMap(({ text }) => text ?? [])
  const asked = new Set(wordsOf(unregisteredNames(story, passages)))
  const alone = wordsOf(unregisteredNames(withoutReader(story), passages))
  return [...new Set(alone.filter((text) => !asked.has(text)))]
}
