import { correctionLine } from '#newsroom/corrections.ts'
import type { LoggedCorrection } from '#client/clientTypes.ts'
import { absolute } from '../urlPaths.ts'
import { correctionPath } from '../parts/CorrectionNote.tsx'
import type { HeadFacts, Paper } from '../pageTypes.ts'
import type { Reading } from '../apiClient.ts'
import { wordsIn } from '../siteText.ts'
import { element, escapeXml, rssDate, XML_DECLARATION } from './xml.ts'

const FEED_LENGTH = 50

/** Returns the newest corrections of live stories. */
export const feedCorrections = async (reading: Reading): Promise<LoggedCorrection[]> =>
  (await reading.corrections(1, FEED_LENGTH)).docs

/**
 * What both feeds say about a correction. Its id is its number on the story, so it stays one item
 * for ever.
 */
const facts = (correction: LoggedCorrection, { newsroom, siteUrl }: Paper) => {
  const { story, sequence, kind } = correction
  return {
    address: correctionPath(absolute(siteUrl, story.url), sequence),
    title: `${wordsIn(story.lang).kinds[kind]}: ${story.headline}`,
    text: correctionLine(correction, newsroom.timeZone, story.lang),
  }
}

const titleOf = ({ newsroom, lang }: Paper): string =>
  `${newsroom.name}: ${wordsIn(lang).correctionsTitle}`

/** Returns the feeds of the corrections log, for the head of the log's page. */
export const correctionFeedLinks = (paper: Paper): NonNullable<HeadFacts['feeds']> =>
  ['/corrections.xml', '/corrections.json'].map((path) => ({ title: titleOf(paper), path }))

function item(correction: LoggedCorrection, paper: Paper): string {
  const { address, title, text } = facts(correction, paper)
  return [
    '<item>',
    element('title', title),
    element('link', address),
    `<guid isPermaLink="true">${escapeXml(address)}</guid>`,
    element('pubDate', rssDate(correction.issuedAt)),
    element('category', correction.kind),
    element('dc:language', correction.story.lang),
    element('description', text),
    '</item>',
  ].join('\n')
}

/** The corrections log as RSS 2.0, newest first. */
export function correctionsRss(corrections: readonly LoggedCorrection[], paper: Paper): string {
  const { siteUrl, lang } = paper
  const [newest] = corrections
  return [
    XML_DECLARATION,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', titleOf(paper)),
    element('link', `${siteUrl}/corrections`),
    element('description', wordsIn(lang).correctionsIntro),
    element('language', lang),
    `<atom:link href="${escapeXml(`${siteUrl}/corrections.xml`)}" rel="self" type="application/rss+xml"/>`,
    newest ? element('lastBuildDate', rssDate(newest.issuedAt)) : '',
    ...corrections.map((correction) => item(correction, paper)),
    '</channel>',
    '</rss>',
  ]
    .filter(Boolean)
    .join('\n')
}

/** The same as JSON Feed 1.1. The correction's record is under the extension `_homeroom`. */
export function correctionsJson(corrections: readonly LoggedCorrection[], paper: Paper): string {
  const { newsroom, siteUrl, lang } = paper
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(paper),
    home_page_url: `${siteUrl}/corrections`,
    feed_url: `${siteUrl}/corrections.json`,
    description: wordsIn(lang).correctionsIntro,
    language: lang,
    authors: [{ name: newsroom.name, url: `${siteUrl}/` }],
    items: corrections.map(({ story, ...correction }) => {
      const { address, title, text } = facts({ story, ...correction }, paper)
      return {
        id: address,
        url: address,
        title,
        content_text: text,
        date_published: correction.issuedAt,
        tags: [correction.kind],
        language: story.lang,
        _homeroom: { correction },
      }
    }),
  })
}
