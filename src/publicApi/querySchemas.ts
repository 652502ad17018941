import { z } from 'zod'
import { CORRECTION_KINDS } from '#newsroom/corrections.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import { refused, ok, type Result } from '#newsroom/result.ts'
import { problems } from './problems.ts'
import {
  CORRECTION_FIELDS,
  REPORTER_FIELDS,
  SECTION_FIELDS,
  STORY_FIELDS,
} from './openapi/responseSchemas.ts'
import type { Problem } from './openapi/problemSchema.ts'
import { STORY_SORTS } from '#publishing/edition/editionStore.ts'

/**
 * The query parameters of each address. A 400 and /v1/openapi.json show the descriptions to the
 * client.
 */
const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(max))

const slug = (what: string) =>
  z
    .string()
    .regex(/^[a-z0-9-]{1,200}$/)
    .optional()
    .describe(`the slug of a ${what}: small letters, digits and hyphens`)

const day = (edge: string) =>
  z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .optional()
    .describe(`${edge}: YYYY-MM-DD in the newsroom's time zone, or ISO 8601 with an offset`)

/** A list of names separated by commas, at least one. */
const fieldList = <Field extends string>(fields: readonly Field[]) =>
  z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(fields as [Field, ...Field[]])).min(1))
    .optional()
    .describe(`a list, with commas, of ${fields.join(', ')}`)

const language = z
  .enum(LANGUAGES)
  .optional()
  .describe(`the language of the story: ${LANGUAGES.join(', ')}`)

const byTime = z.enum(['newest', 'oldest']).default('newest').describe('newest or oldest')

/** The most characters of a search, counted as JSON Schema counts them: not in UTF-16 units. */
const LONGEST_SEARCH = 200
/**
 * No control characters, and at least one visible character. Spaces that `\s` means only in some
 * dialects of regular expressions are listed, so that every reader of the description gets the same
 * result.
 */
const SEARCH =
  /^[^\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f-\u009f\ufeff][^\u0000-\u001f\u007f]*$/

const words = z
  .string()
  .refine((text) => [...text].length <= LONGEST_SEARCH, { abort: true })
  .regex(SEARCH)
  .meta({ minLength: 1, maxLength: LONGEST_SEARCH })
  .optional()
  .describe(
    `words to look for: 1 to ${LONGEST_SEARCH} characters, no control characters; "a phrase" in quotes, -word for what is not wanted`,
  )

const aPage = wholeNumber(100).default(10)
const PER_PAGE = 'documents on a page: a whole number from 1 to 100'
const paging = {
  page: wholeNumber(1_000_000).default(1).describe('a whole number from 1 to 1000000'),
  limit: aPage.describe(PER_PAGE),
}

/** The most stories on a page that is expensive to make: with whole texts, or found by a search. */
export const MOST_LARGE = 25

export const pagingQuery = z.strictObject(paging)
export const noQuery = z.strictObject({})
export const correctionsQuery = z.strictObject({
  kind: z
    .enum(CORRECTION_KINDS)
    .optional()
    .describe(`the kind of correction: ${CORRECTION_KINDS.join(', ')}`),
  section: slug('section'),
  lang: language,
  from: day('issued on or after this'),
  to: day('issued on or before this'),
  ...paging,
  sort: byTime,
  fields: fieldList(CORRECTION_FIELDS),
})
export const reportersQuery = z.strictObject({ ...paging, fields: fieldList(REPORTER_FIELDS) })
export const sectionsQuery = z.strictObject({ ...paging, fields: fieldList(SECTION_FIELDS) })
export const storiesQuery = z.strictObject({
  q: words,
  section: slug('section'),
  tag: slug('tag'),
  reporter: slug('reporter'),
  lang: language,
  from: day('published on or after this'),
  to: day('published on or before this'),
  ...paging,
  limit: aPage.describe(
    `${PER_PAGE}; with q, and with body or bodyHtml in fields, no more than ${MOST_LARGE} are given (the answer's limit says so)`,
  ),
  sort: z
    .enum(STORY_SORTS)
    .optional()
    .describe('relevance (without it, where q is given), newest (without it, elsewhere) or oldest'),
  fields: fieldList(STORY_FIELDS),
})

/** The values that may be in an address, by parameter. Any other value is answered with 404. */
export const PLACE_PARTS = {
  slug: z
    .string()
    .regex(/^[a-z0-9-]{1,200}$/)
    .describe('small letters, digits and hyphens'),
  sequence: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(999_999))
    .describe('number of the correction within its story'),
} as const

/** What an address accepts, to tell a client whose request was refused. */
export const allowedBy = (schema: z.ZodObject): NonNullable<Problem['allowed']> =>
  Object.entries(schema.shape).map(([parameter, field]) => ({
    parameter,
    expected: (field as z.ZodType).description ?? '',
  }))

/**
 * Reads a query string. Unknown, repeated and malformed parameters are refused and not ignored: a
 * filter with a typing error in its name must not return everything.
 *
 * @returns the values, or the 400 problem, which names only known parameters and repeats no value.
 */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  query: URLSearchParams,
): Result<z.infer<Schema>, Problem> {
  const names = [...query.keys()]
  const repeated = names.filter((name, index) => names.indexOf(name) !== index)
  const parsed = schema.safeParse(Object.fromEntries(query))
  if (parsed.success && repeated.length === 0) return ok(parsed.data)

  const known = new Set(Object.keys(schema.shape))
  const malformed = parsed.error?.issues.map((issue) => String(issue.path[0])) ?? []
  const rejected = [...new Set([...repeated, ...malformed])].filter((name) => known.has(name))
  return refused(problems.badQuery(rejected.sort(), allowedBy(schema)))
}
