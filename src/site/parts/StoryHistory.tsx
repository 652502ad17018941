import { apDate } from '#newsroom/apStyle.ts'
import type { HistoryKind } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Story } from '#client/clientTypes.ts'
import { Moment } from './Timestamp.tsx'
import { wordsIn } from '../siteText.ts'

interface Props {
  story: Pick<Story, 'history' | 'lang'>
  timeZone: string
}

/**
 * The lines above a story beside "Published": the last change of each kind that a reader should
 * know of before reading.
 */
const STAMPS: readonly (readonly HistoryKind[])[] = [
  ['updated'],
  ['corrected', 'clarified'],
  ['retracted'],
]

/** "Updated: …" for new facts, "Corrected: …" for what was wrong; nothing for a typing error. */
export function StoryStamps({ story, timeZone }: Props) {
  const { history, lang } = story
  const last = STAMPS.flatMap(
    (kinds) => history.filter(({ kind }) => kinds.includes(kind)).at(-1) ?? [],
  )
  return last.map(({ at, kind }) => (
    <p className="stamp updated" key={kind}>
      {wordsIn(lang).history[kind === 'clarified' ? 'corrected' : kind]}:{' '}
      <Moment at={at} timeZone={timeZone} lang={lang} />
    </p>
  ))
}

const day = (at: string, timeZone: string, lang: Language) => (
  <time dateTime={at}>{apDate(at, timeZone, lang)}</time>
)

/**
 * The public history of a story in one line: dates and kinds only. Shows nothing where nothing
 * happened since it was published.
 */
export function StoryHistory({ story, timeZone }: Props) {
  const { history, lang } = story
  const words = wordsIn(lang)
  if (history.length < 2) return null
  return (
    <p className="story-history">
      <b>{words.historyOfStory}</b>{' '}
      {history.map(({ at, kind }, index) => (
        <span key={`${at} ${kind} ${index}`}>
          {index > 0 && '; '}
          {words.history[kind]} {day(at, timeZone, lang)}
        </span>
      ))}
      .
    </p>
  )
}
