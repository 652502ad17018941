import type { StorySummary } from '#client/clientTypes.ts'
import { authorsOf } from '../groupBylines.ts'
import type { Paper } from '../pageTypes.ts'
import { BylineText } from './BylineText.tsx'
import { correctionMark } from './CorrectionNote.tsx'
import { Moment } from './Timestamp.tsx'
import { Picture } from './Picture.tsx'

interface Props {
  story: StorySummary
  paper: Paper
  /**
   * `lead` is the top of the front page; `feature` has its picture above the text, `row` beside it;
   * `brief` is a headline with its time.
   */
  look: 'lead' | 'feature' | 'row' | 'brief'
  heading?: 'h2' | 'h3'
  /** False on the section's own page. */
  showSection?: boolean
  /**
   * How wide the picture is shown, where this differs from what the look says. In the format of the
   * HTML attribute `sizes`.
   */
  sizes?: string
}

const SIZES: Readonly<Record<Props['look'], string>> = {
  lead: '(min-width: 76rem) 33rem, (min-width: 48rem) 52vw, 100vw',
  feature: '(min-width: 56rem) 23rem, (min-width: 38rem) 48vw, 100vw',
  row: '(min-width: 48rem) 16rem, 34vw',
  brief: '1px',
}

/** A story in a list. The headline is the link, but the whole card can be clicked. */
export function StoryCard({
  story,
  paper,
  look,
  heading: Heading = 'h3',
  showSection = true,
  sizes = SIZES[look],
}: Props) {
  const { lang } = story
  const mark = correctionMark(story.corrections, lang)
  const picture = look === 'brief' ? null : story.leadPhoto
  return (
    <article
      className={`card-story ${look}${picture ? '' : ' plain'}`}
      lang={lang === paper.lang ? undefined : lang}
    >
      {picture && (
        <div className="card-picture">
          <Picture
            photo={picture}
            sizes={sizes}
            first={look === 'lead'}
            decorative
            shape={look === 'lead' ? undefined : 'wide'}
          />
        </div>
      )}
      <div className="card-words">
        {showSection && story.section && look !== 'brief' && (
          <p className="kicker">{story.section.name}</p>
        )}
        <Heading className="headline">
          <a href={story.url}>{story.headline}</a>
        </Heading>
        {look !== 'brief' && story.dek && <p className="dek">{story.dek}</p>}
        {look !== 'brief' && (
          <BylineText bylines={authorsOf(story.bylines)} lang={lang} linked={false} />
        )}
        <p className="moment">
          <Moment
            at={story.publishedAt}
            timeZone={paper.newsroom.timeZone}
            lang={lang}
            dayOnly={look !== 'brief'}
          />
          {mark && <span className="mark">{mark}</span>}
        </p>
      </div>
    </article>
  )
}
