import sharp from 'sharp'
import type { Pixels } from './redactRegions.ts'

/** Width in pixels: what the site shows on a phone, a tablet and a large screen. */
export const WIDTHS = [480, 960, 1600] as const
const SQUARE = 480
const WIDE = 960
const WIDE_SHAPE = 16 / 9
/** Largest height in pixels. WebP allows 16383 on a side; a page needs far less. */
const TALLEST = 8192

export interface Frame {
  kind: 'whole' | 'square' | 'wide'
  /** Left edge of the part that is shown, in pixels of the picture. */
  left: number
  top: number
  across: number
  down: number
  /** Width of the file in pixels. */
  width: number
  height: number
}

const scaled = (down: number, across: number, width: number): number =>
  Math.min(TALLEST, Math.max(1, Math.round((down * width) / across)))

/**
 * Returns where a part of this length begins, so that the focal point is as near its middle as the
 * edges allow.
 */
const begin = (focal: number, whole: number, part: number): number =>
  Math.min(whole - part, Math.max(0, Math.round(focal * whole - part / 2)))

function wholes(width: number, height: number): Frame[] {
  // Never larger than the original: a small picture is shown at its own width.
  const most = Math.max(1, Math.min(width, Math.floor((TALLEST * width) / height)))
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, most)))]
  return widths.map((wanted) => ({
    kind: 'whole',
    left: 0,
    top: 0,
    across: width,
    down: height,
    width: wanted,
    height: scaled(height, width, wanted),
  }))
}

function crop(
  kind: 'square' | 'wide',
  size: { width: number; height: number },
  focal: { x: number; y: number },
): Frame {
  const shape = kind === 'square' ? 1 : WIDE_SHAPE
  const across = Math.max(1, Math.min(size.width, Math.round(size.height * shape)))
  const down = Math.max(1, Math.min(size.height, Math.round(across / shape)))
  const width = Math.min(kind === 'square' ? SQUARE : WIDE, across)
  return {
    kind,
    left: begin(focal.x, size.width, across),
    top: begin(focal.y, size.height, down),
    across,
    down,
    width,
    height: Math.max(1, Math.round(width / shape)),
  }
}

/**
 * Takes the size of a picture in pixels and its focal point (fractions); returns every frame that
 * readers get, smallest first.
 */
export const framesOf = (
  size: { width: number; height: number },
  focal: { x: number; y: number },
): Frame[] => [
  ...wholes(size.width, size.height),
  crop('square', size, focal),
  crop('wide', size, focal),
]

/** Takes the covered pixels and a frame; returns the pixels of that frame. */
export async function scale(pixels: Pixels, frame: Frame): Promise<Pixels> {
  const { data, info } = await sharp(pixels.data, {
    raw: { width: pixels.width, height: pixels.height, channels: 3 },
  })
    .extract({ left: frame.left, top: frame.top, width: frame.across, height: frame.down })
    .resize({ width: frame.width, height: frame.height, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
