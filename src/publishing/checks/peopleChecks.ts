import type { ProtectionReason } from '#anonymization/protectionRules.ts'
import { type GateDraft, type GateKey, gateReason } from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'

type StoryPerson = StorySource['people'][number]
type NotOpened = Extract<GateKey, `name_not_opened${string}`>

/**
 * Returns why a decision to print a name is not in force yet, as a case of `name_not_opened`; null
 * where nothing is missing.
 */
function notOpened({ why, proposed, consentLapsed }: StoryPerson): NotOpened | null {
  switch (why as ProtectionReason) {
    case 'not_approved':
      return proposed ? 'name_not_opened.proposed' : 'name_not_opened'
    case 'reason_missing':
      return 'name_not_opened.reason_missing'
    case 'no_valid_consent':
      return consentLapsed ? null : 'name_not_opened.no_consent'
    case 'adult_under_18':
      return 'name_not_opened.adult_under_18'
    default:
      return null
  }
}

/** Checks what is unclear or missing in the records of the story's people. */
export function peopleChecks(story: StorySource): GateDraft[] {
  return story.people.flatMap((person) => {
    const { fullName: name, ref } = person
    const about = { place: 'people', person: ref }
    const kind = person.kind === 'adult' ? 'an adult' : 'a public figure'
    const closed = person.treatment === 'withhold' ? notOpened(person) : null
    return [
      ...(person.confirmed ? [] : [gateReason('person_unconfirmed', about, { name, kind })]),
      ...(closed ? [gateReason(closed, about, { name })] : []),
      ...(person.consentLapsed ? [gateReason('consent_lapsed', about, { name })] : []),
    ]
  })
}
