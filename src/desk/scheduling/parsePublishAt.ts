import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import {
  clockChangeBefore,
  offsetAt,
  offsetText,
  onTheClock,
  readWallClock,
} from '#newsroom/wallClock.ts'

/** When a story is to run, as it was asked. */
export interface ScheduleTime {
  /** A moment (`2026-02-04T13:29:00-08:00`), or a local time without offset (`2026-02-04T13:29`). */
  publishAt: string | null
  /** Of a local time that comes twice: `-07:00` or `-08:00`. */
  offset?: string | null
}

const noSuchHour = (next: string): Refusal => refusal('no_such_local_time', { details: { next } })

const twice = (choices: readonly string[]): Refusal =>
  refusal('local_time_comes_twice', { details: { choices } })

const wrongOffset = (inForce: readonly string[]): Refusal =>
  refusal('offset_not_in_force', { details: { offsets: inForce } })

const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u

/** The 30th of February would become the 2nd of March. */
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
 * When a story is to run. Takes what was asked, the newsroom's IANA zone and the server's clock; a moment is taken as it is, a local time is read on
 * the newsroom's clock. Refused with 400: what is no time or past, a time that the change to summer time skips (with the next there is), one
 * that the change back repeats (with both) unless `offset` says which.
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
