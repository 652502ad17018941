import { detectNames } from '#anonymization/detector/detectNames.ts'
import { forOneGlance, passedOver } from '#anonymization/detector/glance/passedOver.ts'
import type { AnonymizedPassage, Finding } from '#anonymization/passageTypes.ts'
import { overlap } from '#anonymization/spans.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'
import { detectorOptions } from './nameReasons.ts'
import { unreadTexts } from './trainedReader.ts'

/**
 * Lists the words of a story that come nearest to a name that nobody registered, for one glance. Only
 * where the trained reader has read the story: the network alone passes over too much. `findings` are
 * asked about already.
 */
export const alsoRead = (
  story: StorySource,
  passages: readonly AnonymizedPassage[],
  findings: readonly Finding[],
): GateDraft[] => {
  if (!story.reader || unreadTexts(story, passages).length > 0) return []
  const optionsFor = detectorOptions(story, passages)
  const over = passages.flatMap((passage) => {
    const options = optionsFor(passage)
    return passedOver(passage.text, options, detectNames(passage.text, options)).filter(
      (words) => !passage.edits.some((edit) => overlap(edit, words)),
    )
  })
  const length = passages.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
  const words = forOneGlance(over, length).filter(
    (glance) => !findings.some(({ text }) => text === glance),
  )
  return words.length === 0
    ? []
    : [{ ...gateReason('also_read', { place: 'body', text: words.join(' · ') }), words }]
}
