import type { GroupField } from 'payload'
import { editorsField } from '#access/staff.ts'
import { CHECKLIST, type ChecklistItem } from '#newsroom/pictures.ts'

const QUESTIONS: Record<ChecklistItem, string> = {
  faces: 'Faces: every minor who can be recognised is covered, or has consented',
  nameTags: 'Name tags, badges and writing: nobody’s name can be read',
  jerseys: 'Jerseys: no name or number shows who somebody is',
  schoolLogos: 'School logos and signs: none shows where a withheld student can be found',
  plates: 'Number plates: none can be read',
  houseNumbers: 'House numbers and street signs: none shows where somebody lives',
}

/**
 * What an editor checks in a picture before readers get it. Only editors may tick. The ticks are
 * cleared when the picture or its coverings change (`collections/Photos/photoHooks.ts`).
 */
export const checklistField: GroupField = {
  name: 'checklist',
  type: 'group',
  label: 'Before readers see it',
  admin: { components: { Field: '/src/admin/photo/PhotoChecklist.tsx#PhotoChecklist' } },
  fields: CHECKLIST.map((name) => ({
    name,
    type: 'checkbox' as const,
    label: QUESTIONS[name],
    defaultValue: false,
    access: { create: editorsField, update: editorsField },
  })),
}
