/** No photograph is older. Earlier and future years come from cameras whose clock is wrong. */
const OLDEST = 1826
const YOUNGEST = 2100

/**
 * "2026:05:04 13:14:15", "2026-05-04T13:14:15.5-07:00", "2026-05-04", "20260504" with
 * "131415-0700", and forms between these.
 */
const MOMENT =
  /^(\d{4})[:-]?(\d{2})[:-]?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?)?(Z|[+-]\d{2}:?\d{2})?$/u

function moment(text: string): string | null {
  const found = MOMENT.exec(text)
  if (!found) return null
  const [, year = '', month = '', day = '', hour, minute, second = '00', zone] = found
  if (Number(year) < OLDEST || Number(year) > YOUNGEST) return null
  const date = `${year}-${month}-${day}`
  const time = `${hour ?? '00'}:${minute ?? '00'}:${second}`
  const read = new Date(`${date}T${time}Z`)
  // JavaScript would turn the 31st of a shorter month into the 1st of the next.
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 19) !== `${date}T${time}`)
    return null
  if (hour === undefined) return date
  if (zone === undefined) return `${date}T${time}`
  const colon = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
  const zoned = new Date(`${date}T${time}${colon}`)
  return Number.isNaN(zoned.getTime()) ? null : zoned.toISOString()
}

/**
 * Takes what a file says about when it was taken, the best first: date and time, and what belongs
 * to them (a time zone, or the time). Returns the first that is a valid time as ISO 8601: in UTC
 * where the zone is known, without a zone where it is not; null where none is valid.
 */
export function readTaken(told: readonly (readonly [when: string, rest: string])[]): string | null {
  for (const [when, rest] of told) {
    const date = when.trim()
    if (date === '') continue
    const taken = moment(date + rest.trim()) ?? moment(date)
    if (taken !== null) return taken
  }
  return null
}
