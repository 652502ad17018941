import type { Place } from '#anonymization/passageTypes.ts'
import { bylineName, staffMember } from '../bylines.ts'
import { atField, type GateDraft } from '../gateReasons.ts'
import { registeredElsewhere } from '../names/protectedNamesElsewhere.ts'
import {
  isSameName,
  type NamedRef,
  whomInStoryItGives,
  whomStaffNameGives,
} from '../names/staffNames.ts'
import { photosInOrder } from '../storyPassages.ts'
import type { StaffSource, StorySource } from '../storySourceTypes.ts'

const REMEDY =
  'Have an editor choose a pen name or another byline policy on the profile. If the reporter is somebody else of this name, enter them under People too, and have two people approve that the name is printed.'

/** Protected people who are not in the story, and colleagues whose byline keeps their name back, as an editor accepted it. */
const protectedBeside = (story: StorySource, member: StaffSource): NamedRef[] => [
  ...story.protectedElsewhere.filter(([ref]) => !ref.startsWith('reporter:')),
  ...story.staff
    .filter(({ ref, policy }) => ref !== member.ref && policy !== 'full')
    .map(({ ref, fullName }) => [ref, fullName] as const),
]

function named(story: StorySource, member: StaffSource, place: Place): GateDraft[] {
  const name = bylineName(member, story.newsroom.name)
  // It is nobody's name.
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
  // Not whose: the story is not about them, and not everybody who may see it may know.
  const message =
    'The reporter’s name is the name of somebody protected in the newsroom’s registry.'
  return [atField('byline_names_someone', place, message, REMEDY)]
}

/**
 * Names that go into the edition past the engine, because they are the newsroom's own: of the reporters in the byline, of the photographers in the
 * credits, of the section. Each is held against the story's people and the whole registry.
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
