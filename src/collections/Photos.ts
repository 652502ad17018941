import type { CollectionConfig } from 'payload'
import { editorsOrEnteredBy } from '#access/ownRecords.ts'
import { nobody, staff } from '#access/staff.ts'
import { creditField, creditFromLine } from '#fields/credit.ts'
import { enteredBy } from '#fields/enteredBy.ts'
import { guardPhotosInReview } from '#desk/guardPhotos.ts'
import { RefusalError } from '#desk/refuse.ts'
import { whyNotAPicture } from '#photos/intake.ts'

/**
 * Originals, kept byte for byte and private: `media/originals` is served to the newsroom alone. What readers see is derived
 * at publication under a generated name.
 */
export const photos = (originalsDir: string): CollectionConfig => ({
  slug: 'photos',
  admin: {
    hideAPIURL: true,
    useAsTitle: 'caption',
    group: 'Stories',
    defaultColumns: ['filename', 'caption', 'credit', 'enteredBy'],
  },
  access: {
    create: staff,
    read: editorsOrEnteredBy,
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
    // The panel shows the original itself: no second file is made that would have to be kept private too.
    adminThumbnail: ({ doc }) =>
      typeof doc.filename === 'string'
        ? `/api/photos/file/${encodeURIComponent(doc.filename)}`
        : null,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', 'private, no-store')
      return headers
    },
  },
  hooks: {
    beforeChange: [guardPhotosInReview],
    beforeOperation: [
      async ({ args, operation, req }) => {
        const data = (args as { data?: Record<string, unknown> }).data
        if (data && typeof data.credit === 'string') data.credit = creditFromLine(data.credit)
        // Payload would fetch a picture from any address it is told; nothing here is taken but what is sent.
        if (
          operation === 'create' &&
          !req.file &&
          !('duplicateFromID' in args && args.duplicateFromID)
        ) {
          throw new RefusalError({
            code: 'no_picture',
            status: 400,
            message: 'There is no picture in this request.',
            remedy:
              'Send multipart/form-data with the picture as `file` and its fields as JSON in `_payload`.',
          })
        }
        if ((operation === 'create' || operation === 'update') && req.file) {
          const refusal = await whyNotAPicture(req.file.data)
          if (refusal) throw new RefusalError(refusal)
        }
        return args
      },
    ],
  },
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
      name: 'facesCovered',
      type: 'checkbox',
      defaultValue: false,
      label: 'Nobody protected can be recognised in this picture',
      admin: { description: 'Tick after looking: faces, name tags, jerseys.' },
    },
    enteredBy,
  ],
})
