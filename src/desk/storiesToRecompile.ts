import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { nowForbidden, peopleNow } from './printed.ts'
import { readAll } from './records.ts'
import { sessionOf } from './session.ts'

/** Where a story says who is in it: in its text, and as it was printed. */
const WHERE_SOMEBODY_IS = [
  'people',
  'printedPeople',
  'printedInFull',
  'printedInPart',
  'printedFaces',
] as const

/** For a query of stories: those this person is in, or in a photo of which they can be seen, as its record says now. */
export async function withPerson(payload: Payload, person: string): Promise<Where> {
  const photos = await readAll<{ id: string }>(payload, 'photos', {
    where: { peopleVisible: { in: [person] } },
    select: { filename: true },
  })
  return {
    or: [
      ...WHERE_SOMEBODY_IS.map((field): Where => ({ [field]: { in: [person] } })),
      ...(photos.length > 0 ? [{ printedPhotos: { in: photos.map(({ id }) => id) } }] : []),
    ],
  }
}

const published = (payload: Payload, where: Where) =>
  readAll<{ id: string }>(payload, 'stories', {
    where: { and: [{ stage: { equals: 'published' } }, where] },
    sort: 'createdAt',
    select: { stage: true },
  })

/** Published stories this person has anything to do with. */
export const storiesWith = async (payload: Payload, person: string) =>
  published(payload, await withPerson(payload, person))

/** Published stories that show this photo. */
export const storiesShowing = (payload: Payload, photo: string) =>
  published(payload, { printedPhotos: { in: [photo] } })

/** Published stories whose edition tells more of somebody than their record allows now, whatever changed: a date, a record, a backup. */
export async function storiesThatTellTooMuch(
  payload: Payload,
  now: Date,
): Promise<{ id: string }[]> {
  const req = await createLocalReq({}, payload)
  const stories = payload.db.connection.collection('stories')
  const standing = { stage: 'published' }
  const told = async (field: string) =>
    (await stories.distinct(field, standing)).filter((id): id is string => typeof id === 'string')
  const fields = {
    printedInFull: { ids: await told('printedInFull'), forbidden: nowForbidden.inFull },
    printedInPart: { ids: await told('printedInPart'), forbidden: nowForbidden.inPart },
    printedFaces: { ids: await told('printedFaces'), forbidden: nowForbidden.faces },
  }
  const everybody = [...new Set(Object.values(fields).flatMap(({ ids }) => ids))]
  const people = await peopleNow(req, everybody, now)
  const unknown = await stories.countDocuments({ ...standing, printedPeople: null }, { limit: 1 })
  const where = Object.entries(fields).flatMap(([field, { ids, forbidden }]) => {
    const wrong = ids.filter((id) => forbidden(people.get(id)))
    return wrong.length > 0 ? [{ [field]: { in: wrong } }] : []
  })
  if (unknown > 0) where.push({ printedPeople: { exists: false } } as never)
  if (where.length === 0) return []
  return readAll<{ id: string }>(payload, 'stories', {
    where: { and: [{ stage: { equals: 'published' } }, { or: where }] },
    sort: 'createdAt',
    select: { stage: true },
  })
}

/**
 * Writes, where nobody sees it, to the stories this person is in that may yet become public: whoever publishes one of them at this moment, by the
 * record as it was, collides with this transaction, and one of the two looks again. Reading the record alone would let both pass, and
 * the name would come out after it was taken back.
 */
export async function touchStoriesOf(req: PayloadRequest, person: string): Promise<void> {
  const { payload } = req
  const stories = await readAll<{ id: string }>(payload, 'stories', {
    where: {
      and: [{ stage: { not_in: ['killed', 'spiked'] } }, await withPerson(payload, person)],
    },
    select: { stage: true },
    req,
  })
  await payload.db.collections.stories?.updateMany(
    { _id: { $in: stories.map(({ id }) => id) } },
    { $inc: { timesTouched: 1 } },
    { session: await sessionOf(req), strict: false, timestamps: false },
  )
}
