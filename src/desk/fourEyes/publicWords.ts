import { toDocument } from '#richtext/toDocument.ts'

type Doc = Record<string, unknown>

/** An empty list, an empty text and nothing at all are the same to a reader. */
const bare = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** Who wrote it, and as what; not the ids of the form's rows. */
const bylines = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((row: Doc) => [idOf(row.reporter), row.role ?? 'reported'])
    : value

/** The text, its links and pictures; not what an editor component keeps beside them. */
const body = (value: unknown): unknown => {
  const read = toDocument(value)
  return read.ok ? read.value : value
}

const credit = (value: unknown): unknown => {
  const { creator, organisation, kind } = (value ?? {}) as Doc
  return [bare(creator), bare(organisation), kind ?? 'staff']
}

const asItIs = (value: unknown): unknown => idOf(value)

/**
 * The fields whose words readers get, and what of each. A story's people, section, language and the story it translates are no words of it: names
 * open by other rules, and a section's name stands on its own page.
 */
const WORDS = {
  stories: {
    headline: asItIs,
    dek: asItIs,
    slug: asItIs,
    tags: asItIs,
    dateline: asItIs,
    bylines,
    leadPhoto: asItIs,
    body,
    seoTitle: asItIs,
    seoDescription: asItIs,
    socialText: asItIs,
    editorsNote: asItIs,
  },
  photos: { caption: asItIs, alt: asItIs, copyright: asItIs, credit },
  people: { descriptorFirst: asItIs, descriptorLater: asItIs },
  schools: {},
} as const

/**
 * The facts that Homeroom describes somebody by where no wording is typed: "a 16-year-old junior at Roosevelt High School". They are words for readers
 * once somebody is described. Who enters a student, or says that an adult is one, words the first description alone. Whether somebody is a student at
 * all is no fact of this list: who is protected is decided by other rules.
 */
const FACTS = {
  stories: {},
  photos: {},
  people: { age: asItIs, grade: asItIs, school: asItIs, pronouns: asItIs },
  schools: { name: asItIs },
} as const

/** Records whose words readers get within a story. */
export type Worded = keyof typeof WORDS

/** True where the record was there before, and is none of an adult who was one all along: those are named. */
const isDescribed = (before: Doc | null): boolean =>
  before !== null &&
  (before.onceProtected === true || (before.kind !== 'adult' && before.kind !== 'publicFigure'))

/** Takes a record before a save (null: there was none) and after it; returns the names of the fields whose words for readers differ. */
export const changedWords = (kind: Worded, before: Doc | null, after: Doc): string[] =>
  Object.entries<(value: unknown) => unknown>(
    isDescribed(before) ? { ...WORDS[kind], ...FACTS[kind] } : WORDS[kind],
  )
    .filter(
      ([field, words]) =>
        JSON.stringify(bare(words(before?.[field]))) !== JSON.stringify(bare(words(after[field]))),
    )
    .map(([field]) => field)
