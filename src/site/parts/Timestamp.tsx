import { apDate, apDateTime } from '#newsroom/apStyle.ts'
import type { Language } from '#newsroom/languages.ts'

interface Props {
  at: string
  timeZone: string
  lang: Language
  /** True to show the day alone. */
  dayOnly?: boolean
}

/** A time as readers see it, in the newsroom's zone, and as machines do. */
export function Moment({ at, timeZone, lang, dayOnly = false }: Props) {
  return (
    <time dateTime={at}>
      {dayOnly ? apDate(at, timeZone, lang) : apDateTime(at, timeZone, lang)}
    </time>
  )
}
