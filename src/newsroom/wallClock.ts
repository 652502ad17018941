/** How far a zone's wall clock is ahead of UTC at a moment, in milliseconds. */
export function offsetAt(ms: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(ms)
    .find((part) => part.type === 'timeZoneName')?.value
  const found = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name ?? '')
  if (!found) return 0
  const [, sign, hours, minutes, seconds = '0'] = found
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -size : size
}

/**
 * What a time on a wall clock means: one moment; none, in the hour that is skipped in spring (`after`: as far behind the change as it was meant
 * behind the hour before); or two, in the hour that comes twice in autumn.
 */
export type WallMoment =
  | { state: 'once'; at: Date }
  | { state: 'never'; after: Date }
  | { state: 'twice'; first: Date; second: Date }

const LOCAL = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?$/u
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Takes a local time without offset (`2026-03-08T02:30`; a day alone means its midnight) and an IANA zone; returns what it means there, or null where
 * it is no such time.
 */
export function readWallClock(local: string, timeZone: string): WallMoment | null {
  if (!LOCAL.test(local)) return null
  const asUtc = Date.parse(`${local.replace(' ', 'T')}${local.length > 10 ? 'Z' : 'T00:00Z'}`)
  // The 30th of February would become the 2nd of March.
  if (Number.isNaN(asUtc) || new Date(asUtc).getUTCDate() !== Number(local.slice(8, 10)))
    return null
  // Both offsets in question: the clocks change at most once within two days.
  const before = offsetAt(asUtc - DAY_MS, timeZone)
  const offsets = [...new Set([before, offsetAt(asUtc + DAY_MS, timeZone)])]
  const moments = offsets
    .map((offset) => ({ offset, ms: asUtc - offset }))
    .filter(({ offset, ms }) => offsetAt(ms, timeZone) === offset)
    .map(({ ms }) => ms)
    .sort((left, right) => left - right)
  const [first, second] = moments
  if (first === undefined) return { state: 'never', after: new Date(asUtc - before) }
  if (second === undefined) return { state: 'once', at: new Date(first) }
  return { state: 'twice', first: new Date(first), second: new Date(second) }
}

/** The same, settled: the first of two, and what comes after the hour that is skipped; null where it is no time. */
export function momentOnWallClock(local: string, timeZone: string): Date | null {
  const read = readWallClock(local, timeZone)
  if (read === null) return null
  if (read.state === 'once') return read.at
  return read.state === 'never' ? read.after : read.first
}
