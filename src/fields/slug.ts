import type { TextField } from 'payload'
import { slugOf } from '#publishing/edition/slugify.ts'

/** A slug that is made from `source` until somebody types one. */
export const slugField = (source: string, description: string): TextField => ({
  name: 'slug',
  type: 'text',
  index: true,
  admin: { position: 'sidebar', description },
  hooks: {
    beforeValidate: [
      ({ value, data, originalDoc }) => {
        const wanted = typeof value === 'string' && value.trim() ? value : undefined
        const from: unknown = wanted ?? data?.[source] ?? originalDoc?.[source]
        return typeof from === 'string' ? slugOf(from) : value
      },
    ],
  },
})

/** A slug that stays empty until somebody types one. */
export const typedSlugField = (description: string): TextField => ({
  name: 'slug',
  type: 'text',
  index: true,
  label: 'Web address',
  admin: { position: 'sidebar', description },
  hooks: {
    beforeValidate: [
      ({ value }) => (typeof value === 'string' ? slugOf(value) : (value as unknown)),
    ],
  },
})
