import { describe, expect, it } from 'vitest'
import { registryOf } from '#desk/registry/peopleRegistry.ts'
import type { PersonDoc, SchoolDoc } from '#desk/store/recordTypes.ts'

const BEFORE = '2026-01-01T00:00:00.000Z'
const REGISTERED = '2026-02-01T00:00:00.000Z'
const AFTER = '2026-03-01T00:00:00.000Z'

const ana: PersonDoc = {
  id: '507f1f77bcf86cd799439011',
  createdAt: REGISTERED,
  fullName: 'Ana Lincoln',
  kind: 'student',
}
const school = (name: string, updatedAt: string): SchoolDoc => ({
  id: '507f1f77bcf86cd799439012',
  name,
  shortNames: [],
  updatedAt,
})

/** Whether the school’s name stands by itself in a story that Ana is in (or is not). */
function standsUnasked(one: SchoolDoc, person = ana, inStory = true): boolean {
  const docs = { people: [person], schools: [one], phrases: [], newsroom: [], withheldNames: [] }
  const story = { id: 's1', people: new Set(inStory ? [person.id] : []) }
  const registry = registryOf(docs, { now: new Date(AFTER), secret: 'a secret', story })
  const listed = registry.institutions.includes(one.name)
  // Whatever does not stand by itself is asked about.
  expect(registry.notPeople.includes(one.name)).toBe(!listed)
  return listed
}

describe('the name of a school in a story that withholds somebody', () => {
  it.each<[string, SchoolDoc, PersonDoc, boolean, boolean]>([
    ['was there before the person', school('Lincoln High School', BEFORE), ana, true, true],
    ['came after, and bears their name', school('Lincoln High School', AFTER), ana, true, false],
    ['came after, and bears none', school('Garfield High School', AFTER), ana, true, true],
    ['came after, in a story without them', school('Lincoln High School', AFTER), ana, false, true],
    [
      'came after, and they are an adult whom an editor confirmed',
      school('Lincoln High School', AFTER),
      { ...ana, kind: 'adult', confirmedBy: '507f1f77bcf86cd799439013' },
      true,
      true,
    ],
  ])('should stand by itself or be asked about, where it %s', (_what, one, who, inStory, alone) => {
    expect(standsUnasked(one, who, inStory)).toBe(alone)
  })
})
