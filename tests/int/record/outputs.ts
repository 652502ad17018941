import { type CorrectionKind, correctionLine, KIND_WORDS } from '#newsroom/corrections.ts'
import type { Caller } from '../../helpers/newsroom.ts'

const ZONE = 'America/Los_Angeles'

/** A correction as `/v1` tells it. */
export interface Told {
  sequence: number
  kind: CorrectionKind
  note: string
  issuedAt: string
  corrects: { sequence: number; kind: CorrectionKind; issuedAt: string } | null
}

/** A story's stamps, as one output has them. */
export interface Stamped {
  updatedAt: string
  /** The mark beside the headline: "Corrected", "Retracted" or nothing. */
  mark: string
}

/** What each output says of corrections: address (`slug#sequence`) to words. Outputs that end with the newest hold the newest. */
export interface Outputs {
  /** What the records are: `/v1/stories/{slug}`. */
  records: Map<string, Told>
  /** By slug: `updatedAt` of the record, and the moments its history tells of. */
  stamps: Map<string, { updatedAt: string; publishedAt: string; history: string[] }>
  /** By slug: `dateModified` of the structured data. */
  modified: Map<string, string>
  page: Map<string, string>
  structured: Map<string, string>
  log: Map<string, string>
  logFeed: Map<string, string>
  logRss: Map<string, string>
  api: Map<string, string>
  feed: Map<string, string>
  rss: Map<string, string>
  /** By slug, the live stories that each feed lists. */
  inFeed: Map<string, Stamped>
  inRss: Map<string, Stamped>
  /** Everything that was read, to be searched for names. */
  texts: string[]
}

/** The line that readers get, in English. */
export const line = (told: Told): string => correctionLine(told, ZONE, 'en')

/** What structured data says: kind, note and time. */
export const structuredLine = ({
  kind,
  note,
  issuedAt,
}: Pick<Told, 'kind' | 'note' | 'issuedAt'>) => [KIND_WORDS.en[kind], note, issuedAt].join(' | ')

const SIGNS: Readonly<Record<string, string>> = {
  '&#x27;': "'",
  '&#39;': "'",
  '&apos;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}
const unescaped = (text: string): string =>
  text.replace(/&(?:#x27|#39|apos|quot|lt|gt|amp);/gu, (sign) => SIGNS[sign] ?? sign)

const plain = (html: string): string => unescaped(html.replace(/<[^>]*>/gu, '')).trim()

/** Writes down what an output says under an address. Saying it twice is a fault of the output: in a map it would not be seen. */
function put<T>(map: Map<string, T>, key: string, told: T): void {
  if (map.has(key)) throw new Error(`Told twice in one output: ${key}`)
  map.set(key, told)
}

const NOTE = /<p class="correction-note">([\s\S]*?)<\/p>/gu

/** The notes in a piece of HTML; `own`: the slug of the page they stand on. */
function notesIn(html: string, own = ''): [string, string][] {
  return [...html.matchAll(NOTE)].map(([, inner = '']) => {
    const [, slug, sequence] =
      /href="(?:[^"#]*\/stories\/([^"#]+))?#correction-(\d+)"/u.exec(inner) ?? []
    return [`${slug ?? own}#${sequence}`, plain(inner)]
  })
}

interface Comment {
  '@type': string
  position: number
  name: string
  text: string
  datePublished: string
}

interface Article {
  '@type': string
  correction?: Comment[]
  dateModified?: string
}

function articleIn(html: string): { comments: Comment[]; dateModified: string } {
  for (const [, json = ''] of html.matchAll(
    /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/gu,
  )) {
    const found = (JSON.parse(json) as Article | Article[] | { '@graph': Article[] }) ?? []
    const things = Array.isArray(found) ? found : '@graph' in found ? found['@graph'] : [found]
    const article = things.find((thing) => thing['@type'] === 'NewsArticle')
    if (article)
      return { comments: article.correction ?? [], dateModified: article.dateModified ?? '' }
  }
  throw new Error('A story page without structured data.')
}

type Logged = Told & { story: { slug: string } }

const keyOf = ({ story, sequence }: Logged): string => `${story.slug}#${sequence}`

/** The log of `/v1`, all pages of it; `query`: what is asked for. */
async function logOf(by: Caller, query: string, texts: string[]): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  for (let page = 1; ; page += 1) {
    const answer = await by.get(`/v1/corrections?${query}limit=100&page=${page}`)
    if (answer.status !== 200) throw new Error(`/v1/corrections?${query}: ${answer.status}`)
    texts.push(answer.text)
    for (const doc of answer.json.docs as Logged[]) put(told, keyOf(doc), line(doc))
    if (page >= answer.json.totalPages) {
      if (answer.json.totalDocs !== told.size) throw new Error(`Miscounted: ${query}`)
      return told
    }
  }
}

/** The log's page, and those that follow it. */
async function logPages(by: Caller, query: string, texts: string[]): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  for (let page = 1; ; page += 1) {
    const asked = [query.replace(/&$/u, ''), page > 1 ? `page=${page}` : ''].filter(Boolean)
    const answer = await by.get(`/corrections${asked.length > 0 ? '?' : ''}${asked.join('&')}`)
    if (answer.status !== 200) {
      if (page === 1) throw new Error(`/corrections?${query}: ${answer.status}`)
      return told
    }
    texts.push(answer.text)
    for (const [key, text] of notesIn(answer.text)) put(told, key, text)
  }
}

/** What the log answers to a choice, on its page and in `/v1`. `query`: `kind=update`, `from=2026-02-04&to=2026-02-04` */
export async function chosen(stranger: Caller, query: string) {
  const texts: string[] = []
  return {
    api: await logOf(stranger, `${query}&`, texts),
    page: await logPages(stranger, `${query}&`, texts),
  }
}

/** Reads the five outputs as a stranger does, for the stories at these slugs. */
export async function readOutputs(stranger: Caller, slugs: readonly string[]): Promise<Outputs> {
  const out: Outputs = {
    records: new Map(),
    stamps: new Map(),
    modified: new Map(),
    page: new Map(),
    structured: new Map(),
    log: new Map(),
    logFeed: new Map(),
    logRss: new Map(),
    api: new Map(),
    feed: new Map(),
    rss: new Map(),
    inFeed: new Map(),
    inRss: new Map(),
    texts: [],
  }
  for (const slug of slugs) await readStory(stranger, slug, out)
  out.api = await logOf(stranger, '', out.texts)
  out.log = await logPages(stranger, '', out.texts)
  await readFeeds(stranger, slugs, out)
  await readLogFeeds(stranger, out)
  out.texts.push((await stranger.get('/')).text)
  return out
}

async function readStory(stranger: Caller, slug: string, out: Outputs): Promise<void> {
  const record = await stranger.get(`/v1/stories/${slug}`)
  const page = await stranger.get(`/stories/${slug}`)
  if (record.status !== 200 || page.status !== 200) {
    throw new Error(`A live story answers ${record.status} and ${page.status}: ${slug}`)
  }
  out.texts.push(record.text, page.text)
  const { corrections, history, publishedAt, updatedAt } = record.json
  for (const told of corrections as Told[]) put(out.records, `${slug}#${told.sequence}`, told)
  const moments = (history as { at: string }[]).map(({ at }) => at)
  put(out.stamps, slug, { updatedAt, publishedAt, history: moments })
  for (const [key, text] of notesIn(page.text, slug)) put(out.page, key, text)
  const { comments, dateModified } = articleIn(page.text)
  put(out.modified, slug, dateModified)
  for (const { position, name, text, datePublished } of comments) {
    put(out.structured, `${slug}#${position}`, [name, text, datePublished].join(' | '))
  }
}

const slugIn = (address: string): string => /\/stories\/([^#]*)/u.exec(address)?.[1] ?? ''
const inXml = (item: string, name: string): string =>
  unescaped(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`, 'u').exec(item)?.[1] ?? '')
const items = (xml: string): string[] =>
  [...xml.matchAll(/<item>([\s\S]*?)<\/item>/gu)].map(([, item = '']) => item)
const markIn = (title: string): string => /^(Corrected|Retracted): /u.exec(title)?.[1] ?? ''

/** The stories' feeds. Notices of stories that are gone stand in them too, and are another test's. */
async function readFeeds(stranger: Caller, slugs: readonly string[], out: Outputs): Promise<void> {
  const feed = await stranger.get('/feed.json')
  const rss = await stranger.get('/feed.xml')
  out.texts.push(feed.text, rss.text)
  const listed = feed.json.items as {
    url: string
    title?: string
    content_html?: string
    date_modified: string
  }[]
  for (const { url, title = '', content_html = '', date_modified } of listed) {
    const slug = slugIn(url)
    if (!slugs.includes(slug)) continue
    put(out.inFeed, slug, { updatedAt: date_modified, mark: markIn(title) })
    for (const [key, text] of notesIn(content_html, slug)) put(out.feed, key, text)
  }
  for (const item of items(rss.text)) {
    const slug = slugIn(inXml(item, 'link'))
    if (!slugs.includes(slug)) continue
    const stamped = { updatedAt: inXml(item, 'atom:updated'), mark: markIn(inXml(item, 'title')) }
    put(out.inRss, slug, stamped)
    for (const [key, text] of notesIn(inXml(item, 'content:encoded'), slug)) put(out.rss, key, text)
  }
}

/** The log's own feeds. */
async function readLogFeeds(stranger: Caller, out: Outputs): Promise<void> {
  const key = (address: string) => slugIn(address) + address.replace(/^.*#correction-/u, '#')
  const json = await stranger.get('/corrections.json')
  const rss = await stranger.get('/corrections.xml')
  out.texts.push(json.text, rss.text)
  for (const { url, content_text } of json.json.items as { url: string; content_text: string }[])
    put(out.logFeed, key(url), content_text)
  for (const item of items(rss.text))
    put(out.logRss, key(inXml(item, 'link')), inXml(item, 'description'))
}
