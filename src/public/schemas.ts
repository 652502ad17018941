import { z } from 'zod'
import { CORRECTION_KINDS, HISTORY_KINDS, PLACEMENTS } from '#newsroom/corrections.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import { documentSchema, photoSchema, renditionSchema } from './documentSchemas.ts'

/**
 * The shapes that /v1 answers with. Each answer passes through its schema, which keeps the named fields and drops or
 * refuses everything else: the allow-list of the public API, and what /v1/openapi.json is generated from.
 */
const instant = z.iso.datetime({ offset: true }).describe('ISO 8601.')
const path = (example: string) => z.string().describe(`Path below the site, such as ${example}.`)

const termSchema = z.object({ slug: z.string(), name: z.string() })

const bylineSchema = z.object({
  name: z.string(),
  slug: z.string().nullable().describe('The public profile at /v1/reporters/{slug}, if any.'),
  role: z.string().describe('reported, photographed, translated …'),
})

const correctionFields = {
  sequence: z.int().min(1).describe('1, 2, 3 … within the story.'),
  kind: z.enum(CORRECTION_KINDS),
  note: z
    .string()
    .describe('The words after the colon: “Correction, Feb. 4, 2026, 10:15 a.m.: …”.'),
  issuedAt: instant,
  placement: z
    .enum(PLACEMENTS)
    .describe('Show it before the story’s first line, or after its last.'),
  corrects: z
    .object({ sequence: z.int().min(1), kind: z.enum(CORRECTION_KINDS), issuedAt: instant })
    .nullable()
    .describe('The earlier correction of this story that this one corrects.'),
}

const historySchema = z
  .array(z.object({ at: instant, kind: z.enum(HISTORY_KINDS) }))
  .describe('What befell the story since it came out: dates and kinds, in order.')

export const storySchema = z.object({
  type: z.literal('story'),
  slug: z.string(),
  url: path('/stories/students-walk-out'),
  lang: z.enum(LANGUAGES),
  headline: z.string(),
  dek: z.string(),
  dateline: z.string(),
  section: termSchema.nullable(),
  tags: z.array(termSchema),
  bylines: z.array(bylineSchema),
  leadPhoto: photoSchema.nullable(),
  body: documentSchema,
  bodyHtml: z.string().describe('The body as HTML without script or inline style.'),
  withholdingNote: z
    .string()
    .nullable()
    .describe('Present exactly when the name of somebody in the story is withheld.'),
  editorsNote: z.string().nullable(),
  corrections: z.array(z.object(correctionFields)),
  publishedAt: instant,
  updatedAt: instant.describe('Later than publishedAt only for new facts and corrections.'),
  history: historySchema,
  revision: z.int().min(1),
  seoTitle: z.string(),
  seoDescription: z.string(),
  socialText: z.string(),
  shareImage: renditionSchema
    .nullable()
    .default(null)
    .describe('The headline drawn as a picture, 1200 by 630, for where the story is shared.'),
})

/** A story as lists show it: without its body. */
export const storySummarySchema = storySchema.omit({ body: true, bodyHtml: true })

export const STORY_FIELDS = Object.keys(storySchema.shape) as readonly (keyof Story)[]

/** A story in a list cut down by `fields`: the fields asked for, and always what finds the story again. */
export const storySelectionSchema = storySchema
  .partial()
  .required({ slug: true, url: true })
  .describe(
    'With `fields`: slug, url and the fields asked for. Without: all but body and bodyHtml.',
  )

export const reporterSchema = z.object({
  type: z.literal('reporter'),
  slug: z.string(),
  url: path('/reporters/nadia-brooks'),
  name: z.string(),
  title: z.string(),
  status: z.enum(['active', 'graduated']),
  bio: z.array(z.object({ question: z.string(), answer: z.string() })),
  contacts: z.array(z.object({ label: z.string(), value: z.string() })),
  portrait: photoSchema.nullable(),
})

export const sectionSchema = z.object({
  type: z.literal('section'),
  slug: z.string(),
  url: path('/sections/news'),
  name: z.string(),
  description: z.string(),
  order: z.number().describe('Order in the navigation, small first.'),
})

export const newsroomSchema = z.object({
  type: z.literal('newsroom'),
  name: z.string(),
  tagline: z.string(),
  timeZone: z.string().describe('IANA zone, such as America/Los_Angeles.'),
  languages: z.array(z.enum(LANGUAGES)),
  policies: z.array(z.object({ slug: z.string(), title: z.string(), text: z.string() })),
})

/** A correction in the log, with the story it belongs to. */
export const loggedCorrectionSchema = z.object({
  ...correctionFields,
  story: z.object({
    slug: z.string(),
    url: path('/stories/students-walk-out'),
    headline: z.string(),
    lang: z.enum(LANGUAGES),
  }),
})

/** A story that was taken down lately: its address and no word of it. */
export const goneStorySchema = z.object({
  slug: z.string(),
  url: path('/stories/students-walk-out'),
  lang: z.enum(LANGUAGES),
  goneAt: instant,
})

/** Payload's list envelope, so that a client of one is a client of the other. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    docs: z.array(item),
    totalDocs: z.int().min(0),
    limit: z.int().min(1),
    page: z.int().min(1),
    totalPages: z.int().min(1),
    hasNextPage: z.boolean(),
    hasPrevPage: z.boolean(),
    nextPage: z.int().min(1).nullable(),
    prevPage: z.int().min(1).nullable(),
    pagingCounter: z.int().min(1).describe('Number of the first document of this page.'),
  })

export const storyPageSchema = pageOf(storySelectionSchema)
export const reporterPageSchema = pageOf(reporterSchema)
export const sectionPageSchema = pageOf(sectionSchema)
export const goneStoryPageSchema = pageOf(goneStorySchema)
export const correctionPageSchema = pageOf(loggedCorrectionSchema)
export const reporterProfileSchema = reporterSchema.extend({ stories: pageOf(storySummarySchema) })

/** RFC 9457, with a stable `code` for scripts. It never repeats what the client sent. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('Stable, snake_case.'),
  detail: z.string().describe('What happened.'),
  remedy: z.string().describe('What to do next.'),
  goneNote: z.string().nullable().optional().describe('With 410: why, in the newsroom’s words.'),
  rejected: z.array(z.string()).optional().describe('Known parameters whose value was refused.'),
  allowed: z
    .array(z.object({ parameter: z.string(), expected: z.string() }))
    .optional()
    .describe('With 400: every parameter this address understands.'),
})

export type Story = z.infer<typeof storySchema>
export type StorySummary = z.infer<typeof storySummarySchema>
export type StorySelection = z.infer<typeof storySelectionSchema>
export type Byline = z.infer<typeof bylineSchema>
export type Photo = z.infer<typeof photoSchema>
export type Reporter = z.infer<typeof reporterSchema>
export type ReporterProfile = z.infer<typeof reporterProfileSchema>
export type Section = z.infer<typeof sectionSchema>
export type Newsroom = z.infer<typeof newsroomSchema>
export type LoggedCorrection = z.infer<typeof loggedCorrectionSchema>
export type GoneStory = z.infer<typeof goneStorySchema>
export type StoryCorrection = Story['corrections'][number]
export type Problem = z.infer<typeof problemSchema>
export type Page<Item> = Omit<z.infer<ReturnType<typeof pageOf>>, 'docs'> & { docs: Item[] }
