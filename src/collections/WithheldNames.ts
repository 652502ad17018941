import type { CollectionConfig } from 'payload'
import { nobody } from '#access/staff.ts'

/**
 * Under which names a story withholds whom, and how it described them: kept whatever becomes of their records. One row for each person of each
 * story that was ever out, written by publishing alone (`desk/registry/withheldNames.ts`). The names are sealed with the newsroom's secret, and no API
 * shows a row.
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
