import type { CollectionBeforeChangeHook } from 'payload'
import { TEXT_FIELDS } from '#desk/store/fieldRoles.ts'

/** An editor sees no difference between an empty list, an empty text and no value. */
const bare = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value

const same = (left: unknown, right: unknown) =>
  JSON.stringify(bare(left)) === JSON.stringify(bare(right))

/**
 * Where the text of an approved or scheduled story changes, the story goes back to "submitted" and
 * waits for approval again: only what an editor approved is published. Runs after
 * `guardDeskFields`, which puts the stage back to what it was.
 */
export const approveAgainAfterChange: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
}) => {
  if (operation === 'create') return data
  const approved = originalDoc?.stage === 'approved' || originalDoc?.stage === 'scheduled'
  const changed = TEXT_FIELDS.some(
    (field) => field in data && !same(data[field], originalDoc?.[field]),
  )
  if (approved && changed) {
    data.stage = 'submitted'
    data.publishAt = null
    data.approvedAt = null
    data.approvedBy = null
  }
  return data
}
