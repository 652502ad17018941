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

/** What each output says of corrections: address (`slug#sequence`) to words. Outputs that end with the newest hold the newest. */
export interface Outputs {
  /** What the records are: `/v1/stories/{slug}`. */
  records: Map<string, Told>
  page: Map<string, string>
  structured: Map<string, string>
  log: Map<string, string>
  logFeed: Map<string, string>
  api: Map<string, string>
  feed: Map<string, string>
  /** Slugs that the feed lists. */
  inFeed: Set<string>
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

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x27;|&#39;/gu, "'")
    .replace(/&quot;/gu, '"')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
    .trim()

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

function commentsIn(html: string): Comment[] {
  for (const [, json = ''] of html.matchAll(
    /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/gu,
  )) {
    const data = JSON.parse(json) as { '@type': string; correction?: Comment[] }
    if (data['@type'] === 'NewsArticle') return data.correction ?? []
  }
  throw new Error('A story page without structured data.')
}

async function allPages(by: Caller, address: string, texts: string[]) {
  const docs: (Told & { story: { slug: string } })[] = []
  for (let page = 1; ; page += 1) {
    const answer = await by.get(`${address}?limit=100&page=${page}`)
    texts.push(answer.text)
    docs.push(...answer.json.docs)
    if (page >= answer.json.totalPages) return docs
  }
}

/** Reads the five outputs as a stranger does, for the stories at these slugs. */
export async function readOutputs(stranger: Caller, slugs: readonly string[]): Promise<Outputs> {
  const out: Outputs = {
    records: new Map(),
    page: new Map(),
    structured: new Map(),
    log: new Map(),
    logFeed: new Map(),
    api: new Map(),
    feed: new Map(),
    inFeed: new Set(),
    texts: [],
  }
  for (const slug of slugs) {
    const record = await stranger.get(`/v1/stories/${slug}`)
    const page = await stranger.get(`/stories/${slug}`)
    if (record.status !== 200 || page.status !== 200) {
      throw new Error(`A live story answers ${record.status} and ${page.status}: ${slug}`)
    }
    out.texts.push(record.text, page.text)
    for (const told of record.json.corrections as Told[]) {
      out.records.set(`${slug}#${told.sequence}`, told)
    }
    for (const [key, text] of notesIn(page.text, slug)) out.page.set(key, text)
    for (const comment of commentsIn(page.text)) {
      const { position, name, text, datePublished } = comment
      out.structured.set(`${slug}#${position}`, [name, text, datePublished].join(' | '))
    }
  }
  for (const { story, ...told } of await allPages(stranger, '/v1/corrections', out.texts)) {
    out.api.set(`${story.slug}#${told.sequence}`, line(told))
  }
  for (let page = 1, more = true; more; page += 1) {
    const answer = await stranger.get(page === 1 ? '/corrections' : `/corrections?page=${page}`)
    more = answer.status === 200
    if (!more) break
    out.texts.push(answer.text)
    for (const [key, text] of notesIn(answer.text)) out.log.set(key, text)
  }
  const logFeed = await stranger.get('/corrections.json')
  for (const item of logFeed.json.items as { url: string; content_text: string }[]) {
    const [, key = ''] = /\/stories\/(.*)$/u.exec(item.url) ?? []
    out.logFeed.set(key.replace('#correction-', '#'), item.content_text)
  }
  const feed = await stranger.get('/feed.json')
  for (const item of feed.json.items as { url: string; content_html?: string }[]) {
    const slug = item.url.split('/stories/')[1] ?? ''
    if (!slugs.includes(slug)) continue
    out.inFeed.add(slug)
    for (const [key, text] of notesIn(item.content_html ?? '', slug)) out.feed.set(key, text)
  }
  const rss = await stranger.get('/feed.xml')
  const logRss = await stranger.get('/corrections.xml')
  out.texts.push(logFeed.text, feed.text, rss.text, logRss.text, (await stranger.get('/')).text)
  return out
}
