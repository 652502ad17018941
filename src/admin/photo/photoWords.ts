import type { ChecklistItem, Region, Tell } from '#newsroom/pictures.ts'
import type { Box } from './geometry.ts'

/** What a region covers, in the words of the list of choices. */
export const TELL_WORDS: Readonly<Record<Tell, string>> = {
  face: 'Face',
  nameTag: 'Name tag',
  jersey: 'Jersey or number',
  schoolLogo: 'School logo or sign',
  plate: 'Number plate',
  houseNumber: 'House number or street sign',
  other: 'Something else',
}

/**
 * Hints on where to look, for each thing to check. The statements themselves are the labels of the
 * fields.
 */
export const WHERE_TO_LOOK: Readonly<Record<ChecklistItem, string>> = {
  faces: 'The background too, mirrors, windows, and pictures on the wall.',
  nameTags: 'Lanyards, lockers, desks, notebooks, screens and programs.',
  jerseys: 'A number and a roster are a name. Helmets, bibs and bags as well.',
  schoolLogos: 'Uniforms, hoodies, banners, buses, mascots.',
  plates: 'Parked cars, drop-off lanes, bicycles with stickers.',
  houseNumbers: 'Front doors, mailboxes, corners, addresses on parcels.',
}

/** Stands for somebody whose record the signed-in reporter may not read. */
export const SOMEBODY = 'somebody another reporter registered'
export const NOT_LISTED = 'somebody who is not under “People Visible”'

const percent = (fraction: number): string => `${Math.round(fraction * 100)}%`

/** Says where a box is and how large, for people who cannot see it. */
export const placeOfBox = ({ x, y, width, height }: Box): string =>
  `${percent(x)} from the left, ${percent(y)} from the top, ${percent(width)} wide, ${percent(height)} high`

/** "Face, covers Mireya Rubio", "Number plate". */
export const regionTitle = (region: Region, nameOf: (id: string) => string): string =>
  region.person === null
    ? TELL_WORDS[region.of]
    : `${TELL_WORDS[region.of]}, covers ${nameOf(region.person)}`

/** Text for screen readers: number of the region, what it covers, whom, and where. */
export const regionSpoken = (
  region: Region,
  index: number,
  nameOf: (id: string) => string,
): string => `Region ${index + 1}: ${regionTitle(region, nameOf)}, ${placeOfBox(region)}`
