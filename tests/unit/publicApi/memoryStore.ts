import type { EditionStore } from '#publishing/edition/editionStore.ts'
import { askedWords, stemmerOf, wantedStems, wordsIn } from '#publicApi/search/searchTokens.ts'
import type { StoryFilter } from '#publishing/edition/editionStore.ts'
import type {
  EditionRecord,
  NewsroomEdition,
  ReporterEdition,
  SectionEdition,
  StoryEdition,
} from '#publishing/edition/editionTypes.ts'

/**
 * Editions held in memory, for tests of what is made from them. How MongoDB is asked is tested against MongoDB
 * (tests/int/publicApi).
 */
export function memoryStore(records: readonly EditionRecord[]): EditionStore {
  const live = <E>(type: string) =>
    records
      .filter((row) => row.type === type && row.state === 'live')
      .map((row) => row.content as E)
  const batch = <E>(items: E[], page: number, limit: number) => ({
    total: items.length,
    items: items.slice((page - 1) * limit, page * limit),
  })
  const bySlug = (type: string, slug: string) => {
    const row = records.find((candidate) => candidate.type === type && candidate.slug === slug)
    if (!row) return null
    return row.content
      ? {
          state: 'live' as const,
          edition: row.content as never,
          pair: row.pair ?? null,
        }
      : { state: 'gone' as const, goneNote: row.goneNote }
  }
  const stories = () =>
    live<StoryEdition>('story').sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  const meeting = (filter: StoryFilter) =>
    stories().filter(
      (story) =>
        (filter.section === undefined || story.section?.slug === filter.section) &&
        (filter.tag === undefined || story.tags.some(({ slug }) => slug === filter.tag)) &&
        (filter.reporter === undefined ||
          story.bylines.some(({ slug }) => slug === filter.reporter)) &&
        (filter.lang === undefined || story.lang === filter.lang) &&
        (!filter.from || new Date(story.publishedAt) >= filter.from) &&
        (!filter.before || new Date(story.publishedAt) < filter.before),
    )
  const rowOf = (story: StoryEdition) => records.find(({ content }) => content === story)
  return {
    async stories(filter, page, limit, sort = 'newest') {
      const found = meeting(filter)
      return batch(sort === 'oldest' ? found.reverse() : found, page, limit)
    },
    inTurn: (work) => work(),
    /** Any of the words, none of the unwanted; as relevant as words are there. No phrases. */
    async search(filter, asked, page, limit, sort = 'relevance') {
      const found = meeting(filter).flatMap((edition) => {
        const words = rowOf(edition)?.words
        if (!words) return []
        const stems = stemmerOf(words.language)
        const all = Object.values(words).join(' ')
        const held = new Set(wordsIn(all).flatMap(({ word }) => stems(word)))
        const wanted = wantedStems(asked, words.language)
        const hits = [...wanted].filter((stem) => held.has(stem)).length
        const unwanted = askedWords(asked).some(
          (word) => word.unwanted && stems(word.word).some((stem) => held.has(stem)),
        )
        return hits > 0 && !unwanted ? [{ edition, words, hits }] : []
      })
      if (sort === 'oldest') found.reverse()
      if (sort === 'relevance') found.sort((a, b) => b.hits - a.hits)
      return batch(
        found.map(({ edition, words }) => ({ edition, words })),
        page,
        limit,
      )
    },
    front: async () =>
      records
        .filter(({ type, state, front }) => type === 'story' && state === 'live' && front)
        .sort((a, b) => (a.front ?? 0) - (b.front ?? 0))
        .map(({ content }) => content as StoryEdition),
    translations: async (pair, slug) =>
      stories()
        .filter((story) => rowOf(story)?.pair === pair && story.slug !== slug)
        .map((story) => ({ slug: story.slug, lang: story.lang, headline: story.headline })),
    storyBySlug: async (slug) => bySlug('story', slug),
    reporters: async (page, limit) => batch(live<ReporterEdition>('reporter'), page, limit),
    reporterBySlug: async (slug) => bySlug('reporter', slug),
    sections: async (page, limit) => batch(live<SectionEdition>('section'), page, limit),
    sectionBySlug: async (slug) => bySlug('section', slug),
    async corrections(page, limit, filter = {}) {
      const entries = stories()
        .filter(({ section }) => filter.section === undefined || section?.slug === filter.section)
        .flatMap(({ slug, headline, lang, corrections }) =>
          corrections.map((entry) => ({ ...entry, story: { slug, headline, lang } })),
        )
        .filter(
          ({ kind, issuedAt, story }) =>
            (filter.kind === undefined || kind === filter.kind) &&
            (filter.lang === undefined || story.lang === filter.lang) &&
            (!filter.from || new Date(issuedAt) >= filter.from) &&
            (!filter.before || new Date(issuedAt) < filter.before),
        )
      return batch(
        entries.sort((one, other) => {
          const [a, b] = filter.sort === 'oldest' ? [other, one] : [one, other]
          return (
            Date.parse(b.issuedAt) - Date.parse(a.issuedAt) ||
            (a.story.slug < b.story.slug ? -1 : a.story.slug > b.story.slug ? 1 : 0) ||
            b.sequence - a.sequence
          )
        }),
        page,
        limit,
      )
    },
    async gone(page, limit, now = new Date()) {
      const notices = records.flatMap(({ tombstone }) => tombstone ?? [])
      return batch(
        notices
          .filter(({ until }) => until > now)
          .sort((a, b) => b.goneAt.getTime() - a.goneAt.getTime()),
        page,
        limit,
      )
    },
    newsroom: async () => live<NewsroomEdition>('newsroom')[0] ?? null,
    mediaState: async (name) => {
      const showing = records.filter((row) => row.media.includes(name))
      if (showing.some((row) => row.state === 'live')) return 'live'
      const once = records.some((row) => row.formerMedia?.includes(name))
      return once || showing.length > 0 ? 'gone' : 'unknown'
    },
  }
}
