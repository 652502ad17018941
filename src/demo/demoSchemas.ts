import { z } from 'zod'
import { KINDS, NAMINGS } from '#anonymization/personTypes.ts'
import { CORRECTION_KINDS } from '#newsroom/corrections.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import { POLICY_KINDS } from '#newsroom/policies.ts'

/** What the files of `resources/demonstration` must look like. A field that is not here is a mistake. What each means: `demoTypes.ts`. */
const text = z.string()
const texts = z.array(text)
/** Names for days: see `namedDays.ts`. */
const days = z.record(text, text)

const consent = z.strictObject({
  givenBy: text,
  relation: text,
  how: z.enum(['paper', 'email', 'inPerson']),
  date: text,
  scope: z.array(z.enum(['name', 'firstName', 'photo', 'school', 'handle'])),
  expires: text.nullable(),
  onFile: z.boolean(),
})

export const PEOPLE_FILE = z.array(
  z.strictObject({
    key: text,
    fullName: text,
    aliases: texts,
    handles: texts,
    pronouns: z.enum(['she', 'he', 'they']).nullable(),
    kind: z.enum(KINDS),
    age: z.number().nullable(),
    grade: z.enum(['6', '7', '8', '9', '10', '11', '12']).nullable(),
    school: text.nullable(),
    naming: z.enum(NAMINGS),
    reason: text.nullable(),
    descriptorFirst: text.optional(),
    descriptorLater: text.optional(),
    consents: z.array(consent).optional(),
  }),
)

export const REPORTERS_FILE = z.array(
  z.strictObject({
    key: text,
    fullName: text,
    title: text,
    minor: z.boolean(),
    bylinePolicy: z.enum(['full', 'firstNameInitial', 'penName', 'staff']),
    penName: text.optional(),
    status: z.enum(['active', 'graduated']),
    bio: z.array(z.strictObject({ question: text, answer: text })),
    contacts: z.array(z.strictObject({ label: text, value: text, public: z.boolean() })),
    portrait: text.nullable(),
  }),
)

export const SECTIONS_FILE = z.array(
  z.strictObject({ slug: text, name: text, description: text, order: z.number() }),
)

export const SCHOOLS_FILE = z.array(
  z.strictObject({ key: text, name: text, shortNames: texts, town: text, enrolment: z.number() }),
)

export const PHOTOS_FILE = z.strictObject({
  days,
  photos: z.array(
    z.strictObject({
      key: text,
      fileName: text,
      scene: text,
      caption: text,
      credit: z
        .strictObject({
          creator: text,
          organisation: text,
          kind: z.enum(['staff', 'courtesy', 'handout', 'social', 'wire']),
        })
        .nullable(),
      alt: text,
      takenAt: text,
      gps: z.strictObject({ lat: z.number(), lon: z.number() }),
      keywords: texts,
      camera: z.strictObject({ make: text, model: text, serial: text, owner: text }),
      visiblePeople: texts,
      obscure: z.array(
        z.strictObject({
          left: z.number(),
          top: z.number(),
          width: z.number(),
          height: z.number(),
        }),
      ),
    }),
  ),
})

export const STORY_FILE = z.strictObject({
  days,
  translationOf: text.nullable().optional(),
  headline: text,
  dek: text,
  section: text,
  tags: texts,
  dateline: text,
  lang: z.enum(LANGUAGES),
  bylines: z.array(
    z.strictObject({ reporter: text, role: z.enum(['reported', 'photographed', 'translated']) }),
  ),
  people: texts,
  leadPhoto: text.nullable(),
  seoTitle: text,
  seoDescription: text,
  socialText: text,
  editorsNote: text.nullable(),
  internalNotes: text,
  phase: z.enum(['published', 'submitted', 'blocked', 'draft', 'changesRequested']),
  /** Where the story is published, and nowhere else. */
  publishedAt: text.optional(),
  corrections: z.array(
    z.strictObject({
      kind: z.enum(CORRECTION_KINDS),
      wrong: text,
      right: text,
      note: text,
      replacement: z.strictObject({ find: text, replace: text }).optional(),
    }),
  ),
})

export const NEWSROOM_FILE = z.strictObject({
  settings: z.strictObject({
    name: text,
    tagline: text,
    timeZone: text,
    languages: z.array(z.enum(LANGUAGES)),
    withholdingNote: z.strictObject({ en: text, es: text }),
    policies: z.array(z.strictObject({ slug: text, kind: z.enum(POLICY_KINDS), title: text })),
  }),
  /** Keys of the stories as they are entered: a translation after the story it translates. */
  stories: texts,
  front: texts,
})
