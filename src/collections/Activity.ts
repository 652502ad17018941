import type { CollectionConfig } from 'payload'
import { hiddenFromReporters } from '#access/hiddenFrom.ts'
import { editors, nobody } from '#access/staff.ts'

/** Who did what to what, and when. Append-only; holds ids, verbs and codes, and no text of any story. */
export const Activity: CollectionConfig = {
  slug: 'activity',
  labels: { singular: 'Entry', plural: 'Activity' },
  admin: {
    useAsTitle: 'verb',
    group: 'Record',
    hidden: hiddenFromReporters,
    defaultColumns: ['at', 'actor', 'verb', 'subject', 'subjectId'],
  },
  timestamps: false,
  defaultSort: '-at',
  access: {
    create: nobody,
    read: editors,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  fields: [
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'actor', type: 'relationship', relationTo: 'users' },
    { name: 'verb', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'subjectId', type: 'text', required: true, index: true },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text' },
    {
      name: 'codes',
      type: 'text',
      hasMany: true,
      admin: { description: 'Warnings acknowledged, kinds of correction, reasons’ codes.' },
    },
  ],
}
