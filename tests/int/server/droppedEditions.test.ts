import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Collection, MongoClient } from 'mongodb'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import {
  type EditionChangeStream,
  watchEditions,
} from '#desk/store/editions/editionChangeStream.ts'
import { testDatabaseUrl } from '../../helpers/mongo.ts'
import { processClock } from '../../helpers/processClock.ts'

describe('a collection of editions that is dropped under a running newsroom, as a restored backup does', () => {
  let client: MongoClient
  let editions: Collection<EditionRecord>
  let watch: EditionChangeStream
  let cleared = 0
  const lost: unknown[] = []

  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const current = () => watch.isCurrent(processClock())

  beforeAll(async () => {
    client = new MongoClient(testDatabaseUrl('droppedEditions'))
    editions = client.db().collection<EditionRecord>('editions')
    await editions.insertOne({ _id: 'one' } as EditionRecord)
    watch = watchEditions(editions, (error) => lost.push(error))
    watch.tell(() => (cleared += 1))
  })
  afterAll(async () => {
    await watch.close()
    await client.db().dropDatabase()
    await client.close()
  })

  it.each([
    ['dropped', () => editions.drop()],
    ['renamed away', () => editions.rename('elsewhere', { dropTarget: true })],
    ['dropped with its database', () => client.db().dropDatabase()],
  ])(
    'should be followed anew after it was %s, by a process that goes on answering',
    async (_how, go) => {
      await until(current)
      const [before, told] = [lost.length, cleared]
      await go()
      // These very waits need the event loop.
      await until(() => lost.length > before)
      expect(current()).toBe(false)
      expect(cleared).toBeGreaterThan(told)
      await until(current)
      const again = cleared
      await editions.insertOne({ _id: 'one' } as EditionRecord)
      await until(() => cleared > again)
      expect(lost).toHaveLength(before + 1)
    },
  )
})
