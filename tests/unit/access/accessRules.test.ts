import { describe, expect, it } from 'vitest'
import type { Access } from 'payload'
import * as ownRecords from '#access/ownRecords.ts'
import * as ownStories from '#access/ownStories.ts'
import * as storyPhotos from '#access/storyPhotos.ts'
import { advisers, editors, nobody, staff } from '#access/staff.ts'

const RULES: Record<string, Access> = {
  ...ownRecords,
  ...ownStories,
  ...storyPhotos,
  advisers,
  editors,
  nobody,
  staff,
}

/** What a rule says of a request of this user. */
const says = async (rule: Access, user: unknown) =>
  rule({ req: { user, context: {} } } as unknown as Parameters<Access>[0])

describe('every rule of access', () => {
  it.each(Object.keys(RULES))('should refuse whoever is not signed in: %s', async (name) => {
    const rule = RULES[name]
    if (!rule) throw new Error('There is no such rule.')
    expect(await says(rule, null)).toBe(false)
    expect(await says(rule, undefined)).toBe(false)
    // An account without a role of ours is nobody's.
    expect(await says(rule, { id: 'u1', role: 'owner' })).toBe(false)
  })
})
