import { z } from 'zod'
import { CORRECTION_KINDS, HISTORY_KINDS, PLACEMENTS } from '#newsroom/corrections.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import { POLICY_KINDS } from '#newsroom/policies.ts'
import { documentSchema, photoSchema, renditionSchema } from './storyBodySchemas.ts'

/**
 * The shapes of /v1's answers. Each answer passes through its schema, which keeps the named fields
 * and drops or refuses everything else. This is the allow-list of the public API; /v1/openapi.json
 * is made from it.
 */
const instant = z.iso.datetime({ offset: true }).describe('ISO 8601.')
const path = (example: string) => z.string().describe(`Path below the site, such as ${example}.`)

/** Returns the names of a schema's fields: what `fields` may ask for. */
function fieldsOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  return Object.keys(schema.shape) as (keyof Shape & string)[]
}

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

const segmentsSchema = z.array(z.object({ text: z.string(), hit: z.boolean() }))

const matchSchema = z
  .object({
    headline: segmentsSchema.describe('The headline; joined, the texts are the headline.'),
    excerpt: segmentsSchema.describe('Up to 220 characters from where most of it stands together.'),
  })
  .nullable()
  .describe(
    'With `q`: what was found, in stretches; `hit` is true where it is what was looked for.',
  )

const translationSchema = z.object({
  lang: z.enum(LANGUAGES),
  slug: z.string(),
  url: path('/stories/estudiantes-salen'),
  headline: z.string(),
})

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
  translations: z
    .array(translationSchema)
    .describe('The same story in other languages, one of each, as far as it is live.'),
})

/** A story in a list, with every field that `fields` can ask for. */
export const listedStorySchema = storySchema
  .omit({ translations: true })
  .extend({ match: matchSchema })

/** A story as lists show it: without its body. */
export const storySummarySchema = listedStorySchema.omit({ body: true, bodyHtml: true })

export const STORY_FIELDS = fieldsOf(listedStorySchema)

/** A story in a list with only the fields that were asked for, and always slug and url. */
export const storySelectionSchema = listedStorySchema
  .partial()
  .required({ slug: true, url: true })
  .describe(
    'With `fields`: slug, url and the fields asked for. Without: all but body and bodyHtml.',
  )

/** The front page as an editor arranged it. */
export const frontSchema = z.object({
  type: z.literal('front'),
  stories: z.array(storySummarySchema).describe('In order; empty where nothing is arranged.'),
})

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
export const REPORTER_FIELDS = fieldsOf(reporterSchema)
export const reporterSelectionSchema = reporterSchema
  .partial()
  .required({ slug: true, url: true })
  .describe('With `fields`: slug, url and the fields asked for. Without: all.')

export const sectionSchema = z.object({
  type: z.literal('section'),
  slug: z.string(),
  url: path('/sections/news'),
  name: z.string(),
  description: z.string(),
  order: z.number().describe('Order in the navigation, small first.'),
})
export const SECTION_FIELDS = fieldsOf(sectionSchema)
export const sectionSelectionSchema = sectionSchema
  .partial()
  .required({ slug: true, url: true })
  .describe('With `fields`: slug, url and the fields asked for. Without: all.')

export const newsroomSchema = z.object({
  type: z.literal('newsroom'),
  name: z.string(),
  tagline: z.string(),
  timeZone: z.string().describe('IANA zone, such as America/Los_Angeles.'),
  languages: z.array(z.enum(LANGUAGES)),
  about: z.string().default('').describe('Who makes the paper, for whom; empty: nothing was said.'),
  policies: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      text: z.string(),
      kind: z
        .enum(POLICY_KINDS)
        .nullable()
        .default(null)
        .describe('What it is about, where machines have a word for it.'),
    }),
  ),
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
export const CORRECTION_FIELDS = fieldsOf(loggedCorrectionSchema)
export const correctionSelectionSchema = loggedCorrectionSchema
  .partial()
  .required({ sequence: true, story: true })
  .describe('With `fields`: sequence, story and the fields asked for. Without: all.')

/** A story that was taken down lately: its address and no word of it. */
export const goneStorySchema = z.object({
  slug: z.string(),
  url: path('/stories/students-walk-out'),
  lang: z.enum(LANGUAGES),
  goneAt: instant,
})

/** Payload's list format, so that a client of one can read the other. */
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
export const reporterPageSchema = pageOf(reporterSelectionSchema)
export const sectionPageSchema = pageOf(sectionSelectionSchema)
export const goneStoryPageSchema = pageOf(goneStorySchema)
export const correctionPageSchema = pageOf(correctionSelectionSchema)
export const reporterProfileSchema = reporterSchema.extend({ stories: pageOf(storySummarySchema) })

export type Story = z.infer<typeof storySchema>
export type StorySummary = z.infer<typeof storySummarySchema>
export type ListedStory = z.infer<typeof listedStorySchema>
export type StorySelection = z.infer<typeof storySelectionSchema>
export type StoryMatch = NonNullable<StorySummary['match']>
export type Front = z.infer<typeof frontSchema>
export type Photo = z.infer<typeof photoSchema>
export type Reporter = z.infer<typeof reporterSchema>
export type Section = z.infer<typeof sectionSchema>
export type Newsroom = z.infer<typeof newsroomSchema>
export type LoggedCorrection = z.infer<typeof loggedCorrectionSchema>
export type GoneStory = z.infer<typeof goneStorySchema>
export type Page<Item> = Omit<z.infer<ReturnType<typeof pageOf>>, 'docs'> & { docs: Item[] }
