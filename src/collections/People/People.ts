import type { CollectionConfig } from 'payload'
import { editorsOrEnteredBy, editorsOrEnteredByOrAdults } from '#access/ownRecords.ts'
import { advisers, editors, editorsField, nobodyField, staff } from '#access/staff.ts'
import { clearBeforeDeletion, guardApprovals, noteDeletion } from './approvalHooks.ts'
import { guardAdults } from '../protectedNameHooks.ts'
import { guardNamingDecisions, readGradeFromWords } from './personHooks.ts'
import { noteGoneRecord, noteLessOfPerson } from '#desk/restore/writeLedgerOnSave.ts'
import { personEndpoints } from './personEndpoints.ts'
import { noteWords } from '#desk/fourEyes/storeUnseenWords.ts'
import { enteredBy } from '#fields/enteredBy.ts'
import {
  consentScopeOptions,
  gradeOptions,
  kindOptions,
  namingOptions,
  pronounOptions,
} from '#fields/options.ts'
import { personDeskFields } from './personDeskFields.ts'

const today = () => new Date(Date.now() + 14 * 60 * 60 * 1000)

/**
 * The registry of everyone named in a story. It is never public. A person is protected unless
 * recorded as an adult, or named under an exception that two people approved (the rule is in
 * `anonymization/protectionRules.ts`).
 */
export const People: CollectionConfig = {
  slug: 'people',
  labels: { singular: 'Person', plural: 'People' },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'fullName',
    group: 'Registry',
    defaultColumns: ['fullName', 'kind', 'age', 'school', 'naming'],
  },
  versions: { maxPerDoc: 50 },
  access: {
    create: staff,
    read: editorsOrEnteredByOrAdults,
    update: editorsOrEnteredBy,
    delete: advisers,
    readVersions: editors,
  },
  hooks: {
    beforeOperation: [readGradeFromWords],
    beforeChange: [
      guardAdults,
      guardNamingDecisions,
      guardApprovals,
      noteWords('people'),
      noteLessOfPerson,
    ],
    beforeDelete: [clearBeforeDeletion],
    afterDelete: [noteDeletion, noteGoneRecord],
  },
  endpoints: personEndpoints,
  fields: [
    {
      name: 'nameDecision',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/naming/NameDecision.tsx#NameDecisionPanel' },
      },
    },
    { name: 'fullName', type: 'text', required: true, maxLength: 200, index: true },
    {
      name: 'nameAsTyped',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/naming/NameAsTyped.tsx#NameAsTypedHint' },
      },
    },
    {
      name: 'aliases',
      type: 'text',
      hasMany: true,
      label: 'Nicknames and other spellings',
      admin: { description: 'Each is withheld like the name itself.' },
    },
    {
      name: 'handles',
      type: 'text',
      hasMany: true,
      label: 'Social handles, e-mail addresses',
    },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'unknown',
          options: kindOptions,
          admin: { width: '34%' },
        },
        { name: 'age', type: 'number', min: 0, max: 120, admin: { width: '33%' } },
        { name: 'pronouns', type: 'select', options: pronounOptions, admin: { width: '33%' } },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'birthDate',
          type: 'date',
          // East of us it may already be tomorrow.
          validate: (value) =>
            !value || new Date(value) <= today() || 'A date of birth lies in the past.',
          admin: {
            width: '34%',
            date: { pickerAppearance: 'dayOnly', displayFormat: 'MMM d, yyyy' },
            description: 'If age and date disagree, the younger counts.',
          },
        },
        { name: 'grade', type: 'select', options: gradeOptions, admin: { width: '33%' } },
        {
          name: 'school',
          type: 'relationship',
          relationTo: 'schools',
          admin: { width: '33%' },
        },
      ],
    },
    {
      name: 'naming',
      type: 'select',
      required: true,
      defaultValue: 'withhold',
      options: namingOptions,
      access: { create: editorsField, update: editorsField },
      admin: {
        description:
          'For a protected person. Anything but withholding needs a reason, and the full name also consent on file or a public record; then two people have to approve it.',
      },
    },
    {
      name: 'reason',
      type: 'textarea',
      maxLength: 500,
      access: { create: editorsField, update: editorsField },
      admin: { description: 'Why the name, or part of it, is printed.' },
    },
    {
      name: 'publicRecord',
      type: 'checkbox',
      defaultValue: false,
      label: 'The name is a matter of public record',
      access: { create: editorsField, update: editorsField },
    },
    {
      name: 'consents',
      type: 'array',
      labels: { singular: 'Consent', plural: 'Consents' },
      access: { create: editorsField, read: editorsField, update: editorsField },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'givenBy', type: 'text', required: true, maxLength: 200 },
            { name: 'relation', type: 'text', required: true, maxLength: 100 },
            { name: 'how', type: 'text', maxLength: 200 },
          ],
        },
        {
          type: 'row',
          fields: [
            { name: 'date', type: 'date' },
            { name: 'expires', type: 'date' },
            { name: 'onFile', type: 'checkbox', label: 'Paper on file', defaultValue: false },
            { name: 'withdrawn', type: 'checkbox', defaultValue: false },
          ],
        },
        {
          name: 'scope',
          type: 'select',
          hasMany: true,
          required: true,
          options: consentScopeOptions,
        },
      ],
    },
    {
      type: 'collapsible',
      label: 'Wording in place of the name',
      admin: { initCollapsed: true },
      fields: [
        {
          name: 'descriptorFirst',
          type: 'text',
          maxLength: 200,
          // It is printed in place of the name. If reporters could change it after approval, nobody
          // would have seen it.
          access: { create: editorsField, update: editorsField },
          admin: {
            description:
              'For the first mention, such as “a 16-year-old junior at Roosevelt High School”. If this is empty, Homeroom chooses the words.',
          },
        },
        {
          name: 'descriptorLater',
          type: 'text',
          maxLength: 200,
          // It is printed in place of the name. If reporters could change it after approval, nobody
          // would have seen it.
          access: { create: editorsField, update: editorsField },
          admin: { description: 'Later reference, such as “the student”.' },
        },
      ],
    },
    {
      name: 'confirmedBy',
      type: 'relationship',
      relationTo: 'users',
      access: { create: nobodyField, update: nobodyField },
      admin: {
        readOnly: true,
        position: 'sidebar',
        description: 'The editor who confirmed that this person is an adult or a public figure.',
      },
    },
    enteredBy,
    ...personDeskFields,
  ],
}
