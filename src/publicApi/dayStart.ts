import { offsetAt } from '#newsroom/wallClock.ts'

/**
 * Returns the time at which a day begins in the newsroom's time zone, so that "stories of Feb. 4"
 * means the newsroom's Feb. 4.
 *
 * @param day YYYY-MM-DD.
 * @param timeZone IANA zone.
 * @param daysLater 1 gives the beginning of the next day, also where clocks change in between.
 */
export function dayStart(day: string, timeZone: string, daysLater = 0): Date {
  const utc = new Date(`${day}T00:00:00Z`)
  utc.setUTCDate(utc.getUTCDate() + daysLater)
  const guess = utc.getTime() - offsetAt(utc.getTime(), timeZone)
  // The offset at the first guess may differ from the one at midnight; this second look corrects
  // it.
  return new Date(utc.getTime() - offsetAt(guess, timeZone))
}
