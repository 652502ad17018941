import type { Refusal } from '#newsroom/refusal.ts'

const MEGABYTES = 60
/** The same as the limit of the upload itself. */
export const MOST_BYTES = MEGABYTES * 1024 * 1024
export const LONGEST_SIDE = 30_000
export const SHORTEST_SIDE = 16

const refusal = (code: string, message: string, remedy: string): Refusal => ({
  code,
  status: 422,
  message,
  remedy,
})

const EXPORT_AGAIN = 'Export the picture again and send the new file.'

/** Takes what the file is, with its article where that is known. */
export const notAPicture = (what: string | null): Refusal =>
  refusal(
    'not_a_picture',
    what === null
      ? 'This file is not a picture of a kind Homeroom publishes.'
      : `This file is ${what}, not a picture of a kind Homeroom publishes.`,
    'Save it as JPEG, PNG, WebP, AVIF or TIFF, and send that.',
  )

export const heicPicture: Refusal = refusal(
  'heic_picture',
  'This is a HEIC picture, as iPhones take them, which Homeroom cannot read.',
  'On an iPhone choose Settings > Camera > Formats > Most Compatible for the next ones; open this one in Photos or Preview, export it as JPEG and send that.',
)

export const movingPicture: Refusal = refusal(
  'moving_picture',
  'This file holds several pictures, an animation or a stack of pages.',
  'Send one still picture.',
)

export const brokenPicture: Refusal = refusal(
  'broken_picture',
  'This file is broken or incomplete.',
  EXPORT_AGAIN,
)

export const oddColours: Refusal = refusal(
  'odd_colours',
  'This picture’s colours are of a kind that Homeroom cannot turn into those of a screen.',
  'Export it in sRGB, with 8 or 16 bits a channel, and send the new file.',
)

export const fileTooLarge: Refusal = {
  code: 'picture_file_too_large',
  status: 413,
  message: `This file is larger than ${MEGABYTES} MB.`,
  remedy: 'Export it as JPEG, or smaller, and send that.',
}

/** Takes the most pixels that a picture of its kind may have. */
export const tooManyPixels = (most: number): Refusal =>
  refusal(
    'picture_too_large',
    `This picture is larger than ${most / 1_000_000} megapixels, ${LONGEST_SIDE.toLocaleString('en')} pixels on a side, or unpacks to more than a picture of its size can hold.`,
    'Export it smaller: 6,000 pixels on the longer side are plenty.',
  )

export const tooFewPixels: Refusal = refusal(
  'picture_too_small',
  `This picture is less than ${SHORTEST_SIDE} pixels wide or high.`,
  'Send the picture itself, not its thumbnail.',
)

/** Takes what is hidden in the picture, with its article, or null where that is not known. */
export const anotherFileInside = (what: string | null): Refusal =>
  refusal(
    'another_file_inside',
    what === null
      ? 'Behind the end of this picture, or before its beginning, stands something that does not belong to it.'
      : `This file is a picture and holds ${what} as well.`,
    'Open it in a photo program, export it as a new JPEG, and send that.',
  )
