import type { BylinePolicy, StaffSource } from '#publishing/storySource.ts'
import type { ReporterDoc } from './records.ts'

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
 * Takes a reporter's record; returns what compiling reads of it. Readers get the names that an editor accepted last: what the reporter changed of
 * themselves waits, and until then is known as a former name is, so that text which uses it already is treated.
 */
export const staffSource = (doc: ReporterDoc): StaffSource => {
  const { fullName, penName } = doc.acceptedNames ?? namesOnRecord(doc)
  const borne = [...(doc.formerNames ?? []), doc.fullName]
  return {
    ref: doc.id,
    fullName,
    penName,
    policy: policyOf(doc),
    formerNames: [...new Set(borne)].filter((name) => name !== fullName && name !== penName),
  }
}
