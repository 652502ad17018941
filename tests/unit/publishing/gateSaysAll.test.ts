import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { withIptc } from '#photos/metadata/embedIptc.ts'
import { xmpOf } from '#photos/metadata/embedXmp.ts'
import { wordsInFile } from '#photos/metadata/extractEmbeddedText.ts'
import { wordsOfStamp } from '#photos/metadata/wordsOfStamp.ts'
import { compileStory, type CompileOptions } from '#publishing/compileStory.ts'
import type { PictureStamp } from '#publishing/edition/editionTypes.ts'
import type { StaffSource, StoryPerson, StorySource } from '#publishing/storySourceTypes.ts'
import { pickFrom, randomOf } from '../../helpers/random.ts'
import { seedFor } from '../../helpers/testSeed.ts'

const NOW = new Date('2026-02-04T21:29:00.000Z')
const options: CompileOptions = {
  now: NOW,
  publishedAt: NOW.toISOString(),
  updatedAt: NOW.toISOString(),
  revision: 1,
  renditions: new Map(),
  wordsOfStamp,
}

const person = (
  ref: string,
  fullName: string,
  treatment: StoryPerson['treatment'],
): StoryPerson => ({
  ref,
  fullName,
  aliases: ref === 'minor' ? ['Jaly'] : [],
  handles: [],
  kind: treatment === 'open' ? 'adult' : 'student',
  age: null,
  grade: null,
  school: null,
  pronouns: null,
  treatment,
  why: '',
  descriptor: { first: null, later: null },
  publishedReason: null,
  photoConsent: true,
  confirmed: true,
  consentLapsed: false,
  inStory: true,
})

const PEOPLE = [
  person('minor', 'Jalysa Quintero Valdez', 'withhold'),
  person('adult', 'Jalysa Montgomery', 'open'),
  person('named', 'José Valdez Íñiguez', 'open'),
]
/** Photographers who share a name with the student, or a letter that takes two bytes, or are longer than IPTC's 32 bytes. */
const STAFF: StaffSource[] = (
  [
    ['Jalysa Brandt', 'full'],
    ['Valdez Corrigan', 'full'],
    ['Zoë Quintero-Núñez', 'full'],
    ['Jalysa Ferreira-Holt', 'firstNameInitial'],
    ['Nadia Brooks', 'full'],
    ['Maximiliana Bartholomew Valdez-Featherstone', 'full'],
  ] as const
).map(([fullName, policy], index) => ({ ref: `r${index}`, fullName, penName: null, policy }))

const CREDITS = [
  ...STAFF.map(({ fullName: creator }) => ({ creator, organisation: 'Homeroom', kind: 'staff' })),
  { creator: 'Jalysa Montgomery', organisation: '', kind: 'courtesy' },
  { creator: 'José Valdez Íñiguez', organisation: 'The Valdez Fund', kind: 'handout' },
  { creator: 'Jalysa', organisation: 'Homeroom', kind: 'staff' },
  { creator: 'valdez.photos', organisation: 'Instagram', kind: 'social' },
  { creator: '', organisation: 'Jaly Images', kind: 'wire' },
  { creator: 'Jalysa Quintero Valdez', organisation: '', kind: 'courtesy' },
] as StorySource['photos'] extends ReadonlyMap<string, infer P>
  ? P extends { credit: infer C }
    ? C[]
    : never
  : never
const WORDS = ['', 'A sign.', 'Jalysa Brandt’s sign.', 'Valdez holds a sign.', 'Zoë Núñez, Jaly.']

const storyWith = (credit: (typeof CREDITS)[number], pick: () => string): StorySource => ({
  lang: 'en',
  headline: pick() || 'It rained',
  dek: pick(),
  slug: pick(),
  publicSlug: null,
  dateline: '',
  section: { slug: 'news', name: 'News' },
  tags: [pick()],
  bylines: [{ ...(STAFF[0] as StaffSource), slug: null, role: 'reported' }],
  staff: STAFF,
  leadPhoto: 'ph',
  photos: new Map([
    [
      'ph',
      {
        ref: 'ph',
        alt: pick(),
        caption: pick(),
        credit,
        peopleVisible: [],
        copyright: pick(),
        regions: [],
        checked: true,
        coveredElsewhere: false,
      },
    ],
  ]),
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'It rained.', marks: [] }] }],
  editorsNote: '',
  seoTitle: '',
  seoDescription: '',
  socialText: '',
  corrections: [],
  people: PEOPLE,
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
})

describe('what publishing refuses', () => {
  let grey: ReturnType<typeof sharp>
  beforeAll(() => {
    grey = sharp({ create: { width: 16, height: 12, channels: 3, background: '#7a8a9a' } })
  })

  /** What stands in a picture's files, as publishing reads it from them. */
  async function wordsInMade(stamp: PictureStamp): Promise<string[]> {
    const packet = xmpOf(stamp)
    const drawn = packet === null ? grey.clone() : grey.clone().withXmp(packet)
    return wordsInFile(withIptc(await drawn.jpeg().toBuffer(), stamp))
  }

  const blocking = (source: StorySource, more: Partial<CompileOptions> = {}) => {
    const { reasons, stamps } = compileStory(source, [], { ...options, ...more })
    return { stamps, reasons: reasons.filter(({ severity }) => severity === 'blocking') }
  }

  async function expectAllListed(source: StorySource) {
    const gate = blocking(source)
    const stamp = gate.stamps.get('ph')
    if (!stamp) throw new Error('no picture')
    const files = { width: 1, height: 1, renditions: [], crops: { square: [], wide: [] } }
    const words = await wordsInMade(stamp)
    const made = blocking(source, {
      renditions: new Map([['ph', { ...files, placeholder: '', words }]]),
    })
    expect(made.reasons).toEqual(gate.reasons)
    for (const { place, remedy } of gate.reasons) {
      expect(place).not.toBe('')
      expect(remedy).not.toBe('')
    }
    return gate.reasons
  }

  it.each(CREDITS.map((credit) => [credit.kind, credit.creator, credit] as const))(
    'should all stand in the gate’s list before the pictures are made: %s, %s',
    async (_kind, _creator, credit) => {
      await expectAllListed(storyWith(credit, () => 'A sign.'))
    },
  )

  it.each(STAFF.slice(0, 5).map((member) => [member.fullName, member] as const))(
    'should be a question that one answer settles, for a credit by %s of the staff who shares a part of a student’s name',
    async (creator) => {
      const credit = { creator, organisation: 'Homeroom', kind: 'staff' as const }
      const story = storyWith(credit, () => 'A sign.')
      const asked = await expectAllListed(story)
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.map(({ code }) => code)).toEqual(asked.map(() => 'name_in_phrase'))
      const rulings = asked.map(({ text }) => {
        const name = text ?? ''
        return { place: 'bylines', passage: name, text: name, person: null, everywhere: true }
      })
      expect(await expectAllListed({ ...story, rulings })).toEqual([])
    },
  )

  const seed = seedFor(41)
  it(`should all stand in the gate’s list for random stories (seed ${seed})`, async () => {
    const random = randomOf(seed)
    for (let round = 0; round < 60; round += 1)
      await expectAllListed(storyWith(pickFrom(random, CREDITS), () => pickFrom(random, WORDS)))
  })
})
