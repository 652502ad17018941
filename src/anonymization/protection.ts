import type { Kind, Naming, Treatment } from './people.ts'

/** What a consent covers. */
export type ConsentScope = 'name' | 'firstName' | 'photo' | 'school' | 'handle'

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
  /** An editor approved the naming decision. */
  namingApproved: boolean
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

/** Full years between two moments, by the calendar in UTC. */
const yearsBetween = (birth: Date, now: Date): number => {
  const years = now.getUTCFullYear() - birth.getUTCFullYear()
  const beforeBirthday =
    now.getUTCMonth() < birth.getUTCMonth() ||
    (now.getUTCMonth() === birth.getUTCMonth() && now.getUTCDate() < birth.getUTCDate())
  return beforeBirthday ? years - 1 : years
}

/** The lowest age that the record admits; null where it tells none. Age and birth date that disagree count as the younger. */
const lowestAge = (record: PersonRecord, now: Date): number | null => {
  const ages: number[] = []
  if (typeof record.age === 'number' && Number.isFinite(record.age)) ages.push(record.age)
  if (record.birthDate && !Number.isNaN(record.birthDate.getTime()))
    ages.push(yearsBetween(record.birthDate, now))
  return ages.length === 0 ? null : Math.min(...ages)
}

/** A consent holds while its paper is on file, nobody withdrew it, and its last moment lies ahead. */
export const consentHolds = (consent: Consent, now: Date): boolean =>
  consent.onFile === true &&
  consent.withdrawn !== true &&
  (consent.expires === null || consent.expires.getTime() > now.getTime())

const covers = (record: PersonRecord, scopes: readonly ConsentScope[], now: Date): boolean =>
  record.consents.some(
    (consent) =>
      consentHolds(consent, now) && scopes.some((scope) => consent.scope.includes(scope)),
  )

const protect = (why: ProtectionReason): Protection => ({ treatment: 'withhold', why })
const open = (why: ProtectionReason): Protection => ({ treatment: 'open', why })

/** The exception an editor made for a protected person, if it stands; otherwise the name stays withheld. */
const exception = (record: PersonRecord, now: Date, otherwise: ProtectionReason): Protection => {
  if (record.naming !== 'fullName' && record.naming !== 'firstNameOnly') return protect(otherwise)
  if (record.namingApproved !== true) return protect('not_approved')
  if (!record.reason?.trim()) return protect('reason_missing')
  if (record.naming === 'firstNameOnly')
    return { treatment: 'firstNameOnly', why: 'first_name_approved' }
  if (record.publicRecord === true) return open('public_record_approved')
  return covers(record, ['name'], now) ? open('consent_approved') : protect('no_valid_consent')
}

/**
 * Decides what becomes of a name. Protected is everyone but recorded adults and public figures of age; an exception needs an
 * editor's approval with a reason, and for the full name a consent that holds at `now` or a public record. Whatever is
 * missing, unknown or contradictory protects.
 * Rule: SPJ's "use heightened sensitivity when dealing with juveniles", made the newsroom's default.
 */
export const treatmentOf = (record: PersonRecord, now: Date): Protection => {
  const age = lowestAge(record, now)
  const minor = age !== null && age < MAJORITY
  switch (record.kind) {
    case 'adult':
      return minor ? exception(record, now, 'adult_under_18') : open('adult')
    case 'publicFigure':
      if (!minor) return open('public_figure')
      return record.naming === 'fullName' && record.namingApproved === true && record.reason?.trim()
        ? open('minor_public_figure_approved')
        : exception(record, now, 'minor_public_figure_not_approved')
    case 'student':
      return exception(record, now, 'student')
    default:
      return exception(record, now, 'kind_unknown')
  }
}
