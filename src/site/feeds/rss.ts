import type { GoneStory } from '#public/schemas.ts'
import { absolute } from '../addresses.ts'
import { authorsOf } from '../bylines.ts'
import type { Paper } from '../paper.ts'
import { feedHtml, feedTitle, lastChange, type FeedStory } from './feedStories.tsx'
import { rssTombstone } from './tombstones.ts'
import { element, escapeXml, rssDate, XML_DECLARATION } from './xml.ts'

function item(story: FeedStory, paper: Paper): string {
  const address = absolute(paper.siteUrl, story.url)
  const categories = [story.section, ...story.tags].flatMap((term) => (term ? [term.name] : []))
  return [
    '<item>',
    element('title', feedTitle(story)),
    element('link', address),
    `<guid isPermaLink="true">${escapeXml(address)}</guid>`,
    element('pubDate', rssDate(story.publishedAt)),
    element('atom:updated', story.updatedAt),
    ...authorsOf(story.bylines).map(({ name }) => element('dc:creator', name)),
    ...categories.map((name) => element('category', name)),
    element('dc:language', story.lang),
    element('description', story.dek),
    element('content:encoded', feedHtml(story, paper)),
    '</item>',
  ]
    .filter(Boolean)
    .join('\n')
}

/** RSS 2.0 with the full text of the newest stories (content, Dublin Core and Atom modules), and notices of those that are gone. */
export function rssFeed(
  stories: readonly FeedStory[],
  paper: Paper,
  gone: readonly GoneStory[] = [],
): string {
  const { newsroom, siteUrl, lang } = paper
  const changed = lastChange(stories)
  return [
    XML_DECLARATION,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"' +
      ' xmlns:content="http://purl.org/rss/1.0/modules/content/"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', newsroom.name),
    element('link', `${siteUrl}/`),
    element('description', newsroom.tagline || newsroom.name),
    element('language', lang),
    `<atom:link href="${escapeXml(`${siteUrl}/feed.xml`)}" rel="self" type="application/rss+xml"/>`,
    changed ? element('lastBuildDate', rssDate(changed)) : '',
    ...stories.map((story) => item(story, paper)),
    ...gone.map((story) => rssTombstone(story, paper)),
    '</channel>',
    '</rss>',
  ]
    .filter(Boolean)
    .join('\n')
}
