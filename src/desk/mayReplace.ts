import type { Refusal } from '#newsroom/refusal.ts'
import { refused, type Result } from '#newsroom/result.ts'
import { addedWords, replacementWords } from '#publishing/addedWords.ts'
import type { Compiled } from '#publishing/compile.ts'
import type { EditionRecord } from '#publishing/edition.ts'
import type { GateReason } from '#publishing/gate.ts'
import { bylinesIn } from '#publishing/survivingNames.ts'
import { passGate } from './gateStory.ts'
import type { LoadedStory } from './loadStory.ts'

/** An embargo is no matter once a story is out; a consent that lapsed is why it is compiled anew, and the name is withheld. */
const SPARED: readonly GateReason['code'][] = ['consent_lapsed', 'embargoed']

/** What Homeroom compiled would say more than readers have: that is for an editor to publish. */
const addsWords = (places: readonly string[]): Refusal => ({
  code: 'adds_words',
  status: 422,
  message: `Compiled anew, the story would say what readers have not got yet, at ${places.length} ${places.length === 1 ? 'place' : 'places'}.`,
  remedy: 'Look at the story, and publish it yourself if it is right.',
  details: { places },
})

/**
 * What Homeroom compiled by itself may take the place of what stands only where it takes words away: no word of it is new but what stands in place
 * of a name, and nothing holds it back that an editor would be asked about.
 */
export function mayReplace(
  { content }: EditionRecord,
  { source }: LoadedStory,
  compiled: Compiled,
): Result<string[], Refusal> {
  const passed = passGate(
    compiled.reasons.filter(({ severity }) => severity === 'blocking'),
    [],
    SPARED,
  )
  if (!passed.ok || content?.type !== 'story') return passed
  const added = addedWords(content, compiled.edition, [
    ...replacementWords(compiled.passages),
    ...bylinesIn(source),
  ])
  return added.length > 0 ? refused(addsWords(added)) : passed
}
