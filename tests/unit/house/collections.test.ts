import { beforeAll, describe, expect, it } from 'vitest'
import { buildConfig, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { buildNewsroomConfig } from '#config.ts'
import { dropServersFields, serversFields } from '#desk/requests/dropServerFields.ts'
import { ROLES } from '#newsroom/roles.ts'

/** The panel's own preferences and locks, which no form shows. */
const PAYLOADS_OWN = /^payload-/u

const built = () =>
  buildNewsroomConfig(process.cwd(), {
    NODE_ENV: 'test',
    PAYLOAD_SECRET: 'only to read the config',
  })

describe('the collections', () => {
  let collections: SanitizedCollectionConfig[]

  beforeAll(async () => {
    const config = await built()
    collections = config.collections.filter(({ slug }) => !PAYLOADS_OWN.test(slug))
  })

  /** True where somebody who works here may ever do it. */
  async function anybodyMay(rule: SanitizedCollectionConfig['access']['update']): Promise<boolean> {
    for (const role of ROLES) {
      const user = { id: '507f1f77bcf86cd799439011', role, collection: 'users' }
      const req = { user, context: {} } as unknown as PayloadRequest
      if ((await rule({ req })) !== false) return true
    }
    return false
  }

  it('should let nobody lock a record for others', async () => {
    const config = await built()
    const locked = [...config.collections, ...config.globals]
      .filter(({ lockDocuments }) => lockDocuments !== false)
      .map(({ slug }) => String(slug))
    expect(locked.filter((slug) => slug !== 'payload-kv')).toEqual([])
    expect(config.collections.map(({ slug }) => String(slug))).not.toContain(
      'payload-locked-documents',
    )
  })

  it('should know every field that Payload adds as the server’s or as the writer’s', async () => {
    const bare = await buildConfig({
      secret: 'only to see what Payload adds',
      db: { init: () => ({}) } as never,
      collections: [
        { slug: 'plain', fields: [] },
        {
          slug: 'accounts',
          auth: { maxLoginAttempts: 5, useAPIKey: true, verify: true },
          fields: [],
        },
        { slug: 'files', upload: true, versions: { drafts: true }, fields: [] },
      ],
      admin: { user: 'accounts' },
    })
    const writers = new Set(['email', 'focalX', 'focalY', '_status'])
    for (const slug of ['plain', 'accounts', 'files']) {
      const collection = bare.collections.find((each) => String(each.slug) === slug)
      if (!collection) throw new Error(slug)
      const names = collection.flattenedFields.map(({ name }) => name)
      expect(names.length).toBeGreaterThan(1)
      const servers = serversFields(collection)
      expect(names.filter((name) => !servers.includes(name) && !writers.has(name))).toEqual([])
    }
  })

  it('should believe no writer about what is the server’s, in any collection', () => {
    for (const { slug, hooks } of collections) {
      expect([slug, hooks.beforeOperation.at(-1)]).toEqual([slug, dropServersFields])
    }
  })

  it('should offer no bulk edit where nobody may change anything', async () => {
    const offered: string[] = []
    const readOnly: string[] = []
    for (const { slug, access, disableBulkEdit } of collections) {
      if (await anybodyMay(access.update)) continue
      readOnly.push(slug)
      if (disableBulkEdit !== true) offered.push(slug)
    }
    expect(offered).toEqual([])
    // What is found is what is known to be read-only: the question is put at all.
    expect(readOnly).toEqual(
      expect.arrayContaining(['activity', 'corrections', 'editions', 'outbox', 'receipts']),
    )
    expect(readOnly).not.toContain('stories')
  })
})
