import type { CollectionConfig } from 'payload'
import { hiddenFromReporters } from '#access/hiddenFromReporters.ts'
import { editors, staff } from '#access/staff.ts'
import { guardPhrases } from './protectedNameHooks.ts'
import { enteredBy } from '#fields/enteredBy.ts'

/**
 * Answers that the newsroom remembers: words that look like a person's name and are not. Only
 * editors answer, because a wrong answer lets a name through.
 */
export const Phrases: CollectionConfig = {
  slug: 'phrases',
  labels: { singular: 'Not a person', plural: 'Not people' },
  admin: {
    useAsTitle: 'text',
    group: 'Registry',
    defaultColumns: ['text', 'enteredBy'],
    hidden: hiddenFromReporters,
    hideAPIURL: true,
  },
  access: {
    create: editors,
    read: staff,
    update: editors,
    delete: editors,
    readVersions: editors,
  },
  hooks: { beforeChange: [guardPhrases] },
  fields: [{ name: 'text', type: 'text', required: true, unique: true, maxLength: 300 }, enteredBy],
}
