import type { CollectionBeforeChangeHook } from 'payload'
import { actsAsEditor } from '#access/staff.ts'
import { clockOf } from '#access/requestClock.ts'
import type { ReporterDoc } from '#desk/store/recordTypes.ts'
import { REPORTER_BYLINE_FIELDS, REPORTER_OWN_FIELDS } from '#desk/store/fieldRoles.ts'
import { changedFields } from '#desk/activity/activityOfSaves.ts'
import { namesOnRecord, type StaffNames } from '#desk/registry/reporterNames.ts'
import { markForRefresh } from '#desk/compile/markForRefresh.ts'

const OWN: ReadonlySet<string> = new Set(REPORTER_OWN_FIELDS)

const readChanged = (before: ReporterDoc, after: ReporterDoc): boolean =>
  REPORTER_BYLINE_FIELDS.some((field) => (before[field] ?? null) !== (after[field] ?? null))

const namesOf = ({ fullName, penName }: StaffNames): string[] =>
  [fullName, penName?.trim() ?? ''].filter(Boolean)

/**
 * Former names of the reporter that an editor had accepted: a credit with such a name means this
 * reporter.
 */
function formerNames(before: ReporterDoc | null, after: ReporterDoc, own: boolean): string[] {
  const former = before?.formerNames ?? []
  if (!before || own) return former
  const now = namesOf(namesOnRecord(after))
  const borne = [...former, ...namesOf(before.acceptedNames ?? namesOnRecord(before))]
  return [...new Set(borne)].filter((name) => !now.includes(name))
}

/** The names that readers get while a reporter's own change waits; null where none waits. */
function acceptedNames(before: ReporterDoc | null, after: ReporterDoc): StaffNames | null {
  // The change has waited since before this was stored, so nobody knows what was accepted
  // (`reporterNames.ts`).
  if (!before || (before.bylineWaits === true && !before.acceptedNames)) return null
  const accepted = before.acceptedNames ?? namesOnRecord(before)
  const now = namesOnRecord(after)
  return accepted.fullName === now.fullName && accepted.penName === now.penName ? null : accepted
}

/** Names of the fields that wait. */
function changedByReporter(before: ReporterDoc | null, after: ReporterDoc): string[] {
  if (!before) return []
  const changed = changedFields({ ...before }, { ...after }).filter((field) => OWN.has(field))
  return [...new Set([...(before.changedByReporter ?? []), ...changed])].sort()
}

/**
 * Where an editor changes how a reporter is named, asks for the stories with that reporter to be
 * compiled anew, in the transaction of the save. What reporters change themselves waits for an
 * editor's next save; until then readers get the names that were accepted last. Keeps the desk's
 * own fields as they were.
 */
export const guardBylines: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'update' ? (originalDoc as ReporterDoc) : null
  const after = { ...before, ...data } as ReporterDoc
  data.recompileDue = before?.recompileDue ?? null
  const own = !actsAsEditor(req)
  data.formerNames = formerNames(before, after, own)
  data.acceptedNames = own ? acceptedNames(before, after) : null
  data.changedByReporter = own ? changedByReporter(before, after) : []
  // The person of a new profile may already be named in a credit.
  const changed = before
    ? readChanged(before, after) || before.bylineWaits === true
    : after.bylinePolicy !== 'full'
  data.bylineWaits = changed && !actsAsEditor(req)
  if (!changed || data.bylineWaits) return data
  const id = before?.id ?? null
  await markForRefresh(req, data, { reason: 'byline_changed', id, now: clockOf(req) })
  return data
}
