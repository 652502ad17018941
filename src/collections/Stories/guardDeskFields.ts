import type { CollectionBeforeChangeHook } from 'payload'
import { STORY_VERB_FIELDS, TEXT_FIELDS } from '#desk/store/fieldRoles.ts'

/** An editor sees no difference between an empty list, an empty text and no value. */
const bare = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value

const same = (left: unknown, right: unknown) =>
  JSON.stringify(bare(left)) === JSON.stringify(bare(right))

/**
 * Keeps the desk's fields as they were, whatever a save contains. Where the text of an approved or
 * scheduled story changes, the story waits for approval again: only what an editor approved is
 * published.
 */
export const guardDeskFields: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') {
    for (const field of STORY_VERB_FIELDS) delete data[field]
    data.stage = 'draft'
    data.author = req.user?.id ?? null
    data.revision = 0
    return data
  }
  for (const field of STORY_VERB_FIELDS) data[field] = originalDoc?.[field] ?? null
  const pinned = originalDoc?.stage === 'approved' || originalDoc?.stage === 'scheduled'
  const changed = TEXT_FIELDS.some(
    (field) => field in data && !same(data[field], originalDoc?.[field]),
  )
  if (pinned && changed) {
    data.stage = 'submitted'
    data.publishAt = null
    data.approvedAt = null
    data.approvedBy = null
  }
  return data
}
