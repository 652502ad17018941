import type { CollectionBeforeChangeHook } from 'payload'
import { keepWriters } from '#desk/fourEyes/storyWriters.ts'
import { noteWords } from '#desk/fourEyes/unseenWords.ts'
import { guardDeskFields } from './guardDeskFields.ts'
import { markTypedSlug } from './markTypedSlug.ts'
import { refuseStaleWrite } from './refuseStaleWrite.ts'

/** What a save of a story goes through, in this order: what is refused first, then what the desk keeps of it. */
export const beforeSave: CollectionBeforeChangeHook[] = [
  refuseStaleWrite,
  guardDeskFields,
  markTypedSlug,
  keepWriters,
  noteWords('stories'),
]
