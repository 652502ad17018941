import { ObjectId } from 'mongodb'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'

/**
 * Accounts are not changed in bulk, because each change checks whose account it is and which
 * advisers are left.
 */
export const oneAccountAtATime: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
}) => {
  const { id } = args as { id?: unknown }
  const many = (operation === 'update' || operation === 'delete') && id === undefined
  if (many && overrideAccess !== true) throw new RefusalError(refusal('one_account_at_a_time'))
  return args
}

/**
 * Refuses where no other adviser is left. The other advisers are written to in the same
 * transaction. So if two advisers take the role from each other at once, the second write collides,
 * is tried again, and is refused.
 */
async function anotherIsLeft(req: PayloadRequest, id: string): Promise<void> {
  const others = await req.payload.db.connection
    .collection('users')
    .updateMany(
      { role: 'adviser', _id: { $ne: new ObjectId(id) } },
      { $set: { updatedAt: new Date() } },
      { session: await sessionOf(req) },
    )
  if (others.matchedCount === 0) throw new RefusalError(refusal('last_adviser'))
}

/** Keeps the last adviser's role. */
export const keepAnAdviser: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const was = originalDoc as { id: string; role?: string } | undefined
  const to = (data as { role?: string }).role
  if (operation === 'update' && was?.role === 'adviser' && to !== undefined && to !== 'adviser') {
    await anotherIsLeft(req, was.id)
  }
  return data
}

/** Keeps the last adviser's account. */
export const keepAnAdvisersAccount: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const account = await req.payload.db.findOne<{ id: string; role?: string }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  if (account?.role === 'adviser') await anotherIsLeft(req, String(id))
}
