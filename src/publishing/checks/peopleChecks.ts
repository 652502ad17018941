import { atField, type GateDraft } from '../gate.ts'
import type { StorySource } from '../storySource.ts'

/** A description that fits a handful of students is as good as a name: age, grade and school all at once. */
const singlesOut = (person: StorySource['people'][number]): boolean =>
  person.treatment === 'withhold' &&
  person.descriptor.first === null &&
  person.age !== null &&
  person.grade !== null &&
  person.school !== null

/** What the records of the story's people leave open. */
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
    if (singlesOut(person)) {
      found.push(
        atField(
          'singled_out',
          'people',
          'Age, grade and school together may tell readers who this is.',
          'Word the descriptor more coarsely (“a high school student”), or acknowledge this.',
          person.ref,
        ),
      )
    }
    return found
  })
}
