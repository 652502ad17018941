import { apDateThenTime } from '#newsroom/apStyle.ts'
import { clockChangeBefore, offsetAt, onTheClock, readWallClock } from '#newsroom/wallClock.ts'

/** A time as somebody enters it: what the newsroom’s wall clock shows, and which of two where that comes twice. */
export interface TimeDraft {
  /** `2026-02-04T13:29`; '' where nothing was entered. */
  local: string
  /** `at` of a choice, or null where none was made. */
  chosen: string | null
}

export const noTime: TimeDraft = { local: '', chosen: null }

/** A moment with its offset (`2026-11-01T01:30:00-07:00`), and how it is said. */
export interface MomentChoice {
  at: string
  words: string
}

/** What an entered time means on the newsroom’s clock. */
export type TimeRead =
  | { state: 'none' }
  | ({ state: 'once' } & MomentChoice)
  /** The clocks go forward over it; `next`: the first time there is after it. */
  | { state: 'skipped'; asked: string; next: MomentChoice }
  | { state: 'twice'; asked: string; choices: readonly [MomentChoice, MomentChoice] }

const nameOf = (ms: number, timeZone: string, timeZoneName: 'longGeneric' | 'long'): string => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName }).formatToParts(ms)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

const isOffset = (name: string): boolean => name === '' || /^GMT[+-]?\d?/u.test(name)

/**
 * The name of a zone as a sentence has it: "Pacific time"; where a zone has but one time, "Mountain Standard Time"; where it has no name, its IANA
 * name. AP Stylebook, "time zones": the full name of the time in force is capitalised, of the short form the region alone.
 */
export function zoneWords(timeZone: string, ms: number): string {
  const generic = nameOf(ms, timeZone, 'longGeneric')
  const name = isOffset(generic) ? nameOf(ms, timeZone, 'long') : generic
  if (isOffset(name)) return timeZone.replaceAll('_', ' ')
  return /(?:Standard|Daylight|Summer|Universal) Time$/u.test(name)
    ? name
    : name.replace(/ Time$/u, ' time')
}

/** "Feb. 4, 2026, 1:29 p.m."; midnight is of the day that ends (AP Stylebook, "midnight"), which is said besides. */
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

/** The same with the time in force, which tells two alike apart: "Nov. 1, 2026, 1:30 a.m. Pacific Daylight Time". */
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

/** Takes what was entered and the newsroom’s IANA zone; returns what it means there. The rule is the desk’s (`desk/scheduling/parsePublishAt.ts`). */
export function readTime(local: string, timeZone: string): TimeRead {
  const read = readWallClock(local, timeZone)
  if (read === null) return { state: 'none' }
  // Read as if it were UTC’s, a time says itself, whether or not it comes.
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

/** The moment that was entered, with its offset; null while it is none, or one of two and nobody said which. */
export function momentEntered({ local, chosen }: TimeDraft, timeZone: string): string | null {
  const read = readTime(local, timeZone)
  if (read.state === 'once') return read.at
  if (read.state !== 'twice') return null
  return read.choices.find(({ at }) => at === chosen)?.at ?? null
}

/**
 * The same for a field that is kept as it stands, and must not be reached too early: of two the later, unless the other was chosen, and in
 * place of a time that is skipped the next there is. Null where nothing was entered.
 */
export function latestMeant(draft: TimeDraft, timeZone: string): string | null {
  const read = readTime(draft.local, timeZone)
  if (read.state === 'none') return null
  if (read.state === 'skipped') return read.next.at
  return momentEntered(draft, timeZone) ?? (read.state === 'twice' ? read.choices[1].at : null)
}

/** A moment as a form shows it; of a time that comes twice, with which it is. Takes ISO 8601 with offset or Z. */
export function draftOf(iso: string | null, timeZone: string): TimeDraft {
  const ms = iso === null ? Number.NaN : Date.parse(iso)
  if (Number.isNaN(ms)) return noTime
  const minute = onTheClock(Math.floor(ms / 60_000) * 60_000, timeZone)
  return { local: minute.slice(0, 16), chosen: minute }
}

/** Why this time cannot be set for something that is to come; null where it can. `timeZone`: null while it is not known. */
export function whyNotThen(draft: TimeDraft, timeZone: string | null, now: number): string | null {
  if (timeZone === null) return 'The newsroom’s clock is not known yet.'
  const { state } = readTime(draft.local, timeZone)
  if (state === 'none') return 'Choose a day and a time.'
  if (state === 'skipped') return 'This time does not come that day. Choose another.'
  const at = momentEntered(draft, timeZone)
  if (at === null) return 'This time comes twice that day. Choose which is meant.'
  return Date.parse(at) > now ? null : 'Choose a time that is still to come.'
}

/** The same moment on another clock than the newsroom’s; null where both show the same. */
export const elsewhereWords = (iso: string, timeZone: string, here: string): string | null =>
  offsetAt(Date.parse(iso), timeZone) === offsetAt(Date.parse(iso), here)
    ? null
    : momentWords(iso, here)
