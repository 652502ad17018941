import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import { isWithheld } from '#anonymization/protectedNames.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'
import { photosInOrder } from '../storyPassages.ts'
import type { StorySource } from '../storySourceTypes.ts'

/** The texts that say who is in a picture. A credit says who made it or gave it. */
const ABOUT_THE_PICTURE = ['caption', 'alt'] as const

/**
 * Somebody named beside a picture is probably in it. A protected person who is not listed as
 * visible there has a face that nobody covers and that no other rule asks about. So this blocks:
 * list the person, and the rules for faces apply, or remove the name from the words.
 */
export function captionChecks(
  story: StorySource,
  anonymized: readonly AnonymizedPassage[],
): GateDraft[] {
  const passages = new Map(anonymized.map((passage) => [passage.place, passage]))
  const guarded = new Set(
    story.people
      .filter((person) => isWithheld(person) && !person.photoConsent)
      .map(({ ref }) => ref),
  )
  return photosInOrder(story).flatMap((ref, index) => {
    const visible = new Set(story.photos.get(ref)?.peopleVisible)
    return ABOUT_THE_PICTURE.flatMap((words) => {
      const passage = passages.get(`photos.${index}.${words}`)
      return (passage?.edits ?? [])
        .filter(({ person }) => guarded.has(person) && !visible.has(person))
        .map(({ person, start, end }) =>
          gateReason('caption_names_somebody', {
            place: `photos.${index}.${words}`,
            start,
            end,
            text: passage?.text.slice(start, end) ?? null,
            person,
          }),
        )
    })
  })
}
