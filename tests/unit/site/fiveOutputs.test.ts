import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { CORRECTION_KINDS, KIND_WORDS, PLACEMENTS } from '#newsroom/corrections.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import { createV1 } from '#publicApi/v1Handler.ts'
import type { PublicCorrection, StoryEdition } from '#publishing/edition/editionTypes.ts'
import type { Site } from '#site/siteRouter.ts'
import { newsroomEdition, record, sectionEdition, storyEdition } from '../publicApi/editions.ts'
import { memoryStore } from '../publicApi/memoryStore.ts'
import { SITE, siteOf, visit } from './paperOf.ts'

/** What every output has to say of a correction: story, number, kind, moment, note. */
type Told = [slug: string, sequence: number, kind: string, issuedAt: string, note: string]

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#x27': "'",
}
const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#x27);/gu, (_whole, sign: string) => SIGNS[sign] ?? '')
const all = (text: string, pattern: RegExp): string[][] =>
  [...text.matchAll(pattern)].map((found) => found.slice(1).map((part) => part ?? ''))
const first = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? ''

const KINDS = new Map(
  LANGUAGES.flatMap((lang) => CORRECTION_KINDS.map((kind) => [KIND_WORDS[lang][kind], kind])),
)
const kindNamed = (heading: string): string => KINDS.get(heading.replace(/,.*$/su, '')) ?? heading

/** Corrections as the site writes them in HTML, on its pages and in feeds. */
const inHtml = (html: string, ownSlug: string): Told[] =>
  all(
    html,
    /<p class="correction-note"><a class="correction-kind" href="([^"]*)#correction-(\d+)"><time dateTime="([^"]*)">(.*?):<\/time><\/a> (.*?)<\/p>/gsu,
  ).map(([url = '', number, at = '', heading = '', note = '']) => [
    url.replace(/^.*\/stories\//u, '') || ownSlug,
    Number(number),
    kindNamed(unescape(heading)),
    at,
    unescape(note),
  ])

const inRecords = (slug: string, corrections: PublicCorrection[]): Told[] =>
  corrections.map(({ sequence, kind, issuedAt, note }) => [slug, sequence, kind, issuedAt, note])

async function storyPages(site: Site, slugs: string[]) {
  const pages = await Promise.all(
    slugs.map(async (slug) => [slug, (await visit(site, `/stories/${slug}`)).body] as const),
  )
  const onPage = pages.flatMap(([slug, html]) => inHtml(html, slug))
  const inData = pages.flatMap(([slug, html]) => {
    const block = first(html, /<script type="application\/ld\+json">(.*?)<\/script>/su)
    const data = JSON.parse(block) as {
      '@graph': { '@type': string; correction?: Record<string, string & number>[] }[]
    }
    const article = data['@graph'].find((thing) => thing['@type'] === 'NewsArticle')
    return (article?.correction ?? []).map((comment): Told => {
      expect(comment['@type']).toBe('CorrectionComment')
      expect(comment['@id']).toBe(`${SITE}/stories/${slug}#correction-${comment.position}`)
      return [
        slug,
        Number(comment.position),
        kindNamed(String(comment.name)),
        String(comment.datePublished),
        String(comment.text),
      ]
    })
  })
  return { onPage, inData, pages }
}

async function storyFeeds(site: Site) {
  const rss = (await visit(site, '/feed.xml')).body
  const items = all(rss, /<item>(.*?)<\/item>/gsu).map(([item = '']) => item)
  const inRss = items.flatMap((item) =>
    inHtml(unescape(first(item, /<content:encoded>(.*?)<\/content:encoded>/su)), ''),
  )
  const feed = JSON.parse((await visit(site, '/feed.json')).body) as {
    items: { id: string; content_html: string; _homeroom?: { corrections: PublicCorrection[] } }[]
  }
  const inJson = feed.items.flatMap(({ content_html }) => inHtml(content_html, ''))
  const inExtension = feed.items.flatMap(({ id, _homeroom }) =>
    inRecords(id.replace(/^.*\//u, ''), _homeroom?.corrections ?? []),
  )
  return { inRss, inJson, inExtension }
}

/** A line "Correction, Feb. 4, 2026, 10:15 a.m.: the note" without what stands before the note. */
const noteIn = (line: string): string => line.replace(/^.*?\d{4}, (?:[^:]|:\d\d)*: /su, '')

async function logFeeds(site: Site) {
  const xml = (await visit(site, '/corrections.xml')).body
  const inRss = all(xml, /<item>(.*?)<\/item>/gsu).map(([item = '']): Told => {
    const [slug = '', number] = first(item, /<guid[^>]*>(.*?)<\/guid>/su)
      .replace(/^.*\/stories\//u, '')
      .split('#correction-')
    return [
      slug,
      Number(number),
      first(item, /<category>(.*?)<\/category>/su),
      new Date(first(item, /<pubDate>(.*?)<\/pubDate>/su)).toISOString(),
      noteIn(unescape(first(item, /<description>(.*?)<\/description>/su))),
    ]
  })
  const feed = JSON.parse((await visit(site, '/corrections.json')).body) as {
    items: {
      id: string
      content_text: string
      tags: string[]
      _homeroom: { correction: PublicCorrection }
    }[]
  }
  const inJson = feed.items.map(({ id, content_text, tags, _homeroom }): Told => {
    const [slug = '', number] = id.replace(/^.*\/stories\//u, '').split('#correction-')
    const { issuedAt } = _homeroom.correction
    return [slug, Number(number), tags[0] ?? '', issuedAt, noteIn(content_text)]
  })
  const inExtension = feed.items.map(
    ({ id, _homeroom: { correction } }) =>
      inRecords(id.replace(/^.*\/stories\/|#.*$/gu, ''), [correction])[0],
  )
  return { inRss, inJson, inExtension }
}

const sorted = (told: readonly (Told | undefined)[]): string[] =>
  told.map((one) => JSON.stringify(one)).sort()

// Whole seconds: RSS has no finer time.
const moment = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2027, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString())
const note = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom('5 < 7 & "so" on', "It's $42,000: see ]]> there", 'Cerró a las 7:30 p.m.'),
  )
  .map((text) => text.replace(/[\s\uFFFE\uFFFF]+/gu, ' ').trim() || 'Seven.')

const corrections = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...CORRECTION_KINDS),
      note,
      issuedAt: moment,
      placement: fc.option(fc.constantFrom(...PLACEMENTS), { nil: undefined }),
      mistaken: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((drafts) =>
    drafts
      .sort((a, b) => Date.parse(a.issuedAt) - Date.parse(b.issuedAt))
      .map(({ mistaken, ...draft }, index): PublicCorrection => {
        const earlier = drafts[index - 1]
        const corrects =
          mistaken && earlier
            ? { sequence: index, kind: earlier.kind, issuedAt: earlier.issuedAt }
            : null
        return { ...draft, sequence: index + 1, corrects }
      }),
  )

const paper = fc
  .array(fc.record({ corrections, lang: fc.constantFrom(...LANGUAGES) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((stories) =>
    stories.map((story, index): StoryEdition =>
      storyEdition({ ...story, slug: `story-${index + 1}` }),
    ),
  )

describe('the outputs of the record', () => {
  it('should all tell the same corrections: kind, note, time and sequence', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (stories) => {
        const records = [newsroomEdition(), sectionEdition(), ...stories].map((one) => record(one))
        const site = siteOf(records)
        const expected = sorted(
          stories.flatMap((story) => inRecords(story.slug, [...story.corrections])),
        )
        const { onPage, inData, pages } = await storyPages(
          site,
          stories.map(({ slug }) => slug),
        )
        expect(sorted(onPage)).toEqual(expected)
        expect(sorted(inData)).toEqual(expected)
        const log = (await visit(site, '/corrections')).body
        expect(sorted(inHtml(log, ''))).toEqual(expected)
        const v1 = createV1(memoryStore(records), { siteUrl: SITE })
        const query = new URLSearchParams({ limit: '100' })
        const answer = await v1({ method: 'GET', path: '/v1/corrections', query })
        const docs = (
          JSON.parse(answer.body) as { docs: (PublicCorrection & { story: { slug: string } })[] }
        ).docs
        expect(sorted(docs.flatMap((doc) => inRecords(doc.story.slug, [doc])))).toEqual(expected)
        for (const outputs of [await storyFeeds(site), await logFeeds(site)]) {
          for (const told of Object.values(outputs)) expect(sorted(told)).toEqual(expected)
        }
        // Above the story or below it, as the record says; each once.
        for (const [slug, html] of pages) {
          const body = html.indexOf('class="story-body"')
          const placed = docs.filter(({ story }) => story.slug === slug)
          for (const { sequence, placement } of placed) {
            const places = all(html, new RegExp(`( id="correction-${sequence}")`, 'gu'))
            expect(places).toHaveLength(1)
            const place = html.indexOf(` id="correction-${sequence}"`)
            expect(place < body ? 'top' : 'end').toBe(placement)
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
