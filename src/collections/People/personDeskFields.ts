import type { Field } from 'payload'
import { editorsField, nobodyField } from '#access/staff.ts'
import { NOT_NOTED } from '#desk/activity/activityOfSaves.ts'
import { unseenWordsField } from '#desk/fourEyes/storeUnseenWords.ts'

/** Only the desk's verbs write these (`desk/people/nameApprovals.ts`). */
const deskOnly = { create: nobodyField, read: editorsField, update: nobodyField }
const unseen = { create: nobodyField, read: nobodyField, update: nobodyField }

/** Fields of a person's record that the desk keeps and no form shows. */
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
  // Where the approval waits: when it takes effect.
  {
    name: 'openingOpensAt',
    type: 'date',
    index: true,
    access: deskOnly,
    admin: { hidden: true },
  },
  // Made from the name, so it is never shown.
  { name: 'openingDigest', type: 'text', hidden: true, access: unseen },
  { name: 'formerNames', type: 'text', hasMany: true, hidden: true, access: unseen },
  // Entered by a reporter, and no editor has saved the record since
  // (`desk/registry/namesNoEditorSaw.ts`).
  { name: 'unseenNames', type: 'text', hasMany: true, hidden: true, access: unseen },
  // A reporter marked an adult as protected, and no editor has saved the record since. Shown on the
  // board.
  {
    name: 'protectionUnseen',
    type: 'checkbox',
    access: deskOnly,
    custom: NOT_NOTED,
    admin: { hidden: true },
  },
  unseenWordsField,
  // Since when editions with this person have to be compiled anew; null where none has to.
  { name: 'recompileDue', type: 'date', index: true, hidden: true, access: unseen },
  // The time up to which consents that ran out have been handled
  // (`desk/recompile/clearLapsedConsents.ts`).
  { name: 'consentsSeenAt', type: 'date', hidden: true, access: unseen },
]
