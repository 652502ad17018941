import { describe, expect, it } from 'vitest'
import { addressHash, bearsName } from '#desk/editions/retiredSlugs.ts'
import type { Registry } from '#desk/registry/peopleRegistry.ts'
import type { StoryPerson } from '#publishing/storySourceTypes.ts'

const jalysa: StoryPerson = {
  ref: 'jalysa',
  fullName: 'Jalysa Quintero Valdez',
  aliases: ['Jaly'],
  handles: [],
  kind: 'student',
  age: 16,
  grade: null,
  school: null,
  pronouns: null,
  treatment: 'withhold',
  why: 'minor',
  proposed: false,
  descriptor: { first: null, later: null },
  publishedReason: null,
  photoConsent: false,
  confirmed: true,
  consentLapsed: false,
  inStory: false,
}
const registry: Registry = {
  people: [jalysa],
  institutions: [],
  schools: [],
  notPeople: [],
  withheld: [],
}

describe('an address that a story leaves', () => {
  it.each([
    'jalysa-quintero-valdez',
    'jalysa-quintero-valdez-wins',
    'valdez-2',
    'jalysaquintero-wins',
    'club-thanks-jaly',
    'quinteros-garden',
  ])('should be seen to bear a protected name: %s', (slug) => {
    expect(bearsName(registry, slug)).toBe(true)
  })

  it.each(['garden-opens', 'quintessential-choices'])(
    'should be kept where it bears none: %s',
    (slug) => {
      expect(bearsName(registry, slug)).toBe(false)
    },
  )

  it('should be known by another hash in another newsroom, and of another kind', () => {
    const [ours, theirs] = ['our secret', 'their secret'].map(addressHash)
    expect(ours?.('story', 'garden-opens')).not.toBe(theirs?.('story', 'garden-opens'))
    expect(ours?.('story', 'garden-opens')).not.toBe(ours?.('reporter', 'garden-opens'))
    expect(ours?.('story', 'garden-opens')).not.toContain('garden')
  })
})
