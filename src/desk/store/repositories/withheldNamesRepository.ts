import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'
import type { WithheldDoc } from '#desk/store/recordTypes.ts'

const withheldNames = (payload: Payload) => nativeCollection(payload, 'withheldNames')

/** Any one row, to see whether it can be read; null where there is none. */
export async function anyWithheld(payload: Payload): Promise<WithheldDoc | null> {
  const row = await withheldNames(payload).findOne({})
  return row ? ({ ...row, id: String(row._id) } as unknown as WithheldDoc) : null
}

/** Ids of the stories of which something is kept. */
export const storiesWithWithheld = async (payload: Payload): Promise<ReadonlySet<unknown>> =>
  new Set<unknown>(await withheldNames(payload).distinct('story'))

/** Writes rows, one for each story and person, in the place of what was kept of them, in the act's transaction. */
export async function writeWithheld(
  req: PayloadRequest,
  rows: readonly Omit<WithheldDoc, 'id'>[],
): Promise<void> {
  if (rows.length === 0) return
  await withheldNames(req.payload).bulkWrite(
    rows.map(({ story, person, sealed }) => ({
      updateOne: {
        filter: { story, person },
        update: { $set: { sealed }, $setOnInsert: { _id: new ObjectId() } },
        upsert: true,
      },
    })),
    { session: await sessionOf(req) },
  )
}
