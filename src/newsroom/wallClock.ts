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

/** An offset as ISO 8601 writes it: `-07:00`. Takes milliseconds ahead of UTC. */
export function offsetText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** A moment as a zone's clock shows it, with its offset: `2026-03-08T03:00:00-07:00`. Takes milliseconds since 1970. */
export function onTheClock(ms: number, timeZone: string): string {
  const offset = offsetAt(ms, timeZone)
  return new Date(ms + offset).toISOString().slice(0, 19) + offsetText(offset)
}

/**
 * The moment at which a zone's clocks were last changed before `ms`, in milliseconds since 1970. Of a time that they skip, asked with `after`, it is
 * where the gap ends and the next local time there is begins.
 */
export function clockChangeBefore(ms: number, timeZone: string): number {
  const after = offsetAt(ms, timeZone)
  let earlier = ms - DAY_MS
  let later = ms
  while (later - earlier > 1) {
    const middle = Math.floor((earlier + later) / 2)
    if (offsetAt(middle, timeZone) === after) later = middle
    else earlier = middle
  }
  return later
}
