import type { NamedRef } from '#anonymization/protectedNames.ts'
import type { Place } from '#anonymization/passageTypes.ts'
import { bylineName, staffMember } from '../bylines.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'
import { registeredElsewhere } from '../names/protectedNamesElsewhere.ts'
import { isSameName, whomInStoryItGives, whomStaffNameGives } from '../names/staffNames.ts'
import { photosInOrder } from '../storyPassages.ts'
import type { StaffSource, StorySource } from '../storySourceTypes.ts'

/**
 * Protected people who are not in the story, and colleagues whose byline hides their name. Leaves
 * out what an editor accepted.
 */
const protectedBeside = (story: StorySource, member: StaffSource): NamedRef[] => [
  ...story.protectedElsewhere.filter(([ref]) => !ref.startsWith('reporter:')),
  ...story.staff
    .filter(({ ref, policy }) => ref !== member.ref && policy !== 'full')
    .map(({ ref, fullName }) => [ref, fullName] as const),
]

function named(story: StorySource, member: StaffSource, place: Place): GateDraft[] {
  const name = bylineName(member, story.newsroom.name)
  // This is nobody's name.
  if (name === `${story.newsroom.name} staff`) return []
  const inStory = whomInStoryItGives(name, story.people)
  if (inStory.length > 0)
    return inStory.map((person) => gateReason('byline_names_someone', { place, person }))
  if (story.knownNames.some((known) => isSameName(known, name))) return []
  if (whomStaffNameGives(name, protectedBeside(story, member)).length === 0) return []
  // Do not say whose: that person is not in the story, and not everybody who sees this may know the
  // registry.
  return [gateReason('byline_names_someone.elsewhere', { place })]
}

/**
 * Checks names that the engine never sees, because they are the newsroom's own: of reporters in the
 * byline, photographers in credits, the section. Each is compared with the story's people and the
 * whole registry.
 */
export function staffNameChecks(story: StorySource): GateDraft[] {
  const credits = photosInOrder(story).flatMap((ref, index) => {
    const credit = story.photos.get(ref)?.credit
    const member = credit?.kind === 'staff' ? staffMember(story, credit.creator) : null
    return member ? named(story, member, `photos.${index}.credit`) : []
  })
  const section = { place: 'section', surface: 'label', text: story.section?.name ?? '' } as const
  return [
    ...story.bylines.flatMap((byline, index) => named(story, byline, `bylines.${index}`)),
    ...credits,
    ...(registeredElsewhere(story.protectedElsewhere, [section]).length > 0
      ? [gateReason('section_names_someone', { place: 'section' })]
      : []),
  ]
}
