import { ok, refused, type Result } from './result.ts'

/**
 * What in a picture can show who somebody is, or where to find them; the order of the editor's
 * checklist.
 */
export const CHECKLIST = [
  'faces',
  'nameTags',
  'jerseys',
  'schoolLogos',
  'plates',
  'houseNumbers',
] as const
export type ChecklistItem = (typeof CHECKLIST)[number]
export type Checklist = Readonly<Record<ChecklistItem, boolean>>

/** What a region covers. */
export const TELLS = [
  'face',
  'nameTag',
  'jersey',
  'schoolLogo',
  'plate',
  'houseNumber',
  'other',
] as const
export type Tell = (typeof TELLS)[number]

/**
 * A part of a picture that no reader sees, in fractions (0 to 1) of the upright picture, so that it
 * fits every size. `person` is the private id of the person it covers, null where that is nobody in
 * the registry. It is never public.
 */
export interface Region {
  x: number
  y: number
  width: number
  height: number
  of: Tell
  person: string | null
}

/**
 * The most regions of a picture: with more, hardly anything of it is left. It also limits the size
 * of a request.
 */
export const REGIONS_AT_MOST = 60

const inside = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1

const isTell = (value: unknown): value is Tell => TELLS.some((tell) => tell === value)

/** The panel rounds: a region may reach this far over the edge and is cut there. */
const SLACK = 1e-6

function readRegion(value: unknown): Region | null {
  if (typeof value !== 'object' || value === null) return null
  const { x, y, width, height, of, person } = value as Record<string, unknown>
  if (![x, y, width, height].every(inside) || !isTell(of)) return null
  const [left, top, across, down] = [x, y, width, height] as [number, number, number, number]
  if (across <= 0 || down <= 0 || left + across > 1 + SLACK || top + down > 1 + SLACK) return null
  const named = person ?? null
  if (named !== null && !(typeof named === 'string' && /^[0-9a-f]{24}$/u.test(named))) return null
  return {
    x: left,
    y: top,
    width: Math.min(across, 1 - left),
    height: Math.min(down, 1 - top),
    of,
    person: named,
  }
}

/**
 * Takes what a form or a client sent; returns the regions, or a sentence about what is wrong. A
 * missing value means no regions. Unknown fields are dropped.
 */
export function readRegions(value: unknown): Result<Region[], string> {
  if (value === null || value === undefined) return ok([])
  if (!Array.isArray(value)) return refused('Regions are a list.')
  if (value.length > REGIONS_AT_MOST)
    return refused(`A picture has at most ${REGIONS_AT_MOST} regions.`)
  const regions: Region[] = []
  for (const [index, entry] of value.entries()) {
    const region = readRegion(entry)
    if (!region)
      return refused(
        `Region ${index + 1} needs x, y, width and height between 0 and 1 inside the picture, and what it covers: ${TELLS.join(', ')}.`,
      )
    regions.push(region)
  }
  return ok(regions)
}

/**
 * What a region must cover so that somebody cannot be recognised: the face, or, by the editor's
 * judgement, something that is not on this list.
 */
const COVERS_SOMEBODY: ReadonlySet<Tell> = new Set(['face', 'other'])

/**
 * Takes a picture's regions; returns the people whose face is covered. A covered name tag or jersey
 * does not hide a face.
 */
export const facesCovered = (regions: readonly Region[]): Set<string> =>
  new Set(
    regions.flatMap(({ of, person }) =>
      person !== null && COVERS_SOMEBODY.has(of) ? [person] : [],
    ),
  )

const within = (inner: Region, outer: Region): boolean =>
  inner.x >= outer.x - SLACK &&
  inner.y >= outer.y - SLACK &&
  inner.x + inner.width <= outer.x + outer.width + SLACK &&
  inner.y + inner.height <= outer.y + outer.height + SLACK

/**
 * True where each region of `theirs` lies within one of `own`: the second picture hides everything
 * that the first does.
 */
export const coversAll = (own: readonly Region[], theirs: readonly Region[]): boolean =>
  theirs.every((region) => own.some((outer) => within(region, outer)))

/** True where an editor has ticked the whole list. */
export const checkedThrough = (checklist: Partial<Checklist> | null | undefined): boolean =>
  CHECKLIST.every((item) => checklist?.[item] === true)
