import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import { compileStory } from '#publishing/compileStory.ts'
import { clearedByReader } from '#publishing/names/clearedByReader.ts'
import type { Tell } from '#newsroom/pictures.ts'
import type { PhotoSource, StoryPerson, StorySource } from '#publishing/storySourceTypes.ts'

const NOW = new Date('2026-02-04T21:29:00.000Z')

const person = (fields: Partial<StoryPerson> = {}): StoryPerson => ({
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
  descriptor: { first: null, later: null },
  why: '',
  publishedReason: null,
  photoConsent: false,
  confirmed: true,
  consentLapsed: false,
  inStory: true,
  ...fields,
})

const photo = (fields: Partial<PhotoSource> = {}): PhotoSource => ({
  ref: 'ph1',
  alt: 'A student holds a sign.',
  caption: 'Jalysa Quintero Valdez holds a sign.',
  credit: { creator: 'Tamsin Okafor-Vale', organisation: 'Homeroom', kind: 'staff' },
  peopleVisible: ['p1'],
  copyright: '',
  regions: [{ x: 0.4, y: 0.2, width: 0.1, height: 0.2, of: 'face', person: 'p1' }],
  checked: true,
  coveredElsewhere: false,
  ...fields,
})

const story = (fields: Partial<StorySource> = {}): StorySource => ({
  lang: 'en',
  headline: 'Students leave class',
  dek: '',
  slug: 'students-leave-class',
  publicSlug: null,
  dateline: '',
  section: { slug: 'news', name: 'News' },
  tags: [],
  bylines: [
    {
      ref: 'r1',
      fullName: 'Tamsin Okafor-Vale',
      penName: null,
      policy: 'full',
      slug: 'tamsin-okafor-vale',
      role: 'reported',
    },
  ],
  staff: [{ ref: 'r1', fullName: 'Tamsin Okafor-Vale', penName: null, policy: 'full' }],
  leadPhoto: null,
  photos: new Map(),
  body: [
    {
      type: 'paragraph',
      children: [{ type: 'text', text: 'Jalysa Quintero Valdez left class at noon.', marks: [] }],
    },
  ],
  editorsNote: '',
  seoTitle: '',
  seoDescription: '',
  socialText: '',
  corrections: [],
  people: [person()],
  protectedElsewhere: [],
  data: LANGUAGE_DATA,
  knownNames: [],
  institutions: ['Roosevelt High School'],
  notPeople: [],
  rulings: [],
  newsroom: { name: 'Homeroom', note: null },
  embargo: null,
  revision: 0,
  firstPublishedAt: null,
  updatedAt: null,
  ...fields,
})

const compile = (source: StorySource) =>
  compileStory(source, [], {
    now: NOW,
    publishedAt: NOW.toISOString(),
    updatedAt: NOW.toISOString(),
    revision: 1,
    renditions: new Map(),
  })

const codes = (source: StorySource) =>
  compile(source)
    .reasons.filter((reason) => reason.severity === 'blocking')
    .map((reason) => reason.code)

const NAME = /jalysa|quintero|valdez|jaly/iu

describe('compiling a story', () => {
  it('should leave nothing of the name in any field of the edition, and say that it is withheld', () => {
    const named = 'Jalysa Quintero Valdez'
    const { edition, reasons } = compile(
      story({
        headline: `${named} leads walkout`,
        dek: `${named}’s friends followed.`,
        slug: 'jalysa-quintero-valdez-leads-walkout',
        tags: ['Walkouts', named],
        editorsNote: `${named} spoke to us twice.`,
        seoTitle: `${named} leads walkout`,
        seoDescription: `Why ${named} left class`,
        socialText: `${named} (@jalysa.qv) left class`,
        leadPhoto: 'ph1',
        photos: new Map([['ph1', photo()]]),
        corrections: [
          {
            sequence: 1,
            kind: 'correction',
            note: `We misspelled the name of ${named}.`,
            issuedAt: NOW.toISOString(),
          },
        ],
      }),
    )
    expect(reasons.filter((reason) => reason.severity === 'blocking')).toEqual([])
    expect(JSON.stringify(edition)).not.toMatch(NAME)
    expect(edition.withholdingNote).toContain('Homeroom is withholding')
    expect(edition.slug).not.toBe('')
  })

  it('should take a search title and a description from what readers get, where none were written', () => {
    const { edition } = compile(
      story({
        headline: 'Jalysa Quintero Valdez leads walkout',
        dek: 'Jalysa’s friends followed.',
      }),
    )
    expect(edition.seoTitle).toBe(edition.headline)
    expect(edition.seoDescription).toBe(edition.dek)
    expect(JSON.stringify(edition)).not.toMatch(NAME)
  })

  describe('with the trained reader', () => {
    const told = (text: string) =>
      story({ body: [{ type: 'paragraph', children: [{ type: 'text', text, marks: [] }] }] })
    /** A reader that takes these words for names, and has read everything. */
    const readerOf =
      (...names: string[]) =>
      (text: string) => {
        const words = [...text.matchAll(/\p{L}+/gu)]
        return {
          starts: words.map(({ index }) => index),
          ends: words.map((match) => match.index + match[0].length),
          odds: words.map(([word]) => (names.includes(word) ? 8 : -8)),
        }
      }
    const small = told('Everybody waited for oyin at the gate.')
    const school = told('The buses stop at Kessler on Tuesday.')

    it('should block for a name that only the reader sees, and ask less where it sees none', () => {
      expect(codes(small)).not.toContain('unregistered_name')
      expect(codes({ ...small, reader: readerOf('oyin') })).toContain('unregistered_name')
      expect(codes(school)).toContain('unregistered_name')
      expect(codes({ ...school, reader: readerOf() })).not.toContain('unregistered_name')
    })

    it('should block what the reader has not read, and ask what the network asks', () => {
      expect(codes({ ...school, reader: () => null })).toEqual(
        expect.arrayContaining(['names_unread', 'unregistered_name']),
      )
      expect(codes({ ...school, reader: readerOf() })).not.toContain('names_unread')
      expect(codes(school)).not.toContain('names_unread')
    })

    it('should ask the reader for every text at once, but for no more than it reads', () => {
      const asked: string[] = []
      const long = told('A word. '.repeat(10_000))
      const reader = (text: string) => {
        asked.push(text)
        return null
      }
      compile({ ...long, reader })
      expect(asked).toContain(long.headline)
      expect(asked.every((text) => text.length < 60_000)).toBe(true)
    })

    it('should list what comes nearest to a name, once all is read', () => {
      const near = told('At noon the Tamarack club met in the yard.')
      const glance = (source: StorySource) =>
        compile(source).reasons.find(({ code }) => code === 'also_read')
      const reader = (text: string) => {
        const read = readerOf()(text)
        const isNear = (i: number) => text.slice(read.starts[i], read.ends[i]) === 'Tamarack'
        return { ...read, odds: read.odds.map((odds, i) => (isNear(i) ? -1 : odds)) }
      }
      expect(glance({ ...near, reader })).toMatchObject({
        severity: 'warning',
        words: ['Tamarack'],
      })
      expect(glance({ ...near, reader: () => null })).toBeUndefined()
      expect(glance(near)).toBeUndefined()
    })

    it('should not ask again, without the reader, about what the reader cleared', () => {
      const source = { ...school, reader: readerOf() }
      const cleared = clearedByReader(source, compile(source).passages)
      expect(cleared).toEqual(['Kessler'])
      expect(codes({ ...school, cleared: (text) => cleared.includes(text) })).not.toContain(
        'unregistered_name',
      )
      const withName = told('The buses stop at Kessler. Oyin Abara waits.')
      expect(codes({ ...withName, cleared: (text) => cleared.includes(text) })).toContain(
        'unregistered_name',
      )
    })
  })

  it('should block for a name that nobody registered', () => {
    const text = 'Xochitl Ramirez spoke to the board.'
    const source = story({
      body: [{ type: 'paragraph', children: [{ type: 'text', text, marks: [] }] }],
    })
    expect(compile(source).reasons).toContainEqual(
      expect.objectContaining({
        code: 'unregistered_name',
        severity: 'blocking',
        text: 'Xochitl Ramirez',
      }),
    )
  })

  it('should print no note where nobody is withheld', () => {
    const { edition } = compile(
      story({
        people: [],
        body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Rain fell.', marks: [] }] }],
      }),
    )
    expect(edition.withholdingNote).toBeNull()
  })

  it('should keep the address readers know, until a name that is now withheld stands in it', () => {
    expect(compile(story({ publicSlug: 'walkout' })).edition.slug).toBe('walkout')
    const bearing = compile(story({ publicSlug: 'jalysa-quintero-valdez-leads' })).edition.slug
    expect(bearing).not.toMatch(NAME)
  })

  it('should block for a photo without credit, caption or description, in the body too', () => {
    const bare = photo({
      alt: ' ',
      caption: '',
      credit: { creator: '', organisation: '', kind: 'staff' },
    })
    const source = story({ photos: new Map([['ph1', bare]]) })
    expect(codes({ ...source, body: [...source.body, { type: 'photo', photo: 'ph1' }] })).toEqual([
      'photo_without_credit',
      'photo_without_caption',
      'photo_without_alt',
    ])
  })

  it('should block for a minor who can be recognised without consent, and not for one who is covered', () => {
    const seen = photo({ peopleVisible: ['p1'], regions: [] })
    const source = story({ leadPhoto: 'ph1', photos: new Map([['ph1', seen]]) })
    const covering = (person: string | null, of: Tell = 'face') => {
      const region = { x: 0.4, y: 0.2, width: 0.1, height: 0.2, of, person }
      return codes({ ...source, photos: new Map([['ph1', { ...seen, regions: [region] }]]) })
    }
    expect(codes(source)).toEqual(['minor_visible'])
    expect(covering('p1')).toEqual([])
    expect(covering(null)).toEqual(['minor_visible'])
    expect(covering('somebody-else')).toEqual(['minor_visible'])
    // A name tag is not a face.
    expect(covering('p1', 'nameTag')).toEqual(['minor_visible'])
    // Whose record is gone is protected.
    const gone = { ...seen, caption: 'A student holds a sign.', peopleVisible: ['deleted'] }
    expect(codes({ ...source, photos: new Map([['ph1', gone]]) })).toEqual(['minor_visible'])
    expect(codes({ ...source, people: [person({ photoConsent: true })] })).toEqual([])
  })

  describe('where words beside a picture name somebody protected who is not listed as visible in it', () => {
    const beside = (words: Partial<PhotoSource>, people = [person()], change: object = {}) =>
      compile(
        story({
          people,
          leadPhoto: 'ph1',
          photos: new Map([
            [
              'ph1',
              photo({
                caption: 'A sign.',
                alt: 'A sign.',
                peopleVisible: [],
                regions: [],
                ...words,
              }),
            ],
          ]),
          ...change,
        }),
      ).reasons.filter(({ code }) => code === 'caption_names_somebody')
    const FORMS = [
      'Jalysa Quintero Valdez holds a sign.',
      'Quintero Valdez’s sign.',
      'QUINTERO VALDEZ, left, and a sign.',
      'Quintero Valdez, Jalysa: a sign.',
      'A sign by #JalysaQuinteroValdez.',
      'Jaly holds a sign.',
      'A sign by @jalysa.qv.',
    ]
    const places = ['caption', 'alt'] as const
    it.each(places.flatMap((place) => FORMS.map((text) => [place, text] as const)))(
      'should block, whatever is ticked: %s “%s”',
      (place, text) => {
        const [reason] = beside({ [place]: text, checked: true })
        expect(reason).toMatchObject({
          severity: 'blocking',
          place: `photos.0.${place}`,
          person: 'p1',
        })
        expect(text.slice(reason?.start ?? 0, reason?.end ?? 0)).toBe(reason?.text)
      },
    )

    it.each(places)('should block too where their first name alone is printed: %s', (place) => {
      const known = person({ treatment: 'firstNameOnly' })
      expect(beside({ [place]: FORMS[0] }, [known])).toHaveLength(1)
    })

    it.each([
      [
        'they are listed, and covered or not',
        { caption: FORMS[0], peopleVisible: ['p1'] },
        person(),
      ],
      ['the words do without', { caption: 'A student holds a sign.' }, person()],
      ['they may be seen', { caption: FORMS[0] }, person({ photoConsent: true })],
      ['they may be named', { caption: FORMS[0] }, person({ treatment: 'open' })],
      ['they are credited', { credit: { ...photo().credit, creator: FORMS[0] } }, person()],
    ] as [string, Partial<PhotoSource>, ReturnType<typeof person>][])(
      'should ask nothing where %s',
      (_what, words, who) => {
        expect(beside(words, [who])).toEqual([])
      },
    )
  })

  it('should block for a picture that another record covers, and warn of one nobody has looked through', () => {
    const source = (change: Partial<PhotoSource>) =>
      story({ leadPhoto: 'ph1', photos: new Map([['ph1', photo(change)]]) })
    expect(codes(source({ coveredElsewhere: true }))).toEqual(['covered_elsewhere'])
    const unchecked = compile(source({ checked: false })).reasons
    expect(unchecked.map(({ code, severity }) => [code, severity])).toContainEqual([
      'photo_not_checked',
      'warning',
    ])
  })

  it('should write into a picture’s files the words that stand beside it, names withheld', () => {
    const shown = photo({
      alt: 'Jalysa Quintero Valdez on the steps.',
      copyright: '© 2026 Jalysa Quintero Valdez',
      credit: { creator: 'Jalysa Quintero Valdez', organisation: 'Homeroom', kind: 'staff' },
    })
    const source = story({
      leadPhoto: 'ph1',
      body: [...story({}).body, { type: 'photo', photo: 'gone' }, { type: 'photo', photo: 'ph1' }],
      photos: new Map([['ph1', shown]]),
    })
    const { edition, stamps } = compile(source)
    const stamp = stamps.get('ph1')
    expect(stamps.size).toBe(1)
    expect(stamp?.alt).toBe(edition.leadPhoto?.alt)
    expect(stamp?.credit).toBe(edition.leadPhoto?.credit)
    expect(JSON.stringify([...stamps])).not.toMatch(/Jalysa|Quintero|Valdez/u)
  })

  it.each([
    ['no_headline', { headline: ' ' }],
    ['no_body', { body: [] }],
    ['no_section', { section: null }],
    ['no_byline', { bylines: [] }],
    ['embargoed', { embargo: '2026-02-05T00:00:00.000Z' }],
  ] as [string, Partial<StorySource>][])('should block with %s', (code, fields) => {
    expect(codes(story(fields))).toContain(code)
  })

  it('should not block for an embargo that has passed', () => {
    expect(codes(story({ embargo: '2026-02-04T21:29:00.000Z' }))).toEqual([])
  })

  it('should let a reporter’s name be read as the byline policy says, in byline and credit alike', () => {
    const source = story()
    const staff = [
      { ref: 'r1', fullName: 'Hana Sobotka', penName: null, policy: 'firstNameInitial' as const },
    ]
    const { edition, reasons } = compile({
      ...source,
      staff,
      bylines: staff.map((member) => ({ ...member, slug: 'hana-s', role: 'reported' })),
      leadPhoto: 'ph1',
      photos: new Map([
        [
          'ph1',
          photo({ credit: { creator: 'Hana Sobotka', organisation: 'Homeroom', kind: 'staff' } }),
        ],
      ]),
    })
    expect(reasons.filter((reason) => reason.severity === 'blocking')).toEqual([])
    expect(edition.bylines[0]?.name).toBe('Hana S.')
    expect(edition.leadPhoto?.credit).toBe('Hana S. / Homeroom')
    expect(JSON.stringify(edition)).not.toMatch(/sobotka/iu)
  })

  it('should ask about a protected person of the registry who is not among the story’s people', () => {
    const source = story({
      people: [],
      protectedElsewhere: [['p9', 'Jalysa Quintero Valdez']],
    })
    expect(codes(source)).toContain('registered_elsewhere')
  })

  it('should not take an adult of the same name elsewhere for the student', () => {
    const source = story({
      people: [],
      protectedElsewhere: [['p9', 'Jalysa Quintero Valdez']],
      knownNames: ['Jalysa Quintero Valdez'],
    })
    expect(codes(source)).toContain('registered_elsewhere')
  })

  it('should give the same reason the same id, so that an acknowledgement holds', () => {
    const source = story({
      body: [
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              text: 'They met Wednesday, May 4, 2026, at 9 am in the gym.',
              marks: [],
            },
          ],
        },
      ],
      people: [],
    })
    const ids = () => compile(source).reasons.map((reason) => reason.id)
    expect(ids()).toEqual(ids())
    expect(new Set(ids()).size).toBe(ids().length)
    expect(ids().length).toBe(2)
  })

  it.each([
    ['the name', 'Artist\u0000Jalysa Quintero Valdez\u0000', true],
    ['the name in base64', 'SmFseXNhIFF1aW50ZXJv', true],
    ['nothing of anybody', 'JFIF\u0000\u0001\u0001', false],
  ])('should read what stands in the files of its pictures: %s', (_, words, blocks) => {
    const source = story({ leadPhoto: 'ph1', photos: new Map([['ph1', photo()]]) })
    const { reasons, edition } = compileStory(source, [], {
      now: NOW,
      publishedAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
      revision: 1,
      renditions: new Map([
        [
          'ph1',
          {
            width: 4,
            height: 3,
            renditions: [],
            crops: { square: [], wide: [] },
            placeholder: '',
            words: [words],
          },
        ],
      ]),
    })
    const survives = reasons.filter(({ code }) => code === 'name_survives')
    expect(survives.map(({ place }) => place)).toEqual(blocks ? ['photos'] : [])
    expect(JSON.stringify(edition)).not.toContain(words)
  })

  it('should not ask who "Grace" is where an editor said that it is the word, and ask where nobody did', () => {
    const text = 'Grace is what they said before lunch. Grace Ibarra laughed.'
    const source = story({
      people: [person({ fullName: 'Grace Ibarra', aliases: [], handles: [] })],
      body: [{ type: 'paragraph', children: [{ type: 'text', text, marks: [] }] }],
    })
    const asked = (rulings: StorySource['rulings']) =>
      compile({ ...source, rulings })
        .reasons.filter(({ severity }) => severity === 'blocking')
        .map((reason) => [reason.code, reason.text])
    expect(asked([])).toContainEqual(['ambiguous_word', 'Grace'])
    expect(asked([{ place: 'body.0', passage: text, text: 'Grace', person: null }])).toEqual([])
  })

  it.each<[string, string, string | null]>([
    ['somebody protected elsewhere', 'the cousin of Mireya Castellanos', 'registered_elsewhere'],
    ['somebody nobody registered', 'the cousin of Kaylee Brandt', 'unregistered_name'],
    ['nobody', 'a clarinet player', null],
  ])('should ask about a wording that names %s', (_whom, first, code) => {
    const described = person({ descriptor: { first, later: 'the student' } })
    const { reasons } = compile(
      story({ people: [described], protectedElsewhere: [['p9', 'Mireya Castellanos']] }),
    )
    const blocking = reasons.filter(({ severity }) => severity === 'blocking')
    expect(blocking.some((reason) => reason.code === code)).toBe(code !== null)
    expect(blocking.length > 0).toBe(code !== null)
  })
})
