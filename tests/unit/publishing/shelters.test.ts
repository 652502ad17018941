import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import type { Ruling } from '#anonymization/passageTypes.ts'
import { compileStory } from '#publishing/compileStory.ts'
import type { StoryPerson, StorySource } from '#publishing/storySourceTypes.ts'

const NOW = new Date('2026-05-04T20:00:00.000Z')

const person = (fullName: string, more: Partial<StoryPerson> = {}): StoryPerson => ({
  ref: fullName,
  fullName,
  aliases: [],
  handles: [],
  kind: 'student',
  age: 16,
  grade: '11',
  school: null,
  pronouns: 'she',
  treatment: 'withhold',
  descriptor: { first: null, later: null },
  why: 'student',
  publishedReason: null,
  photoConsent: false,
  confirmed: true,
  consentLapsed: false,
  inStory: true,
  ...more,
})

const adult = (fullName: string, aliases: string[] = []): StoryPerson =>
  person(fullName, { kind: 'adult', age: 40, grade: null, treatment: 'open', aliases })

const story = (sentences: readonly string[], fields: Partial<StorySource> = {}): StorySource => ({
  lang: 'en',
  headline: 'Students speak up',
  dek: 'They did.',
  slug: 'students-speak-up',
  publicSlug: null,
  dateline: '',
  section: { slug: 'news', name: 'News' },
  tags: [],
  bylines: [
    {
      ref: 'r1',
      fullName: 'Tomoko Adeyemi',
      penName: null,
      policy: 'full',
      slug: null,
      role: 'reported',
    },
  ],
  staff: [],
  leadPhoto: null,
  photos: new Map(),
  body: sentences.map((text) => ({
    type: 'paragraph',
    children: [{ type: 'text', text, marks: [] }],
  })),
  editorsNote: '',
  seoTitle: '',
  seoDescription: '',
  socialText: '',
  corrections: [],
  people: [],
  protectedElsewhere: [],
  data: LANGUAGE_DATA,
  knownNames: [],
  institutions: [],
  notPeople: [],
  rulings: [],
  newsroom: { name: 'Homeroom', note: null },
  embargo: null,
  revision: 0,
  firstPublishedAt: null,
  updatedAt: null,
  ...fields,
})

const compile = (source: StorySource) => {
  const { edition, reasons } = compileStory(source, [], {
    now: NOW,
    updatedAt: NOW.toISOString(),
    publishedAt: NOW.toISOString(),
    revision: 1,
    renditions: new Map(),
  })
  const blocking = reasons.filter(({ severity }) => severity === 'blocking')
  return { text: JSON.stringify(edition), blocking, codes: blocking.map(({ code }) => code) }
}

const ruling = (text: string, more: Partial<Ruling> = {}): Ruling => ({
  place: 'body.0',
  text,
  passage: text,
  person: null,
  everywhere: true,
  ...more,
})

const student = person('Mireya Zamudio')

describe('what one editor enters', () => {
  it.each<[string, string, Partial<StorySource>]>([
    [
      'a school’s short name',
      'Then Mireya Zamudio spoke.',
      { institutions: ['Mireya Zamudio spoke'] },
    ],
    ['a phrase', 'Then Zamudio hesitated.', { notPeople: ['Zamudio hesitated'] }],
    [
      'an adult’s nickname',
      'Then Zamudio left.',
      { people: [student, adult('Ana Sands', ['Zamudio left'])] },
    ],
    ['nothing, before a fund', 'It went to the Zamudio Fund.', {}],
    ['nothing, before a court', 'They met on Zamudio Court.', {}],
    ['nothing, before a scholarship', 'She won the Zamudio Scholarship.', {}],
    [
      'an adult of the same surname',
      'There was Elena Zamudio.',
      { people: [student, adult('Elena Zamudio')] },
    ],
  ])('should not open a name unasked: %s', (_, sentence, fields) => {
    const { text, codes } = compile(story([sentence], { people: [student], ...fields }))
    if (codes.length === 0) expect(text).not.toMatch(/zamudio/iu)
  })

  it('should be asked about once, and stand wherever the editor’s answer holds', () => {
    const people = [student, adult('Elena Zamudio')]
    const sentences = [
      'There was Elena Zamudio of the Zamudio Fund.',
      'Later Elena Zamudio went on about the Zamudio Fund.',
      'In the end Elena Zamudio thanked the Zamudio Fund.',
    ]
    const asked = compile(story(sentences, { people })).blocking
    const questions = asked.filter(({ code }) => code === 'name_in_phrase')
    expect(questions.map(({ text, place }) => [text, place])).toEqual([
      ['Elena Zamudio', 'body.0'],
      ['Zamudio Fund', 'body.0'],
    ])
    const rulings = [ruling('Elena Zamudio'), ruling('Zamudio Fund')]
    const answered = compile(story(sentences, { people, rulings }))
    expect(answered.codes).toEqual([])
    expect(answered.text.match(/Zamudio/gu)).toHaveLength(6)
  })

  it('should ask once about a reporter whose name is partly a protected one’s, and never of a whole one', () => {
    const by = (fullName: string, rulings: Ruling[] = []) =>
      compile(
        story(['Then they met.'], {
          people: [student],
          rulings,
          bylines: [
            { ref: 'r1', fullName, penName: null, policy: 'full', slug: null, role: 'reported' },
          ],
        }),
      ).codes
    expect(by('Diego Zamudio')).toEqual(['name_in_phrase'])
    expect(by('Diego Zamudio', [ruling('Diego Zamudio')])).toEqual([])
    expect(by('Mireya Zamudio', [ruling('Mireya Zamudio')])).toContain('name_survives')
  })

  it('should open nothing, whatever it is made of', () => {
    const GIVEN = ['Mireya', 'Jalysa', 'Perdita']
    const FAMILY = ['Zamudio', 'Hollingberry', 'Quisquilla']
    const BESIDES =
      'spoke hesitated left Then the At of Peak Fund Court Scholarship Street High School Academy Park Escuela Lake Elena Vanished said'.split(
        ' ',
      )
    const words = fc.record({
      before: fc.array(fc.constantFrom(...BESIDES), { maxLength: 2 }),
      part: fc.constantFrom('first', 'last', 'both'),
      after: fc.array(fc.constantFrom(...BESIDES), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...GIVEN),
        fc.constantFrom(...FAMILY),
        fc.array(words, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('schools', 'phrases', 'adult', 'nothing'),
        fc.integer({ min: 0, max: 9 }),
        (given, family, made, as, answeredAt) => {
          const name = { first: given, last: family, both: `${given} ${family}` }
          const listed = made.map(({ before, part, after }) =>
            [...before, name[part], ...after].join(' '),
          )
          const sentences = listed.map((text) => `On Monday ${text} again, and all was well.`)
          const open = adult('Ana Sands', as === 'adult' ? listed : [])
          const { blocking } = compile(
            story(sentences, { people: [person(`${given} ${family}`), open] }),
          )
          const question = blocking.filter(({ code }) => code === 'name_in_phrase')[answeredAt]
          const rulings = question?.text ? [ruling(question.text)] : []
          const { text, codes } = compile(
            story(sentences, {
              people: [person(`${given} ${family}`), open],
              institutions: as === 'schools' ? listed : [],
              notPeople: as === 'phrases' ? listed : [],
              rulings,
            }),
          )
          if (codes.length > 0) return
          // What stands is a listed school by its full name, or what the editor's answer is about.
          const schools =
            as === 'schools'
              ? listed.filter((one) => /(?:School|Academy)$|^Escuela /u.test(one))
              : []
          const left = [...schools, ...rulings.map((one) => one.text)]
            .sort((a, b) => b.length - a.length)
            .reduce((rest, phrase) => rest.replaceAll(phrase, ''), text)
          expect(left).not.toContain(given)
          expect(left).not.toContain(family)
        },
      ),
      { numRuns: 400 },
    )
  })
})
