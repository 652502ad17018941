import type { GoneStory } from '#client/clientTypes.ts'
import { absolute, reporterPath } from '../urlPaths.ts'
import { authorsOf } from '../groupBylines.ts'
import { FEED_PICTURE, TOUCH_ICON } from '../icons/iconFiles.ts'
import type { Paper } from '../pageTypes.ts'
import { socialRendition } from '../pickRendition.ts'
import { wholePaper, type Channel } from './feedMetadata.ts'
import { feedHtml, feedTitle, type FeedStory } from './storyFeedItems.tsx'
import { jsonTombstone } from './tombstones.ts'

function item(story: FeedStory, paper: Paper): Record<string, unknown> {
  const { siteUrl } = paper
  const address = absolute(siteUrl, story.url)
  const image = story.leadPhoto ? socialRendition(story.leadPhoto) : undefined
  return {
    id: address,
    url: address,
    title: feedTitle(story),
    ...(story.dek && { summary: story.dek }),
    content_html: feedHtml(story, paper),
    ...(image && { image: absolute(siteUrl, image.url) }),
    date_published: story.publishedAt,
    date_modified: story.updatedAt,
    authors: authorsOf(story.bylines).map(({ name, slug }) => ({
      name,
      ...(slug && { url: absolute(siteUrl, reporterPath(slug)) }),
    })),
    tags: [story.section, ...story.tags].flatMap((term) => (term ? [term.name] : [])),
    language: story.lang,
    ...(story.corrections.length > 0 && { _homeroom: { corrections: story.corrections } }),
  }
}

/**
 * Returns a JSON Feed 1.1 (jsonfeed.org) with the full text of the newest stories. Corrections are
 * under the extension `_homeroom`. Only the whole paper's feed gets notices of stories that are
 * gone.
 */
export function jsonFeed(
  stories: readonly FeedStory[],
  paper: Paper,
  channel: Channel = wholePaper(paper),
  gone: readonly GoneStory[] = [],
): string {
  const { newsroom, siteUrl, lang } = paper
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: absolute(siteUrl, channel.page),
    feed_url: absolute(siteUrl, `${channel.base}/feed.json`),
    description: channel.description,
    icon: absolute(siteUrl, FEED_PICTURE.path),
    favicon: absolute(siteUrl, TOUCH_ICON.path),
    language: lang,
    authors: [{ name: newsroom.name, url: `${siteUrl}/` }],
    items: [
      ...stories.map((story) => item(story, paper)),
      ...gone.map((story) => jsonTombstone(story, paper)),
    ],
  })
}
