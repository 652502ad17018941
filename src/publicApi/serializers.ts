import { historyAsFarAsKnown, wholeCorrection } from '#publishing/correctionNotes.ts'
import type {
  NewsroomEdition,
  ReporterEdition,
  SectionEdition,
  StoryEdition,
} from '#publishing/edition/editionTypes.ts'
import { renderHtml } from '#richtext/publicHtml.ts'
import type { LoggedCorrection as StoredCorrection } from '#publishing/edition/editionStore.ts'
import type { GoneStory as StoredGoneStory, Translation } from '#publishing/edition/editionStore.ts'
import {
  frontSchema,
  listedStorySchema,
  goneStorySchema,
  loggedCorrectionSchema,
  newsroomSchema,
  reporterSchema,
  sectionSchema,
  storySchema,
  storySummarySchema,
  type Front,
  type GoneStory,
  type ListedStory,
  type LoggedCorrection,
  type Newsroom,
  type Page,
  type Reporter,
  type Section,
  type Story,
  type StoryMatch,
  type StorySelection,
  type StorySummary,
} from './openapi/responseSchemas.ts'
import type { Batch } from '#publishing/edition/editionStore.ts'

/**
 * What /v1 shows of each edition. Every view passes through its schema: a field that nobody listed
 * is left out, and an edition of another shape is an error (a ZodError, which holds no values) and
 * not an answer.
 */
const storyPath = (slug: string): string => `/stories/${encodeURIComponent(slug)}`

/** Fields computed from the edition, and fields that older editions lack. */
const made = (edition: Omit<StoryEdition, 'body'>) => ({
  url: storyPath(edition.slug),
  corrections: edition.corrections.map(wholeCorrection),
  history: historyAsFarAsKnown(edition),
})

/**
 * One translation for each language other than the story's own: a page may have only one `hreflang`
 * for each.
 */
const onePerLanguage = (
  { lang: own }: StoryEdition,
  translations: readonly Translation[],
): Translation[] =>
  translations.filter(
    ({ lang }, index) =>
      lang !== own && translations.findIndex((other) => other.lang === lang) === index,
  )

/** Returns a story as /v1 shows it alone. */
export const storyView = (
  edition: StoryEdition,
  translations: readonly Translation[] = [],
): Story =>
  storySchema.parse({
    ...edition,
    ...made(edition),
    bodyHtml: renderHtml(edition.body),
    translations: onePerLanguage(edition, translations).map((other) => ({
      ...other,
      url: storyPath(other.slug),
    })),
  })

/** Returns a story as /v1 shows it in lists; `match` for search results. */
export const storySummaryView = (
  edition: Omit<StoryEdition, 'body'>,
  match: StoryMatch | null = null,
): StorySummary => storySummarySchema.parse({ ...edition, ...made(edition), match })

/** True where one of the fields asked for is made from the body. */
export const needsBody = (fields: readonly (keyof ListedStory)[] | undefined): boolean =>
  fields?.some((field) => field === 'body' || field === 'bodyHtml') ?? false

/** Returns a story with only the fields asked for, and always slug and url. */
export function storySelectionView(
  edition: StoryEdition,
  fields: readonly (keyof ListedStory)[] | undefined,
  match: StoryMatch | null,
): StorySelection {
  if (!needsBody(fields)) return selected(storySummaryView(edition, match), fields, WITH_ADDRESS)
  const whole = listedStorySchema.parse({
    ...edition,
    ...made(edition),
    bodyHtml: renderHtml(edition.body),
    match,
  })
  return selected(whole, fields, WITH_ADDRESS)
}

/** Fields that are returned whatever `fields` asks for. */
export const WITH_ADDRESS = ['slug', 'url'] as const
export const WITH_PLACE = ['sequence', 'story'] as const

/**
 * Returns a view with only the fields asked for and those that are always kept; all of it where
 * `fields` is missing.
 */
export function selected<Whole extends object, Kept extends keyof Whole>(
  whole: Whole,
  fields: readonly string[] | undefined,
  kept: readonly Kept[],
): Partial<Whole> & Pick<Whole, Kept> {
  if (!fields) return whole
  const wanted = new Set<string>([...fields, ...kept.map(String)])
  const chosen = Object.entries(whole).filter(([field]) => wanted.has(field))
  return Object.fromEntries(chosen) as Partial<Whole> & Pick<Whole, Kept>
}

/** Returns the front page as /v1 shows it. */
export const frontView = (editions: readonly StoryEdition[]): Front =>
  frontSchema.parse({
    type: 'front',
    stories: editions.map((edition) => storySummaryView(edition)),
  })

/** Returns a public profile as /v1 shows it. */
export const reporterView = (edition: ReporterEdition): Reporter =>
  reporterSchema.parse({ ...edition, url: `/reporters/${encodeURIComponent(edition.slug)}` })

/** Returns a section as /v1 shows it. */
export const sectionView = (edition: SectionEdition): Section =>
  sectionSchema.parse({ ...edition, url: `/sections/${encodeURIComponent(edition.slug)}` })

/** Returns the newsroom's settings as /v1 shows them. */
export const newsroomView = (edition: NewsroomEdition): Newsroom => newsroomSchema.parse(edition)

/** Returns a correction of the log as /v1 shows it. */
export const correctionView = (entry: StoredCorrection): LoggedCorrection =>
  loggedCorrectionSchema.parse({
    ...wholeCorrection(entry),
    story: { ...entry.story, url: storyPath(entry.story.slug) },
  })

/** Returns the notice of a story that is gone as /v1 shows it. */
export const goneStoryView = ({ slug, lang, goneAt }: StoredGoneStory): GoneStory =>
  goneStorySchema.parse({ slug, url: storyPath(slug), lang, goneAt: goneAt.toISOString() })

/** Returns a page of records in Payload's list format. An empty list still has one page. */
export function pageView<Stored, Item>(
  batch: Batch<Stored>,
  page: number,
  limit: number,
  view: (stored: Stored) => Item,
): Page<Item> {
  const totalPages = Math.max(1, Math.ceil(batch.total / limit))
  const hasNextPage = page < totalPages
  const hasPrevPage = page > 1
  return {
    docs: batch.items.map(view),
    totalDocs: batch.total,
    limit,
    page,
    totalPages,
    hasNextPage,
    hasPrevPage,
    nextPage: hasNextPage ? page + 1 : null,
    prevPage: hasPrevPage ? page - 1 : null,
    pagingCounter: (page - 1) * limit + 1,
  }
}
