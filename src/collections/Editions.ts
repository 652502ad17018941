import type { CollectionConfig } from 'payload'
import { hiddenFromReporters } from '#access/hiddenFromReporters.ts'
import { editors, nobody } from '#access/staff.ts'

/**
 * The public form of stories, profiles, sections and the newsroom itself: all that the public side
 * reads. Editors can read it here. Only `desk/editions/storeEdition.ts` writes it, so all
 * write access is closed.
 */
export const Editions: CollectionConfig = {
  slug: 'editions',
  admin: {
    useAsTitle: 'slug',
    group: 'Record',
    hidden: hiddenFromReporters,
    defaultColumns: ['slug', 'type', 'state', 'revisedAt'],
    hideAPIURL: true,
  },
  timestamps: false,
  disableBulkEdit: true,
  access: {
    create: nobody,
    read: editors,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'type', type: 'text', required: true },
    { name: 'slug', type: 'text', required: true },
    { name: 'state', type: 'text', required: true },
    { name: 'goneNote', type: 'text' },
    { name: 'section', type: 'text' },
    { name: 'tags', type: 'text', hasMany: true },
    { name: 'reporters', type: 'text', hasMany: true },
    { name: 'lang', type: 'text' },
    { name: 'publishedAt', type: 'date' },
    { name: 'revisedAt', type: 'date' },
    { name: 'media', type: 'text', hasMany: true },
    { name: 'content', type: 'json' },
  ],
}
