import type { GoneStory } from '#client/clientTypes.ts'
import { absolute } from '../urlPaths.ts'
import { authorsOf } from '../groupBylines.ts'
import { FEED_ICON } from '../icons/iconFiles.ts'
import type { Paper } from '../pageTypes.ts'
import { socialRendition } from '../pickRendition.ts'
import { wholePaper, type Channel } from './feedMetadata.ts'
import { feedHtml, feedTitle, lastChange, type FeedStory } from './storyFeedItems.tsx'
import { rssTombstone } from './tombstones.ts'
import { element, escapeXml, rssDate, XML_DECLARATION } from './xml.ts'

/**
 * The lead photo, for readers that list stories with pictures (Media RSS). It has no caption,
 * because some readers show `media:description` as the text of the story.
 */
function leadPicture({ leadPhoto }: FeedStory, siteUrl: string): string {
  const file = leadPhoto ? socialRendition(leadPhoto) : undefined
  if (!leadPhoto || !file) return ''
  const { url, format, width, height } = file
  return [
    `<media:content url="${escapeXml(absolute(siteUrl, url))}" type="image/${format}" medium="image"` +
      ` width="${width}" height="${height}">`,
    element('media:credit', leadPhoto.credit),
    '</media:content>',
  ].join('')
}

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
    leadPicture(story, paper.siteUrl),
    element('content:encoded', feedHtml(story, paper)),
    '</item>',
  ]
    .filter(Boolean)
    .join('\n')
}

/**
 * Returns an RSS 2.0 feed with the full text of the newest stories (modules content, Dublin Core,
 * Media RSS and Atom). Only the whole paper's feed gets notices of stories that are gone.
 */
export function rssFeed(
  stories: readonly FeedStory[],
  paper: Paper,
  channel: Channel = wholePaper(paper),
  gone: readonly GoneStory[] = [],
): string {
  const { siteUrl, lang } = paper
  const changed = lastChange(stories)
  const page = absolute(siteUrl, channel.page)
  const self = absolute(siteUrl, `${channel.base}/feed.xml`)
  return [
    XML_DECLARATION,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"' +
      ' xmlns:content="http://purl.org/rss/1.0/modules/content/"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/"' +
      ' xmlns:media="http://search.yahoo.com/mrss/">',
    '<channel>',
    element('title', channel.title),
    element('link', page),
    element('description', channel.description),
    element('language', lang),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    '<image>',
    element('url', absolute(siteUrl, FEED_ICON.path)),
    element('title', channel.title),
    element('link', page),
    element('width', String(FEED_ICON.size)),
    element('height', String(FEED_ICON.size)),
    '</image>',
    changed ? element('lastBuildDate', rssDate(changed)) : '',
    ...stories.map((story) => item(story, paper)),
    ...gone.map((story) => rssTombstone(story, paper)),
    '</channel>',
    '</rss>',
  ]
    .filter(Boolean)
    .join('\n')
}
