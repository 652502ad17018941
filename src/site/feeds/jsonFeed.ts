import type { GoneStory } from '#public/schemas.ts'
import { absolute, reporterPath } from '../addresses.ts'
import { authorsOf } from '../bylines.ts'
import { socialRendition } from '../Head.tsx'
import type { Paper } from '../paper.ts'
import { feedHtml, feedTitle, type FeedStory } from './feedStories.tsx'
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

/** JSON Feed 1.1 (jsonfeed.org) with the full text; corrections stand under the extension `_homeroom`. */
export function jsonFeed(
  stories: readonly FeedStory[],
  paper: Paper,
  gone: readonly GoneStory[] = [],
): string {
  const { newsroom, siteUrl, lang } = paper
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: newsroom.name,
    home_page_url: `${siteUrl}/`,
    feed_url: `${siteUrl}/feed.json`,
    ...(newsroom.tagline && { description: newsroom.tagline }),
    language: lang,
    authors: [{ name: newsroom.name, url: `${siteUrl}/` }],
    items: [
      ...stories.map((story) => item(story, paper)),
      ...gone.map((story) => jsonTombstone(story, paper)),
    ],
  })
}
