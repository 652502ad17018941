import type { CollectionConfig } from 'payload'
import { editorsOrOwnProfile } from '#access/ownRecords.ts'
import { editors, editorsField, nobody, nobodyField, staff } from '#access/staff.ts'
import { guardBylines } from './reporterHooks.ts'
import { noteLessOfReporter } from '#desk/restore/writeLedgerOnSave.ts'
import { publishReporter } from '#desk/profiles/publishProfilesSectionsSettings.ts'
import { keepLogins } from '#desk/fourEyes/storyWriters.ts'
import { touchAllNow } from '#desk/compile/collideWithPublishing.ts'
import { editionKey } from '#fields/editionKey.ts'
import { bylinePolicyOptions } from '#fields/options.ts'
import { slugField } from '#fields/slug.ts'

/** Only the desk writes these (`reporterHooks.ts`, `renderPortrait.ts`). */
const deskOnly = { create: nobodyField, read: nobodyField, update: nobodyField }

/**
 * Reporters' profiles. How the name is shown in public follows the byline policy, which editors
 * set. An editor's save publishes the profile; a reporter's own changes wait for that.
 */
export const Reporters: CollectionConfig = {
  slug: 'reporters',
  admin: {
    hideAPIURL: true,
    useAsTitle: 'fullName',
    group: 'Newsroom',
    defaultColumns: ['fullName', 'title', 'bylinePolicy', 'status'],
  },
  versions: { maxPerDoc: 50 },
  access: {
    create: editors,
    read: staff,
    update: editorsOrOwnProfile,
    delete: nobody,
    readVersions: editors,
  },
  hooks: {
    beforeChange: [guardBylines, keepLogins, noteLessOfReporter],
    afterChange: [
      async ({ doc, req }) => publishReporter(req, String(doc.id)),
      async ({ req }) => touchAllNow(req),
    ],
  },
  fields: [
    {
      name: 'changedByReporter',
      type: 'text',
      hasMany: true,
      access: { create: nobodyField, read: editorsField, update: nobodyField },
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/WaitingChanges.tsx#WaitingChanges' },
      },
    },
    { name: 'fullName', type: 'text', required: true, maxLength: 200 },
    {
      name: 'title',
      type: 'text',
      maxLength: 200,
      admin: { description: 'Staff reporter, photo editor …' },
    },
    {
      name: 'bio',
      type: 'array',
      labels: { singular: 'Answer', plural: 'Bio' },
      fields: [
        { name: 'question', type: 'text', required: true, maxLength: 200 },
        { name: 'answer', type: 'textarea', required: true, maxLength: 3000 },
      ],
    },
    {
      name: 'contacts',
      type: 'array',
      labels: { singular: 'Contact', plural: 'Contacts' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', required: true, maxLength: 100 },
            { name: 'value', type: 'text', required: true, maxLength: 300 },
            { name: 'public', type: 'checkbox', defaultValue: false },
          ],
        },
      ],
    },
    { name: 'portrait', type: 'upload', relationTo: 'photos' },
    slugField(
      'fullName',
      'Used for the profile’s address when the byline policy shows the full name.',
    ),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      access: { create: editorsField, update: editorsField },
      admin: { position: 'sidebar', description: 'The login this reporter writes with.' },
    },
    {
      name: 'minor',
      type: 'checkbox',
      defaultValue: true,
      access: { create: editorsField, update: editorsField },
      admin: { position: 'sidebar' },
    },
    {
      name: 'bylinePolicy',
      type: 'select',
      required: true,
      defaultValue: 'firstNameInitial',
      options: bylinePolicyOptions,
      access: { create: editorsField, update: editorsField },
      admin: { position: 'sidebar', description: 'How readers see the name.' },
    },
    {
      name: 'penName',
      type: 'text',
      maxLength: 200,
      access: { create: editorsField, update: editorsField },
      admin: {
        position: 'sidebar',
        condition: (data) => data.bylinePolicy === 'penName',
      },
    },
    {
      name: 'public',
      type: 'checkbox',
      defaultValue: true,
      label: 'Profile is public',
      access: { create: editorsField, update: editorsField },
      admin: { position: 'sidebar' },
    },
    {
      name: 'status',
      type: 'select',
      defaultValue: 'active',
      options: [
        { value: 'active', label: 'Active' },
        { value: 'graduated', label: 'Graduated' },
      ],
      access: { create: editorsField, update: editorsField },
      admin: { position: 'sidebar' },
    },
    editionKey,
    // Since when the stories that name this reporter have to be compiled anew; null where none has
    // to.
    { name: 'recompileDue', type: 'date', index: true, hidden: true, access: deskOnly },
    // The reporter changed it, and no editor has saved the profile since.
    { name: 'bylineWaits', type: 'checkbox', hidden: true, access: deskOnly },
    // What an editor accepted last, where the reporter has changed it since.
    { name: 'acceptedNames', type: 'json', hidden: true, access: deskOnly },
    { name: 'formerNames', type: 'text', hasMany: true, hidden: true, access: deskOnly },
    { name: 'printedPortrait', type: 'json', hidden: true, access: deskOnly },
  ],
}
