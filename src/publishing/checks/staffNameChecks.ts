import type { NamedRef } from '#anonymization/protectedNames.ts'
import type { Place } from '#anonymization/passageTypes.ts'
import { bylineName, staffMember } from '../bylines.ts'
import { atField, type GateDraft } from '../gateReasons.ts'
import { registeredElsewhere } from '../names/protectedNamesElsewhere.ts'
import { isSameName, whomInStoryItGives, whomStaffNameGives } from '../names/staffNames.ts'
import { photosInOrder } from '../storyPassages.ts'
import type { StaffSource, StorySource } from '../storySourceTypes.ts'

const REMEDY =
  'Have an editor choose a pen name or another byline policy on the profile. If the reporter is somebody else of this name, enter them under People too, and have two people approve that the name is printed.'

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
    return inStory.map((person) =>
      atField(
        'byline_names_someone',
        place,
        'The reporter’s name is, or gives away, the name of somebody whose name is withheld in this story.',
        'Have an editor choose a pen name or another byline policy on the profile.',
        person,
      ),
    )
  if (story.knownNames.some((known) => isSameName(known, name))) return []
  if (whomStaffNameGives(name, protectedBeside(story, member)).length === 0) return []
  // Do not say whose: that person is not in the story, and not everybody who sees this may know the
  // registry.
  const message =
    'The reporter’s name is the name of somebody protected in the newsroom’s registry.'
  return [atField('byline_names_someone', place, message, REMEDY)]
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
      ? [
          atField(
            'section_names_someone',
            'section',
            'The name of the section is the name of somebody protected in the newsroom’s registry.',
            'Have an editor rename the section, or mend the record in People.',
          ),
        ]
      : []),
  ]
}
