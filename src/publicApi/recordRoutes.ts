import { between } from './parseDateRange.ts'
import { problems } from './problems.ts'
import {
  correctionsQuery,
  noQuery,
  pagingQuery,
  reportersQuery,
  sectionsQuery,
} from './querySchemas.ts'
import { found, missing, notLive, resource } from './routeDefinition.ts'
import {
  correctionView,
  newsroomView,
  pageView,
  reporterView,
  sectionView,
  selected,
  storySummaryView,
  WITH_ADDRESS,
  WITH_PLACE,
} from './serializers.ts'

const reporters = resource({
  path: '/reporters',
  operationId: 'listReporters',
  tag: 'Reporters',
  summary: 'Public profiles, those still in school first, by name.',
  query: reportersQuery,
  answers: 'ReporterPage',
  refusals: [],
  async answer(store, { page, limit, fields }) {
    const batch = await store.reporters(page, limit)
    return found(
      pageView(batch, page, limit, (edition) =>
        selected(reporterView(edition), fields, WITH_ADDRESS),
      ),
    )
  },
})

const reporter = resource({
  path: '/reporters/{slug}',
  operationId: 'getReporter',
  tag: 'Reporters',
  summary: 'One public profile, with a page of their stories, newest first.',
  query: pagingQuery,
  answers: 'ReporterProfile',
  refusals: [404, 410],
  kind: 'reporter',
  async answer(store, { page, limit }, { slug }) {
    const item = await store.reporterBySlug(slug)
    if (item?.state !== 'live') return notLive('reporter', item)
    const batch = await store.stories({ reporter: slug }, page, limit)
    return found({
      ...reporterView(item.edition),
      stories: pageView(batch, page, limit, (edition) => storySummaryView(edition)),
    })
  },
})

const corrections = resource({
  path: '/corrections',
  operationId: 'listCorrections',
  tag: 'Corrections',
  summary: 'The log: corrections of live stories, newest first, each with its story.',
  query: correctionsQuery,
  answers: 'CorrectionPage',
  refusals: [],
  async answer(store, { page, limit, from, to, fields, ...ask }) {
    const range = await between(store, from, to)
    const batch = await store.corrections(page, limit, { ...ask, ...range })
    return found(
      pageView(batch, page, limit, (entry) => selected(correctionView(entry), fields, WITH_PLACE)),
    )
  },
})

const correction = resource({
  path: '/corrections/{slug}/{sequence}',
  operationId: 'getCorrection',
  tag: 'Corrections',
  summary: 'One correction: the slug of its story, and its number there.',
  query: noQuery,
  answers: 'LoggedCorrection',
  refusals: [404, 410],
  kind: 'correction',
  async answer(store, _query, { slug, sequence }) {
    const item = await store.storyBySlug(slug)
    if (item?.state === 'gone') return notLive('story', item)
    const entry = item?.edition.corrections.find((one) => one.sequence === sequence)
    if (!item || !entry) return missing(problems.notFound('correction'))
    const { headline, lang } = item.edition
    return found(correctionView({ ...entry, story: { slug, headline, lang } }))
  },
})

const sections = resource({
  path: '/sections',
  operationId: 'listSections',
  tag: 'Sections',
  summary: 'Sections, in the order of the navigation.',
  query: sectionsQuery,
  answers: 'SectionPage',
  refusals: [],
  async answer(store, { page, limit, fields }) {
    const batch = await store.sections(page, limit)
    return found(
      pageView(batch, page, limit, (edition) =>
        selected(sectionView(edition), fields, WITH_ADDRESS),
      ),
    )
  },
})

const section = resource({
  path: '/sections/{slug}',
  operationId: 'getSection',
  tag: 'Sections',
  summary: 'One section; its stories are at /v1/stories?section={slug}.',
  query: noQuery,
  answers: 'Section',
  refusals: [404, 410],
  kind: 'section',
  async answer(store, _query, { slug }) {
    const item = await store.sectionBySlug(slug)
    return item?.state === 'live' ? found(sectionView(item.edition)) : notLive('section', item)
  },
})

const newsroom = resource({
  path: '/newsroom',
  operationId: 'getNewsroom',
  tag: 'Newsroom',
  summary: 'The newsroom: name, about, time zone, languages, policies.',
  query: noQuery,
  answers: 'Newsroom',
  refusals: [404],
  async answer(store) {
    const edition = await store.newsroom()
    return edition ? found(newsroomView(edition)) : missing(problems.newsroomNotPublished())
  },
})

export const recordResources = [
  reporters,
  reporter,
  corrections,
  correction,
  sections,
  section,
  newsroom,
]
