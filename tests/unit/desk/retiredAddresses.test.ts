import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addressHashes, hashAround, weighAddress } from '#desk/retiredAddresses.ts'
import type { Registry } from '#desk/registry.ts'
import type { StoryPerson } from '#publishing/storySource.ts'

const SECRET = 'a secret of these tests'
const hashesOf = addressHashes(SECRET)

const student = (fullName: string, aliases: string[] = []): StoryPerson => ({
  ref: fullName,
  fullName,
  aliases,
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
})

const registry = (...people: StoryPerson[]): Registry => ({
  people,
  institutions: [],
  schools: [],
  notPeople: [],
})

const jalysa = student('Jalysa Quintero Valdez', ['Jaly'])

describe('an address that a story leaves', () => {
  it.each([
    ['jalysa-quintero-valdez-wins', [], ['wins']],
    ['club-thanks-jalysa-quintero-2', ['club', 'thanks'], ['2']],
    ['why-jalysa-and-friends-of-valdez-march', ['why'], ['march']],
  ])('should be kept as what stands around the name: %s', (slug, before, after) => {
    expect(weighAddress(registry(jalysa), slug)).toEqual({ bears: true, around: { before, after } })
  })

  it.each([
    'jalysa-quintero-valdez',
    'valdez-2',
    'jalysaquintero-wins',
    'jalysa-one-two-three-four-five-valdez',
  ])(
    'should be forgotten where it is no more than a name, or the name cannot be cut out: %s',
    (slug) => {
      expect(weighAddress(registry(jalysa), slug)).toEqual({ bears: true, around: null })
    },
  )

  it('should be kept as it is where it bears nobody’s name', () => {
    expect(weighAddress(registry(jalysa), 'garden-opens')).toEqual({ bears: false, around: null })
  })

  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/u)
  const some = (most: number, least = 0) => fc.array(word, { minLength: least, maxLength: most })

  it('should be known again with any name of one to six words in the place, and with none of seven', () => {
    fc.assert(
      fc.property(some(5), some(6, 1), some(5, 1), fc.boolean(), (left, name, right, turned) => {
        const [before, after] = turned ? [right, left] : [left, right]
        const kept = hashAround(SECRET)({ before, after })
        expect(hashesOf('story', [...before, ...name, ...after].join('-'))).toContain(kept)
      }),
    )
    const kept = hashAround(SECRET)({ before: ['who'], after: ['wins'] })
    expect(hashesOf('story', 'who-a-b-c-d-e-f-wins')).toContain(kept)
    expect(hashesOf('story', 'who-a-b-c-d-e-f-g-wins')).not.toContain(kept)
    expect(hashesOf('story', 'who-wins')).not.toContain(kept)
  })

  it('should be known by itself alone where it is a profile’s or a section’s', () => {
    expect(hashesOf('reporter', 'nadia-brooks')).toHaveLength(1)
    expect(hashesOf('section', 'student-life')).toHaveLength(1)
  })
})
