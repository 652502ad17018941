import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { hiddenFromReporters } from '#access/hiddenFromReporters.ts'
import { editors, nobody } from '#access/staff.ts'
import { isDeskAct } from '#desk/store/withTransaction.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { correctionKindOptions, placementOptions } from '#fields/options.ts'

/** This binds our own code too, which access rules do not. */
const keepAsIssued: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation === 'create' && isDeskAct(req)) return data
  throw new RefusalError(refusal('correction_is_final'))
}

/**
 * Corrections as they were issued. The `correct` verb writes one in the transaction that publishes
 * it; nobody changes it afterwards. To mend a wrong correction, issue another.
 */
export const Corrections: CollectionConfig = {
  slug: 'corrections',
  admin: {
    useAsTitle: 'note',
    group: 'Record',
    hidden: hiddenFromReporters,
    defaultColumns: ['story', 'kind', 'sequence', 'issuedAt', 'issuedBy'],
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  access: {
    create: nobody,
    read: editors,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  hooks: {
    beforeChange: [keepAsIssued],
    beforeDelete: [
      () => {
        throw new RefusalError(refusal('correction_is_final'))
      },
    ],
  },
  indexes: [{ fields: ['story', 'sequence'], unique: true }],
  fields: [
    { name: 'story', type: 'relationship', relationTo: 'stories', required: true },
    { name: 'kind', type: 'select', required: true, options: correctionKindOptions },
    { name: 'wrong', type: 'textarea' },
    { name: 'right', type: 'textarea' },
    { name: 'note', type: 'textarea', required: true, label: 'Note as published' },
    { name: 'placement', type: 'select', options: placementOptions },
    { name: 'issuedAt', type: 'date', required: true },
    { name: 'issuedBy', type: 'relationship', relationTo: 'users', required: true },
    { name: 'sequence', type: 'number', required: true },
    {
      name: 'corrects',
      type: 'number',
      admin: { description: 'The earlier correction that this one corrects.' },
    },
    { name: 'editionBefore', type: 'number', required: true, label: 'Edition before' },
    { name: 'editionAfter', type: 'number', required: true, label: 'Edition after' },
  ],
}
