import { describe, expect, it } from 'vitest'
import { check, mireya, paragraph, person } from './newsroom.ts'

describe('verify and where in an edition', () => {
  it.each<[string, unknown]>([
    [
      'a nested path',
      {
        body: [
          { type: 'list', items: [{ children: [], lists: [{ items: [paragraph('Rubio')] }] }] },
        ],
      },
    ],
    ['an object key', { topics: { 'mireya-rubio': 3 } }],
    ['a name split over text nodes', { body: [paragraph('Then ', 'Mir', 'eya', ' spoke')] }],
    [
      'a surname split over a link',
      {
        body: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Then Ru' },
              {
                type: 'link',
                href: 'https://example.org',
                children: [{ type: 'text', text: 'bio' }],
              },
            ],
          },
        ],
      },
    ],
    ['two words grown together over nodes', { body: [paragraph('Then Rubio', 'spoke')] }],
    [
      'a line break inside',
      {
        body: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Mireya' },
              { type: 'linebreak' },
              { type: 'text', text: 'Rubio' },
            ],
          },
        ],
      },
    ],
    ['adjacent strings', { words: ['Then Mir', 'eya spoke'] }],
    ['adjacent blocks', { body: [paragraph('Then Ru'), paragraph('bio spoke')] }],
    [
      'a link',
      {
        body: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                href: 'mailto:rubio@example.org',
                children: [{ type: 'text', text: 'Write' }],
              },
            ],
          },
        ],
      },
    ],
    ['a map', new Map([['who', 'Rubio']])],
    ['a set', new Set(['Rubio'])],
    ['bytes', { exif: new TextEncoder().encode('Artist Rubio') }],
    ['something that writes itself', { who: { toJSON: () => 'Rubio' } }],
    ['a photo’s alt text', { leadPhoto: { alt: 'A student (Rubio) smiles', renditions: [] } }],
  ])('should look into %s', (_, edition) => {
    expect(check(edition).length).toBeGreaterThan(0)
  })

  it('should join two common words over two blocks', () => {
    const edition = { words: ['By Grace', 'Young'] }
    expect(check(edition, { people: [person('Grace Young')] }).length).toBeGreaterThan(0)
  })

  it('should say where, and never repeat the name', () => {
    const hits = check({
      photos: [{ caption: 'On Monday Rubio waved.' }],
      tags: { rubio: [{ mireya: 'Mireya' }] },
    })
    expect(hits).toContainEqual({
      path: 'photos.0.caption',
      person: 'p1',
      rule: 'name_word',
      excerptStart: 10,
      excerptEnd: 15,
    })
    expect(JSON.stringify(hits)).not.toMatch(/rubio|mireya/i)
  })

  it('should point into the string as it stands when the name is encoded', () => {
    const [hit] = check({ url: 'x/%52ubio/y' })
    expect(hit).toMatchObject({ excerptStart: 2, excerptEnd: 9 })
  })

  it('should survive circles, dates, numbers and depth', () => {
    const circle: Record<string, unknown> = { at: new Date(0), count: 3, none: null, big: 3n }
    circle.self = circle
    let deep: unknown = 'Rubio'
    for (let i = 0; i < 5_000; i++) deep = [deep]
    expect(check(circle)).toEqual([])
    expect(check({ circle, deep }).length).toBeGreaterThan(0)
  })

  it('should look for nobody when everybody is open', () => {
    expect(
      check({ headline: 'Mireya Rubio' }, { people: [{ ...mireya, treatment: 'open' }] }),
    ).toEqual([])
  })

  it('should let the first name be read when the decision is first name only', () => {
    const people = [{ ...mireya, aliases: [], treatment: 'firstNameOnly' as const }]
    expect(check({ headline: 'Mireya speaks' }, { people })).toEqual([])
    for (const headline of [
      'Rubio speaks',
      'Mireya Rubio speaks',
      'mireyarubio',
      'Mireya R-u-b-i-o',
    ])
      expect(check({ headline }, { people }).length).toBeGreaterThan(0)
  })
})

describe('verify and what is not the person', () => {
  const wilson = person('Desmond Wilson')

  it('should allow a listed institution', () => {
    const allow = ['Woodrow Wilson High School', 'Wilson Park Alliance']
    const edition = {
      dek: 'Students of Woodrow Wilson High School, near the Wilson Park Alliance',
      slug: 'woodrow-wilson-high-school-walkout',
    }
    expect(check(edition, { people: [wilson], allow })).toEqual([])
    expect(
      check({ ...edition, headline: 'Wilson speaks' }, { people: [wilson], allow }),
    ).toHaveLength(1)
  })

  it('should let nothing pass that only reads like an institution, but where there is no gate to ask at', () => {
    const dek =
      'They met at Wilson Middle School, then on Wilson Avenue and at Rubio Memorial Park.'
    const people = [wilson, { ...mireya, ref: 'p2' }]
    expect(check({ dek }, { people })).toHaveLength(3)
    expect(check({ dek }, { people, unlisted: true })).toEqual([])
    expect(
      check({ dek: 'They met at Desmond Wilson Park.' }, { people: [wilson], unlisted: true })
        .length,
    ).toBeGreaterThan(0)
    const spanish = { people: [wilson], lang: 'es', unlisted: true } as const
    expect(check({ dek: 'Se vieron en la Escuela Wilson.' }, spanish)).toEqual([])
  })

  it('should let a listed school pass by its full name alone', () => {
    const schools = ['Wilson Middle School', 'Wilson Tech', 'Then Wilson spoke at School']
    const names = (dek: string) => check({ dek }, { people: [wilson], schools }).length > 0
    expect(names('At Wilson Middle School and WILSON MIDDLE SCHOOL.')).toBe(false)
    expect(names('At Wilson Tech.')).toBe(true)
    expect(names('They asked. Then Wilson spoke at school.')).toBe(true)
    expect(names('They asked. Then Wilson spoke at School.')).toBe(true)
  })

  it('should let a phrase pass that an editor ruled on for the story, unless it was ruled to be the person', () => {
    const ruling = { place: 'dek', text: 'Wilson Court', passage: 'Wilson Court', person: null }
    const rulings = [{ ...ruling, everywhere: true }]
    const names = (dek: string, more: typeof rulings = rulings) =>
      check({ dek }, { people: [wilson], rulings: more }).length > 0
    expect(names('On Wilson Court and on Wilson Court.')).toBe(false)
    expect(names('On Wilson Avenue.')).toBe(true)
    expect(names('On Wilson Court, Wilson spoke.')).toBe(true)
    expect(names('On Wilson Court.', [{ ...ruling, everywhere: false }])).toBe(true)
    const person = { ...ruling, person: wilson.ref, everywhere: false }
    expect(
      check({ dek: 'On Wilson Court.' }, { people: [wilson], rulings: [...rulings, person] }),
    ).toHaveLength(1)
  })

  it('should let an open namesake be read by the full name, and not by what they share', () => {
    const open = person('Ana Rubio', { ref: 'p9', treatment: 'open', kind: 'adult' })
    const rest = { people: [mireya, open], allow: ['Ana Rubio'] }
    expect(check({ dek: 'Her aunt, Ana Rubio, came.' }, rest)).toEqual([])
    expect(check({ dek: 'Later Rubio left.' }, rest)).toHaveLength(1)
  })

  it('should not let an open namesake shelter a protected person of the same name', () => {
    const open = person('Mireya Rubio', { ref: 'p9', treatment: 'open', kind: 'adult' })
    expect(
      check({ dek: 'There was Mireya Rubio.' }, { people: [mireya, open], allow: ['Mireya Rubio'] })
        .length,
    ).toBeGreaterThan(0)
  })

  it('should follow an editor’s ruling at that very text, and ask again at another', () => {
    const rose = person('Rose Okafor')
    const passage = 'They planted a Rose of Sharon by the gate.'
    const rulings = [{ place: 'body.0', text: 'Rose', passage, person: null }]
    const edition = { body: [paragraph('They planted a ', 'Rose', ' of Sharon by the gate.')] }
    expect(check(edition, { people: [rose] }).length).toBeGreaterThan(0)
    expect(check(edition, { people: [rose], rulings })).toEqual([])
    expect(
      check(
        { body: [paragraph('They met a Rose of Sharon by the gate.')] },
        { people: [rose], rulings },
      ).length,
    ).toBeGreaterThan(0)
  })

  it('should not let a ruling that the words are the person’s stand in the way', () => {
    const rulings = [{ place: 'dek', text: 'Rubio', passage: 'Then Rubio left.', person: 'p1' }]
    expect(check({ dek: 'Then Rubio left.' }, { rulings })).toHaveLength(1)
  })
})
