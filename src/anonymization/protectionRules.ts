import { type ConsentScope, hasConsent } from '#newsroom/consents.ts'
import type { Kind, Naming, Treatment } from './personTypes.ts'

export interface Consent {
  scope: readonly ConsentScope[]
  /** Null: until withdrawn. */
  expires: Date | null
  givenBy: string
  relation: string
  /** The paper is in the newsroom's hands. */
  onFile: boolean
  withdrawn?: boolean
}

/** A person as the newsroom recorded them: what the rules of protection weigh. */
export interface PersonRecord {
  kind: Kind | null | undefined
  /** In years. */
  age: number | null
  birthDate?: Date | null
  naming: Naming | null | undefined
  /** Two people approved the record as it stands (`nameApprovalTerms.ts`). */
  namingApproved: boolean
  /** When they did: age is weighed then, so that a birthday afterwards changes nothing by itself. Left out: now. */
  approvedAt?: Date | null
  /** From when the approval holds, where it has to wait (`publishing/fourEyesRule.ts`). Left out or null: from when it was given. */
  opensAt?: Date | null
  /** The record has been a protected person's, or bears the name of one: then an adult's name, too, takes two people. */
  onceProtected?: boolean
  reason: string | null
  consents: readonly Consent[]
  /** The name is in a public record (a court's, an election's) that the editor relies on. */
  publicRecord?: boolean
}

/** Why a person is treated so: a stable code, which holds nothing of the person. */
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

/** Year, month and day as one number that orders as days do: 20260204. */
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

/** Full years since a date of birth, which is a day and no moment (its UTC date), on the calendar of `zone`. */
const yearsSince = (birth: Date, now: Date, zone: string): number =>
  Math.floor((dayIn(now, zone) - dayIn(birth, 'UTC')) / 10_000)

/** The lowest age that the record admits; null where it tells none. Age and birth date that disagree count as the younger. */
const lowestAge = (record: PersonRecord, now: Date, zone: string): number | null => {
  const ages: number[] = []
  if (typeof record.age === 'number' && Number.isFinite(record.age)) ages.push(record.age)
  if (record.birthDate && !Number.isNaN(record.birthDate.getTime()))
    ages.push(yearsSince(record.birthDate, now, zone))
  return ages.length === 0 ? null : Math.min(...ages)
}

/** True where two people approved the record, and the approval need not wait any more. */
const approvedNow = ({ namingApproved, opensAt }: PersonRecord, now: Date): boolean =>
  namingApproved === true && (!opensAt || opensAt.getTime() <= now.getTime())

const isMinor = (record: PersonRecord, now: Date, zone: string): boolean => {
  const weighedAt = approvedNow(record, now) && record.approvedAt ? record.approvedAt : now
  const age = lowestAge(record, weighedAt, zone)
  return age !== null && age < MAJORITY
}

/** True where the record, exceptions aside, is of somebody protected: not of an adult or public figure of age. */
export const isProtected = (record: PersonRecord, now: Date, zone = 'UTC'): boolean =>
  (record.kind !== 'adult' && record.kind !== 'publicFigure') || isMinor(record, now, zone)

const protect = (why: ProtectionReason): Protection => ({ treatment: 'withhold', why })
const open = (why: ProtectionReason): Protection => ({ treatment: 'open', why })

/** The exception made for a protected person, if it stands; otherwise the name stays withheld. */
const exception = (record: PersonRecord, now: Date, otherwise: ProtectionReason): Protection => {
  if (record.naming !== 'fullName' && record.naming !== 'firstNameOnly') return protect(otherwise)
  if (!record.reason?.trim()) return protect('reason_missing')
  const granted = record.naming === 'firstNameOnly' ? firstName(record, now) : inFull(record, now)
  if (granted.treatment === 'withhold') return granted
  return approvedNow(record, now) ? granted : protect('not_approved')
}

/** A first name needs no consent; but where one was asked for, it has to hold: who takes it back is not printed on. */
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

/** An adult or public figure of age; whoever was protected before is so until two people say otherwise. */
const grown = (record: PersonRecord, now: Date, why: ProtectionReason): Protection =>
  record.onceProtected === true && !approvedNow(record, now) ? protect('not_approved') : open(why)

/**
 * Decides what becomes of a name. Protected is everyone but recorded adults and public figures of age; an exception needs a reason, the
 * approval of two people, and for the full name a consent that holds at `now` or a public record. Whatever is
 * missing, unknown or contradictory protects. `zone` is the newsroom's, on whose calendar a birth date is counted.
 * Rule: SPJ's "use heightened sensitivity when dealing with juveniles", made the newsroom's default.
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

/** What the record asks for: what would become of the name, had two people approved it at `now`. */
export const treatmentIfApproved = (record: PersonRecord, now: Date, zone = 'UTC'): Protection =>
  treatmentOf({ ...record, namingApproved: true, approvedAt: now, opensAt: null }, now, zone)

const TELLS: Record<Treatment, number> = { withhold: 0, firstNameOnly: 1, open: 2 }

/** True where the first treatment tells readers more of the name than the second. */
export const tellsMore = (one: Treatment, other: Treatment): boolean => TELLS[one] > TELLS[other]
