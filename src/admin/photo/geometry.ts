import { facesCovered, type Region } from '#newsroom/pictures.ts'

/** A point on the picture, in fractions of its width and height. */
export interface Spot {
  x: number
  y: number
}

export type Box = Pick<Region, 'x' | 'y' | 'width' | 'height'>

export const CORNERS = ['nw', 'ne', 'se', 'sw'] as const
export type Corner = (typeof CORNERS)[number]

/**
 * Smallest side of a region, in fractions of the picture. A hundredth can still be seen and
 * grabbed.
 */
export const SMALLEST = 0.01
/** How far one press of an arrow key moves, and how far with Alt or Ctrl. */
export const STEP = 0.005
export const LARGE_STEP = 0.05
/** Size of a region that was not drawn by hand: about a face in a portrait. */
const FRESH = { width: 0.16, height: 0.2 }

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(value, least), most)

/**
 * Six digits are finer than a pixel of any picture, and keep 0.30000000000000004 out of the record.
 */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** Moves a box into the picture. It keeps its size as far as it fits. */
export function inside(box: Box): Box {
  const width = rounded(between(SMALLEST, box.width, 1))
  const height = rounded(between(SMALLEST, box.height, 1))
  return {
    x: rounded(between(0, box.x, 1 - width)),
    y: rounded(between(0, box.y, 1 - height)),
    width,
    height,
  }
}

/**
 * Returns the box between two points, in whichever direction it was drawn. What lies outside the
 * picture is cut off.
 */
export function boxBetween(from: Spot, to: Spot): Box {
  const [left, right] = [from.x, to.x].map((x) => between(0, x, 1)).sort((a, b) => a - b)
  const [top, bottom] = [from.y, to.y].map((y) => between(0, y, 1)).sort((a, b) => a - b)
  return inside({
    x: left ?? 0,
    y: top ?? 0,
    width: (right ?? 0) - (left ?? 0),
    height: (bottom ?? 0) - (top ?? 0),
  })
}

/** Returns the box moved by a distance. It stops at the picture's edge. */
export const moved = (box: Box, by: Spot): Box =>
  inside({ ...box, x: box.x + by.x, y: box.y + by.y })

/**
 * Returns the box with one corner dragged. The opposite corner stays; dragging past it turns the
 * box over.
 */
export function pulled(box: Box, corner: Corner, by: Spot): Box {
  const west = corner === 'nw' || corner === 'sw'
  const north = corner === 'nw' || corner === 'ne'
  const fixed = {
    x: west ? box.x + box.width : box.x,
    y: north ? box.y + box.height : box.y,
  }
  const pulledTo = {
    x: (west ? box.x : box.x + box.width) + by.x,
    y: (north ? box.y : box.y + box.height) + by.y,
  }
  return boxBetween(fixed, pulledTo)
}

/** Returns the box with its right or lower edge moved, for a keyboard. */
export const grown = (box: Box, by: Spot): Box => {
  const width = between(SMALLEST, box.width + by.x, 1 - box.x)
  const height = between(SMALLEST, box.height + by.y, 1 - box.y)
  return inside({ ...box, width, height })
}

/** Returns how much of the smaller of two boxes the other one covers: 0 to 1. */
function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (across <= 0 || down <= 0) return 0
  return (across * down) / Math.min(one.width * one.height, other.width * other.height)
}

/**
 * Positions to try for a new box, in widths and heights from the middle: the middle first, then
 * around it.
 */
const PLACES = [0, 1, -1, 2, -2].flatMap((y) => [0, 1, -1, 2, -2].map((x) => ({ x, y })))

/**
 * Returns a box in the middle, for people without a pointer. Where one is there already, a place
 * beside it, so that two regions do not hide each other.
 */
export function freshBox(others: readonly Box[]): Box {
  const middle = inside({ x: (1 - FRESH.width) / 2, y: (1 - FRESH.height) / 2, ...FRESH })
  const places = PLACES.map(({ x, y }) =>
    moved(middle, { x: x * (FRESH.width + STEP), y: y * (FRESH.height + STEP) }),
  )
  return places.find((box) => others.every((other) => overlap(box, other) < 0.2)) ?? middle
}

const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

interface Press {
  key: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
}

/**
 * Returns a box after an arrow key: it moves; with Shift its size changes; Alt or Ctrl make larger
 * steps. Null for any other key.
 */
export function afterPress(box: Box, press: Press): Box | null {
  const way = ARROWS[press.key]
  if (!way) return null
  const step = press.altKey || press.ctrlKey ? LARGE_STEP : STEP
  const by = { x: way.x * step, y: way.y * step }
  return press.shiftKey ? grown(box, by) : moved(box, by)
}

/** True where two lists cover the same parts of the picture for the same people. */
export const sameRegions = (left: readonly Region[], right: readonly Region[]): boolean =>
  left.length === right.length &&
  left.every((region, index) => {
    const other = right[index]
    return (
      other !== undefined &&
      region.x === other.x &&
      region.y === other.y &&
      region.width === other.width &&
      region.height === other.height &&
      region.of === other.of &&
      region.person === other.person
    )
  })

/** Returns the ids of people who have no region of their own, in the order given. */
export function withoutRegion(people: readonly string[], regions: readonly Region[]): string[] {
  const covered = facesCovered(regions)
  return people.filter((id) => !covered.has(id))
}
