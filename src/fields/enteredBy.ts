import type { Field } from 'payload'
import { nobodyField } from '#access/staff.ts'

/** Who entered the record. The server sets it when the record is created; clients cannot. */
export const enteredBy: Field = {
  name: 'enteredBy',
  type: 'relationship',
  relationTo: 'users',
  access: { create: nobodyField, update: nobodyField },
  admin: { readOnly: true, position: 'sidebar' },
  hooks: {
    beforeChange: [
      ({ operation, req, value, originalDoc }) =>
        operation === 'create'
          ? (req.user?.id ?? value ?? null)
          : (originalDoc?.enteredBy ?? value ?? null),
    ],
    beforeDuplicate: [() => null],
  },
}
