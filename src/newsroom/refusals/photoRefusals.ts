import type { RefusalRows } from './refusalRow.ts'

/** Photos: who may show and change one, and what comes in as a picture. */
export const PHOTO_REFUSALS = {
  no_such_photo: {
    status: 404,
    message: 'There is no such photo, or you may not see it.',
    remedy: 'Look for it in the list of photos, or ask your editor.',
  },
  photo_not_yours: {
    status: 403,
    message: 'This would show a photo that you may not see, or that does not exist.',
    remedy: 'Upload the photo yourself, or ask an editor to put it in.',
    note: 'Where: `details.field`.',
  },
  photo_handed_in: {
    status: 403,
    message: 'This photo is in a story that is handed in.',
    remedy: 'Ask your editor to change it, or to send the story back to you.',
  },
  image_worker_busy: {
    status: 503,
    message: 'Too many pictures are waiting to be made.',
    remedy: 'Try again in a minute.',
  },
  bad_regions: {
    status: 400,
    message: '{problem}',
    remedy: 'Send each region as fractions (0 to 1) of the upright picture.',
    note: 'A region says where it is, how large, and what it covers.',
  },
  no_picture: {
    status: 400,
    message: 'There is no picture in this request.',
    remedy:
      'Send multipart/form-data with the picture as `file` and its fields as JSON in `_payload`.',
  },
  not_a_picture: {
    status: 422,
    message: 'This file is not a picture of a kind Homeroom publishes.',
    remedy: 'Save it as JPEG, PNG, WebP, AVIF or TIFF, and send that.',
    note: 'Judged by its bytes, not by its name.',
    cases: {
      known: { message: 'This file is {what}, not a picture of a kind Homeroom publishes.' },
    },
  },
  heic_picture: {
    status: 422,
    message: 'This is a HEIC picture, as iPhones take them, which Homeroom cannot read.',
    remedy:
      'On an iPhone choose Settings > Camera > Formats > Most Compatible for the next ones; open this one in Photos or Preview, export it as JPEG and send that.',
  },
  moving_picture: {
    status: 422,
    message: 'This file holds several pictures, an animation or a stack of pages.',
    remedy: 'Send one still picture.',
  },
  broken_picture: {
    status: 422,
    message: 'This file is broken or incomplete.',
    remedy: 'Export the picture again and send the new file.',
  },
  another_file_inside: {
    status: 422,
    message:
      'Behind the end of this picture, or before its beginning, stands something that does not belong to it.',
    remedy: 'Open it in a photo program, export it as a new JPEG, and send that.',
    note: 'An archive, a document, a page, a program, or bytes that no camera puts there.',
    cases: { known: { message: 'This file is a picture and also holds {what}.' } },
  },
  odd_colours: {
    status: 422,
    message:
      'This picture’s colours are of a kind that Homeroom cannot turn into those of a screen.',
    remedy: 'Export it in sRGB, with 8 or 16 bits a channel, and send the new file.',
  },
  picture_too_large: {
    status: 422,
    message:
      'This picture is larger than {megapixels} megapixels, {side} pixels on a side, or unpacks to more than a picture of its size can hold.',
    remedy: 'Export it smaller: 6,000 pixels on the longer side are enough.',
    note: '120 megapixels (60 where it is progressive or interlaced, 40 in AVIF), 30,000 pixels on a side.',
  },
  picture_too_small: {
    status: 422,
    message: 'This picture is less than {side} pixels wide or high.',
    remedy: 'Send the picture itself, not its thumbnail.',
    note: '16 pixels.',
  },
  picture_file_too_large: {
    status: 413,
    message: 'This file is larger than {megabytes} MB.',
    remedy: 'Export it as JPEG, or smaller, and send that.',
    note: '60 MB.',
  },
} as const satisfies RefusalRows
