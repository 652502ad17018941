import type { CollectionConfig } from 'payload'
import { hiddenFromReporters } from '#access/hiddenFromReporters.ts'
import { editors, nobody } from '#access/staff.ts'

/**
 * Messages to the outside, sent and not yet sent: caches, webhooks, mails. They are written in the
 * transaction of the action they are about (`desk/outbox/outbox.ts`) and sent after the commit
 * (`jobs/sendDueEntries.ts`). They hold ids and public addresses without names.
 */
export const Outbox: CollectionConfig = {
  slug: 'outbox',
  labels: { singular: 'Message', plural: 'Outbox' },
  admin: {
    useAsTitle: 'event',
    group: 'Record',
    hidden: hiddenFromReporters,
    defaultColumns: ['createdAt', 'kind', 'event', 'state', 'attempts'],
  },
  timestamps: false,
  disableBulkEdit: true,
  defaultSort: '-createdAt',
  access: {
    create: nobody,
    read: editors,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  indexes: [{ fields: ['state', 'notBefore'] }, { fields: ['receipt', 'edition'] }],
  fields: [
    { name: 'kind', type: 'text', required: true },
    { name: 'event', type: 'text', required: true },
    { name: 'edition', type: 'text', index: true },
    { name: 'receipt', type: 'text' },
    { name: 'webhook', type: 'text' },
    { name: 'addresses', type: 'text', hasMany: true },
    { name: 'files', type: 'text', hasMany: true },
    { name: 'everything', type: 'checkbox' },
    { name: 'state', type: 'text', required: true },
    { name: 'attempts', type: 'number', required: true },
    { name: 'createdAt', type: 'date', required: true },
    { name: 'notBefore', type: 'date', required: true },
    { name: 'settledAt', type: 'date' },
    { name: 'lastCode', type: 'text' },
    { name: 'lease', type: 'text', hidden: true },
    { name: 'leaseUntil', type: 'date', hidden: true },
  ],
}
