import type { NamedRef } from '#anonymization/protectedNames.ts'
import type { BylinePolicy, StaffSource } from '#publishing/storySourceTypes.ts'
import type { ReporterDoc } from '#desk/store/recordTypes.ts'

/** The names of a profile that readers may get. */
export interface StaffNames {
  fullName: string
  penName: string | null
}

/** The names on the record, accepted or not. */
export const namesOnRecord = ({ fullName, penName }: ReporterDoc): StaffNames => ({
  fullName,
  penName: penName ?? null,
})

/**
 * Returns how a reporter is named to readers. Where nobody has chosen: by first name and initial,
 * like a new profile.
 */
const policyOf = ({ bylinePolicy, bylineWaits, acceptedNames }: ReporterDoc): BylinePolicy => {
  // A change has waited since before accepted names were stored, so nobody knows what an editor
  // accepted.
  if (bylineWaits === true && !acceptedNames) return 'staff'
  return bylinePolicy ?? 'firstNameInitial'
}

/**
 * Returns full names that the byline policy hides: the one that an editor accepted, and one that
 * waits.
 */
export const hiddenNames = (doc: ReporterDoc): string[] =>
  doc.bylinePolicy === 'full'
    ? []
    : [...new Set([(doc.acceptedNames ?? doc).fullName, doc.fullName])]

/**
 * Returns the hidden names of all reporters, each with an id that no person's is
 * (`reporter:<id>`).
 */
export const hiddenStaffNames = (reporters: readonly ReporterDoc[]): NamedRef[] =>
  reporters.flatMap((doc) => hiddenNames(doc).map((name) => [`reporter:${doc.id}`, name] as const))

/**
 * Takes a reporter's record; returns what compiling reads of it. Readers get the names that an
 * editor accepted last. A waiting name counts for nothing yet: a credit typed with it means whom it
 * meant before.
 */
export const staffSource = (doc: ReporterDoc): StaffSource => {
  const { fullName, penName } = doc.acceptedNames ?? namesOnRecord(doc)
  return {
    ref: doc.id,
    fullName,
    penName,
    policy: policyOf(doc),
    formerNames: (doc.formerNames ?? []).filter((name) => name !== fullName && name !== penName),
  }
}
