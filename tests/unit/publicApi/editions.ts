import type { TextNode } from '#anonymization/bodyTypes.ts'
import type {
  Edition,
  EditionRecord,
  NewsroomEdition,
  PublicPhoto,
  ReporterEdition,
  SectionEdition,
  StoryEdition,
} from '#publishing/edition/editionTypes.ts'
import { editionWords } from '#publishing/edition/searchIndexText.ts'

/** Invented editions for tests of the public side. Each maker gives a whole one; a test names what it is about. */
export const words = (text: string): TextNode => ({ type: 'text', text, marks: [] })

export const photo = (change: Partial<PublicPhoto> = {}): PublicPhoto => ({
  alt: 'Students with hand-painted signs on the steps of a school.',
  caption: 'Students leave their fifth-period classes on Wednesday.',
  credit: '(Nadia Brooks / The Ledger)',
  creator: 'Nadia Brooks',
  copyright: '© 2026 The Ledger',
  width: 1600,
  height: 1067,
  renditions: (['avif', 'webp', 'jpeg'] as const).flatMap((format) =>
    [480, 1280].map((width) => ({
      format,
      width,
      height: Math.round((width * 2) / 3),
      url: `/media/p7k2-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    })),
  ),
  crops: { square: [], wide: [] },
  placeholder: '',
  ...change,
})

export const storyEdition = (change: Partial<StoryEdition> = {}): StoryEdition => ({
  type: 'story',
  slug: 'students-walk-out',
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
  leadPhoto: photo(),
  body: [
    { type: 'paragraph', children: [words('A 16-year-old junior held a sign.')] },
    { type: 'heading', level: 2, children: [words('What the board says')] },
    { type: 'paragraph', children: [words('It meets on Tuesday.')] },
  ],
  withholdingNote:
    'In this story, The Ledger is withholding the names of students because they are minors.',
  editorsNote: null,
  corrections: [],
  publishedAt: '2026-02-04T18:00:00.000Z',
  updatedAt: '2026-02-04T18:00:00.000Z',
  revision: 1,
  seoTitle: '',
  seoDescription: '',
  socialText: '',
  shareImage: null,
  ...change,
})

export const reporterEdition = (change: Partial<ReporterEdition> = {}): ReporterEdition => ({
  type: 'reporter',
  slug: 'nadia-brooks',
  name: 'Nadia Brooks',
  title: 'Staff reporter',
  status: 'active',
  bio: [{ question: 'My background', answer: 'I grew up above a bakery.' }],
  contacts: [{ label: 'Email', value: 'nadia@ledger.example' }],
  portrait: null,
  ...change,
})

export const sectionEdition = (change: Partial<SectionEdition> = {}): SectionEdition => ({
  type: 'section',
  slug: 'news',
  name: 'News',
  description: 'What happened, and what it means for us.',
  order: 1,
  ...change,
})

export const newsroomEdition = (change: Partial<NewsroomEdition> = {}): NewsroomEdition => ({
  type: 'newsroom',
  name: 'The Ledger',
  tagline: 'Student reporting from the east side',
  timeZone: 'America/Los_Angeles',
  languages: ['en', 'es'],
  policies: [
    { slug: 'ethics', title: 'Ethics', text: 'We name our sources.\n\nWe do not name minors.' },
  ],
  ...change,
})

let made = 0

/** The row an edition is kept in, drawn from it as publishing draws it. */
export function record(content: Edition, change: Partial<EditionRecord> = {}): EditionRecord {
  const story = content.type === 'story' ? content : null
  made += 1
  return {
    _id: `private-row-${made}`,
    type: content.type,
    slug: content.type === 'newsroom' ? 'newsroom' : content.slug,
    state: 'live',
    goneNote: null,
    section: story?.section?.slug ?? null,
    tags: story?.tags.map(({ slug }) => slug) ?? [],
    reporters: story?.bylines.flatMap(({ slug }) => (slug ? [slug] : [])) ?? [],
    lang: story?.lang ?? null,
    publishedAt: story ? new Date(story.publishedAt) : null,
    revisedAt: new Date(story?.updatedAt ?? '2026-01-01T00:00:00.000Z'),
    media: [],
    words: story && change.words === undefined ? editionWords(story) : null,
    content,
    ...change,
  }
}

/** A story that was taken down: its address, the note, and nothing else. */
export const goneRecord = (slug: string, goneNote: string | null): EditionRecord => ({
  ...record(storyEdition({ slug })),
  state: 'gone',
  goneNote,
  section: null,
  tags: [],
  reporters: [],
  lang: null,
  publishedAt: null,
  words: null,
  content: null,
})
