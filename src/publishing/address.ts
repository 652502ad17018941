import { everydayWordsOf } from '#anonymization/spelling/everydayWords.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { type GateDraft, gateReason } from './gateReasons.ts'
import { slugOf } from './edition/slugify.ts'
import type { StorySource } from './storySourceTypes.ts'
import { holdsPieceOfName, typedSlugRefused } from './typedSlug.ts'

interface Address {
  /** Null: make one from the headline as readers get it. */
  slug: string | null
  reasons: GateDraft[]
}

const REFUSED = gateReason('name_survives.address', { place: 'slug' })

/**
 * Decides which address a story gets. The published one stays, unless it contains a withheld name
 * or a part of one. A typed one is used, or refused with a reason. `text` is the anonymised text of
 * each place.
 */
export function addressOf(
  story: StorySource,
  text: ReadonlyMap<string, string>,
  people: readonly Person[],
): Address {
  const publicTexts = (): string[] => [
    ...[...text].flatMap(([place, one]) =>
      place === 'slug' || place === 'publicSlug' ? [] : [one],
    ),
    ...(story.section ? [story.section.name, story.section.slug] : []),
    story.newsroom.name,
  ]
  const { publicSlug } = story
  const everyday = everydayWordsOf(story.data.words, story.lang)
  if (
    publicSlug !== null &&
    text.get('publicSlug') === publicSlug &&
    !holdsPieceOfName(publicSlug, publicTexts(), people, everyday)
  )
    return { slug: publicSlug, reasons: [] }
  const typed = slugOf(text.get('slug') ?? '')
  if (typed === '') return { slug: null, reasons: [] }
  return typedSlugRefused(typed, [...publicTexts(), ...story.institutions], people, everyday)
    ? { slug: null, reasons: [REFUSED] }
    : { slug: typed, reasons: [] }
}
