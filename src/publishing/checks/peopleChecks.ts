import type { ProtectionReason } from '#anonymization/protectionRules.ts'
import { atField, type GateDraft } from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'

type StoryPerson = StorySource['people'][number]

const decided = (person: StoryPerson) =>
  `The record of ${person.fullName} says that the name may be printed, or a part of it.`

/**
 * Returns why a decision to print a name is not in force yet, and who has to do what; null where
 * nothing is missing.
 */
function notOpened(person: StoryPerson): { message: string; remedy: string } | null {
  switch (person.why as ProtectionReason) {
    case 'not_approved':
      return person.proposed
        ? {
            message: `${decided(person)} It was proposed, and a second person has not approved it: it is withheld.`,
            remedy:
              'Somebody other than who proposed it opens the record and presses “Approve”; one of the two has to be an adviser. Or acknowledge that the name is withheld.',
          }
        : {
            message: `${decided(person)} Nobody has proposed it, and two people have to agree: it is withheld.`,
            remedy:
              'An editor opens the record and presses “Propose to print”, and an adviser approves it. Or acknowledge that the name is withheld.',
          }
    case 'reason_missing':
      return {
        message: `${decided(person)} The reason is missing: it is withheld.`,
        remedy:
          'Write the reason on the record and propose to print the name; an adviser approves it. Or acknowledge that the name is withheld.',
      }
    case 'no_valid_consent':
      return person.consentLapsed
        ? null
        : {
            message: `${decided(person)} No consent for it is on file, and it is no public record: it is withheld.`,
            remedy:
              'Record the consent and propose to print the name; an adviser approves it. Or acknowledge that the name is withheld.',
          }
    case 'adult_under_18':
      return {
        message: `${person.fullName} is recorded as an adult and as under 18: the name is withheld.`,
        remedy: 'Mend the record, or acknowledge that the name is withheld.',
      }
    default:
      return null
  }
}

/** Checks what is unclear or missing in the records of the story's people. */
export function peopleChecks(story: StorySource): GateDraft[] {
  return story.people.flatMap((person) => {
    const found: GateDraft[] = []
    if (!person.confirmed) {
      found.push(
        atField(
          'person_unconfirmed',
          'people',
          `A reporter recorded ${person.fullName} as ${person.kind === 'adult' ? 'an adult' : 'a public figure'}; no editor has confirmed it.`,
          'Answer “adult” or “public figure” if that is so, or “protected”.',
          person.ref,
        ),
      )
    }
    const closed = person.treatment === 'withhold' ? notOpened(person) : null
    if (closed) {
      found.push(atField('name_not_opened', 'people', closed.message, closed.remedy, person.ref))
    }
    if (person.consentLapsed) {
      found.push(
        atField(
          'consent_lapsed',
          'people',
          `A consent for ${person.fullName} has run out or was withdrawn.`,
          'Set the naming decision to “withhold”, or record a consent that is valid.',
          person.ref,
        ),
      )
    }
    return found
  })
}
