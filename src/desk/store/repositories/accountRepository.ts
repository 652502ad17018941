import { ObjectId } from 'mongodb'
import type { PayloadRequest } from 'payload'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'

/** An account with the hash of its password, which Payload's own reads leave out. */
export interface AccountRecord {
  id: string
  email: string
  name?: string | null
  role?: string
  hash?: string
  salt?: string
}

/** The account with this e-mail, written as accounts have it (small letters, no blanks around); null where there is none. */
export const accountWithEmail = (
  req: PayloadRequest,
  email: string,
): Promise<AccountRecord | null> =>
  req.payload.db.findOne<AccountRecord>({
    collection: 'users',
    where: { email: { equals: email } },
    req,
  })

/** The account with this id; null where there is none. */
export const accountById = (req: PayloadRequest, id: string): Promise<AccountRecord | null> =>
  req.payload.db.findOne<AccountRecord>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })

/**
 * Writes, in the act's transaction, to the advisers other than this one: of two who demote each other at once, the second collides. Returns how many
 * there are.
 */
export async function holdOtherAdvisers(req: PayloadRequest, id: string): Promise<number> {
  const { matchedCount } = await nativeCollection(req.payload, 'users').updateMany(
    { role: 'adviser', _id: { $ne: new ObjectId(id) } },
    { $set: { updatedAt: new Date() } },
    { session: await sessionOf(req) },
  )
  return matchedCount
}
