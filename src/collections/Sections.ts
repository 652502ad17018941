import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'
import { editors, nobody, staff } from '#access/staff.ts'
import { editionKey } from '#fields/editionKey.ts'
import { slugField } from '#fields/slug.ts'
import { publishSection } from '#desk/profiles/publishProfilesSectionsSettings.ts'
import { refreshPublished } from '#desk/recompile/refreshPublished.ts'
import { clockOf } from '#access/requestClock.ts'

/** Publishes the section; its stories get its new name or address in the same transaction. */
const publishWithItsStories: CollectionAfterChangeHook<{ id: string }> = async ({ doc, req }) => {
  const moved = await publishSection(req, String(doc.id))
  if (!moved) return
  const now = clockOf(req)
  await refreshPublished(req, { reason: 'section_changed', id: String(doc.id), ...moved, now })
}

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
    afterChange: [publishWithItsStories],
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    { name: 'description', type: 'textarea', maxLength: 500 },
    { name: 'order', type: 'number', defaultValue: 100 },
    slugField('name', 'The section’s address on the site.'),
    editionKey,
  ],
}
