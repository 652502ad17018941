import type { Field } from 'payload'
import { editorsField, nobodyField } from '#access/staff.ts'
import { unseenWordsField } from '#desk/fourEyes/unseenWords.ts'

/** Written by the desk's verbs alone (`desk/people/nameApprovals.ts`). */
const deskOnly = { create: nobodyField, read: editorsField, update: nobodyField }
const unseen = { create: nobodyField, read: nobodyField, update: nobodyField }

/** What the desk keeps on a person's record and no form shows. */
export const personDeskFields: Field[] = [
  {
    name: 'onceProtected',
    type: 'checkbox',
    access: deskOnly,
    admin: { hidden: true },
  },
  {
    name: 'openingProposedBy',
    type: 'relationship',
    relationTo: 'users',
    access: deskOnly,
    admin: { hidden: true },
  },
  { name: 'openingProposedAt', type: 'date', access: deskOnly, admin: { hidden: true } },
  {
    name: 'openingApprovedBy',
    type: 'relationship',
    relationTo: 'users',
    access: deskOnly,
    admin: { hidden: true },
  },
  { name: 'openingApprovedAt', type: 'date', access: deskOnly, admin: { hidden: true } },
  // Where the approval waits: from when it holds.
  {
    name: 'openingOpensAt',
    type: 'date',
    index: true,
    access: deskOnly,
    admin: { hidden: true },
  },
  // Made of the name: never shown.
  { name: 'openingDigest', type: 'text', hidden: true, access: unseen },
  { name: 'formerNames', type: 'text', hasMany: true, hidden: true, access: unseen },
  // Entered by a reporter, and not saved by an editor since (`desk/registry/unseenNames.ts`).
  { name: 'unseenNames', type: 'text', hasMany: true, hidden: true, access: unseen },
  // A reporter said that an adult is protected, and no editor has saved the record since: on the board.
  { name: 'protectionUnseen', type: 'checkbox', access: deskOnly, admin: { hidden: true } },
  unseenWordsField,
  // Since when the standing editions have to be compiled anew for this person; null where they agree.
  { name: 'recompileDue', type: 'date', index: true, hidden: true, access: unseen },
  // Until when it was seen which consents had run out (`desk/takedown/clearLapsedConsents.ts`).
  { name: 'consentsSeenAt', type: 'date', hidden: true, access: unseen },
]
