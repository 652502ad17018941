import { renderToStaticMarkup } from 'react-dom/server'
import type { Story, StorySelection } from '#client/clientTypes.ts'
import { absoluteHtml } from '../urlPaths.ts'
import type { Paper } from '../pageTypes.ts'
import { correctionMark, CorrectionNote } from '../parts/CorrectionNote.tsx'
import { CaptionedPicture } from '../parts/Picture.tsx'
import type { Reading } from '../apiClient.ts'
import { wordsIn } from '../siteText.ts'

const FEED_LENGTH = 20

const FIELDS = [
  'slug',
  'url',
  'lang',
  'headline',
  'dek',
  'dateline',
  'section',
  'tags',
  'bylines',
  'leadPhoto',
  'bodyHtml',
  'withholdingNote',
  'editorsNote',
  'corrections',
  'publishedAt',
  'updatedAt',
] as const satisfies readonly (keyof Story & keyof StorySelection)[]

export type FeedStory = Pick<Story, (typeof FIELDS)[number]>

/**
 * Returns the stories of a feed, newest first, with their full text: all, or those of a section or
 * a reporter.
 */
export const feedStories = async (
  reading: Reading,
  of: { section?: string; reporter?: string } = {},
): Promise<FeedStory[]> =>
  (await reading.storyFields(FIELDS, { ...of, page: 1, limit: FEED_LENGTH })).docs

/** The headline for a feed reader. It says so where the story was corrected. */
export function feedTitle({ headline, corrections, lang }: FeedStory): string {
  const mark = correctionMark(corrections, lang)
  return mark ? `${mark}: ${headline}` : headline
}

/**
 * The whole story as HTML that can be shown alone. Corrections come first: a feed reader shows a
 * changed item again to somebody who has read it.
 */
export function feedHtml(story: FeedStory, paper: Paper): string {
  const words = wordsIn(story.lang)
  const before = renderToStaticMarkup(
    <>
      {story.corrections.map((correction) => (
        <blockquote key={correction.sequence}>
          <CorrectionNote
            correction={correction}
            timeZone={paper.newsroom.timeZone}
            lang={story.lang}
            url={story.url}
          />
        </blockquote>
      ))}
      {story.leadPhoto && <CaptionedPicture photo={story.leadPhoto} sizes="100vw" bare />}
      {story.dateline && <p>{story.dateline} —</p>}
    </>,
  )
  const after = renderToStaticMarkup(
    <>
      {story.withholdingNote && (
        <p>
          <em>{story.withholdingNote}</em>
        </p>
      )}
      {story.editorsNote && (
        <p>
          <b>{words.editorsNote}:</b> {story.editorsNote}
        </p>
      )}
    </>,
  )
  return absoluteHtml(paper.siteUrl, `${before}${story.bodyHtml}${after}`)
}

/** Returns when one of these stories last changed, or null where there are none. */
export const lastChange = (stories: readonly FeedStory[]): string | null =>
  stories.reduce<string | null>(
    (latest, { updatedAt }) =>
      latest !== null && Date.parse(latest) >= Date.parse(updatedAt) ? latest : updatedAt,
    null,
  )
