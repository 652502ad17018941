import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { isSameName, whomInStoryItGives, whomStaffNameGives } from '#publishing/names/staffNames.ts'
import type { Person } from '#anonymization/personTypes.ts'

const PEOPLE = [
  ['p1', 'Jalysa Quintero Valdez'],
  ['p1', 'Jaly'],
  ['p1', '@jalysa.qv'],
  ['p2', 'Ana Ruiz Soto'],
  ['p3', 'José Peñaloza'],
] as const

const jalysa: Person = {
  ref: 'p1',
  fullName: 'Jalysa Quintero Valdez',
  aliases: ['Jaly'],
  handles: ['@jalysa.qv'],
  kind: 'student',
  age: 16,
  grade: null,
  school: null,
  pronouns: null,
  treatment: 'withhold',
  descriptor: { first: null, later: null },
}

describe('a name of the newsroom’s own', () => {
  it.each([
    ['Jalysa Quintero Valdez', 'p1'],
    ['Valdez, Jalysa', 'p1'],
    ['Jalysa Valdez', 'p1'],
    ['JALYSA  QUINTERO-VALDEZ', 'p1'],
    ['Ms. Jalysa Quintero Valdez', 'p1'],
    ['JalysaQuinteroValdez', 'p1'],
    ['@jalysavaldez16', 'p1'],
    ['Jaly\u200Bsa Valdez', 'p1'],
    ['Јalysa Valdez', 'p1'],
    ['Jaly', 'p1'],
    ['jalysa.qv', 'p1'],
    ['Ana Ruiz', 'p2'],
    ['Jose Penaloza', 'p3'],
  ])('should give somebody away: %s', (name, ref) => {
    expect(whomStaffNameGives(name, PEOPLE)).toEqual([ref])
  })

  it.each([
    'Tamsin Okafor-Vale',
    'Jalysa V.',
    'Jalysa',
    'Valdez',
    'Maria Valdez',
    'Jaly Smith',
    'Ana R.',
    'Night Owl',
    'Ana',
    '',
  ])('should give nobody of the whole registry away: %s', (name) => {
    expect(whomStaffNameGives(name, PEOPLE)).toEqual([])
  })

  it.each(['Jalysa', 'Valdez', 'Jalysa V.', 'J. Valdez', 'Jalysa Q.', 'Jaly', 'valdez jalysa'])(
    'should give away whom the story withholds: %s',
    (name) => {
      expect(whomInStoryItGives(name, [jalysa])).toEqual(['p1'])
      expect(whomInStoryItGives(name, [{ ...jalysa, treatment: 'open' }])).toEqual([])
    },
  )

  it.each(['Jalysa R.', 'Maria Valdez', 'Jalysa Chen', 'Tamsin O.'])(
    'should leave a reporter who shares a part of the name: %s',
    (name) => {
      expect(whomInStoryItGives(name, [jalysa])).toEqual([])
    },
  )

  it('should know the same name in any order, and no other', () => {
    expect(isSameName('Valdez, Jalysa', 'Jalysa Valdez')).toBe(true)
    expect(isSameName('Jalysa Valdez', 'Jalysa Quintero Valdez')).toBe(false)
  })

  const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/u)
  it('should be found however its words are put, spelled in capitals, marked or run together', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 2, maxLength: 3, selector: (one) => one.toLowerCase() }),
        fc.constantFrom(' ', '-', ', ', '  ', '.', '\u00a0', ' \u200b'),
        fc.boolean(),
        fc.boolean(),
        (words, gap, capitals, marks) => {
          const people = [['p', words.join(' ')]] as const
          for (const order of [words, [...words].reverse()]) {
            let name = order.join(gap)
            if (capitals) name = name.toUpperCase()
            if (marks) name = name.replaceAll(/[aeiou]/giu, '$&\u0301')
            expect([name, whomStaffNameGives(name, people)]).toEqual([name, ['p']])
          }
          const [first = '', last = ''] = [words[0], words.at(-1)]
          expect(whomStaffNameGives(`${last} ${first}`, people)).toEqual(['p'])
          if (words.join('').length >= 6)
            expect(whomStaffNameGives(words.join(''), people)).toEqual(['p'])
        },
      ),
    )
  })
})
