import type { PayloadRequest } from 'payload'
import { coversAll, facesCovered, readRegions, type Region } from '#newsroom/pictures.ts'
import type { Treatment } from '#anonymization/people.ts'
import { tellsMore } from '#anonymization/protection.ts'
import type { Compiled } from '#publishing/compile.ts'
import { registeredElsewhere } from '#publishing/registeredElsewhere.ts'
import type { StoryPerson } from '#publishing/storySource.ts'
import type { LoadedStory } from './loadStory.ts'
import { newsroomZone } from './newsroomZone.ts'
import { type PersonDoc, readAll, type StoryRecord } from './records.ts'
import { storyPerson } from './registry.ts'

/** What a story's text is made of: what an editor approves, and what is compiled when it is published. */
export const TEXT_FIELDS = [
  'headline',
  'dek',
  'slug',
  'lang',
  'section',
  'tags',
  'dateline',
  'bylines',
  'leadPhoto',
  'body',
  'people',
  'seoTitle',
  'seoDescription',
  'socialText',
  'editorsNote',
] as const

/** How the people of a story were treated when its edition was compiled: private ids, kept on the story. */
export type Printed = Required<
  Pick<
    StoryRecord,
    | 'printedPeople'
    | 'printedInFull'
    | 'printedInPart'
    | 'printedFaces'
    | 'printedPhotos'
    | 'printedCoverings'
  >
>

/**
 * What this edition tells of whom. Counted in are people of the registry who are named without being among the story's people: should one of
 * them be protected later, the story must be found.
 */
export function printedIn(loaded: LoadedStory, compiled: Compiled): Printed {
  const { people, photos } = loaded.source
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
    printedCoverings: Object.fromEntries(
      compiled.photos.map((ref) => [ref, [...(photos.get(ref)?.regions ?? [])]]),
    ),
  }
}

/** Reads people by id, as the gate knows them now, within the request's transaction; by id, those who are still there. */
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

/** Which of these an edition may not tell any more: of whom the name, a part of it, the face. */
export const nowForbidden = {
  inFull: (person: StoryPerson | undefined): boolean => person?.treatment !== 'open',
  inPart: (person: StoryPerson | undefined): boolean =>
    person === undefined || person.treatment === 'withhold',
  faces: (person: StoryPerson | undefined): boolean =>
    person !== undefined && person.treatment !== 'open' && !person.photoConsent,
}

/** True where the standing edition tells more of somebody than their record allows now. */
export function tellsTooMuch(
  story: StoryRecord,
  people: ReadonlyMap<string, StoryPerson>,
): boolean {
  // An edition of which nobody knows whom it names is compiled anew, once.
  if (!story.printedPeople) return true
  return (
    (story.printedInFull ?? []).some((id) => nowForbidden.inFull(people.get(id))) ||
    (story.printedInPart ?? []).some((id) => nowForbidden.inPart(people.get(id))) ||
    (story.printedFaces ?? []).some((id) => nowForbidden.faces(people.get(id)))
  )
}

/** Everybody an edition has something to do with. */
export const everybodyPrinted = (story: StoryRecord): string[] => [
  ...new Set([
    ...(story.printedPeople ?? story.people ?? []),
    ...(story.printedInFull ?? []),
    ...(story.printedInPart ?? []),
    ...(story.printedFaces ?? []),
  ]),
]

/**
 * The story's people for an edition that nobody publishes: of no one may it tell more than the standing edition did. A name that was opened
 * since is for an editor to publish.
 */
export function heldToPrinted(
  story: StoryRecord,
  people: readonly StoryPerson[],
): readonly StoryPerson[] {
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
    // Whoever is withheld needs nobody to say that they are an adult.
    return { ...person, treatment: most, confirmed: person.confirmed || most === 'withhold' }
  })
}

/**
 * The story's pictures for an edition that nobody publishes: covered at least as they were when it was printed, whatever was taken off since. To
 * show more is for an editor to publish.
 */
export function coveredAsPrinted(story: StoryRecord, loaded: LoadedStory): LoadedStory {
  const printed = (ref: string): Region[] => {
    const read = readRegions(story.printedCoverings?.[ref])
    return read.ok ? read.value : []
  }
  const held = <T extends { regions: readonly Region[] }>(ref: string, photo: T): T => {
    const missing = printed(ref).filter((region) => !coversAll(photo.regions, [region]))
    return missing.length === 0 ? photo : { ...photo, regions: [...photo.regions, ...missing] }
  }
  const all = <T extends { regions: readonly Region[] }>(photos: ReadonlyMap<string, T>) =>
    new Map([...photos].map(([ref, photo]) => [ref, held(ref, photo)]))
  return {
    ...loaded,
    originals: all(loaded.originals),
    source: { ...loaded.source, photos: all(loaded.source.photos) },
  }
}
