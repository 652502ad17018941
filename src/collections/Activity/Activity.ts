import type { CollectionConfig } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { hiddenFromReporters } from '#access/hiddenFromReporters.ts'
import { editors, nobody } from '#access/staff.ts'
import { exportActivity } from './activityExport.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { ACTIVITY_CAUSES } from '#newsroom/activityCauses.ts'

const refuse = () => {
  throw new RefusalError(refusal('entry_is_final'))
}

/**
 * Who did what to what, and when. Entries are only added. They hold ids, verbs and codes, and no
 * text of any story. The desk writes an entry in the transaction of the action it is about. The
 * hooks here bind our own code too, which access rules do not.
 */
export const Activity: CollectionConfig = {
  slug: 'activity',
  labels: { singular: 'Entry', plural: 'Activity' },
  admin: {
    useAsTitle: 'verb',
    group: 'Record',
    hidden: hiddenFromReporters,
    components: { beforeListTable: ['/src/admin/history/ActivityExport.tsx#ActivityExport'] },
    defaultColumns: ['at', 'actor', 'verb', 'subject', 'subjectId', 'cause'],
  },
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-at',
  access: {
    create: nobody,
    read: editors,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  hooks: {
    beforeChange: [({ data, operation }) => (operation === 'create' ? data : refuse())],
    beforeDelete: [refuse],
  },
  endpoints: [{ path: '/export', method: 'get', handler: exportActivity }],
  // For the usual questions: what happened to this record, what did these verbs do, what did this
  // person do; each in order of time.
  indexes: [
    { fields: ['subjectId', 'at'] },
    { fields: ['actor', 'at'] },
    { fields: ['verb', 'at'] },
    { fields: ['causeId', 'at'] },
  ],
  fields: [
    { name: 'at', type: 'date', required: true, index: true },
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'users',
      admin: { components: { Cell: '/src/admin/history/ActivityCells.tsx#ActorCell' } },
    },
    {
      name: 'verb',
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/admin/history/ActivityCells.tsx#VerbCell' } },
    },
    {
      name: 'subject',
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/admin/history/ActivityCells.tsx#SubjectCell' } },
    },
    {
      name: 'subjectId',
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/admin/history/ActivityCells.tsx#SubjectIdCell' } },
    },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text' },
    {
      name: 'codes',
      type: 'text',
      hasMany: true,
      admin: {
        description:
          'Warnings acknowledged, kinds of correction, reasons’ codes, names of the fields that were saved.',
      },
    },
    {
      name: 'cause',
      type: 'select',
      options: [...ACTIVITY_CAUSES],
      admin: {
        description: 'Of what Homeroom did by itself: why.',
        components: { Cell: '/src/admin/history/ActivityCells.tsx#CauseCell' },
      },
    },
    {
      name: 'causeId',
      type: 'text',
      admin: { description: 'The record it came from.' },
    },
  ],
}
