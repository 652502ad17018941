import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'
import { nobodyField } from '#access/staff.ts'

/**
 * The id of the record's public form: made at creation, random, so that nothing public can be traced to a private id.
 * A copy of the record gets its own.
 */
export const editionKey: TextField = {
  name: 'editionKey',
  type: 'text',
  hidden: true,
  index: true,
  access: { create: nobodyField, update: nobodyField },
  hooks: {
    beforeChange: [
      ({ operation, originalDoc }) => {
        const kept: unknown = originalDoc?.editionKey
        return operation === 'update' && typeof kept === 'string' ? kept : randomUUID()
      },
    ],
  },
}
