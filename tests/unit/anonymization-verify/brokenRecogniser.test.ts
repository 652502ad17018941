import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import type { Sighting } from '#anonymization/recognizers/spellingMatches.ts'
import { GIVEN, NICKNAMES, SURNAMES } from '../anonymization/namePool.ts'
import { KINDS, letters } from '../anonymization/spellingKinds.ts'
import type { NameTaken } from '../anonymization/spellingKinds.ts'

/** What is done to the sightings of the recogniser before the engine gets them. */
let sabotage: (sightings: Sighting[]) => Sighting[] = (sightings) => sightings

const { sightingsIn } = await import('#anonymization/recognizers/spellingMatches.ts')
vi.doMock('#anonymization/recognizers/spellingMatches.ts', () => ({
  sightingsIn: (...args: Parameters<typeof sightingsIn>) => sabotage(sightingsIn(...args)),
}))
const { anonymize } = await import('#anonymization/anonymize.ts')
const { applyEdits } = await import('#anonymization/flattenTextNodes.ts')
const { verify } = await import('#anonymization/verify.ts')
const { student } = await import('../anonymization/newsroomCast.ts')

/** Bare initials are the recogniser's alone: in a finished text two letters say too little to stop a story for. */
const RECOGNISER_ONLY = /^initials/

const kinds = Object.entries(KINDS).filter(([name]) => !RECOGNISER_ONLY.test(name))
const one = (list: readonly string[]): fc.Arbitrary<string> =>
  // Names of two letters, and surnames that are particles and a short word, are told by their company alone.
  fc.constantFrom(
    ...list.filter((name) => !/[\s-]/.test(name) && name.length > 4 && !/^Park$/.test(name)),
  )

const taken: fc.Arbitrary<NameTaken> = fc.record({
  given: one(GIVEN.filter((name) => !/['’ʼ]/.test(name))),
  middle: fc.constant(''),
  surname: one(SURNAMES.filter((name) => !/['’ʼ]/.test(name))),
  second: fc.constant(''),
  nickname: fc.constantFrom(...NICKNAMES),
  handle: fc.constant('@sketch.nobody77'),
})

const ROLES = [
  'full-name',
  'first-name',
  'surname',
  'nickname',
  'initial-and-surname',
  'first-name-and-initial',
  'family',
  'handle',
] as const

const BREAKS: Readonly<Record<string, typeof sabotage>> = {
  'sees nothing': () => [],
  'sees every second thing': (all) => all.filter((_, i) => i % 2 === 1),
  'takes one person for another': (all) => all.map((seen) => ({ ...seen, person: 1 })),
  ...Object.fromEntries(
    ROLES.map((role) => [
      `has lost the ${role}`,
      (all: Sighting[]) => all.filter((seen) => seen.form.role !== role),
    ]),
  ),
}

describe('a recogniser that', () => {
  afterEach(() => {
    sabotage = (sightings) => sightings
  })

  it.each(Object.entries(BREAKS))(
    '%s should not get a name past the second reader',
    (what, broken) => {
      let caught = 0
      fc.assert(
        fc.property(taken, fc.constantFrom(...kinds), (name, [kindName, kind]) => {
          const written = kind.write(name)
          if (written === null) return
          const people = [
            student(`${name.given} ${name.surname}`, {
              aliases: [name.nickname],
              handles: [name.handle],
              school: null,
            }),
            student('Quill Ashdown', { school: null }),
          ]
          const text = `They gave a prize to ${written} and then it rained on the gate.`
          sabotage = broken
          const { passages, findings } = anonymize({
            lang: 'en',
            words: LANGUAGE_DATA.words,
            people,
            institutions: [],
            rulings: [],
            passages: [{ place: 'body.0', surface: 'prose', text }],
          })
          const told = applyEdits(text, passages[0]?.edits ?? [])
          // Whatever the broken engine thinks, what is left of the name is there for readers or it is not.
          const left = [name.given, name.surname]
            .map(letters)
            .some((piece) => letters(told).includes(piece))
          if (!left && told !== text) return
          const hits = verify({
            people,
            edition: { headline: 'It rained', body: [told] },
            lang: 'en',
            words: LANGUAGE_DATA.words,
            allow: [],
          })
          if (hits.length > 0) caught += 1
          expect([kindName, told, hits.length > 0 || findings.length > 0]).toEqual([
            kindName,
            told,
            true,
          ])
        }),
        { numRuns: 300 },
      )
      // Where one way of seeing is lost, another often sees the same; blindness must show.
      if (/^sees/.test(what)) expect(caught).toBeGreaterThan(0)
    },
  )
})
