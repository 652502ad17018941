import type { Person } from '#anonymization/personTypes.ts'
import type { Ruling } from '#anonymization/passageTypes.ts'
import { verify } from '#anonymization/verify.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'

/** An answer that this name is nowhere somebody whose name is withheld. */
const asRuled = (text: string): Ruling => ({
  place: 'bylines',
  passage: text,
  text,
  person: null,
  everywhere: true,
})

/**
 * Asks once where a reporter's name contains a part of a protected person's name, as for any other
 * name. Takes the story, its people and the names of its reporters as readers get them. It does not
 * ask about a whole protected name: the verifier refuses that.
 */
export function bylineChecks(
  story: StorySource,
  people: readonly Person[],
  names: readonly string[],
): GateDraft[] {
  const { lang, rulings } = story
  const { words } = story.data
  return [...new Set(names)].flatMap((name): GateDraft[] => {
    const [hit] = verify({ people, edition: name, lang, words, allow: [], rulings })
    if (!hit) return []
    const answered = [...rulings, asRuled(name)]
    if (verify({ people, edition: name, lang, words, allow: [], rulings: answered }).length > 0)
      return []
    return [
      gateReason('name_in_phrase.reporter', { place: 'bylines', text: name, person: hit.person }),
    ]
  })
}
