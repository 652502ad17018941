import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { SMALLEST_CROWD, crowdOf } from '#publishing/singlingOut/anonymitySet.ts'
import { DETAIL_KINDS, type Detail } from '#publishing/singlingOut/quasiIdentifiers.ts'
import {
  blank,
  editionOf,
  kindsOf,
  NEW_SCHOOL,
  PINE,
  ROOSEVELT,
  storyWith,
  student,
  warningsOf,
} from './singlingOutStories.ts'

describe('coarser phrases', () => {
  const offered = (...args: Parameters<typeof storyWith>) =>
    warningsOf(storyWith(...args))[0]?.suggestions?.map(
      ({ change, words, phrase }) => `${change} ${words}: ${phrase}`,
    )

  it('should offer to drop the age, the class, or the school of a small school’s student', () => {
    const people = [student({ school: PINE.name })]
    expect(offered(['Jalysa Quintero Valdez held a sign.'], { people })).toEqual([
      'drop 16-year-old: a junior',
      'drop junior: a 16-year-old student',
      'replace Pine Canyon High School: a high school student in Pine Canyon',
    ])
  })

  it('should not offer to leave out a school that the story names anyway', () => {
    const people = [student({ school: PINE.name })]
    expect(
      offered(['Jalysa Quintero Valdez held a sign.', 'Pine Canyon High School closed at noon.'], {
        people,
      }),
    ).toEqual(['drop 16-year-old: a junior', 'drop junior: a 16-year-old student'])
  })

  it.each([
    ['is the captain of the soccer team', 'replace captain: a student athlete'],
    ['is the captain of the debate team', 'replace captain: a member of the team'],
    ['is editor-in-chief', 'replace editor-in-chief: a student journalist'],
    ['lives on Mott Street', 'replace Mott Street: nearby'],
    ['organized the walkout', 'replace organized: one of the organizers'],
  ])('should have a phrase for a student who %s', (told, phrase) => {
    expect(offered([`Jalysa Quintero Valdez ${told}.`])).toContain(phrase)
  })

  it('should speak the language of the story', () => {
    expect(offered(['Jalysa Quintero Valdez es la capitana.'], { lang: 'es' })).toContain(
      'replace capitana: estudiante deportista',
    )
  })

  it('should tell whether one is enough, or it takes them all, or none will do', () => {
    const remedy = (text: string, fields = {}) => warningsOf(storyWith([text], fields))[0]?.remedy
    expect(remedy('Jalysa Quintero Valdez organized the walkout.')).toMatch(/^Any one/u)
    expect(
      remedy('Jalysa Quintero Valdez organized the walkout and is the captain of the debate team.'),
    ).toMatch(/^It takes all/u)
    expect(
      remedy('Jalysa Quintero Valdez was arrested.', {
        people: [
          student({
            school: PINE.name,
            descriptor: { first: 'a Pine Canyon student', later: null },
          }),
        ],
        headline: 'Pine Canyon High School closes',
      }),
    ).toMatch(/^Coarser phrases alone do not/u)
  })
})

describe('what earlier stories told', () => {
  const told = (headline: string, ...paragraphs: string[]) => ({
    edition: editionOf(headline, paragraphs),
    withheld: ['p1'],
  })
  const brief = student({ descriptor: { first: 'a junior at Roosevelt High School', later: null } })
  const captain = told(
    'Wrestlers win',
    'The student, 16, is captain of the Roosevelt girls wrestling team.',
  )

  it('should add up with this one, and name the story', () => {
    const text = ['Jalysa Quintero Valdez held a sign.']
    expect(warningsOf(storyWith(text, { people: [brief] }))).toEqual([])
    const [warning] = warningsOf(storyWith(text, { people: [brief], earlier: [captain] }))
    expect(kindsOf(warning)).toEqual(expect.arrayContaining(['grade', 'school', 'office', 'team']))
    expect(warning?.message).toContain('Earlier, “Wrestlers win” told')
    expect(warning?.details).toContainEqual(
      expect.objectContaining({ kind: 'office', story: 'Wrestlers win' }),
    )
  })

  it('should add the age of one to the class and the school of another', () => {
    const people = [
      blank({ descriptor: { first: 'a junior at Pine Canyon High School', later: null } }),
    ]
    const earlier = [told('Library to close', 'A 16-year-old wept at Pine Canyon High School.')]
    const text = ['Jalysa Quintero Valdez held a sign.']
    expect(warningsOf(storyWith(text, { people }))).toEqual([])
    expect(kindsOf(warningsOf(storyWith(text, { people, earlier }))[0])).toContain('age')
  })

  it('should keep silent where this story adds nothing', () => {
    const people = [student({ descriptor: { first: 'a student', later: null } })]
    const story = storyWith(['Jalysa Quintero Valdez held a sign.'], { people, earlier: [captain] })
    expect(warningsOf(story)).toEqual([])
  })

  it('should not take an earlier student for this one where the record says otherwise', () => {
    const earlier = [
      told('Seniors win', 'A 17-year-old senior is captain of the Roosevelt girls wrestling team.'),
    ]
    const text = ['Jalysa Quintero Valdez held a sign.']
    expect(warningsOf(storyWith(text, { people: [brief], earlier }))).toEqual([])
  })

  it('should not guess among several students of an earlier story', () => {
    const earlier = [
      {
        edition: editionOf('Two teams win', [
          'A junior is captain of the Roosevelt girls wrestling team.',
          'Another junior is captain of the Roosevelt debate team.',
        ]),
        withheld: ['p1', 'p2'],
      },
    ]
    const text = ['Jalysa Quintero Valdez held a sign.']
    expect(warningsOf(storyWith(text, { people: [brief], earlier }))).toEqual([])
  })

  it('should read an earlier story in its own language', () => {
    const earlier = [
      {
        edition: editionOf(
          'Gana la lucha',
          [
            'Es la capitana. Una estudiante de 16 años es la capitana del equipo de lucha de Roosevelt.',
          ],
          'es',
        ),
        withheld: ['p1'],
      },
    ]
    const [warning] = warningsOf(
      storyWith(['Jalysa Quintero Valdez held a sign.'], { people: [brief], earlier }),
    )
    expect(kindsOf(warning)).toContain('office')
  })
})

describe('the count', () => {
  const schools = [ROOSEVELT, PINE, NEW_SCHOOL]
  const surroundings = {
    schools: new Map(schools.map((school) => [school.name.toLowerCase(), school])),
    named: [] as typeof schools,
  }
  const VALUES: Partial<Record<Detail['kind'], string[]>> = {
    age: ['6', '10', '13', '14', '16', '17', '19'],
    grade: ['3', '6', '8', '9', '11', '12'],
    school: [...schools.map(({ name }) => name.toLowerCase()), 'elsewhere high school'],
    act: ['led', 'incident', 'won', 'spoke'],
    family: ['siblings', 'relative', 'twin sister'],
  }
  const detail: fc.Arbitrary<Detail> = fc.constantFrom(...DETAIL_KINDS).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      value: fc.constantFrom(...(VALUES[kind] ?? ['one', 'another'])),
      words: fc.constant('words'),
      place: fc.constant('body.0'),
      start: fc.constant(0),
      end: fc.constant(5),
      story: fc.constantFrom(null, 'An earlier story'),
    }),
  )
  const named = fc.subarray(schools)

  it('should never be larger for one detail more', () => {
    fc.assert(
      fc.property(fc.array(detail, { maxLength: 8 }), detail, named, (details, more, inStory) => {
        const around = { ...surroundings, named: inStory }
        const fewer = crowdOf(details, around).estimate
        expect(crowdOf([...details, more], around).estimate).toBeLessThanOrEqual(fewer * (1 + 1e-9))
      }),
      { numRuns: 2000 },
    )
  })

  it('should not depend on the order in which things are told, nor on telling them twice', () => {
    fc.assert(
      fc.property(fc.array(detail, { maxLength: 6 }), (details) => {
        const once = crowdOf(details, surroundings).estimate
        expect(crowdOf([...details].reverse(), surroundings).estimate).toBeCloseTo(once, 9)
        expect(crowdOf([...details, ...details], surroundings).estimate).toBeCloseTo(once, 9)
      }),
    )
  })

  it('should never be larger for a smaller school', () => {
    const of = (enrolment: number, details: readonly Detail[]) =>
      crowdOf(details, {
        schools: new Map([[ROOSEVELT.name.toLowerCase(), { ...ROOSEVELT, enrolment }]]),
        named: [],
      }).estimate
    fc.assert(
      fc.property(
        fc.array(detail, { maxLength: 6 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 1, max: 4000 }),
        (details, one, other) => {
          expect(of(Math.min(one, other), details)).toBeLessThanOrEqual(
            of(Math.max(one, other), details),
          )
        },
      ),
    )
  })

  it('should warn below the smallest group that most states report on', () => {
    expect(SMALLEST_CROWD).toBe(10)
  })
})
