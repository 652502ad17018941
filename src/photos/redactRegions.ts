import type { Region } from '#newsroom/pictures.ts'

/** Pixels in sRGB, 8 bits, three bytes each, row by row: the upright picture, without alpha. */
export interface Pixels {
  data: Buffer
  width: number
  height: number
}

/**
 * One fixed warm grey for every covering of every picture. A colour taken from around the region
 * would look like part of the scene, but readers should see that something is covered. A fixed
 * colour also says nothing about what is under it.
 */
const COVER = [0x8b, 0x87, 0x81] as const

/**
 * A region grows on each side by this share of its longer side, and by at least this share of the
 * picture's longer side, because faces have ears.
 */
const GROWN = 0.04
const GROWN_OF_PICTURE = 0.005
const GROWN_AT_LEAST = 2

/**
 * Corners are rounded with this many times the growth. Only the added margin is rounded away: with
 * growth g and radius r, a corner of the region lies (r - g)·√2 from the centre of the rounding,
 * which is below r as long as r < 3.41 g.
 */
const ROUNDING = 3

interface Row {
  from: number
  to: number
}

/**
 * The pixels that a region covers in one row; `from` is the first, `to` the first one after.
 * Nothing where from >= to.
 */
type Covered = (row: number) => Row

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value))

function shapeOf(region: Region, width: number, height: number): Covered & { rows: Row } {
  // Round outwards: a pixel that is covered in part is covered.
  const left = Math.floor(region.x * width)
  const top = Math.floor(region.y * height)
  const right = Math.max(left + 1, Math.ceil((region.x + region.width) * width))
  const bottom = Math.max(top + 1, Math.ceil((region.y + region.height) * height))
  const growth = Math.ceil(
    Math.max(
      GROWN * Math.max(right - left, bottom - top),
      GROWN_OF_PICTURE * Math.max(width, height),
      GROWN_AT_LEAST,
    ),
  )
  const [x0, x1, y0, y1] = [left - growth, right + growth, top - growth, bottom + growth]
  const radius = Math.min(ROUNDING * growth, (x1 - x0) / 2, (y1 - y0) / 2)
  const covered = (row: number): Row => {
    const fromCorner = Math.max(0, y0 + radius - (row + 0.5), row + 0.5 - (y1 - radius))
    const inset = radius - Math.sqrt(Math.max(0, radius * radius - fromCorner * fromCorner))
    return {
      from: clamp(Math.floor(x0 + inset), 0, width),
      to: clamp(Math.ceil(x1 - inset), 0, width),
    }
  }
  return Object.assign(covered, { rows: { from: clamp(y0, 0, height), to: clamp(y1, 0, height) } })
}

/**
 * Overwrites what is in the regions, in place and at full size. Every size, crop, placeholder and
 * preview is made from the result. Takes the pixels and the regions (fractions of the upright
 * picture; cut at its edge).
 *
 * Uses one opaque colour, no blur and no mosaic: both keep the mean of what they hide, so somebody
 * could blur candidates in the same way and compare.
 */
export function cover({ data, width, height }: Pixels, regions: readonly Region[]): void {
  const row = Buffer.alloc(width * 3, Buffer.from(COVER))
  for (const region of regions) {
    const covered = shapeOf(region, width, height)
    for (let y = covered.rows.from; y < covered.rows.to; y += 1) {
      const { from, to } = covered(y)
      if (from < to) row.copy(data, (y * width + from) * 3, 0, (to - from) * 3)
    }
  }
}
