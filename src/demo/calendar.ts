/** The newsroom's zone. */
export const ZONE = 'America/Los_Angeles'

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]
const DIAS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'] as const
/** AP Stylebook, "months": with a date, all but March to July are abbreviated. */
const MONTHS = [
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
const MESES = [
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

const DAY = 86_400_000

/** A calendar day in the newsroom's zone, with the ways prose writes it. */
export interface Day {
  /** YYYY-MM-DD. */
  iso: string
  /** Days since 1970-01-01, for arithmetic. */
  number: number
  weekday: Weekday
  /** `Feb. 4` */
  date: string
  /** `Feb. 4, 2026` */
  dateAndYear: string
  /** `miércoles` */
  dia: string
  /** `4 de febrero` */
  fecha: string
  /** The day this many days later; negative is earlier. */
  plus: (days: number) => Day
  /** The ISO instant of a time of this day in the newsroom's zone. */
  at: (hour: number, minute: number) => string
}

/** Minutes that the zone is ahead of UTC at an instant (negative for Los Angeles). */
const offsetAt = (instant: number): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant)
  const part = (type: string): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return Math.round((local - instant) / 60_000)
}

/** Takes days since 1970-01-01; returns that day. */
export const dayNumbered = (number: number): Day => {
  const utc = new Date(number * DAY)
  const month = utc.getUTCMonth()
  const date = `${MONTHS[month]} ${utc.getUTCDate()}`
  return {
    iso: utc.toISOString().slice(0, 10),
    number,
    weekday: WEEKDAYS[utc.getUTCDay()] ?? 'Sunday',
    date,
    dateAndYear: `${date}, ${utc.getUTCFullYear()}`,
    dia: DIAS[utc.getUTCDay()] ?? 'domingo',
    fecha: `${utc.getUTCDate()} de ${MESES[month]}`,
    plus: (days) => dayNumbered(number + days),
    at: (hour, minute) => {
      const wall = number * DAY + hour * 3_600_000 + minute * 60_000
      // The offset is asked twice, because the first guess may lie on the other side of a clock change.
      const guess = wall - offsetAt(wall) * 60_000
      return new Date(wall - offsetAt(guess) * 60_000).toISOString()
    },
  }
}

/** The days a demonstration story hangs on, all reckoned back from the day of seeding. */
export interface Calendar {
  today: Day
  /** The latest such weekday before today, `weeks` weeks further back. */
  last: (weekday: Weekday, weeks?: number) => Day
  /** Whole days from that day to today. */
  daysBefore: (day: Day) => number
}

/**
 * Takes the moment of seeding; returns the calendar of the demonstration, so that its news is always recent and its
 * weekdays always agree with its dates.
 */
export const calendarOf = (seededAt: Date): Calendar => {
  const local = seededAt.getTime() + offsetAt(seededAt.getTime()) * 60_000
  const today = dayNumbered(Math.floor(local / DAY))
  return {
    today,
    last: (weekday, weeks = 0) => {
      const back = (WEEKDAYS.indexOf(today.weekday) - WEEKDAYS.indexOf(weekday) + 7) % 7 || 7
      return today.plus(-back - 7 * weeks)
    },
    daysBefore: (day) => today.number - day.number,
  }
}
