import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import ts from 'typescript'
import { POLICY_KINDS } from '#newsroom/policies.ts'
import type { StoryEdition } from '#publishing/edition/editionTypes.ts'
import {
  newsroomEdition,
  photo,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../publicApi/editions.ts'
import { SITE, siteOf, visit, visitFile } from './paperOf.ts'

interface Thing extends Record<string, unknown> {
  '@type': string
  '@id'?: string
}

const jpeg = (name: string, width: number, height: number) => ({
  format: 'jpeg' as const,
  width,
  height,
  url: `/media/${name}-${width}.jpg`,
})
const portrait = photo({
  crops: {
    square: [jpeg('square', 300, 300), jpeg('square', 900, 900)],
    wide: [jpeg('wide', 1600, 900)],
  },
})
const policies = POLICY_KINDS.map((kind) => ({
  slug: kind.toLowerCase(),
  title: `Our ${kind}`,
  text: 'Text.',
  kind,
}))
const furniture = [
  record(newsroomEdition({ policies, about: 'We are students.' })),
  record(sectionEdition()),
  record(reporterEdition({ portrait })),
]
const english: Partial<StoryEdition> = {
  leadPhoto: portrait,
  bylines: [
    { name: 'Nadia Brooks', slug: 'nadia-brooks', role: 'reported' },
    { name: 'Tomas V.', slug: null, role: 'photographed' },
    { name: 'Edda Lane', slug: null, role: 'edited' },
    { name: 'Carl Contreras', slug: null, role: 'contributed' },
  ],
  updatedAt: '2026-02-05T21:29:00.000Z',
  corrections: [
    {
      sequence: 1,
      kind: 'correction',
      note: 'It was $42,000.',
      issuedAt: '2026-02-05T21:29:00.000Z',
    },
  ],
}
const spanish: Partial<StoryEdition> = {
  slug: 'estudiantes-salen',
  lang: 'es',
  headline: 'Estudiantes salen',
  bylines: [
    { name: 'Nadia Brooks', slug: 'nadia-brooks', role: 'reported' },
    { name: 'Trini Soto', slug: null, role: 'translated' },
  ],
}
const bare: Partial<StoryEdition> = {
  slug: 'bare',
  dek: '',
  dateline: '',
  section: null,
  tags: [],
  bylines: [],
  leadPhoto: null,
}
const site = siteOf([
  ...furniture,
  record(storyEdition(english), { pair: 'walkout' }),
  record(storyEdition(spanish), { pair: 'walkout' }),
  record(storyEdition(bare)),
])
const young = siteOf([])

async function graphAt(address: string, of = site): Promise<Thing[]> {
  const { body } = await visit(of, address)
  const blocks = [...body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  expect(blocks).toHaveLength(1)
  const data = JSON.parse(blocks[0]?.[1] ?? '') as { '@context': string; '@graph': Thing[] }
  expect(Object.keys(data)).toEqual(['@context', '@graph'])
  expect(data['@context']).toBe('https://schema.org')
  return data['@graph']
}
const thing = (things: Thing[], type: string): Thing => {
  const found = things.find((candidate) => candidate['@type'] === type)
  if (!found) throw new Error(`There is no ${type}.`)
  return found
}

const PAGES: Record<string, string[]> = {
  '/': ['NewsMediaOrganization', 'WebSite'],
  '/about': ['NewsMediaOrganization', 'BreadcrumbList'],
  '/stories/students-walk-out': ['NewsArticle', 'BreadcrumbList'],
  '/stories/estudiantes-salen': ['NewsArticle', 'BreadcrumbList'],
  '/stories/bare': ['NewsArticle', 'BreadcrumbList'],
  '/sections/news': ['BreadcrumbList'],
  '/tags/libraries': ['BreadcrumbList'],
  '/reporters/nadia-brooks': ['ProfilePage', 'BreadcrumbList'],
  '/policies/ethics': ['BreadcrumbList'],
}

/**
 * Holds things against the vocabulary of schema.org as `schema-dts` has it (types that Google generates from the vocabulary itself), by
 * the compiler: a type or property that does not exist, or a value of another kind than the property takes, is an error.
 *
 * @returns for each thing what the compiler says of it.
 */
function heldAgainstVocabulary(things: readonly Thing[]): string[][] {
  const types = [...new Set(things.map((each) => each['@type']))]
  const head = `import type { Thing, ${types.join(', ')}, SearchAction, WithActionConstraints } from 'schema-dts'\n`
  const starts: number[] = []
  let text = head
  for (const { potentialAction, ...rest } of things) {
    starts.push(text.length)
    text += `void (${JSON.stringify(rest)} satisfies ${rest['@type']})\n`
    // What an action asks for stands beside its properties ("query-input"), and has a type of its own.
    if (potentialAction)
      text += `void (${JSON.stringify(potentialAction)} satisfies WithActionConstraints<SearchAction>)\n`
  }
  const file = path.resolve('tests/unit/site/heldAgainstVocabulary.ts')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  }
  const host = ts.createCompilerHost(options)
  const disk = ts.createCompilerHost(options)
  host.fileExists = (name) => name === file || disk.fileExists(name)
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
      : disk.getSourceFile(name, ...rest)
  const said: string[][] = things.map(() => [])
  for (const { start = 0, messageText } of ts.getPreEmitDiagnostics(
    ts.createProgram([file], options, host),
  )) {
    const index = starts.findLastIndex((begins) => begins <= start)
    const message = ts.flattenDiagnosticMessageText(messageText, ' ')
    if (index < 0) throw new Error(message)
    said[index]?.push(message)
  }
  return said
}

describe('what pages say of themselves to machines', () => {
  it.each(Object.entries(PAGES))('should be one graph at %s, of %j', async (address, types) => {
    expect((await graphAt(address)).map((each) => each['@type'])).toEqual(types)
  })

  it('should be said by no page that is only a list of others, and by none that is not there', async () => {
    for (const address of ['/reporters', '/corrections', '/search', '/stories/nowhere'])
      expect((await visit(site, address)).body).not.toContain('ld+json')
  })

  it('should lead to pages and pictures of this site alone, each whole and there', async () => {
    const addresses = (value: unknown): string[] =>
      typeof value === 'string'
        ? value.startsWith('https:') || value.startsWith('/')
          ? [value]
          : []
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(addresses)
          : []
    const named = new Set<string>()
    for (const page of Object.keys(PAGES))
      for (const address of addresses(await graphAt(page))) named.add(address)
    expect(named.size).toBeGreaterThan(20)
    for (const address of named) {
      expect(address.startsWith(`${SITE}/`)).toBe(true)
      const place = address
        .slice(SITE.length)
        .replace(/#.*$/, '')
        .replace('{search_term_string}', 'x')
      // Pictures of stories are served by the server, not by the site.
      if (place.startsWith('/media/')) continue
      expect([address, (await visitFile(site, place)).status]).toEqual([address, 200])
    }
  })
})

describe('what pages say, held against the vocabulary of schema.org', () => {
  let said: string[][]
  let things: [page: string, thing: Thing][]
  const mistakes: [what: string, make: (article: Thing) => Thing, complaint: RegExp][] = [
    ['a property that does not exist', (a) => ({ ...a, datePublishd: 'x' }), /datePublishd/],
    [
      'a type that does not exist',
      (a) => ({ ...a, author: { '@type': 'Persn', name: 'x' } }),
      /Persn/,
    ],
    [
      'a property of another type',
      (a) => ({ ...a, publisher: { '@type': 'NewsMediaOrganization', headline: 'x' } }),
      /headline/,
    ],
    [
      'a value of another type',
      (a) => ({ ...a, correction: [{ '@type': 'Person', name: 'x' }] }),
      /Person/,
    ],
  ]

  beforeAll(async () => {
    things = []
    for (const [page, of] of [
      ...Object.keys(PAGES).map((one) => [one, site] as const),
      ['/', young] as const,
    ])
      for (const each of await graphAt(page, of)) things.push([page, each])
    const article = thing(
      things.map(([, each]) => each),
      'NewsArticle',
    )
    said = heldAgainstVocabulary([
      ...things.map(([, each]) => each),
      ...mistakes.map(([, make]) => make(article)),
    ])
  }, 120_000)

  it('should be right, every type, property and value', () => {
    expect(things.length).toBeGreaterThan(15)
    expect(
      things.flatMap(([page, each], index) =>
        (said[index] ?? []).map((one) => [page, each['@type'], one]),
      ),
    ).toEqual([])
  })

  it.each(mistakes.map(([what], index) => [what, index] as const))(
    'should not be taken for right with %s',
    (_what, index) => {
      expect(said[things.length + index]?.join(' ')).toMatch(mistakes[index]?.[2] ?? /^$/)
    },
  )
})

describe('a story’s article', () => {
  it('should name its times, section, topics, place and language, and what it is part of', async () => {
    expect(thing(await graphAt('/stories/students-walk-out'), 'NewsArticle')).toMatchObject({
      '@id': `${SITE}/stories/students-walk-out`,
      headline: 'Students walk out over library hours',
      description: 'Some 200 left class; the board meets on Tuesday.',
      inLanguage: 'en',
      datePublished: '2026-02-04T18:00:00.000Z',
      dateModified: '2026-02-05T21:29:00.000Z',
      articleSection: 'News',
      keywords: ['Libraries'],
      dateline: 'LOS ANGELES',
      isAccessibleForFree: true,
      isPartOf: { '@type': 'WebSite', name: 'The Ledger' },
      publisher: {
        '@id': `${SITE}/#newsroom`,
        name: 'The Ledger',
        logo: { '@type': 'ImageObject', url: `${SITE}/icon-512.png` },
      },
    })
  })

  it('should name everybody in the byline whose work has a word, and authors with their page', async () => {
    const article = thing(await graphAt('/stories/students-walk-out'), 'NewsArticle')
    expect(article.author).toEqual([
      { '@type': 'Person', name: 'Nadia Brooks', url: `${SITE}/reporters/nadia-brooks` },
    ])
    expect(article.editor).toEqual([{ '@type': 'Person', name: 'Edda Lane' }])
    expect(article.contributor).toEqual([{ '@type': 'Person', name: 'Carl Contreras' }])
    const translated = thing(await graphAt('/stories/estudiantes-salen'), 'NewsArticle')
    expect(translated.translator).toEqual([{ '@type': 'Person', name: 'Trini Soto' }])
  })

  it('should be the newsroom’s where nobody is in the byline', async () => {
    const article = thing(await graphAt('/stories/bare'), 'NewsArticle')
    expect(article.author).toEqual([
      expect.objectContaining({ '@type': 'NewsMediaOrganization', name: 'The Ledger' }),
    ])
    for (const property of ['image', 'thumbnailUrl', 'description', 'dateline', 'articleSection'])
      expect(article).not.toHaveProperty(property)
  })

  it('should show its picture whole, wide and square, each as large as it is, with caption and credit', async () => {
    const article = thing(await graphAt('/stories/students-walk-out'), 'NewsArticle')
    expect(article.image).toEqual(
      ['p7k2-1280', 'wide-1600', 'square-900'].map((name) => ({
        '@type': 'ImageObject',
        url: `${SITE}/media/${name}.jpg`,
        contentUrl: `${SITE}/media/${name}.jpg`,
        caption: 'Students leave their fifth-period classes on Wednesday.',
        creditText: '(Nadia Brooks / The Ledger)',
        copyrightNotice: '© 2026 The Ledger',
      })),
    )
    expect(article.thumbnailUrl).toBe(`${SITE}/media/square-300.jpg`)
  })

  it('should lead to its other language, and say which of the two was translated', async () => {
    const original = thing(await graphAt('/stories/students-walk-out'), 'NewsArticle')
    expect(original).not.toHaveProperty('translationOfWork')
    expect(original.workTranslation).toEqual([
      {
        '@type': 'NewsArticle',
        '@id': `${SITE}/stories/estudiantes-salen`,
        url: `${SITE}/stories/estudiantes-salen`,
        inLanguage: 'es',
        headline: 'Estudiantes salen',
      },
    ])
    const translated = thing(await graphAt('/stories/estudiantes-salen'), 'NewsArticle')
    expect(translated).not.toHaveProperty('workTranslation')
    expect(translated.translationOfWork).toMatchObject([
      { '@id': `${SITE}/stories/students-walk-out` },
    ])
  })

  it('should tell its corrections as comments that correct, each at its own address', async () => {
    const article = thing(await graphAt('/stories/students-walk-out'), 'NewsArticle')
    expect(article.correction).toEqual([
      {
        '@type': 'CorrectionComment',
        '@id': `${SITE}/stories/students-walk-out#correction-1`,
        url: `${SITE}/stories/students-walk-out#correction-1`,
        position: 1,
        name: 'Correction',
        text: 'It was $42,000.',
        datePublished: '2026-02-05T21:29:00.000Z',
        inLanguage: 'en',
      },
    ])
  })
})

describe('the newsroom, as machines are told of it', () => {
  it('should name each of its policies by what it is about', async () => {
    expect(thing(await graphAt('/about'), 'NewsMediaOrganization')).toMatchObject({
      slogan: 'Student reporting from the east side',
      masthead: `${SITE}/reporters`,
      ethicsPolicy: `${SITE}/policies/ethics`,
      correctionsPolicy: `${SITE}/policies/corrections`,
      unnamedSourcesPolicy: `${SITE}/policies/unnamedsources`,
      verificationFactCheckingPolicy: `${SITE}/policies/verification`,
      diversityPolicy: `${SITE}/policies/diversity`,
      ownershipFundingInfo: `${SITE}/policies/ownership`,
      actionableFeedbackPolicy: `${SITE}/policies/feedback`,
    })
  })

  it('should point to the log where it has no policy on corrections, and name no policy it has not', async () => {
    const unsaid = { slug: 'dress', title: 'Dress', text: 'Wear a badge.', kind: null }
    const plain = siteOf([record(newsroomEdition({ policies: [unsaid] }))])
    const newsroom = thing(await graphAt('/', plain), 'NewsMediaOrganization')
    expect(newsroom.correctionsPolicy).toBe(`${SITE}/corrections`)
    expect(JSON.stringify(newsroom)).not.toMatch(/dress|ethicsPolicy|diversityPolicy/)
  })

  it('should offer its search', async () => {
    expect(thing(await graphAt('/'), 'WebSite').potentialAction).toEqual({
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${SITE}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    })
  })
})

describe('the way to a page', () => {
  const wayTo = async (address: string) =>
    (thing(await graphAt(address), 'BreadcrumbList').itemListElement as Thing[]).map(
      ({ position, name, item }) => [position, name, String(item).slice(SITE.length)],
    )

  it.each([
    [
      '/stories/students-walk-out',
      ['News', '/sections/news'],
      ['Students walk out over library hours', '/stories/students-walk-out'],
    ],
    ['/stories/bare', ['Students walk out over library hours', '/stories/bare']],
    ['/sections/news', ['News', '/sections/news']],
    ['/tags/libraries', ['Libraries', '/tags/libraries']],
    [
      '/reporters/nadia-brooks',
      ['The staff', '/reporters'],
      ['Nadia Brooks', '/reporters/nadia-brooks'],
    ],
    ['/policies/ethics', ['About The Ledger', '/about'], ['Our ethics', '/policies/ethics']],
  ])('should lead from the front page to %s', async (address, ...way) => {
    expect(await wayTo(address)).toEqual(
      [['The Ledger', '/'], ...way].map((step, index) => [index + 1, ...step]),
    )
  })
})

describe('a reporter’s profile', () => {
  it('should tell machines who they are to the paper, and no way to reach them', async () => {
    const { mainEntity } = thing(await graphAt('/reporters/nadia-brooks'), 'ProfilePage')
    expect(mainEntity).toMatchObject({
      '@type': 'Person',
      name: 'Nadia Brooks',
      jobTitle: 'Staff reporter',
      url: `${SITE}/reporters/nadia-brooks`,
      image: { '@type': 'ImageObject', url: `${SITE}/media/p7k2-1280.jpg` },
      worksFor: { name: 'The Ledger' },
    })
    expect(JSON.stringify(mainEntity)).not.toMatch(/nadia@ledger\.example|bakery/)
  })

  it('should not say that somebody who graduated still works there', async () => {
    const left = siteOf([
      record(newsroomEdition()),
      record(reporterEdition({ status: 'graduated', title: '' })),
    ])
    const { mainEntity } = thing(await graphAt('/reporters/nadia-brooks', left), 'ProfilePage')
    expect(mainEntity).not.toHaveProperty('worksFor')
    expect(mainEntity).not.toHaveProperty('jobTitle')
  })
})
