import { vi } from 'vitest'
import type { FindOptions } from 'mongodb'
import type { Payload } from 'payload'

/**
 * Has the next act stop once it has read a collection, and go on when `meanwhile` is done: what others do in the moment of a publication. Returns how
 * to end it, which tells how often it stopped: once, or the test is about nothing.
 */
export function amidAct(
  payload: Payload,
  collection: string,
  meanwhile: () => Promise<unknown>,
): () => number {
  const read = payload.db.connection.collection(collection)
  const find = read.find.bind(read)
  let met = 0
  const spy = vi.spyOn(read, 'find').mockImplementation((filter: object, options?: FindOptions) => {
    const cursor = find(filter, options)
    const toArray = cursor.toArray.bind(cursor)
    cursor.toArray = async () => {
      const rows = await toArray()
      if (options?.session && met === 0) {
        met += 1
        await meanwhile()
      }
      return rows
    }
    return cursor
  })
  return () => {
    spy.mockRestore()
    return met
  }
}
