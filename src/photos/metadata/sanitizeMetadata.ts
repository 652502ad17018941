import type { PictureStamp } from '#publishing/edition/editionTypes.ts'

/** The most characters of each field. Longer text is cut after a whole character. */
const AT_MOST: Readonly<Record<keyof PictureStamp, number>> = {
  creator: 200,
  credit: 300,
  copyright: 300,
  alt: 2000,
}

/**
 * What XML 1.0 (2.2) or a reader of captions cannot hold: control characters, halves of surrogate
 * pairs, non-characters. Also marks that change the direction of writing.
 */
const UNWRITABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]+/gu

const cleaned = (text: string, most: number): string =>
  [...text.replace(UNWRITABLE, ' ').replace(/\s+/gu, ' ').trim()].slice(0, most).join('').trim()

/**
 * Takes the words for a picture's files; returns them in a form that can be written: on one line
 * and of limited length.
 */
export const writable = (stamp: PictureStamp): PictureStamp => ({
  creator: cleaned(stamp.creator, AT_MOST.creator),
  credit: cleaned(stamp.credit, AT_MOST.credit),
  copyright: cleaned(stamp.copyright, AT_MOST.copyright),
  alt: cleaned(stamp.alt, AT_MOST.alt),
})
