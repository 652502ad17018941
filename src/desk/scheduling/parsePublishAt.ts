import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import {
  clockChangeBefore,
  offsetAt,
  offsetText,
  onTheClock,
  readWallClock,
} from '#newsroom/wallClock.ts'

/** The requested time of publication. */
export interface ScheduleTime {
  /**
   * A time with offset (`2026-02-04T13:29:00-08:00`), or a local time without (`2026-02-04T13:29`).
   */
  publishAt: string | null
  /** For a local time that comes twice: `-07:00` or `-08:00`. */
  offset?: string | null
}

const noSuchHour = (next: string): Refusal => refusal('no_such_local_time', { details: { next } })

const twice = (choices: readonly string[]): Refusal =>
  refusal('local_time_comes_twice', { details: { choices } })

const wrongOffset = (inForce: readonly string[]): Refusal =>
  refusal('offset_not_in_force', { details: { offsets: inForce } })

const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u

/** JavaScript would turn the 30th of February into the 2nd of March. */
const dayExists = (day: string): boolean => {
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)
}

function momentOf({ publishAt, offset }: ScheduleTime, timeZone: string): Result<Date, Refusal> {
  const asked = publishAt?.trim() ?? ''
  const day = MOMENT.exec(asked)?.[1]
  if (day !== undefined) {
    const at = new Date(asked)
    return dayExists(day) && !Number.isNaN(at.getTime())
      ? ok(at)
      : refused(refusal('bad_publish_at'))
  }
  const read = readWallClock(asked, timeZone)
  if (read === null) return refused(refusal('bad_publish_at'))
  if (read.state === 'never') {
    return refused(
      noSuchHour(onTheClock(clockChangeBefore(read.after.getTime(), timeZone), timeZone)),
    )
  }
  const moments = read.state === 'once' ? [read.at] : [read.first, read.second]
  if (!offset) {
    const [only, other] = moments
    if (only && !other) return ok(only)
    return refused(twice(moments.map((at) => onTheClock(at.getTime(), timeZone))))
  }
  const offsets = moments.map((at) => offsetText(offsetAt(at.getTime(), timeZone)))
  const meant = moments[offsets.indexOf(offset.trim())]
  return meant ? ok(meant) : refused(wrongOffset(offsets))
}

/**
 * Returns when a story will be published. Takes the request, the newsroom's IANA zone and the
 * server's clock. A time with offset is used as it is; a local time is read in the newsroom's time
 * zone. Refuses with 400: an invalid or past time; a time skipped when clocks go forward (with the
 * next one that exists); a time that comes twice when clocks go back (with both), unless `offset`
 * says which.
 */
export function scheduledTime(
  asked: ScheduleTime,
  timeZone: string,
  now: Date,
): Result<Date, Refusal> {
  const at = momentOf(asked, timeZone)
  if (!at.ok) return at
  return at.value.getTime() > now.getTime() ? at : refused(refusal('bad_publish_at'))
}
