import { z } from 'zod'
import { CORRECTION_KINDS } from '#newsroom/corrections.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import { refused, ok, type Result } from '#newsroom/result.ts'
import { problems } from './problems.ts'
import { STORY_FIELDS, type Problem, type Story } from './schemas.ts'

/** The query parameters of each address. The descriptions are what a 400 and /v1/openapi.json tell the client. */
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

const storyFields = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(z.enum(STORY_FIELDS as [keyof Story, ...(keyof Story)[]])))
  .optional()
  .describe(`a list, with commas, of ${STORY_FIELDS.join(', ')}`)

const paging = {
  page: wholeNumber(1_000_000).default(1).describe('a whole number from 1 to 1000000'),
  limit: wholeNumber(100).default(10).describe('documents on a page: a whole number from 1 to 100'),
}

export const pagingQuery = z.strictObject(paging)
export const noQuery = z.strictObject({})
export const correctionsQuery = z.strictObject({
  kind: z
    .enum(CORRECTION_KINDS)
    .optional()
    .describe(`the kind of correction: ${CORRECTION_KINDS.join(', ')}`),
  section: slug('section'),
  from: day('issued on or after this'),
  to: day('issued on or before this'),
  ...paging,
})
export const storiesQuery = z.strictObject({
  section: slug('section'),
  tag: slug('tag'),
  reporter: slug('reporter'),
  lang: z
    .enum(LANGUAGES)
    .optional()
    .describe(`the language of the story: ${LANGUAGES.join(', ')}`),
  from: day('published on or after this'),
  to: day('published on or before this'),
  ...paging,
  sort: z.enum(['newest', 'oldest']).default('newest').describe('newest or oldest'),
  fields: storyFields,
})

/** What an address understands, for the client that was refused. */
export const allowedBy = (schema: z.ZodObject): NonNullable<Problem['allowed']> =>
  Object.entries(schema.shape).map(([parameter, field]) => ({
    parameter,
    expected: (field as z.ZodType).description ?? '',
  }))

/**
 * Reads a query string. Unknown, repeated and malformed parameters are refused rather than ignored: a filter with a
 * slip in its name must not answer with everything.
 *
 * @returns the values, or the 400 problem, which names known parameters only and repeats no value.
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
