import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'
import { nobodyField } from '#access/staff.ts'

/**
 * The id of the record's public form. It is random and made with the record, so that nothing public
 * leads to a private id. A copy of the record gets a new one.
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
