import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import type { Language } from '#newsroom/languages.ts'
import { compileStory } from '#publishing/compileStory.ts'
import type { StoryEdition } from '#publishing/edition/editionTypes.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import type { RegisteredSchool } from '#publishing/singlingOut/quasiIdentifiers.ts'
import type { StoryPerson, StorySource } from '#publishing/storySourceTypes.ts'

/** Stories of a fictional newsroom whose descriptions are weighed. */
export const ROOSEVELT: RegisteredSchool = {
  name: 'Roosevelt High School',
  shortNames: ['Roosevelt'],
  town: 'Los Angeles',
  enrolment: 1400,
}
export const PINE: RegisteredSchool = {
  name: 'Pine Canyon High School',
  shortNames: ['Pine Canyon'],
  town: 'Pine Canyon',
  enrolment: 60,
}
export const NEW_SCHOOL: RegisteredSchool = {
  name: 'Arroyo Vista High School',
  shortNames: ['Arroyo Vista'],
  town: null,
  enrolment: null,
}

/** A junior of 16 at Roosevelt, withheld. */
export const student = (fields: Partial<StoryPerson> = {}): StoryPerson => ({
  ref: 'p1',
  fullName: 'Jalysa Quintero Valdez',
  aliases: [],
  handles: [],
  kind: 'student',
  age: 16,
  grade: '11',
  school: ROOSEVELT.name,
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

/** Nothing of hers on record: all that readers are told stands in the text. */
export const blank = (fields: Partial<StoryPerson> = {}): StoryPerson =>
  student({ age: null, grade: null, school: null, ...fields })

export const storyWith = (
  paragraphs: readonly string[],
  fields: Partial<StorySource> = {},
): StorySource => ({
  lang: 'en',
  headline: '',
  dek: '',
  slug: '',
  publicSlug: null,
  dateline: '',
  section: { slug: 'news', name: 'News' },
  tags: [],
  bylines: [],
  staff: [],
  leadPhoto: null,
  photos: new Map(),
  body: paragraphs.map((text) => ({
    type: 'paragraph',
    children: [{ type: 'text', text, marks: [] }],
  })),
  editorsNote: '',
  seoTitle: '',
  seoDescription: '',
  socialText: '',
  corrections: [],
  people: [student()],
  protectedElsewhere: [],
  data: LANGUAGE_DATA,
  knownNames: [],
  institutions: [ROOSEVELT, PINE, NEW_SCHOOL].flatMap(({ name, shortNames }) => [
    name,
    ...shortNames,
  ]),
  schools: [ROOSEVELT, PINE, NEW_SCHOOL],
  notPeople: [],
  rulings: [],
  newsroom: { name: 'Homeroom', note: null },
  embargo: null,
  revision: 0,
  firstPublishedAt: null,
  updatedAt: null,
  ...fields,
})

const compiled = (source: StorySource) =>
  compileStory(source, [], {
    now: new Date('2026-02-04T21:29:00.000Z'),
    publishedAt: '2026-02-04T21:29:00.000Z',
    updatedAt: '2026-02-04T21:29:00.000Z',
    revision: 1,
    renditions: new Map(),
  })

/** The warnings about descriptions alone. */
export const warningsOf = (source: StorySource): GateReason[] =>
  compiled(source).reasons.filter(({ code }) => code === 'singled_out')

/** What readers of an earlier story have. */
export const editionOf = (
  headline: string,
  paragraphs: readonly string[],
  lang: Language = 'en',
): StoryEdition => compiled(storyWith(paragraphs, { headline, lang, people: [] })).edition

/** What a warning says is told, as kinds. */
export const kindsOf = (warning: GateReason | undefined): string[] => [
  ...new Set(warning?.details?.map(({ kind }) => kind)),
]
