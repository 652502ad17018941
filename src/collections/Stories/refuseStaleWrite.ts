import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { RefusalError } from '#desk/store/refusalError.ts'

const READ_AT = 'homeroomReadAt'

/** Remembers the `updatedAt` that the writer had read, before Payload replaces it. */
export const rememberReadAt: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') {
    const data = (args as { data?: Record<string, unknown> }).data
    req.context[READ_AT] = data?.updatedAt
  }
  return args
}

/**
 * Two editors at once: the second to save is told, instead of silently overwriting the first. Its text is not taken and not
 * lost: it is still in the form or the request, and what stands now can be read beside it.
 */
export const refuseStaleWrite: CollectionBeforeChangeHook = ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const readAt = req.context[READ_AT]
  if (operation !== 'update' || context.isRestoringVersion) return data
  if (readAt === undefined || readAt === null || readAt === '') return data
  const read = typeof readAt === 'string' ? Date.parse(readAt) : Number.NaN
  if (Number.isNaN(read)) {
    throw new RefusalError({
      code: 'bad_updated_at',
      status: 400,
      message: '`updatedAt` is not a time.',
      remedy: 'Send the `updatedAt` of the story as you read it.',
    })
  }
  const stands = Date.parse(String(originalDoc?.updatedAt))
  if (read !== stands) {
    throw new RefusalError({
      code: 'stale_write',
      status: 409,
      message: 'Somebody saved this story after you opened it.',
      remedy:
        'Your text is still in your form or request. Open the story again, compare, and save once more with the newer `updatedAt`.',
      details: { yours: readAt, current: originalDoc?.updatedAt },
    })
  }
  return data
}
