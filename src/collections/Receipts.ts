import type { CollectionConfig } from 'payload'
import { hiddenFromReporters } from '#access/hiddenFromReporters.ts'
import { editors, nobody } from '#access/staff.ts'
import { withPresentState } from '#desk/takedown/takeDownReceipts.ts'
import { takeDownReasonOptions } from '#fields/options.ts'

/** The panel shows them as text (`admin/history/ReceiptPanel.tsx`). */
const inWords = { condition: () => false }

/**
 * Receipts of names that were taken down. `desk/takedown/takeNameDown.ts` writes one in the
 * transaction of that action; nobody changes it afterwards. It holds ids, counts and no name. The
 * present state (`state`, `done`, `pending`, `cannotBeRecalled`) is worked out at each reading.
 */
export const Receipts: CollectionConfig = {
  slug: 'receipts',
  admin: {
    useAsTitle: 'id',
    group: 'Record',
    hidden: hiddenFromReporters,
    hideAPIURL: true,
    defaultColumns: ['at', 'standing', 'reason', 'by', 'id'],
  },
  timestamps: false,
  disableBulkEdit: true,
  defaultSort: '-at',
  access: {
    create: nobody,
    read: editors,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  hooks: {
    afterRead: [({ doc, req }) => withPresentState(req, doc)],
  },
  fields: [
    {
      name: 'standing',
      type: 'ui',
      label: 'How it stands',
      admin: {
        components: {
          Field: '/src/admin/history/ReceiptPanel.tsx#ReceiptPanel',
          Cell: '/src/admin/history/ReceiptPanel.tsx#ReceiptStateCell',
        },
      },
    },
    { name: 'person', type: 'text', required: true, index: true, admin: inWords },
    {
      name: 'reason',
      type: 'select',
      required: true,
      options: takeDownReasonOptions,
      admin: inWords,
    },
    { name: 'at', type: 'date', required: true, index: true, admin: inWords },
    { name: 'by', type: 'relationship', relationTo: 'users', required: true, admin: inWords },
    { name: 'stories', type: 'json', required: true, admin: inWords },
    { name: 'noticesCleared', type: 'number', required: true, admin: inWords },
    { name: 'recordsTakenDown', type: 'number', required: true, admin: inWords },
    { name: 'toLookAt', type: 'text', hasMany: true, admin: inWords },
  ],
}
