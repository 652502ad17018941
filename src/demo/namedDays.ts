import { WEEKDAYS } from './calendar.ts'
import type { Calendar, Day, Weekday } from './calendar.ts'

/** Days by the names that a file gives them. */
export type NamedDays = ReadonlyMap<string, Day>

const DAY = /^(?:last (?<weekday>\w+)|(?<name>\w+))(?: (?<sign>[+-]) (?<days>\d+))?$/u
const MOMENT = /^(?<name>\w+) (?<hour>\d{1,2}):(?<minute>\d{2})$/u
const PLACE = /\{\{(?<name>\w+)\.(?<form>\w+)\}\}/gu
const FORMS = ['iso', 'weekday', 'date', 'dateAndYear', 'dia', 'fecha'] as const

const isWeekday = (word: string | undefined): word is Weekday =>
  (WEEKDAYS as readonly (string | undefined)[]).includes(word)

/**
 * The day that an expression means: `last Thursday` (the latest before today), `today`, a name given before, each with `+ 3` or `- 3` days. Throws where it
 * is none of them.
 */
export const dayOf = (expression: string, calendar: Calendar, named: NamedDays): Day => {
  const { weekday, name = '', sign, days = '0' } = DAY.exec(expression)?.groups ?? {}
  const from = isWeekday(weekday)
    ? calendar.last(weekday)
    : name === 'today'
      ? calendar.today
      : named.get(name)
  if (!from) throw new Error(`"${expression}" is no day.`)
  return from.plus(sign === '-' ? -Number(days) : Number(days))
}

/** Takes expressions by name, each of which may use the names before it; returns the days. */
export const namedDays = (
  expressions: Readonly<Record<string, string>>,
  calendar: Calendar,
): NamedDays => {
  const named = new Map<string, Day>()
  for (const [name, expression] of Object.entries(expressions))
    named.set(name, dayOf(expression, calendar, named))
  return named
}

/** The day and the ISO instant of `printed 13:29`: a named day, and a time of the newsroom's zone. */
export const momentOf = (expression: string, named: NamedDays): { day: Day; instant: string } => {
  const { name = '', hour, minute } = MOMENT.exec(expression)?.groups ?? {}
  const day = named.get(name)
  if (!day) throw new Error(`"${expression}" is no named day with a time.`)
  return { day, instant: day.at(Number(hour), Number(minute)) }
}

/** Takes copy with places such as `{{march.weekday}}`; returns it with the days written out. */
export const withDays = (copy: string, named: NamedDays): string =>
  copy.replace(PLACE, (place, name: string, form: string) => {
    const day = named.get(name)
    const known = FORMS.find((one) => one === form)
    if (!day || !known) throw new Error(`${place} is no named day in a form that there is.`)
    return day[known]
  })
