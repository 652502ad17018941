import { apDate, apDateTime } from '#newsroom/apStyle.ts'
import type { Language } from '#newsroom/languages.ts'

interface Props {
  at: string
  timeZone: string
  lang: Language
  /** True to show only the day. */
  dayOnly?: boolean
}

/** A time in the newsroom's time zone for readers, and in a `<time>` element for programs. */
export function Moment({ at, timeZone, lang, dayOnly = false }: Props) {
  return (
    <time dateTime={at}>
      {dayOnly ? apDate(at, timeZone, lang) : apDateTime(at, timeZone, lang)}
    </time>
  )
}
