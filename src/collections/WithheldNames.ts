import type { CollectionConfig } from 'payload'
import { nobody } from '#access/staff.ts'

/**
 * The names that each story withholds, and the descriptions it uses instead. Kept even after the
 * person's record is changed or deleted. One row for each person of each story that was ever
 * public, written only by publishing (`desk/registry/withheldNames.ts`). The names are encrypted
 * with the newsroom's secret, and no API shows a row.
 */
export const WithheldNames: CollectionConfig = {
  slug: 'withheldNames',
  admin: { hidden: true, hideAPIURL: true },
  timestamps: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  access: {
    create: nobody,
    read: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  indexes: [{ fields: ['story', 'person'], unique: true }],
  fields: [
    { name: 'story', type: 'text', required: true, index: true },
    { name: 'person', type: 'text', required: true, index: true },
    { name: 'sealed', type: 'textarea', required: true },
  ],
}
