import { toDocument } from '#richtext/toDocument.ts'

type Doc = Record<string, unknown>

/** A reader sees no difference between an empty list, an empty text and no value. */
const bare = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** Compares who wrote it, and as what; ignores the ids of the form's rows. */
const bylines = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((row: Doc) => [idOf(row.reporter), row.role ?? 'reported'])
    : value

/** Compares text, links and pictures; ignores what the editor component adds. */
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
 * The fields whose words readers get, and what is compared. Not a story's people, section, language
 * and original: other rules decide about names, and a section's name is on its own page.
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
 * The facts from which Homeroom makes a description: "a 16-year-old junior at Roosevelt High
 * School". Once somebody is described, they count as words for readers. Entering a student, or that
 * an adult is one, only makes the first description. Whether somebody is a student at all is not in
 * this list, because other rules decide who is protected.
 */
const FACTS = {
  stories: {},
  photos: {},
  people: { age: asItIs, grade: asItIs, school: asItIs, pronouns: asItIs },
  schools: { name: asItIs },
} as const

/** Records whose words readers get in a story. */
export type Worded = keyof typeof WORDS

/**
 * True for a record that existed before, unless it was an adult's all along: adults are named, not
 * described.
 */
const isDescribed = (before: Doc | null): boolean =>
  before !== null &&
  (before.onceProtected === true || (before.kind !== 'adult' && before.kind !== 'publicFigure'))

/**
 * Takes a record before a save (null: there was none) and after it; returns the names of the fields
 * whose words for readers differ.
 */
export const changedWords = (kind: Worded, before: Doc | null, after: Doc): string[] =>
  Object.entries<(value: unknown) => unknown>(
    isDescribed(before) ? { ...WORDS[kind], ...FACTS[kind] } : WORDS[kind],
  )
    .filter(
      ([field, words]) =>
        JSON.stringify(bare(words(before?.[field]))) !== JSON.stringify(bare(words(after[field]))),
    )
    .map(([field]) => field)
