import type { Refusal } from '#newsroom/refusal.ts'
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

const badTime: Refusal = {
  code: 'bad_publish_at',
  status: 400,
  message: '`publishAt` is missing, is not a time, or is past.',
  remedy:
    'Send a time in the future, such as 2026-02-04T13:29:00-08:00, or without the offset, on the newsroom’s clock.',
}

const noSuchHour = (next: string): Refusal => ({
  code: 'no_such_local_time',
  status: 400,
  message:
    'This time does not exist on the newsroom’s clock: it is skipped when the clocks go forward.',
  remedy: 'Take the next time there is, in `details.next`, or another.',
  details: { next },
})

const twice = (choices: readonly string[]): Refusal => ({
  code: 'local_time_comes_twice',
  status: 400,
  message: 'This time comes twice on the newsroom’s clock: the clocks go back.',
  remedy:
    'Say which is meant: send one of `details.choices` as `publishAt`, or its offset as `offset`.',
  details: { choices },
})

const wrongOffset = (inForce: readonly string[]): Refusal => ({
  code: 'offset_not_in_force',
  status: 400,
  message: 'The newsroom’s clock does not stand at this offset at this time.',
  remedy: 'Send an offset of `details.offsets`, or leave `offset` out.',
  details: { offsets: inForce },
})

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
    return dayExists(day) && !Number.isNaN(at.getTime()) ? ok(at) : refused(badTime)
  }
  const read = readWallClock(asked, timeZone)
  if (read === null) return refused(badTime)
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
  return at.value.getTime() > now.getTime() ? at : refused(badTime)
}
