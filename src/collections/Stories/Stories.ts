import type { CollectionConfig } from 'payload'
import {
  editorsOrWriterThen,
  editorsOrWriter,
  editorsOrWriterWhileDrafting,
} from '#access/ownStories.ts'
import { editorsField, nobody, nobodyField, staff } from '#access/staff.ts'
import { storyEndpoints } from './storyEndpoints.ts'
import { editionKey } from '#fields/editionKey.ts'
import { bylineRoleOptions, languageOptions, stageOptions } from '#fields/options.ts'
import { typedSlugField } from '#fields/slug.ts'
import { checkedBy, inAnotherLanguage, notItself } from '#fields/storyRelation.ts'
import { bodyFromText, storyBody } from '#fields/storyBody.ts'
import { beforeSave } from './beforeSave.ts'
import { deskFields } from './deskFields.ts'
import { rememberReadAt } from './refuseStaleWrite.ts'

const deskOnly = { create: nobodyField, update: nobodyField }
const editorsOnly = { create: editorsField, update: editorsField }
/** Payload's own field for a time uses the time zone of the computer. */
const onNewsroomClock = { Field: '/src/admin/NewsroomTime.tsx#NewsroomTime' }

/**
 * Stories as they are written: private, with names. The desk's verbs compile from them what readers
 * get.
 *
 * Versions are kept without Payload's drafts: `stage` is Homeroom's own, and `_status` beside it
 * would be a second way to say "published" (docs/decisions/0003-stage-not-status.md).
 */
export const Stories: CollectionConfig = {
  slug: 'stories',
  labels: { singular: 'Story', plural: 'Stories' },
  admin: {
    useAsTitle: 'headline',
    group: 'Stories',
    defaultColumns: ['headline', 'stage', 'section', 'author', 'updatedAt'],
    hideAPIURL: true,
    components: {
      edit: { SaveButton: '/src/admin/SaveStory.tsx#SaveStory' },
    },
  },
  versions: { maxPerDoc: 100 },
  // Payload's locks do not stop everybody, but do stop a script for minutes. Instead, a stale write
  // is refused and nothing is lost.
  lockDocuments: false,
  disableBulkEdit: true,
  access: {
    create: staff,
    read: editorsOrWriter,
    update: editorsOrWriterWhileDrafting,
    delete: nobody,
    readVersions: editorsOrWriterThen,
  },
  hooks: {
    beforeOperation: [
      rememberReadAt,
      ({ args }) => {
        const data = (args as { data?: Record<string, unknown> }).data
        if (data && typeof data.body === 'string') data.body = bodyFromText(data.body)
        return args
      },
    ],
    beforeChange: beforeSave,
  },
  endpoints: storyEndpoints,
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/admin/StoryDesk.tsx#StoryDeskPanel' } },
    },
    { name: 'headline', type: 'text', required: true, maxLength: 300 },
    { name: 'dek', type: 'textarea', maxLength: 600 },
    storyBody,
    { name: 'leadPhoto', type: 'upload', relationTo: 'photos' },
    {
      name: 'people',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      label: 'People in the story',
      admin: {
        description:
          'Everyone named: students, teachers, officials. Homeroom decides by their records whose name is printed.',
      },
    },
    {
      name: 'bylines',
      type: 'array',
      labels: { singular: 'Byline', plural: 'Bylines' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'reporter', type: 'relationship', relationTo: 'reporters', required: true },
            {
              name: 'role',
              type: 'select',
              options: bylineRoleOptions,
              defaultValue: 'reported',
            },
          ],
        },
      ],
    },
    {
      type: 'collapsible',
      label: 'Search and sharing',
      admin: { initCollapsed: true },
      fields: [
        { name: 'seoTitle', type: 'text', maxLength: 200 },
        { name: 'seoDescription', type: 'textarea', maxLength: 400 },
        { name: 'socialText', type: 'textarea', maxLength: 600 },
      ],
    },
    {
      name: 'editorsNote',
      label: 'Editor’s note',
      type: 'textarea',
      maxLength: 2000,
      access: editorsOnly,
      admin: { description: 'Shown to readers above the story.' },
    },
    {
      name: 'internalNotes',
      type: 'textarea',
      maxLength: 10000,
      admin: { description: 'For the newsroom. Never published.' },
    },
    {
      name: 'stage',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      options: stageOptions,
      index: true,
      access: deskOnly,
      // The panel above the story shows it, and lists filter by it.
      admin: { readOnly: true, position: 'sidebar', condition: () => false },
    },
    {
      name: 'section',
      type: 'relationship',
      relationTo: 'sections',
      admin: { position: 'sidebar' },
    },
    { name: 'tags', type: 'text', hasMany: true, admin: { position: 'sidebar' } },
    {
      name: 'lang',
      type: 'select',
      required: true,
      defaultValue: 'en',
      options: languageOptions,
      label: 'Language',
      admin: { position: 'sidebar' },
    },
    {
      name: 'translationOf',
      type: 'relationship',
      relationTo: 'stories',
      label: 'Translation of',
      maxDepth: 0,
      filterOptions: inAnotherLanguage,
      validate: checkedBy(notItself),
      admin: {
        position: 'sidebar',
        allowCreate: false,
        allowEdit: false,
        description: 'The same story in the other language; each page then links to the other.',
      },
    },
    { name: 'dateline', type: 'text', maxLength: 100, admin: { position: 'sidebar' } },
    typedSlugField(
      'Leave it empty: the address is made of the headline at publication, without names. One that you type may hold ordinary words and words that readers get in the story.',
    ),
    { name: 'slugTyped', type: 'checkbox', access: deskOnly, admin: { hidden: true } },
    {
      name: 'assignedEditor',
      type: 'relationship',
      relationTo: 'users',
      access: editorsOnly,
      admin: { position: 'sidebar' },
    },
    {
      name: 'deadline',
      type: 'date',
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime' },
        components: onNewsroomClock,
      },
    },
    {
      name: 'embargo',
      type: 'date',
      access: editorsOnly,
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime' },
        description: 'Must not run before.',
        components: onNewsroomClock,
      },
    },
    {
      name: 'publishAt',
      type: 'date',
      index: true,
      access: deskOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime' },
        condition: () => false,
      },
    },
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      access: deskOnly,
      admin: { readOnly: true, position: 'sidebar', description: 'Who started the story.' },
    },
    {
      name: 'changesNote',
      type: 'textarea',
      access: deskOnly,
      label: 'What the editor asked for',
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: () => false,
      },
    },
    {
      name: 'publicSlug',
      type: 'text',
      access: deskOnly,
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: (data) => Boolean(data.publicSlug),
      },
    },
    ...deskFields,
    editionKey,
  ],
}
