import type { CollectionBeforeChangeHook } from 'payload'
import { TEXT_FIELDS } from '#desk/compile/publishedPeople.ts'

/** Fields that verbs write, past Payload (`desk/store/updateStoryRecord.ts`), and nothing else: not a client, not a bulk edit, not a copy, not a restored version. */
export const DESK_FIELDS = [
  'stage',
  'author',
  'publicSlug',
  'publishAt',
  'firstPublishedAt',
  'newFactsAt',
  'submittedAt',
  'approvedAt',
  'approvedBy',
  'changesNote',
  'goneNote',
  'revision',
  'acknowledged',
  'rulings',
  'pinned',
  'publishAttempts',
  'publishRetryAt',
  'printedPeople',
  'printedInFull',
  'printedInPart',
  'printedFaces',
  'printedPhotos',
  'printedPictures',
  'printedVersion',
  'takenDownAt',
  'takenDownFor',
] as const

/** An empty list, an empty text and nothing at all are the same to an editor's eye. */
const bare = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value

const same = (left: unknown, right: unknown) =>
  JSON.stringify(bare(left)) === JSON.stringify(bare(right))

/**
 * Pins the desk's fields to what they were, whatever came in. A story that is approved or scheduled and whose text
 * changes goes back to waiting: what an editor approved is what runs.
 */
export const guardDeskFields: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') {
    for (const field of DESK_FIELDS) delete data[field]
    data.stage = 'draft'
    data.author = req.user?.id ?? null
    data.revision = 0
    return data
  }
  for (const field of DESK_FIELDS) data[field] = originalDoc?.[field] ?? null
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
