import { beforeAll, describe, expect, it } from '@jest/globals'
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { buildNewsroomConfig } from '#config.ts'
import { ROLES } from '#newsroom/roles.ts'

/** The panel's own preferences and locks, which no form shows. */
const PAYLOADS_OWN = /^payload-/u

describe('the collections', () => {
  let collections: SanitizedCollectionConfig[]

  beforeAll(async () => {
    const env = { NODE_ENV: 'test', PAYLOAD_SECRET: 'only to read the config' }
    const config = await buildNewsroomConfig(process.cwd(), env)
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
