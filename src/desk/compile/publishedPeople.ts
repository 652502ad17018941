import { isWithheld, writtenNames } from '#anonymization/protectedNames.ts'
import type { PayloadRequest } from 'payload'
import { coversAll, facesCovered, readRegions, type Region } from '#newsroom/pictures.ts'
import type { Treatment } from '#anonymization/personTypes.ts'
import { tellsMore } from '#anonymization/protectionRules.ts'
import type { Compiled } from '#publishing/compileStory.ts'
import { registeredElsewhere } from '#publishing/names/protectedNamesElsewhere.ts'
import type { PhotoSource, StoryPerson } from '#publishing/storySourceTypes.ts'
import type { LoadedStory } from './loadStory.ts'
import { newsroomZone } from '#desk/store/newsroomSettings.ts'
import { type PersonDoc, type PublishedPicture, type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { storyPerson } from '#desk/registry/peopleRegistry.ts'
import { withSeenNames } from '#desk/registry/namesNoEditorSaw.ts'
import { isFormer, lacking, type Withheld, withheldHere } from '#desk/registry/withheldNames.ts'

/**
 * How the people of a story were treated when its edition was compiled: private ids, stored on the
 * story.
 */
export type PublishedPeople = Required<
  Pick<
    StoryRecord,
    | 'printedPeople'
    | 'printedInFull'
    | 'printedInPart'
    | 'printedFaces'
    | 'printedPhotos'
    | 'printedPictures'
  >
>

/** A picture's texts as they were typed, and its coverings, in this edition. */
const asRead = ({ alt, caption, credit, copyright, regions }: PhotoSource): PublishedPicture => ({
  words: { alt, caption, credit, copyright },
  regions: [...regions],
})

/**
 * Returns what this edition says about whom. Includes people of the registry who are named without
 * being among the story's people: if one of them becomes protected later, the story must be found.
 */
export function publishedPeopleOf(loaded: LoadedStory, compiled: Compiled): PublishedPeople {
  const { photos } = loaded.source
  const people = loaded.source.people.filter(({ ref }) => !isFormer(ref))
  const refsOf = (treatment: Treatment) =>
    people.filter((person) => person.treatment === treatment).map((person) => person.ref)
  const named = registeredElsewhere(loaded.openElsewhere, compiled.passages)
  const faces = compiled.photos.flatMap((ref) => {
    const photo = photos.get(ref)
    const covered = facesCovered(photo?.regions ?? [])
    return (photo?.peopleVisible ?? []).filter((person) => !covered.has(person))
  })
  return {
    printedPeople: people.map((person) => person.ref),
    printedInFull: [
      ...new Set([...refsOf('open'), ...named.flatMap(({ person }) => person ?? [])]),
    ],
    printedInPart: refsOf('firstNameOnly'),
    printedFaces: [...new Set(faces)],
    printedPhotos: [...compiled.photos],
    printedPictures: Object.fromEntries(
      compiled.photos.flatMap((ref) => {
        const photo = photos.get(ref)
        return photo ? [[ref, asRead(photo)]] : []
      }),
    ),
  }
}

/**
 * Reads people as they are now, within the request's transaction; returns those who still exist, by
 * id.
 */
export async function peopleNow(
  req: PayloadRequest,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, StoryPerson>> {
  if (ids.length === 0) return new Map()
  const docs = await readAll<PersonDoc>(req.payload, 'people', {
    where: { id: { in: [...ids] } },
    req,
  })
  const zone = await newsroomZone(req)
  return new Map(docs.map((doc) => [doc.id, storyPerson(doc, new Map(), now, true, zone)]))
}

/** Tests for what an edition may no longer show of a person: the name, part of it, the face. */
export const nowForbidden = {
  inFull: (person: StoryPerson | undefined): boolean => person === undefined || isWithheld(person),
  inPart: (person: StoryPerson | undefined): boolean =>
    person === undefined || person.treatment === 'withhold',
  faces: (person: StoryPerson | undefined): boolean =>
    person !== undefined && isWithheld(person) && !person.photoConsent,
}

/** True where the published edition says more about somebody than their record now allows. */
export function tellsTooMuch(
  story: StoryRecord,
  people: ReadonlyMap<string, StoryPerson>,
): boolean {
  // For an old edition nobody knows whom it names, so it is compiled anew once.
  if (!story.printedPeople) return true
  return (
    (story.printedInFull ?? []).some((id) => nowForbidden.inFull(people.get(id))) ||
    (story.printedInPart ?? []).some((id) => nowForbidden.inPart(people.get(id))) ||
    (story.printedFaces ?? []).some((id) => nowForbidden.faces(people.get(id)))
  )
}

/** Returns everybody an edition has anything to do with. */
export const everybodyPublished = (story: StoryRecord): string[] => [
  ...new Set([
    ...(story.printedPeople ?? story.people ?? []),
    ...(story.printedInFull ?? []),
    ...(story.printedInPart ?? []),
    ...(story.printedFaces ?? []),
  ]),
]

/** No description: for people whom no editor has yet published in a story. */
const NOT_DESCRIBED = {
  age: null,
  grade: null,
  school: null,
  pronouns: null,
  descriptor: { first: null, later: null },
  publishedReason: null,
} as const

/**
 * Returns a person as an editor last published the story: with that description, and with the names
 * they have now.
 */
function asDescribed(person: StoryPerson, withheld: readonly Withheld[]): StoryPerson {
  const described = withheld.find((one) => one.person === person.ref)?.described
  if (!described) return { ...person, ...NOT_DESCRIBED }
  const names = writtenNames(person)
  return { ...person, ...described, aliases: lacking(names, [described.fullName]) }
}

/**
 * Leaves out names that a reporter entered and no editor has seen. They protect what is published
 * from now on, and change nothing that is already published.
 */
function asSeen(person: StoryPerson, withheld: readonly Withheld[]): StoryPerson {
  const kept = withheld.find((one) => one.person === person.ref)
  const seen = kept
    ? [
        kept.described.fullName,
        ...withheldHere(kept, kept.story),
        ...(kept.openNames ?? []),
        ...kept.handles,
      ]
    : []
  return (
    withSeenNames({ ...person, unseenNames: lacking(person.unseenNames ?? [], seen) }) ?? person
  )
}

/**
 * Returns the story's people for an edition that Homeroom makes by itself. It may not say more
 * about anybody than the published edition, and not use other words. Where a name may now be
 * printed, an editor must publish that. `withheld`: what is stored about this story's people.
 */
export function heldToPrinted(
  story: StoryRecord,
  everybody: readonly StoryPerson[],
  withheld: readonly Withheld[],
): readonly StoryPerson[] {
  const people = everybody.map((person) => asSeen(asDescribed(person, withheld), withheld))
  if (!story.printedPeople) return people
  const full = new Set(story.printedInFull)
  const part = new Set(story.printedInPart)
  return people.map((person) => {
    const most: Treatment = full.has(person.ref)
      ? 'open'
      : part.has(person.ref)
        ? 'firstNameOnly'
        : 'withhold'
    if (!tellsMore(person.treatment, most)) return person
    // For a withheld person nobody has to confirm that they are an adult.
    return { ...person, treatment: most, confirmed: person.confirmed || most === 'withhold' }
  })
}

/**
 * Returns the story's pictures for an edition that Homeroom makes by itself: with the texts they
 * were published with, and covered at least as they were, whatever was changed since. An editor
 * must publish, through the gate, what says or shows more.
 */
export function picturesAsPrinted(story: StoryRecord, loaded: LoadedStory): LoadedStory {
  const printed = story.printedPictures ?? {}
  const held = <T extends { regions: readonly Region[] }>(ref: string, photo: T): T => {
    const read = readRegions(printed[ref]?.regions)
    const missing = (read.ok ? read.value : []).filter(
      (region) => !coversAll(photo.regions, [region]),
    )
    return missing.length === 0 ? photo : { ...photo, regions: [...photo.regions, ...missing] }
  }
  const { originals, source } = loaded
  return {
    ...loaded,
    originals: new Map([...originals].map(([ref, original]) => [ref, held(ref, original)])),
    source: {
      ...source,
      photos: new Map(
        [...source.photos].map(([ref, photo]) => [
          ref,
          held(ref, { ...photo, ...printed[ref]?.words }),
        ]),
      ),
    },
  }
}
