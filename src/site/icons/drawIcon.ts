import sharp from 'sharp'
import { outlineOf } from './glyphOutline.ts'
import { ICO_SIZES } from './iconFiles.ts'
import { HOUSE } from './brandColors.ts'

/** Width and height of the drawing, in its own units. */
const SIDE = 512

interface Layout {
  letter: { top: number; height: number; width: number }
  /** SVG path of the line below the letter. */
  rule: string
}
/**
 * For a phone, which may cut the icon to a circle of four fifths of its width
 * (w3.org/TR/appmanifest, "safe zone").
 */
const TILE: Layout = {
  letter: { top: 112, height: 232, width: 280 },
  rule: 'M152 384h208v24h-208z',
}
/** For a browser tab: sixteen pixels have space for the letter only. */
const TAB: Layout = { letter: { top: 72, height: 368, width: 416 }, rule: '' }
/** The largest icon of a tab, in pixels. */
const TAB_SIZE = Math.max(...ICO_SIZES)
/** A folded newspaper, drawn where the name begins with a letter that the font does not have. */
const FRONT_PAGE =
  'M136 112h240v72H136zM136 224h104v184H136zM272 224h104v32H272zM272 300h104v32H272zM272 376h104v32H272z'

/**
 * Takes the newsroom's name; returns its first letter or digit, after an English article. '' where
 * it has none.
 */
export function initialOf(name: string): string {
  const [, first = ''] =
    /([\p{L}\p{N}])/u.exec(name.normalize('NFC').replace(/^the\s+/iu, '')) ?? []
  return [...first.toUpperCase()][0] ?? ''
}

const round = (value: number): number => Math.round(value * 100) / 100

function mark(name: string, { letter, rule }: Layout): string {
  const initial = initialOf(name)
  const outline = initial ? outlineOf(initial) : null
  if (!outline) return `<path d="${FRONT_PAGE}"/>`
  const { path, left, top, width, height } = outline
  const scale = Math.min(letter.height / height, letter.width / width)
  const x = SIDE / 2 - scale * (left + width / 2)
  const y = letter.top + letter.height / 2 - scale * (top + height / 2)
  return (
    `<path transform="translate(${round(x)} ${round(y)}) scale(${round(scale * 1000) / 1000})" d="${path}"/>` +
    (rule && `<path d="${rule}"/>`)
  )
}

const svg = (inside: string, size = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"${size}>${inside}</svg>`

/**
 * The newsroom's initial on its colour, light or dark as the reader's device asks. The light
 * colours are also in attributes: a browser that applies our Content-Security-Policy to the picture
 * ignores its style.
 */
export function svgIcon(name: string): string {
  const { accent, paper } = HOUSE
  return svg(
    `<style>@media (prefers-color-scheme:dark){.tile{fill:${accent.dark}}.mark{fill:${paper.dark}}}</style>` +
      `<rect class="tile" width="${SIDE}" height="${SIDE}" rx="64" fill="${accent.light}"/>` +
      `<g class="mark" fill="${paper.light}">${mark(name, TAB)}</g>`,
  )
}

async function draw(name: string, size: number): Promise<Buffer> {
  // Drawn up to the edges and in light colours: a phone cuts the corners itself and shows the icon
  // on any background.
  const drawing = svg(
    `<rect width="${SIDE}" height="${SIDE}" fill="${HOUSE.accent.light}"/>` +
      `<g fill="${HOUSE.paper.light}">${mark(name, size > TAB_SIZE ? TILE : TAB)}</g>`,
    ` width="${size}" height="${size}"`,
  )
  return sharp(Buffer.from(drawing)).png({ compressionLevel: 9 }).toBuffer()
}

/** Drawn icons by initial and size. A changed name leaves a few old ones behind, no more. */
const drawn = new Map<string, Promise<Buffer>>()
const MOST_DRAWN = 64

/** The same as a PNG file, `size` pixels wide and high. Each is drawn once and kept. */
export function pngFile(name: string, size: number): Promise<Buffer> {
  const key = `${initialOf(name)} ${size}`
  const kept = drawn.get(key)
  if (kept) return kept
  if (drawn.size >= MOST_DRAWN) drawn.clear()
  const made = draw(name, size).catch((error: unknown) => {
    drawn.delete(key)
    throw error
  })
  drawn.set(key, made)
  return made
}

/**
 * Returns favicon.ico: PNGs in the format of Windows icons, a header of six bytes and sixteen bytes
 * for each picture.
 */
export async function icoFile(name: string): Promise<Buffer> {
  const pictures = await Promise.all(ICO_SIZES.map((size) => pngFile(name, size)))
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  pictures.forEach((picture, index) => {
    const at = 6 + 16 * index
    header.writeUInt8(ICO_SIZES[index] ?? 0, at)
    header.writeUInt8(ICO_SIZES[index] ?? 0, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(picture.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += picture.length
  })
  return Buffer.concat([header, ...pictures])
}
