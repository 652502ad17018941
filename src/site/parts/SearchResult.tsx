import type { StoryMatch, StorySummary } from '#client/clientTypes.ts'
import { authorsOf } from '../groupBylines.ts'
import type { Paper } from '../pageTypes.ts'
import { BylineText } from './BylineText.tsx'
import { correctionMark } from './CorrectionNote.tsx'
import { Moment } from './Timestamp.tsx'

/** Text in which the words that were searched for are marked. */
function Marked({ segments }: { segments: StoryMatch['headline'] }) {
  return segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))
}

/**
 * A story that a search found: its headline, a part of its text around the words, who made it and
 * when.
 */
export function SearchResult({ story, paper }: { story: StorySummary; paper: Paper }) {
  const { lang, match } = story
  const correction = correctionMark(story.corrections, lang)
  return (
    <li className="result" lang={lang === paper.lang ? undefined : lang}>
      <article>
        {story.section && <p className="kicker">{story.section.name}</p>}
        <h3 className="headline">
          <a href={story.url}>{match ? <Marked segments={match.headline} /> : story.headline}</a>
        </h3>
        <p className="excerpt">{match ? <Marked segments={match.excerpt} /> : story.dek}</p>
        <BylineText bylines={authorsOf(story.bylines)} lang={lang} linked={false} />
        <p className="moment">
          <Moment at={story.publishedAt} timeZone={paper.newsroom.timeZone} lang={lang} dayOnly />
          {correction && <span className="mark">{correction}</span>}
        </p>
      </article>
    </li>
  )
}
