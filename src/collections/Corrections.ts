import type { CollectionConfig } from 'payload'
import { hiddenFromReporters } from '#access/hiddenFrom.ts'
import { editors, nobody } from '#access/staff.ts'
import { correctionKindOptions } from '#fields/options.ts'

/**
 * Corrections as issued: written by the `correct` verb in the act that publishes them, and by nobody afterwards. A mistaken
 * correction is itself corrected by another.
 */
export const Corrections: CollectionConfig = {
  slug: 'corrections',
  admin: {
    useAsTitle: 'note',
    group: 'Record',
    hidden: hiddenFromReporters,
    defaultColumns: ['story', 'kind', 'sequence', 'issuedAt', 'issuedBy'],
  },
  access: {
    create: nobody,
    read: editors,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  indexes: [{ fields: ['story', 'sequence'], unique: true }],
  fields: [
    { name: 'story', type: 'relationship', relationTo: 'stories', required: true },
    { name: 'kind', type: 'select', required: true, options: correctionKindOptions },
    { name: 'wrong', type: 'textarea' },
    { name: 'right', type: 'textarea' },
    { name: 'note', type: 'textarea', required: true, label: 'Note as published' },
    { name: 'issuedAt', type: 'date', required: true },
    { name: 'issuedBy', type: 'relationship', relationTo: 'users', required: true },
    { name: 'sequence', type: 'number', required: true },
    { name: 'editionBefore', type: 'number', required: true, label: 'Edition before' },
    { name: 'editionAfter', type: 'number', required: true, label: 'Edition after' },
  ],
}
