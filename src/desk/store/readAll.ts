import type { Payload } from 'payload'

type FindArgs = Omit<Parameters<Payload['find']>[0], 'collection'>

/**
 * Returns every matching document in the desk's own type: no paging, relations as ids, no access
 * rule (the verb has one).
 */
export async function readAll<T>(
  payload: Payload,
  collection: Parameters<Payload['find']>[0]['collection'],
  args: FindArgs,
): Promise<T[]> {
  const found = await payload.find({
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    ...args,
    collection,
  })
  return found.docs as unknown as T[]
}

/**
 * True where a text has the form of a document's id in MongoDB. Others belong to no document, so
 * MongoDB is not asked.
 */
export const isDocumentId = (value: string): boolean => /^[0-9a-f]{24}$/iu.test(value)
