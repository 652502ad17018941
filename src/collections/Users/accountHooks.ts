import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { accountById, holdOtherAdvisers } from '#desk/store/repositories/accountRepository.ts'

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
  if ((await holdOtherAdvisers(req, id)) === 0) throw new RefusalError(refusal('last_adviser'))
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
  const account = await accountById(req, String(id))
  if (account?.role === 'adviser') await anotherIsLeft(req, String(id))
}
