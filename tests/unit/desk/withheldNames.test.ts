import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { openWithheld } from '#desk/registry/withheldNamesStore.ts'
import { sealOf } from '#desk/store/sealedText.ts'
import { isFormer, toKeep, withWithheld, type Withheld } from '#desk/registry/withheldNames.ts'
import type { StoryPerson } from '#publishing/storySourceTypes.ts'

const person = (change: Partial<StoryPerson> = {}): StoryPerson => ({
  ref: 'p1',
  fullName: 'Jalysa Quintero Valdez',
  aliases: ['Jaly'],
  handles: ['@jalysa.qv'],
  kind: 'student',
  age: 16,
  grade: '11',
  school: 'Roosevelt High School',
  pronouns: 'she',
  treatment: 'withhold',
  why: 'student',
  descriptor: { first: null, later: null },
  publishedReason: null,
  photoConsent: false,
  confirmed: true,
  consentLapsed: false,
  inStory: true,
  ...change,
})

const renamed = person({ fullName: 'Rosalind Achterberg', aliases: [], handles: [], age: 12 })
const opened = person({ ...renamed, kind: 'adult', treatment: 'open', openedByTwo: true })
const names = (people: readonly StoryPerson[]) =>
  people
    .filter(({ treatment }) => treatment !== 'open')
    .flatMap(({ fullName, aliases, handles }) => [fullName, ...aliases, ...handles])
const kept = toKeep('s1', [person()], '', [], true)

describe('the names that a story withheld', () => {
  it.each<[string, StoryPerson[], boolean]>([
    ['the record bears another name', [renamed], true],
    ['the record is gone', [], true],
    ['the person is not in the story any more', [person({ inStory: false })], true],
    ['two people opened the name that took its place', [opened], true],
    ['one person made an adult of the same name', [person({ ref: 'p2', treatment: 'open' })], true],
    ['two people opened it', [person({ treatment: 'open', openedByTwo: true })], false],
    [
      'two people opened it on another record of this story',
      [person({ ref: 'p2', treatment: 'open', openedByTwo: true })],
      false,
    ],
    [
      'two people opened it on a record of another story',
      [person({ ref: 'p2', treatment: 'open', openedByTwo: true, inStory: false })],
      true,
    ],
  ])('should be withheld there where %s: %#', (_what, people, withheld) => {
    const found = withWithheld(people, kept, 's1').filter(({ inStory }) => inStory)
    expect(names(found).includes('Jalysa Quintero Valdez')).toBe(withheld)
    expect(names(found).includes('Jaly')).toBe(withheld)
  })

  it('should be kept of whoever has no record, while an approval on another record waits', () => {
    const waits = person({ ref: 'p2', aliases: [], treatment: 'withhold', openedByTwo: true })
    const gone = withWithheld([waits], kept, 's1').filter(({ ref }) => ref === 'p1')
    expect(names(gone)).toContain('Jalysa Quintero Valdez')
  })

  it('should be known in every other story, as those of somebody elsewhere', () => {
    const found = withWithheld([], kept, 's2')
    expect(names(found)).toContain('Jalysa Quintero Valdez')
    expect(found.some(({ inStory }) => inStory)).toBe(false)
  })

  it('should be looked for in all their parts, in whatever letters they were written', () => {
    const small = toKeep('s1', [person({ fullName: 'jalysa quintero o’valdez' })], '', [], true)
    expect(withWithheld([renamed], small, 's1')[0]?.aliases).toContain('Jalysa Quintero O’valdez')
  })

  it('should know what an adult was called while they stood open, once their name is withheld', () => {
    const adult = person({ kind: 'adult', treatment: 'open', why: 'adult', handles: [] })
    const rows = toKeep('s1', [adult], '', [], true)
    const shorter = person({ ...adult, aliases: [] })
    expect(names(withWithheld([shorter], rows, 's1'))).toEqual([])
    const again = toKeep('s1', withWithheld([shorter], rows, 's1'), '', rows, true)
    const down = person({ ...shorter, kind: 'unknown', treatment: 'withhold' })
    expect(names(withWithheld([down], again, 's1'))).toEqual(['Jalysa Quintero Valdez', 'Jaly'])
    // And by a name that the record bears no more at all.
    const other = person({ ...down, fullName: 'Rosalind Achterberg' })
    expect(names(withWithheld([other], again, 's1'))).toContain('Jalysa Quintero Valdez')
  })

  it('should withhold a handle as a handle, however long ago it was an adult’s', () => {
    const adult = person({ kind: 'adult', treatment: 'open', why: 'adult', handles: ['robotics'] })
    const rows = toKeep('s1', [adult], '', [], true)
    const down = person({ ...adult, treatment: 'withhold', handles: [] })
    const [found] = withWithheld([down], rows, 's1')
    expect(found?.handles).toEqual(['robotics'])
    expect(found?.aliases).not.toContain('Robotics')
  })

  it('should withhold what no editor had seen in the story it was published with, and in no other', () => {
    const entered = person({ aliases: ['Jaly', 'Robotics'], unseenNames: ['Robotics'] })
    const rows = toKeep('s2', [entered], '', [], true)
    const without = person({ unseenNames: [] })
    expect(names(withWithheld([without], rows, 's2'))).toContain('Robotics')
    expect(names(withWithheld([without], rows, 's1'))).not.toContain('Robotics')
    expect(names(withWithheld([], rows, 's2'))).toContain('Robotics')
    // Where the story uses it, whoever published it has seen it.
    const used = toKeep('s2', [entered], 'The robotics, all of them.', [], true)
    expect(names(withWithheld([without], used, 's1'))).toContain('Robotics')
    // Of an open adult it is not kept at all.
    const adult = person({ ...entered, kind: 'adult', treatment: 'open' })
    expect(toKeep('s2', [adult], '', [], true)[0]?.openNames).not.toContain('Robotics')
    // Once an editor has seen it, it is a name like any.
    const later = toKeep(
      's2',
      withWithheld([person({ aliases: ['Robotics'] })], rows, 's2'),
      '',
      rows,
      true,
    )
    expect(names(withWithheld([without], later, 's1'))).toContain('Robotics')
  })

  it('should grow with each publication and never shrink, whatever the record says by then', () => {
    const name = fc.constantFrom('Ana Ruiz', 'Bea Ortiz', 'Cam Lu', 'Dee Park', 'Eve Stone')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.array(name), fc.boolean())), (steps) => {
        let rows: Withheld[] = []
        const ever = new Set<string>()
        for (const [fullName, aliases, byEditor] of steps) {
          const record = person({ fullName, aliases, handles: [] })
          const people = withWithheld([record], rows, 's1')
          for (const one of [fullName, ...aliases, ...ever]) ever.add(one)
          expect(new Set(names(people))).toEqual(ever)
          rows = toKeep('s1', people, '', rows, byEditor)
        }
        // And with the record gone.
        if (steps.length > 0) expect(new Set(names(withWithheld([], rows, 's1')))).toEqual(ever)
      }),
      { numRuns: 200 },
    )
  })

  it('should be described as an editor published it last', () => {
    const later = toKeep('s1', [person({ age: 12 })], '', kept, false)
    expect(later[0]?.described.age).toBe(16)
    expect(toKeep('s1', [person({ age: 17 })], '', kept, true)[0]?.described.age).toBe(17)
  })

  it('should keep what is left of them apart from the record, under no document’s id', () => {
    const people = withWithheld([opened], kept, 's1')
    expect(people.map(({ ref }) => isFormer(ref))).toEqual([false, true])
    const [row, ...none] = toKeep('s1', people, '', kept, true)
    expect(none).toEqual([])
    expect(row).toMatchObject({ person: 'p1', names: ['Jalysa Quintero Valdez', 'Jaly'] })
  })
})

describe('the seal', () => {
  const seal = sealOf('a secret', 'tests')

  it('should open what it sealed, and say nothing of it', () => {
    const sealed = seal.seal({ names: ['Jalysa'] }, 'row')
    expect(sealed).not.toMatch(/jalysa/iu)
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toMatch(/jalysa/iu)
    expect(seal.open(sealed, 'row')).toEqual({ names: ['Jalysa'] })
    expect(seal.seal({ names: ['Jalysa'] }, 'row')).not.toBe(sealed)
  })

  it.each<[string, () => unknown]>([
    ['another secret', () => sealOf('another', 'tests').open(seal.seal(1, 'row'), 'row')],
    ['another purpose', () => sealOf('a secret', 'other').open(seal.seal(1, 'row'), 'row')],
    ['another row', () => seal.open(seal.seal(1, 'row'), 'row 2')],
    ['a changed text', () => seal.open(`A${seal.seal(1, 'row').slice(1)}A`, 'row')],
    ['no text', () => seal.open('', 'row')],
  ])('should open nothing with %s', (_what, open) => {
    expect(open).toThrow()
  })

  it('should refuse to go on where the names cannot be read', () => {
    const doc = { id: '1', story: 's1', person: 'p1', sealed: seal.seal({}, 's1 p1') }
    expect(() => openWithheld([doc], 'another secret')).toThrow(
      expect.objectContaining({
        refusal: expect.objectContaining({ code: 'withheld_names_unreadable', status: 503 }),
      }),
    )
  })
})
