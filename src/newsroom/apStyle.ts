import type { Language } from './languages.ts'

/**
 * Months as AP style writes them beside a date: March to July are spelled out, the others abbreviated
 * (AP Stylebook, "months").
 */
const AP_MONTHS = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const

/** Spanish does not abbreviate or capitalise months in running text (RAE, Ortografía, "meses"). */
const SPANISH_MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const

/** A time as the clocks and the calendar of a place show it. `month` counts from 1. */
interface WallClock {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}

function instantOf(iso: string): Date {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime()))
    throw new RangeError('The time is not an ISO 8601 date-time.')
  return instant
}

function wallClock(instant: Date, timeZone: string): WallClock {
  const found: Record<string, number> = {}
  for (const part of formatterFor(timeZone).formatToParts(instant)) {
    found[part.type] = Number(part.value)
  }
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN } = found
  return { year, month, day, hour, minute }
}

function dateWords(clock: WallClock, lang: Language): string {
  return lang === 'es'
    ? `${clock.day} de ${SPANISH_MONTHS[clock.month - 1]} de ${clock.year}`
    : `${AP_MONTHS[clock.month - 1]} ${clock.day}, ${clock.year}`
}

function timeWords({ hour, minute }: WallClock, lang: Language): string {
  if (minute === 0 && hour === 0) return lang === 'es' ? 'medianoche' : 'midnight'
  if (minute === 0 && hour === 12) return lang === 'es' ? 'mediodía' : 'noon'
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${twelve}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`
}

/**
 * Returns the date in AP style: "Feb. 4, 2026"; in Spanish "4 de febrero de 2026".
 *
 * @param iso ISO 8601 date-time with an offset or Z.
 * @param timeZone IANA zone whose calendar is meant, such as America/Los_Angeles.
 * @throws RangeError where either is not valid.
 */
export function apDate(iso: string, timeZone: string, lang: Language = 'en'): string {
  return dateWords(wallClock(instantOf(iso), timeZone), lang)
}

/**
 * Returns the time and date in AP style: "1:29 p.m. Feb. 4, 2026", "1 p.m. May 4, 2026", "noon June
 * 1, 2026"; in Spanish "1:29 p.m. del 4 de febrero de 2026". Seconds are dropped. In AP style
 * midnight belongs to the day that is ending (AP Stylebook, "midnight"), so 00:00 of Feb. 5 reads
 * "midnight Feb. 4".
 *
 * @param iso ISO 8601 date-time with an offset or Z.
 * @param timeZone IANA zone whose clock is meant, such as America/Los_Angeles.
 * @throws RangeError where either is not valid.
 */
export function apDateTime(iso: string, timeZone: string, lang: Language = 'en'): string {
  const { date, time } = dateAndTime(iso, timeZone, lang)
  return `${time}${lang === 'es' ? ' del ' : ' '}${date}`
}

/**
 * Returns the same with the date first, as corrections are dated: "Feb. 4, 2026, 10:15 a.m.", "Feb.
 * 4, 2026, noon"; in Spanish "4 de febrero de 2026, 10:15 a.m.". Midnight belongs to the day that
 * is ending here too.
 *
 * @param iso ISO 8601 date-time with an offset or Z.
 * @param timeZone IANA zone whose clock is meant, such as America/Los_Angeles.
 * @throws RangeError where either is not valid.
 */
export function apDateThenTime(iso: string, timeZone: string, lang: Language = 'en'): string {
  const { date, time } = dateAndTime(iso, timeZone, lang)
  return `${date}, ${time}`
}

function dateAndTime(iso: string, timeZone: string, lang: Language) {
  const instant = instantOf(iso)
  const clock = wallClock(instant, timeZone)
  const isMidnight = clock.hour === 0 && clock.minute === 0
  // One minute earlier is still the day that ends.
  const day = isMidnight ? wallClock(new Date(instant.getTime() - 60_000), timeZone) : clock
  return { date: dateWords(day, lang), time: timeWords(clock, lang) }
}
