import type { Payload } from 'payload'

type FindArgs = Omit<Parameters<Payload['find']>[0], 'collection'>

/** Every document that matches, as the desk's own type: no paging, no relations filled in, no access rule (the verb has one). */
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

/** Whether a value is the id of a document, as MongoDB makes them; others are no document's, and MongoDB is not asked for them. */
export const isDocumentId = (value: string): boolean => /^[0-9a-f]{24}$/iu.test(value)
