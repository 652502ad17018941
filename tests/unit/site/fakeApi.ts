import type {
  LoggedCorrection,
  Newsroom,
  Page,
  Photo,
  Reporter,
  Section,
  Story,
  StorySummary,
} from '#publicApi/openapi/responseSchemas.ts'
import type { FetchV1 } from '#site/apiTransport.ts'

/** What a made-up /v1 holds, for tests of pages alone. Left out: nothing of the kind. */
export interface FakeNewsroom {
  newsroom: Newsroom
  sections?: Section[]
  /** Newest first. */
  stories?: Story[]
  /** Slugs, as an editor arranged them; null: a /v1 that knows no front page. */
  front?: string[] | null
  reporters?: Reporter[]
  corrections?: LoggedCorrection[]
  /** What a search finds, whatever it asks for; null: /v1 refuses the words. */
  found?: StorySummary[] | null
  /** Slug of a story that was taken down, with the newsroom's note. */
  gone?: Record<string, string | null>
}

const ok = (json: unknown) => ({ status: 200, json })
const missing = { status: 404, json: { code: 'not_found' } }

function page<Item>(items: readonly Item[], query: URLSearchParams): Page<Item> {
  const limit = Number(query.get('limit') ?? 10)
  const number = Number(query.get('page') ?? 1)
  const totalPages = Math.max(1, Math.ceil(items.length / limit))
  return {
    docs: items.slice((number - 1) * limit, number * limit),
    totalDocs: items.length,
    limit,
    page: number,
    totalPages,
    hasNextPage: number < totalPages,
    hasPrevPage: number > 1,
    nextPage: number < totalPages ? number + 1 : null,
    prevPage: number > 1 ? number - 1 : null,
    pagingCounter: (number - 1) * limit + 1,
  }
}

/** A story as lists show it. */
export function listedAs({
  body: _body,
  bodyHtml: _html,
  translations: _translations,
  ...rest
}: Story) {
  return { ...rest, match: null }
}

/** A /v1 that answers from these, and writes down what it was asked. */
export function fakeApi(held: FakeNewsroom, asked: string[] = []): FetchV1 {
  const { stories = [], reporters = [] } = held
  const listed = (query: URLSearchParams): StorySummary[] =>
    stories
      .filter(
        ({ section, tags }) =>
          (!query.has('section') || section?.slug === query.get('section')) &&
          (!query.has('tag') || tags.some(({ slug }) => slug === query.get('tag'))),
      )
      .map(listedAs)
  const lists: Record<string, (query: URLSearchParams) => unknown> = {
    newsroom: () => held.newsroom,
    sections: (query) => page(held.sections ?? [], query),
    stories: (query) => page(listed(query), query),
    reporters: (query) => page(reporters, query),
    corrections: (query) => page(held.corrections ?? [], query),
  }
  return async (pathWithQuery) => {
    asked.push(pathWithQuery)
    const { pathname, searchParams } = new URL(pathWithQuery, 'http://v1.example')
    const [kind = '', slug] = pathname.split('/').slice(2).map(decodeURIComponent)
    if (kind === 'front') {
      if (held.front === null) return missing
      const arranged = (held.front ?? []).flatMap(
        (wanted) => stories.find((one) => one.slug === wanted) ?? [],
      )
      return ok({ type: 'front', stories: arranged.map(listedAs) })
    }
    if (kind === 'stories' && searchParams.has('q')) {
      return held.found === null
        ? { status: 400, json: { code: 'bad_parameter' } }
        : ok(page(held.found ?? [], searchParams))
    }
    if (slug === undefined) return lists[kind] ? ok(lists[kind](searchParams)) : missing
    if (kind === 'stories' && held.gone && slug in held.gone) {
      return { status: 410, json: { goneNote: held.gone[slug] } }
    }
    if (kind === 'reporters') {
      const profile = reporters.find((reporter) => reporter.slug === slug)
      const theirs = stories.filter(({ bylines }) => bylines.some((one) => one.slug === slug))
      return profile
        ? ok({ ...profile, stories: page(theirs.map(listedAs), searchParams) })
        : missing
    }
    const wanted = kind === 'stories' && stories.find((one) => one.slug === slug)
    return wanted ? ok(wanted) : missing
  }
}

/** A whole picture in three formats at two widths. */
export const fakePhoto = (change: Partial<Photo> = {}): Photo => {
  const files = (shape: string, ratio: number) =>
    (['avif', 'webp', 'jpeg'] as const).flatMap((format) =>
      [480, 1280].map((width) => ({
        format,
        width,
        height: Math.round(width * ratio),
        url: `/media/q4m8${shape}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
      })),
    )
  return {
    alt: 'Students with hand-painted signs on the steps of a school.',
    caption: 'Students leave their fifth-period classes on Wednesday.',
    credit: '(Nadia Brooks / The Ledger)',
    creator: 'Nadia Brooks',
    copyright: '© 2026 The Ledger',
    width: 1600,
    height: 1067,
    renditions: files('', 2 / 3),
    crops: { square: files('-square', 1), wide: files('-wide', 9 / 16) },
    placeholder: 'data:image/webp;base64,UklGRg',
    ...change,
  }
}

const story: Story = {
  type: 'story',
  slug: 'students-walk-out',
  url: '/stories/students-walk-out',
  lang: 'en',
  headline: 'Students walk out over library hours',
  dek: 'Some 200 left class; the board meets on Tuesday.',
  dateline: 'LOS ANGELES',
  section: { slug: 'news', name: 'News' },
  tags: [{ slug: 'libraries', name: 'Libraries' }],
  bylines: [
    { name: 'Nadia Brooks', slug: 'nadia-brooks', role: 'reported' },
    { name: 'Tomas V.', slug: null, role: 'photographed' },
  ],
  leadPhoto: fakePhoto(),
  withholdingNote:
    'In this story, The Ledger is withholding the names of students because they are minors.',
  editorsNote: null,
  corrections: [],
  publishedAt: '2026-02-04T18:00:00.000Z',
  updatedAt: '2026-02-04T18:00:00.000Z',
  history: [{ at: '2026-02-04T18:00:00.000Z', kind: 'published' }],
  revision: 1,
  seoTitle: '',
  seoDescription: '',
  socialText: '',
  shareImage: null,
  translations: [],
  body: [],
  bodyHtml:
    '<p>A 16-year-old junior held a sign.</p><h2>What the board says</h2><p>Nothing yet.</p>',
}

/** A story as /v1 answers with it; `slug` alone gives it an address of its own. */
export const fakeStory = (change: Partial<Story> = {}): Story => ({
  ...story,
  url: `/stories/${change.slug ?? story.slug}`,
  ...change,
})

export const fakeSection = (change: Partial<Section> = {}): Section => ({
  type: 'section',
  slug: 'news',
  url: `/sections/${change.slug ?? 'news'}`,
  name: 'News',
  description: 'What happened, and what it means for us.',
  order: 1,
  ...change,
})

export const fakeReporter = (change: Partial<Reporter> = {}): Reporter => ({
  type: 'reporter',
  slug: 'nadia-brooks',
  url: `/reporters/${change.slug ?? 'nadia-brooks'}`,
  name: 'Nadia Brooks',
  title: 'Staff reporter',
  status: 'active',
  bio: [{ question: 'My background', answer: 'I grew up above a bakery.' }],
  contacts: [
    { label: 'Email', value: 'nadia@ledger.example' },
    { label: 'Web', value: 'https://nadia.example/' },
  ],
  portrait: fakePhoto({ alt: 'A young woman with a notebook.', caption: '', credit: 'Staff' }),
  ...change,
})

export const fakeNewsroom = (change: Partial<Newsroom> = {}): Newsroom => ({
  type: 'newsroom',
  name: 'The Ledger',
  tagline: 'Student reporting from the east side',
  about: 'We are 24 students.\n\nWe meet in room 12.',
  timeZone: 'America/Los_Angeles',
  languages: ['en', 'es'],
  policies: [
    {
      slug: 'ethics',
      title: 'Ethics',
      text: 'We name our sources.\n\nWe do not name minors.',
      kind: 'ethics',
    },
  ],
  ...change,
})
