import { offsetAt } from '#newsroom/wallClock.ts'

/**
 * The moment a day begins on the newsroom's wall clock, so that "stories of Feb. 4" means the newsroom's Feb. 4.
 *
 * @param day YYYY-MM-DD.
 * @param timeZone IANA zone.
 * @param daysLater 1 gives the beginning of the next day, across a change of the clocks too.
 */
export function dayStart(day: string, timeZone: string, daysLater = 0): Date {
  const utc = new Date(`${day}T00:00:00Z`)
  utc.setUTCDate(utc.getUTCDate() + daysLater)
  const guess = utc.getTime() - offsetAt(utc.getTime(), timeZone)
  // The offset may differ between the guess and the wall clock's midnight; the second look settles it.
  return new Date(utc.getTime() - offsetAt(guess, timeZone))
}
