import type { CollectionConfig } from 'payload'
import { advisers, editors, staff } from '#access/staff.ts'
import { guardSchools } from './protectedNameHooks.ts'
import { noteWords, unseenWordsField } from '#desk/fourEyes/storeUnseenWords.ts'
import { enteredBy } from '#fields/enteredBy.ts'

/** Schools. Their names are not withheld, even where they are also names of people. */
export const Schools: CollectionConfig = {
  slug: 'schools',
  admin: {
    hideAPIURL: true,
    useAsTitle: 'name',
    group: 'Registry',
    defaultColumns: ['name', 'town', 'enrolment'],
  },
  access: {
    create: editors,
    read: staff,
    update: editors,
    delete: advisers,
    readVersions: editors,
  },
  hooks: { beforeChange: [guardSchools, noteWords('schools')] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200, index: true },
    {
      name: 'shortNames',
      type: 'text',
      hasMany: true,
      admin: { description: 'How stories shorten it: Roosevelt, RHS.' },
    },
    { name: 'town', type: 'text', maxLength: 200 },
    {
      name: 'enrolment',
      type: 'number',
      min: 0,
      admin: { description: 'Students. A small school singles a student out sooner.' },
    },
    unseenWordsField,
    enteredBy,
  ],
}
