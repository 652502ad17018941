import type { Field } from 'payload'
import { nobodyField } from '#access/staff.ts'
import { NOT_NOTED } from '#desk/activity/activityOfSaves.ts'
import { unseenWordsField } from '#desk/fourEyes/storeUnseenWords.ts'

const deskOnly = { create: nobodyField, update: nobodyField }

/** Private ids of people and accounts for the desk only. No API shows them. */
const printed = (name: string): Field => ({
  name,
  type: 'text',
  hasMany: true,
  index: true,
  hidden: true,
  access: { create: nobodyField, read: nobodyField, update: nobodyField },
})
/** Fields of a story that the verbs write and no form shows. */
export const deskFields: Field[] = [
  { name: 'goneNote', type: 'textarea', access: deskOnly, admin: { hidden: true } },
  { name: 'firstPublishedAt', type: 'date', access: deskOnly, admin: { hidden: true } },
  // The times at which readers were told "Updated". The edition's history is made from them.
  { name: 'newFactsAt', type: 'text', hasMany: true, access: deskOnly, admin: { hidden: true } },
  { name: 'submittedAt', type: 'date', access: deskOnly, admin: { hidden: true } },
  { name: 'approvedAt', type: 'date', access: deskOnly, admin: { hidden: true } },
  {
    name: 'approvedBy',
    type: 'relationship',
    relationTo: 'users',
    access: deskOnly,
    admin: { hidden: true },
  },
  {
    name: 'revision',
    type: 'number',
    defaultValue: 0,
    access: deskOnly,
    admin: { hidden: true },
  },
  { name: 'acknowledged', type: 'json', access: deskOnly, admin: { hidden: true } },
  { name: 'rulings', type: 'json', access: deskOnly, admin: { hidden: true } },
  // What was scheduled, and how often its publication has failed since.
  {
    name: 'pinned',
    type: 'json',
    hidden: true,
    access: { create: nobodyField, read: nobodyField, update: nobodyField },
  },
  { name: 'publishAttempts', type: 'number', access: deskOnly, admin: { hidden: true } },
  { name: 'publishRetryAt', type: 'date', access: deskOnly, admin: { hidden: true } },
  // Whom the published edition names and shows, to find it when a record changes.
  printed('printedPeople'),
  printed('printedInFull'),
  printed('printedInPart'),
  printed('printedFaces'),
  printed('printedPhotos'),
  {
    // Hashes of words that the trained reader called nobody's name at publication.
    name: 'clearedWords',
    type: 'json',
    hidden: true,
    access: { create: nobodyField, read: nobodyField, update: nobodyField },
  },
  {
    name: 'printedVersion',
    type: 'text',
    hidden: true,
    access: { create: nobodyField, read: nobodyField, update: nobodyField },
  },
  {
    name: 'printedPictures',
    type: 'json',
    hidden: true,
    access: { create: nobodyField, read: nobodyField, update: nobodyField },
  },
  // Every account that is or was in the byline, and text that only one person has seen.
  printed('writers'),
  unseenWordsField,
  {
    name: 'wordsWaitSince',
    type: 'date',
    index: true,
    access: deskOnly,
    custom: NOT_NOTED,
    admin: { hidden: true },
  },
  // Set where Homeroom itself took the story down, with the codes of why.
  { name: 'takenDownAt', type: 'date', access: deskOnly, admin: { hidden: true } },
  {
    name: 'takenDownFor',
    type: 'text',
    hasMany: true,
    access: deskOnly,
    admin: { hidden: true },
  },
]
