import type { CollectionBeforeChangeHook } from 'payload'
import { keepWriters } from '#desk/fourEyes/storyWriters.ts'
import { noteWords } from '#desk/fourEyes/storeUnseenWords.ts'
import { approveAgainAfterChange } from './approveAgainAfterChange.ts'
import { guardDeskFields } from './guardDeskFields.ts'
import { markTypedSlug } from './markTypedSlug.ts'
import { refuseStaleWrite } from './refuseStaleWrite.ts'

/**
 * The hooks before a save of a story, in this order: first those that refuse, then those that set
 * the desk's fields.
 */
export const beforeSave: CollectionBeforeChangeHook[] = [
  refuseStaleWrite,
  guardDeskFields,
  approveAgainAfterChange,
  markTypedSlug,
  keepWriters,
  noteWords('stories'),
]
