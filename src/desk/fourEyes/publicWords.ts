import {
  PERSON_FACT_FIELDS,
  PERSON_WORD_FIELDS,
  STORY_WORD_FIELDS,
} from '#desk/store/fieldRoles.ts'
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

const READ_BEFORE_COMPARING: Readonly<Partial<Record<string, (value: unknown) => unknown>>> = {
  bylines,
  body,
  credit,
}

/** The fields whose words readers get. */
const WORDS = {
  stories: STORY_WORD_FIELDS,
  photos: ['caption', 'alt', 'copyright', 'credit'],
  people: PERSON_WORD_FIELDS,
  schools: [],
} as const

/**
 * The facts that Homeroom describes people by. Once somebody is described, they count as words for
 * readers. Entering a student, or that an adult is one, only makes the first description. Whether
 * somebody is a student at all is not in this list, because other rules decide who is protected.
 */
const FACTS = {
  stories: [],
  photos: [],
  people: PERSON_FACT_FIELDS,
  schools: ['name'],
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
export function changedWords(kind: Worded, before: Doc | null, after: Doc): string[] {
  const compared = (doc: Doc | null, field: string): string =>
    JSON.stringify(bare((READ_BEFORE_COMPARING[field] ?? idOf)(doc?.[field])))
  return [...WORDS[kind], ...(isDescribed(before) ? FACTS[kind] : [])].filter(
    (field) => compared(before, field) !== compared(after, field),
  )
}
