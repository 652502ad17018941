import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { isRestoringVersion, remember, scopeOf } from '#access/requestScope.ts'
import { refusal } from '#newsroom/refusal.ts'
import { RefusalError } from '#desk/store/refusalError.ts'

/** Remembers the `updatedAt` that the client had read, before Payload replaces it. */
export const rememberReadAt: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') {
    const data = (args as { data?: Record<string, unknown> }).data
    remember(req, { readAt: data?.updatedAt })
  }
  return args
}

/**
 * Two people edit at once: the second one's save is refused instead of overwriting the first.
 * Nothing is lost: the text is still in the form or the request, and the saved story can be read
 * beside it.
 */
export const refuseStaleWrite: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { readAt } = scopeOf(req)
  if (operation !== 'update' || isRestoringVersion(req)) return data
  if (readAt === undefined || readAt === null || readAt === '') return data
  const read = typeof readAt === 'string' ? Date.parse(readAt) : Number.NaN
  if (Number.isNaN(read)) {
    throw new RefusalError(refusal('bad_updated_at'))
  }
  const stands = Date.parse(String(originalDoc?.updatedAt))
  if (read !== stands) {
    throw new RefusalError(
      refusal('stale_write.save', { details: { yours: readAt, current: originalDoc?.updatedAt } }),
    )
  }
  return data
}
