import type { CollectionConfig } from 'payload'
import { editors, nobody, staff } from '#access/staff.ts'
import { editionKey } from '#fields/editionKey.ts'
import { slugField } from '#fields/slug.ts'
import { publishSection } from '#desk/profiles/publishProfilesSectionsSettings.ts'

/** The paper's sections. An editor's save publishes the section. */
export const Sections: CollectionConfig = {
  slug: 'sections',
  admin: {
    hideAPIURL: true,
    useAsTitle: 'name',
    group: 'Newsroom',
    defaultColumns: ['name', 'slug', 'order'],
  },
  access: {
    create: editors,
    read: staff,
    update: editors,
    delete: nobody,
    readVersions: editors,
  },
  hooks: {
    afterChange: [async ({ doc, req }) => publishSection(req, String(doc.id))],
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    { name: 'description', type: 'textarea', maxLength: 500 },
    { name: 'order', type: 'number', defaultValue: 100 },
    slugField('name', 'The section’s address on the site.'),
    editionKey,
  ],
}
