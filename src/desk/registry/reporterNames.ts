import type { BylinePolicy, StaffSource } from '#publishing/storySourceTypes.ts'
import type { ReporterDoc } from '#desk/store/recordTypes.ts'

/** The names of a profile that readers may get. */
export interface StaffNames {
  fullName: string
  penName: string | null
}

/** As the record stands, accepted or not. */
export const namesOnRecord = ({ fullName, penName }: ReporterDoc): StaffNames => ({
  fullName,
  penName: penName ?? null,
})

/** How a reporter is named to readers; of whom nobody said, by first name and initial, as a new profile is. */
const policyOf = ({ bylinePolicy, bylineWaits, acceptedNames }: ReporterDoc): BylinePolicy => {
  // A change that waits since before it was kept what stood: nobody knows what an editor accepted.
  if (bylineWaits === true && !acceptedNames) return 'staff'
  return bylinePolicy ?? 'firstNameInitial'
}

/** Full names that the byline policy keeps back: the one an editor accepted, and one that waits. */
export const hiddenNames = (doc: ReporterDoc): string[] =>
  doc.bylinePolicy === 'full'
    ? []
    : [...new Set([(doc.acceptedNames ?? doc).fullName, doc.fullName])]

/**
 * Takes a reporter's record; returns what compiling reads of it. Readers get the names that an editor accepted last. One that waits is nobody's yet: a
 * credit that was typed with it means whom it meant before.
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
