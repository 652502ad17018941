import type { CollectionBeforeChangeHook } from 'payload'
import { STORY_VERB_FIELDS } from '#desk/store/fieldRoles.ts'

/** Keeps the desk's fields as they were, whatever a save contains. A new story is a draft. */
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
  return data
}
