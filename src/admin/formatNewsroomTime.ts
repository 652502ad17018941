import { apDateThenTime } from '#newsroom/apStyle.ts'
import { clockChangeBefore, offsetAt, onTheClock, readWallClock } from '#newsroom/wallClock.ts'

/**
 * A time as somebody enters it in the newsroom’s time zone. When clocks go back, a time comes
 * twice; `chosen` says which one.
 */
export interface TimeDraft {
  /** `2026-02-04T13:29`; '' where nothing was entered. */
  local: string
  /** `at` of the chosen time, or null where nothing was chosen. */
  chosen: string | null
}

export const noTime: TimeDraft = { local: '', chosen: null }

/** A time with its offset (`2026-11-01T01:30:00-07:00`), and its text. */
export interface MomentChoice {
  at: string
  words: string
}

/** What an entered time means in the newsroom’s time zone. */
export type TimeRead =
  | { state: 'none' }
  | ({ state: 'once' } & MomentChoice)
  /** Clocks go forward over this time. `next`: the first time after it that exists. */
  | { state: 'skipped'; asked: string; next: MomentChoice }
  | { state: 'twice'; asked: string; choices: readonly [MomentChoice, MomentChoice] }

const nameOf = (ms: number, timeZone: string, timeZoneName: 'longGeneric' | 'long'): string => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName }).formatToParts(ms)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

const isOffset = (name: string): boolean => name === '' || /^GMT[+-]?\d?/u.test(name)

/**
 * Returns the name of a time zone for use in a sentence: "Pacific time". A zone that never changes
 * its clocks: "Mountain Standard Time". A zone without a name: its IANA name. AP Stylebook, "time
 * zones": capitalise the full name of the time in force; of the short form only the region.
 */
export function zoneWords(timeZone: string, ms: number): string {
  const generic = nameOf(ms, timeZone, 'longGeneric')
  const name = isOffset(generic) ? nameOf(ms, timeZone, 'long') : generic
  if (isOffset(name)) return timeZone.replaceAll('_', ' ')
  return /(?:Standard|Daylight|Summer|Universal) Time$/u.test(name)
    ? name
    : name.replace(/ Time$/u, ' time')
}

/**
 * "Feb. 4, 2026, 1:29 p.m.". Midnight belongs to the day that ends (AP Stylebook, "midnight"); the
 * text says so.
 */
const clockWords = (iso: string, timeZone: string): string => {
  const words = apDateThenTime(iso, timeZone)
  return words.endsWith('midnight') ? `${words} at the end of that day` : words
}

/** "Feb. 4, 2026, 1:29 p.m. Pacific time". Takes ISO 8601 with offset or Z, and an IANA zone. */
export const momentWords = (iso: string, timeZone: string): string =>
  `${apDateThenTime(iso, timeZone)} ${zoneWords(timeZone, Date.parse(iso))}`.replace(
    / midnight (.*)$/u,
    ' midnight $1 (the end of that day)',
  )

/**
 * The same with the time in force, which tells apart two times that look the same: "Nov. 1, 2026,
 * 1:30 a.m. Pacific Daylight Time".
 */
const exactWords = (at: string, timeZone: string): string => {
  const ms = Date.parse(at)
  const inForce = nameOf(ms, timeZone, 'long')
  const name = isOffset(inForce) ? `UTC${at.slice(19)}` : inForce
  return `${clockWords(at, timeZone)}, ${name}`
}

const choiceOf = (ms: number, timeZone: string, words = momentWords): MomentChoice => {
  const at = onTheClock(ms, timeZone)
  return { at, words: words(at, timeZone) }
}

/**
 * Takes what was entered and the newsroom’s IANA zone; returns what it means there. The rule is the
 * same as in `desk/scheduling/parsePublishAt.ts`.
 */
export function readTime(local: string, timeZone: string): TimeRead {
  const read = readWallClock(local, timeZone)
  if (read === null) return { state: 'none' }
  // Written as if it were in UTC: that gives the text of the entered time, even where no such time
  // exists.
  const asked = clockWords(`${local.replace(' ', 'T').slice(0, 16).padEnd(16, 'T00:00')}Z`, 'UTC')
  switch (read.state) {
    case 'once':
      return { state: 'once', ...choiceOf(read.at.getTime(), timeZone) }
    case 'never': {
      const next = clockChangeBefore(read.after.getTime(), timeZone)
      return { state: 'skipped', asked, next: choiceOf(next, timeZone) }
    }
    case 'twice': {
      const choices = [
        choiceOf(read.first.getTime(), timeZone, exactWords),
        choiceOf(read.second.getTime(), timeZone, exactWords),
      ] as const
      return { state: 'twice', asked, choices }
    }
  }
}

/**
 * Returns the time that was entered, with its offset. Null where there is none, or where it comes
 * twice and nobody has chosen.
 */
export function momentEntered({ local, chosen }: TimeDraft, timeZone: string): string | null {
  const read = readTime(local, timeZone)
  if (read.state === 'once') return read.at
  if (read.state !== 'twice') return null
  return read.choices.find(({ at }) => at === chosen)?.at ?? null
}

/**
 * The same for a time that must not come too early, such as an embargo. Of two times that look the
 * same, returns the later one unless the other was chosen; for a time that does not exist, the next
 * one that does. Null where nothing was entered.
 */
export function latestMeant(draft: TimeDraft, timeZone: string): string | null {
  const read = readTime(draft.local, timeZone)
  if (read.state === 'none') return null
  if (read.state === 'skipped') return read.next.at
  return momentEntered(draft, timeZone) ?? (read.state === 'twice' ? read.choices[1].at : null)
}

/**
 * Returns a time as a form shows it, with the choice where it comes twice. Takes ISO 8601 with
 * offset or Z.
 */
export function draftOf(iso: string | null, timeZone: string): TimeDraft {
  const ms = iso === null ? Number.NaN : Date.parse(iso)
  if (Number.isNaN(ms)) return noTime
  const minute = onTheClock(Math.floor(ms / 60_000) * 60_000, timeZone)
  return { local: minute.slice(0, 16), chosen: minute }
}

/**
 * Returns why this time cannot be set for the future, null where it can. `timeZone` is null while
 * it is not known.
 */
export function whyNotThen(draft: TimeDraft, timeZone: string | null, now: number): string | null {
  if (timeZone === null) return 'The newsroom’s clock is not known yet.'
  const { state } = readTime(draft.local, timeZone)
  if (state === 'none') return 'Choose a day and a time.'
  if (state === 'skipped') return 'This time does not come that day. Choose another.'
  const at = momentEntered(draft, timeZone)
  if (at === null) return 'This time comes twice that day. Choose which is meant.'
  return Date.parse(at) > now ? null : 'Choose a time that is still to come.'
}

/**
 * Returns the same time in another time zone than the newsroom’s; null where both look the same.
 */
export const elsewhereWords = (iso: string, timeZone: string, here: string): string | null =>
  offsetAt(Date.parse(iso), timeZone) === offsetAt(Date.parse(iso), here)
    ? null
    : momentWords(iso, here)
