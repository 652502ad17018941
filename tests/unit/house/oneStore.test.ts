import { describe, expect, it } from 'vitest'
import { MAY_PASS_PAYLOAD, PAST_PAYLOAD } from '../../../tools/importRules.mjs'
import { complaints } from './houseLint.ts'
import { importsOf, sources, withoutComments } from './sources.ts'

const outside = sources.filter(({ file }) => !MAY_PASS_PAYLOAD.some((at) => file.startsWith(at)))

describe('reads and writes past Payload', () => {
  it.each([
    ['the driver', "import { MongoClient } from 'mongodb'\nMongoClient"],
    ['its types', "import type { Collection } from 'mongodb'\nexport type C = Collection"],
    ['mongoose', "import mongoose from 'mongoose'\nmongoose"],
    ['the adapter', "import { mongooseAdapter } from '@payloadcms/db-mongodb'\nmongooseAdapter"],
    ['a transaction', "import { initTransaction } from 'payload'\ninitTransaction"],
    ['a native collection', "import { a } from '#desk/store/driver/nativeCollections.ts'\na"],
    [
      'the connection',
      "export const a = (req: any) => req.payload.db.connection.collection('users')",
    ],
    ['a model', 'export const a = (payload: any) => payload.db.collections.stories?.updateOne({})'],
    [
      'the adapter’s own calls',
      "export const a = (p: any) => p.db.create({ collection: 'activity' })",
    ],
    ['the adapter, taken apart', 'export const a = ({ db }: any) => db'],
    [
      'the adapter, by another name',
      'export const a = (payload: any) => { const { db: b } = payload; return b }',
    ],
    ['the adapter, by its text', "export const a = (payload: any) => payload['db']"],
  ])('should be refused by lint outside the store: %s', (_what, text) => {
    for (const file of ['src/jobs/x.ts', 'src/desk/stories/x.ts', 'src/server/http/x.ts']) {
      expect(complaints(file, text)).toEqual([expect.stringContaining('src/desk/store')])
    }
    expect(complaints('src/desk/store/repositories/x.ts', text)).toEqual([])
  })

  it.each(['src/config.ts', 'src/collections/People/x.ts', 'src/publicApi/x.ts', 'src/demo/x.ts'])(
    'should be refused in %s too',
    (file) => {
      const text =
        "import { ObjectId } from 'mongodb'\nexport const a = (p: any) => p.db.find(ObjectId)"
      expect(complaints(file, text)).toHaveLength(2)
    },
  )

  it('should be refused together with the folders that a folder may not import', () => {
    const text = "import { a } from '#server/start.ts'\nexport const b = a"
    expect(complaints('src/desk/stories/x.ts', text)).toHaveLength(1)
    const later = "import { a } from '#desk/takedown/takeNameDown.ts'\nexport const b = a"
    expect(complaints('src/desk/store/repositories/x.ts', later)).toHaveLength(1)
  })

  it('should stand nowhere else, with no comment that switches the rule off', () => {
    const packages = /^(?:mongodb|mongoose|@payloadcms\/db-)/u
    expect(PAST_PAYLOAD.packages.filter((name) => !packages.test(name))).toEqual([])
    const imports = outside.filter(({ text }) =>
      importsOf(text).some(({ from }) => packages.test(from)),
    )
    expect(imports.map(({ file }) => file)).toEqual([])
    const reaches = outside.filter(({ text }) => /\.db\b/u.test(withoutComments(text)))
    expect(reaches.map(({ file }) => file)).toEqual([])
    const silenced = outside.filter(({ text }) => /eslint-disable[^\n]*no-restricted/u.test(text))
    expect(silenced.map(({ file }) => file)).toEqual([])
  })

  it('should hand out no collection, so that nobody else asks what they like', () => {
    const driver = /\b(?:nativeCollection|sessionOf)\b/u
    const users = outside.filter(({ text }) => driver.test(withoutComments(text)))
    expect(users.map(({ file }) => file)).toEqual([])
  })
})
