import type { Payload, PayloadRequest } from 'payload'
import type { UnseenChange } from '#publishing/wordsSeenByOne.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'
import type { PhotoDoc, PublishedPortrait, ReporterDoc } from '#desk/store/recordTypes.ts'

/** Records whose change may ask for stories to be compiled anew. */
export type MarkedCollection = 'people' | 'photos' | 'reporters'

/** Takes the mark off a record that was seen to. Only the mark of this moment: a change that was made meanwhile has set another. */
export async function clearRecompileMark(
  payload: Payload,
  collection: MarkedCollection,
  { id, recompileDue }: { id: string; recompileDue: string },
): Promise<void> {
  await payload.db.collections[collection]?.updateOne(
    { _id: id, recompileDue: new Date(recompileDue) },
    { $set: { recompileDue: null } },
    { timestamps: false },
  )
}

/** True where a record of this collection is marked. */
export async function isAnyMarked(
  payload: Payload,
  collection: MarkedCollection,
): Promise<boolean> {
  const waits = { recompileDue: { $ne: null } }
  const count = await payload.db.collections[collection]?.countDocuments(waits, { limit: 1 })
  return (count ?? 0) > 0
}

/** Writes which words of a record one person alone has seen. The record itself does not change. */
export async function writeUnseenWords(
  req: PayloadRequest,
  collection: 'photos' | 'people' | 'schools',
  id: string,
  unseenWords: readonly UnseenChange[],
): Promise<void> {
  await req.payload.db.collections[collection]?.updateOne(
    { _id: id },
    { $set: { unseenWords } },
    { session: await sessionOf(req), timestamps: false },
  )
}

/** Writes to photos, so that whoever covers one of them at this moment collides with the act. */
export async function touchPhotoRecords(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<void> {
  await req.payload.db.collections.photos?.updateMany(
    { _id: { $in: [...ids] } },
    { $inc: { timesShelved: 1 } },
    { session: await sessionOf(req), strict: false, timestamps: false },
  )
}

/** Writes to every reporter, so that whoever publishes a profile at this moment collides with the act. */
export async function touchReporters(req: PayloadRequest): Promise<void> {
  await req.payload.db.collections.reporters?.updateMany(
    {},
    { $inc: { timesTouched: 1 } },
    { session: await sessionOf(req), strict: false, timestamps: false },
  )
}

/** Notes what the portrait that readers have is of; null: they have none. */
export async function notePrintedPortrait(
  req: PayloadRequest,
  reporter: string,
  printedPortrait: PublishedPortrait | null,
): Promise<void> {
  await req.payload.db.collections.reporters?.updateOne(
    { _id: reporter },
    { $set: { printedPortrait } },
    { session: await sessionOf(req), timestamps: false },
  )
}

/** Writes fields of a photo past its hooks, in the act's transaction. */
export async function writePhoto(
  req: PayloadRequest,
  id: string,
  data: Partial<Pick<PhotoDoc, 'regions' | 'peopleVisible' | 'checklist' | 'recompileDue'>> & {
    checkedBy?: null
    checkedAt?: null
  },
): Promise<void> {
  await req.payload.db.updateOne({ collection: 'photos', id, data, req })
}

/** Writes fields of a reporter past their hooks, in the act's transaction. */
export async function writeReporter(
  req: PayloadRequest,
  id: string,
  data: Partial<Pick<ReporterDoc, 'bylinePolicy' | 'public' | 'recompileDue'>>,
): Promise<void> {
  await req.payload.db.updateOne({ collection: 'reporters', id, data, req })
}
