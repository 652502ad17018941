import { problems } from '../problems.ts'
import type { ComponentName } from './openapiComponents.ts'
import type {
  GoneStory,
  LoggedCorrection,
  Newsroom,
  Page,
  Photo,
  Reporter,
  Section,
  Story,
  StorySummary,
} from './responseSchemas.ts'
import type { Problem } from './problemSchema.ts'

/** Made-up answers for the description. They fit its schemas. */
const photo: Photo = {
  alt: 'Students with hand-painted signs on the steps of a school.',
  caption: 'Students leave their fifth-period classes on Wednesday.',
  credit: 'Nadia Brooks / The Ledger',
  creator: 'Nadia Brooks',
  copyright: '© 2026 The Ledger',
  width: 1600,
  height: 1067,
  renditions: [{ format: 'webp', width: 480, height: 320, url: '/media/p7k2-480.webp' }],
  crops: { square: [], wide: [] },
  placeholder: '',
}

const correction = {
  sequence: 1,
  kind: 'correction',
  note: 'An earlier version gave the wrong day of the board’s meeting. It meets on Tuesday.',
  issuedAt: '2026-02-05T17:15:00.000Z',
  placement: 'end',
  corrects: null,
} as const

const summary: StorySummary = {
  type: 'story',
  slug: 'students-walk-out',
  url: '/stories/students-walk-out',
  lang: 'en',
  headline: 'Students walk out over library hours',
  dek: 'Some 200 left class; the board meets on Tuesday.',
  dateline: 'LOS ANGELES',
  section: { slug: 'news', name: 'News' },
  tags: [{ slug: 'libraries', name: 'Libraries' }],
  bylines: [{ name: 'Nadia Brooks', slug: 'nadia-brooks', role: 'reported' }],
  leadPhoto: photo,
  withholdingNote:
    'In this story, The Ledger is withholding the names of students because they are minors.',
  editorsNote: null,
  corrections: [correction],
  publishedAt: '2026-02-04T18:00:00.000Z',
  updatedAt: '2026-02-05T17:15:00.000Z',
  history: [
    { at: '2026-02-04T18:00:00.000Z', kind: 'published' },
    { at: '2026-02-05T17:15:00.000Z', kind: 'corrected' },
  ],
  revision: 2,
  seoTitle: '',
  seoDescription: '',
  socialText: '',
  shareImage: null,
  match: null,
}

const found: StorySummary = {
  ...summary,
  match: {
    headline: [
      { text: 'Students walk out over ', hit: false },
      { text: 'library', hit: true },
      { text: ' ', hit: false },
      { text: 'hours', hit: true },
    ],
    excerpt: [
      { text: 'A 16-year-old junior held a sign that asked for longer ', hit: false },
      { text: 'hours', hit: true },
      { text: '.', hit: false },
    ],
  },
}

const { match: _match, ...listed } = summary
const story: Story = {
  ...listed,
  body: [
    {
      type: 'paragraph',
      children: [
        {
          type: 'text',
          text: 'A 16-year-old junior held a sign that asked for longer hours.',
          marks: [],
        },
      ],
    },
  ],
  bodyHtml: '<p>A 16-year-old junior held a sign that asked for longer hours.</p>',
  translations: [
    {
      lang: 'es',
      slug: 'estudiantes-salen',
      url: '/stories/estudiantes-salen',
      headline: 'Estudiantes salen por el horario de la biblioteca',
    },
  ],
}

const reporter: Reporter = {
  type: 'reporter',
  slug: 'nadia-brooks',
  url: '/reporters/nadia-brooks',
  name: 'Nadia Brooks',
  title: 'Staff reporter',
  status: 'active',
  bio: [{ question: 'My background', answer: 'I grew up above a bakery.' }],
  contacts: [{ label: 'Email', value: 'nadia@ledger.example' }],
  portrait: null,
}

const section: Section = {
  type: 'section',
  slug: 'news',
  url: '/sections/news',
  name: 'News',
  description: 'What happened, and what it means for us.',
  order: 1,
}

const logged: LoggedCorrection = {
  ...correction,
  story: { slug: summary.slug, url: summary.url, headline: summary.headline, lang: 'en' },
}

const goneStory: GoneStory = {
  slug: 'game-report',
  url: '/stories/game-report',
  lang: 'en',
  goneAt: '2026-02-06T20:00:00.000Z',
}

const newsroom: Newsroom = {
  type: 'newsroom',
  name: 'The Ledger',
  tagline: 'Student reporting from the east side',
  timeZone: 'America/Los_Angeles',
  languages: ['en', 'es'],
  about: 'The Ledger is made by students of four high schools.',
  policies: [{ slug: 'ethics', title: 'Ethics', text: 'We name our sources.', kind: 'ethics' }],
}

const only = <Item>(item: Item): Page<Item> => ({
  docs: [item],
  totalDocs: 1,
  limit: 10,
  page: 1,
  totalPages: 1,
  hasNextPage: false,
  hasPrevPage: false,
  nextPage: null,
  prevPage: null,
  pagingCounter: 1,
})

const problem: Problem = problems.notFound('story')

/** One answer of each kind, by the name of its schema. */
export const examples = {
  StoryPage: only(found),
  Story: story,
  Front: { type: 'front', stories: [summary] },
  GoneStoryPage: only(goneStory),
  ReporterPage: only(reporter),
  ReporterProfile: { ...reporter, stories: only(summary) },
  CorrectionPage: only(logged),
  LoggedCorrection: logged,
  SectionPage: only(section),
  Section: section,
  Newsroom: newsroom,
  Problem: problem,
} as const satisfies Partial<Record<ComponentName, unknown>>

/** Example values for parameters, where an example says more than a description. */
export const parameterExamples: Readonly<Record<string, string | number | string[]>> = {
  slug: 'students-walk-out',
  sequence: 1,
  q: 'library hours',
  section: 'news',
  tag: 'libraries',
  reporter: 'nadia-brooks',
  from: '2026-02-01',
  to: '2026-02-28',
}
