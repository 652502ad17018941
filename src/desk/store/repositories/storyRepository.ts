import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import type { Stage } from '#newsroom/stages.ts'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'
import { isDocumentId } from '#desk/store/readAll.ts'

/** Fields in which a story keeps whom its edition names in full, in part, and whose face it shows. */
export const PUBLISHED_PEOPLE_FIELDS = ['printedInFull', 'printedInPart', 'printedFaces'] as const
export type PublishedPeopleField = (typeof PUBLISHED_PEOPLE_FIELDS)[number]

/** Written where nobody sees it: the story itself does not change. */
const unseen = async (req: PayloadRequest) =>
  ({ session: await sessionOf(req), strict: false, timestamps: false }) as const

/** Writes to these stories, so that whoever publishes one of them at this moment collides with the act. */
export async function touchStories(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  await req.payload.db.collections.stories?.updateMany(
    { _id: { $in: [...ids] } },
    { $inc: { timesTouched: 1 } },
    await unseen(req),
  )
}

/** The same, of every story at one of these stages. */
export async function touchStoriesAt(req: PayloadRequest, stages: readonly Stage[]): Promise<void> {
  await req.payload.db.collections.stories?.updateMany(
    { stage: { $in: [...stages] } },
    { $inc: { timesTouched: 1 } },
    await unseen(req),
  )
}

/** Notes which version holds the text that readers have; null where none is kept. */
export async function notePrintedVersion(
  req: PayloadRequest,
  story: string,
  printedVersion: string | null,
): Promise<void> {
  await req.payload.db.collections.stories?.updateOne(
    { _id: story },
    { $set: { printedVersion } },
    await unseen(req),
  )
}

/** Adds a login to the writers of every story that has this reporter in its byline. */
export async function addWriterToStoriesOf(
  req: PayloadRequest,
  reporter: string,
  login: string,
): Promise<void> {
  await req.payload.db.collections.stories?.updateMany(
    { 'bylines.reporter': { $in: [reporter, new ObjectId(reporter)] } },
    { $addToSet: { writers: login } },
    { session: await sessionOf(req), timestamps: false },
  )
}

/** Counts one more failed attempt at a scheduled story, where `failed` were counted before, and says when the next is due. */
export async function countFailedAttempt(
  payload: Payload,
  id: string,
  failed: number,
  publishRetryAt: Date,
): Promise<void> {
  await payload.db.collections.stories?.updateOne(
    { _id: id, stage: 'scheduled', publishAttempts: failed },
    { $set: { publishAttempts: failed + 1, publishRetryAt } },
    { timestamps: false },
  )
}

/** Ids of everybody whom a published story keeps in this field. */
export async function everybodyIn(
  payload: Payload,
  field: PublishedPeopleField,
): Promise<string[]> {
  const ids = await nativeCollection(payload, 'stories').distinct(field, { stage: 'published' })
  return ids.filter((id): id is string => typeof id === 'string')
}

/** True where a published story does not say whom its edition names. */
export async function isAnyPrintedUnknown(payload: Payload): Promise<boolean> {
  const unknown = { stage: 'published', printedPeople: null }
  return (await nativeCollection(payload, 'stories').countDocuments(unknown, { limit: 1 })) > 0
}

/** Ids of the published stories that have people in them. */
export async function publishedWithPeople(payload: Payload): Promise<string[]> {
  const rows = await nativeCollection(payload, 'stories')
    .find({ stage: 'published', 'printedPeople.0': { $exists: true } }, { projection: { _id: 1 } })
    .toArray()
  return rows.map(({ _id }) => String(_id)).filter(isDocumentId)
}

const RECORDS = { story: 'stories', reporter: 'reporters', section: 'sections' } as const

/** Takes keys of editions, all of one type; returns the id of the record behind each, by key. One whose record is gone is not among them. */
export async function recordsBehind(
  req: PayloadRequest,
  type: keyof typeof RECORDS,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const rows = await nativeCollection(req.payload, RECORDS[type])
    .find(
      { editionKey: { $in: [...keys] } },
      { session: await sessionOf(req), projection: { editionKey: 1 } },
    )
    .toArray()
  return new Map(rows.map(({ _id, editionKey }) => [String(editionKey), String(_id)]))
}
