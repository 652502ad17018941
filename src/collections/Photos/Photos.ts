import type { CollectionConfig } from 'payload'
import { editorsOrEnteredBy } from '#access/ownRecords.ts'
import { editorsOrInTheirStories } from '#access/storyPhotos.ts'
import { nobody, nobodyField, staff } from '#access/staff.ts'
import { creditField } from '#fields/credit.ts'
import { enteredBy } from '#fields/enteredBy.ts'
import { guardPhotosInReview, keepChecklist } from './photoHooks.ts'
import {
  originalFromStorage,
  putOriginalInStorage,
  takePictureIn,
} from '#desk/photos/uploadedPhotos.ts'
import { noteLessOfPhoto } from '#desk/restore/writeLedgerOnSave.ts'
import { photoEndpoints } from './photoEndpoints.ts'
import { noteWords, unseenWordsField } from '#desk/fourEyes/storeUnseenWords.ts'
import { checklistField } from '#fields/checklist.ts'
import { readRegions } from '#newsroom/pictures.ts'

const deskOnly = { create: nobodyField, update: nobodyField }

/**
 * Originals, kept byte for byte and private: only the newsroom gets files from `media/originals`.
 * The pictures that readers see are made at publication, under generated names.
 */
export const photos = (originalsDir: string): CollectionConfig => ({
  slug: 'photos',
  admin: {
    hideAPIURL: true,
    useAsTitle: 'caption',
    group: 'Stories',
    defaultColumns: ['filename', 'caption', 'credit', 'enteredBy'],
  },
  // A copy would be the same picture without coverings. The same file may be uploaded again,
  // because it is recognised.
  disableDuplicate: true,
  access: {
    create: staff,
    read: editorsOrInTheirStories,
    update: editorsOrEnteredBy,
    delete: nobody,
    readVersions: editorsOrEnteredBy,
  },
  upload: {
    staticDir: originalsDir,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'],
    pasteURL: false,
    focalPoint: true,
    crop: false,
    // Made from the original when it is asked for: a second file would have to be kept private too.
    adminThumbnail: ({ doc }) =>
      typeof doc.id === 'string' ? `/api/photos/${doc.id}/picture?width=480` : null,
    // Asked before the folder: on another machine the original may be only in the storage.
    handlers: [originalFromStorage],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', 'private, no-store')
      return headers
    },
  },
  hooks: {
    beforeOperation: [takePictureIn],
    beforeChange: [guardPhotosInReview, keepChecklist, noteWords('photos'), noteLessOfPhoto],
    afterChange: [putOriginalInStorage],
  },
  endpoints: photoEndpoints,
  fields: [
    {
      name: 'caption',
      type: 'textarea',
      maxLength: 2000,
      admin: {
        description:
          'Who, what, where, when. Names of minors may be written here; Homeroom withholds them.',
      },
    },
    creditField,
    {
      name: 'alt',
      type: 'textarea',
      maxLength: 500,
      label: 'Description (alt)',
      admin: { description: 'What a reader who cannot see the picture needs to know.' },
    },
    { name: 'takenAt', type: 'date' },
    {
      name: 'peopleVisible',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      admin: { description: 'Everyone who can be recognised.' },
    },
    {
      name: 'regions',
      type: 'json',
      label: 'Covered for readers',
      defaultValue: [],
      validate: (value) => {
        const read = readRegions(value)
        return read.ok || read.error
      },
      hooks: {
        // Drop fields that are not needed.
        beforeChange: [
          ({ value }) => {
            const read = readRegions(value)
            return read.ok ? read.value : value
          },
        ],
      },
      admin: { components: { Field: '/src/admin/photo/PhotoRegions.tsx#PhotoRegions' } },
    },
    checklistField,
    {
      name: 'checkedBy',
      type: 'relationship',
      relationTo: 'users',
      access: deskOnly,
      admin: { hidden: true },
    },
    { name: 'checkedAt', type: 'date', access: deskOnly, admin: { hidden: true } },
    {
      name: 'copyright',
      type: 'text',
      maxLength: 300,
      admin: {
        description: 'As it is written into the public file: “© 2026 Homeroom”. May be empty.',
      },
    },
    {
      name: 'sameAs',
      type: 'relationship',
      relationTo: 'photos',
      access: deskOnly,
      admin: { hidden: true },
    },
    { name: 'recompileDue', type: 'date', index: true, hidden: true, access: deskOnly },
    // SHA-256 of the original's bytes, to recognise the same picture.
    { name: 'digest', type: 'text', index: true, hidden: true, access: deskOnly },
    unseenWordsField,
    enteredBy,
  ],
})
