import { type ConsentScope, hasConsent } from '#newsroom/consents.ts'
import type { Kind, Naming, Treatment } from './personTypes.ts'

export interface Consent {
  scope: readonly ConsentScope[]
  /** Null: no end, until withdrawn. */
  expires: Date | null
  givenBy: string
  relation: string
  /** True where the newsroom has the signed paper. */
  onFile: boolean
  withdrawn?: boolean
}

/** A person as the newsroom recorded them: the input of the protection rules. */
export interface PersonRecord {
  kind: Kind | null | undefined
  /** In years. */
  age: number | null
  birthDate?: Date | null
  naming: Naming | null | undefined
  /** True where two people approved the record as it is now (`nameApprovalTerms.ts`). */
  namingApproved: boolean
  /**
   * When they did. The age at that time counts, so that a later birthday alone changes nothing.
   * Left out: now.
   */
  approvedAt?: Date | null
  /**
   * When the approval takes effect, if it has to wait (`publishing/nameApprovalRule.ts`). Left out or
   * null: at once.
   */
  opensAt?: Date | null
  /**
   * True where the record was once a protected person's, or has the name of one. Then an adult's
   * name needs two people as well.
   */
  onceProtected?: boolean
  reason: string | null
  consents: readonly Consent[]
  /**
   * True where the name is in a public record (of a court or an election) that the editor relies
   * on.
   */
  publicRecord?: boolean
}

/**
 * Why a person is treated in this way: codes that never change and say nothing about the person.
 */
export const PROTECTION_REASONS = [
  'adult',
  'public_figure',
  'minor_public_figure_approved',
  'public_record_approved',
  'consent_approved',
  'first_name_approved',
  'adult_under_18',
  'minor_public_figure_not_approved',
  'kind_unknown',
  'student',
  'not_approved',
  'reason_missing',
  'no_valid_consent',
] as const
export type ProtectionReason = (typeof PROTECTION_REASONS)[number]

export interface Protection {
  treatment: Treatment
  why: ProtectionReason
}

const MAJORITY = 18

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Year, month and day as one number in the order of days: 20260204. */
const dayIn = (moment: Date, zone: string): number => {
  const formatter =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  formatters.set(zone, formatter)
  const part = Object.fromEntries(
    formatter.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  )
  return (part.year ?? 0) * 10_000 + (part.month ?? 0) * 100 + (part.day ?? 0)
}

/**
 * Full years since a date of birth, on the calendar of `zone`. The date of birth is a day without a
 * time (its UTC date).
 */
const yearsSince = (birth: Date, now: Date, zone: string): number =>
  Math.floor((dayIn(now, zone) - dayIn(birth, 'UTC')) / 10_000)

/**
 * The lowest age that fits the record; null where it gives none. If age and birth date disagree,
 * the younger counts.
 */
const lowestAge = (record: PersonRecord, now: Date, zone: string): number | null => {
  const ages: number[] = []
  if (typeof record.age === 'number' && Number.isFinite(record.age)) ages.push(record.age)
  if (record.birthDate && !Number.isNaN(record.birthDate.getTime()))
    ages.push(yearsSince(record.birthDate, now, zone))
  return ages.length === 0 ? null : Math.min(...ages)
}

/** True where two people approved the record, and the approval no longer waits. */
const approvedNow = ({ namingApproved, opensAt }: PersonRecord, now: Date): boolean =>
  namingApproved === true && (!opensAt || opensAt.getTime() <= now.getTime())

const isMinor = (record: PersonRecord, now: Date, zone: string): boolean => {
  const weighedAt = approvedNow(record, now) && record.approvedAt ? record.approvedAt : now
  const age = lowestAge(record, weighedAt, zone)
  return age !== null && age < MAJORITY
}

/**
 * True where the record, exceptions aside, is of somebody protected: not of an adult or a public
 * figure who is of age.
 */
export const isProtected = (record: PersonRecord, now: Date, zone = 'UTC'): boolean =>
  (record.kind !== 'adult' && record.kind !== 'publicFigure') || isMinor(record, now, zone)

const protect = (why: ProtectionReason): Protection => ({ treatment: 'withhold', why })
const open = (why: ProtectionReason): Protection => ({ treatment: 'open', why })

/** The exception made for a protected person, if it is valid; otherwise the name is withheld. */
const exception = (record: PersonRecord, now: Date, otherwise: ProtectionReason): Protection => {
  if (record.naming !== 'fullName' && record.naming !== 'firstNameOnly') return protect(otherwise)
  if (!record.reason?.trim()) return protect('reason_missing')
  const granted = record.naming === 'firstNameOnly' ? firstName(record, now) : inFull(record, now)
  if (granted.treatment === 'withhold') return granted
  return approvedNow(record, now) ? granted : protect('not_approved')
}

/**
 * A first name needs no consent. But where one was recorded, it must be valid: if somebody takes it
 * back, the name is not printed any more.
 */
const firstName = (record: PersonRecord, now: Date): Protection => {
  const scopes = ['name', 'firstName'] as const
  const asked = record.consents.some((consent) =>
    scopes.some((scope) => consent.scope.includes(scope)),
  )
  return asked && !hasConsent(record.consents, scopes, now)
    ? protect('no_valid_consent')
    : { treatment: 'firstNameOnly', why: 'first_name_approved' }
}

const inFull = (record: PersonRecord, now: Date): Protection => {
  if (record.publicRecord === true) return open('public_record_approved')
  return hasConsent(record.consents, ['name'], now)
    ? open('consent_approved')
    : protect('no_valid_consent')
}

/**
 * An adult or a public figure who is of age. Somebody who was protected before stays so until two
 * people decide otherwise.
 */
const grown = (record: PersonRecord, now: Date, why: ProtectionReason): Protection =>
  record.onceProtected === true && !approvedNow(record, now) ? protect('not_approved') : open(why)

/**
 * Decides how a name is treated. Everyone is protected but recorded adults and public figures who
 * are of age. An exception needs a reason, the approval of two people, and for the full name a
 * consent that is valid at `now` or a public record. Anything missing, unknown or contradictory
 * means protection. `zone` is the newsroom's time zone; birthdays are counted on its calendar. The
 * rule follows SPJ's "use heightened sensitivity when dealing with juveniles" and makes it the
 * default.
 */
export const treatmentOf = (record: PersonRecord, now: Date, zone = 'UTC'): Protection => {
  const minor = isMinor(record, now, zone)
  switch (record.kind) {
    case 'adult':
      return minor ? exception(record, now, 'adult_under_18') : grown(record, now, 'adult')
    case 'publicFigure':
      if (!minor) return grown(record, now, 'public_figure')
      if (record.naming !== 'fullName' || !record.reason?.trim())
        return exception(record, now, 'minor_public_figure_not_approved')
      return approvedNow(record, now)
        ? open('minor_public_figure_approved')
        : protect('not_approved')
    case 'student':
      return exception(record, now, 'student')
    default:
      return exception(record, now, 'kind_unknown')
  }
}

/** Returns how the name would be treated if two people approved the record at `now`. */
export const treatmentIfApproved = (record: PersonRecord, now: Date, zone = 'UTC'): Protection =>
  treatmentOf({ ...record, namingApproved: true, approvedAt: now, opensAt: null }, now, zone)

const TELLS: Record<Treatment, number> = { withhold: 0, firstNameOnly: 1, open: 2 }

/** True where the first treatment shows readers more of the name than the second. */
export const tellsMore = (one: Treatment, other: Treatment): boolean => TELLS[one] > TELLS[other]
