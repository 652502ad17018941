import type { GlobalConfig, PayloadRequest } from 'payload'
import { hiddenFromReporters } from '#access/hiddenFromReporters.ts'
import { advisers, advisersField, nobodyField, staff } from '#access/staff.ts'
import { NEWSROOM_DEFAULTS } from '#desk/store/newsroomSettings.ts'
import { publishNewsroom } from '#desk/profiles/publishProfilesSectionsSettings.ts'
import { mayBePrivate, validWebhookUrl, webhookSecret } from '#desk/outbox/webhookSigning.ts'
import { POLICY_KINDS, POLICY_KIND_WORDS } from '#newsroom/policies.ts'
import { languageOptions } from '#fields/options.ts'
import { slugField } from '#fields/slug.ts'

const validZone = (value: unknown): true | string => {
  if (typeof value !== 'string' || !value) return 'Name a zone such as America/Los_Angeles.'
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return 'This is no time zone known here. Name one such as America/Los_Angeles.'
  }
}

/** The newsroom's settings. Advisers change them; saving publishes what readers may see of them. */
export const Newsroom: GlobalConfig = {
  slug: 'newsroom',
  label: 'Newsroom settings',
  admin: { group: 'Newsroom', hidden: hiddenFromReporters, hideAPIURL: true },
  access: { read: staff, update: advisers, readVersions: advisers },
  hooks: {
    afterChange: [async ({ doc, req }) => publishNewsroom(req, doc)],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      defaultValue: NEWSROOM_DEFAULTS.name,
      maxLength: 100,
    },
    { name: 'tagline', type: 'text', maxLength: 200 },
    {
      name: 'about',
      type: 'textarea',
      maxLength: 10000,
      admin: { description: 'Who makes the paper, and for whom: the text of the page “About”.' },
    },
    {
      name: 'timeZone',
      type: 'text',
      required: true,
      defaultValue: NEWSROOM_DEFAULTS.timeZone,
      validate: validZone,
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: [...NEWSROOM_DEFAULTS.languages],
      options: languageOptions,
    },
    {
      name: 'withholdingNote',
      type: 'group',
      label: 'Withholding note',
      admin: {
        description:
          'Added to a story exactly when somebody’s name is withheld. If this is empty, Homeroom writes the note.',
      },
      fields: [
        { name: 'en', type: 'textarea', label: 'English', maxLength: 500 },
        { name: 'es', type: 'textarea', label: 'Español', maxLength: 500 },
      ],
    },
    {
      name: 'policies',
      type: 'array',
      labels: { singular: 'Policy', plural: 'Policies' },
      fields: [
        { name: 'title', type: 'text', required: true, maxLength: 200 },
        slugField('title', 'The policy’s address on the site.'),
        {
          name: 'kind',
          type: 'select',
          label: 'About',
          options: POLICY_KINDS.map((value) => ({ value, label: POLICY_KIND_WORDS[value] })),
          admin: { description: 'Tells search engines which of your policies this is.' },
        },
        { name: 'text', type: 'textarea', required: true, maxLength: 20000 },
      ],
    },
    {
      name: 'webhooks',
      type: 'array',
      maxRows: 10,
      labels: { singular: 'Webhook', plural: 'Webhooks' },
      access: { create: advisersField, read: advisersField, update: advisersField },
      admin: {
        description:
          'Gets a signed request when a story is published, changed or taken down. The request holds the story’s address and nothing of its text.',
      },
      fields: [
        {
          name: 'url',
          type: 'text',
          required: true,
          maxLength: 500,
          validate: (value: unknown, { req }: { req: PayloadRequest }) =>
            validWebhookUrl(value, mayBePrivate(req.payload)),
        },
        { name: 'active', type: 'checkbox', defaultValue: true },
        {
          name: 'secret',
          type: 'text',
          access: { create: nobodyField, update: nobodyField },
          admin: {
            readOnly: true,
            description: 'Made by Homeroom on saving; the receiver checks signatures with it.',
          },
          hooks: { beforeChange: [webhookSecret] },
        },
      ],
    },
  ],
}
