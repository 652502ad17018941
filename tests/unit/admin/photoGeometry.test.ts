import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import {
  afterPress,
  type Box,
  boxBetween,
  CORNERS,
  freshBox,
  grown,
  moved,
  pulled,
  sameRegions,
  SMALLEST,
  withoutRegion,
} from '#admin/photo/geometry.ts'
import { readRegions, type Region } from '#newsroom/pictures.ts'

const number = fc.double({ min: -2, max: 3, noNaN: true })
const spot = fc.record({ x: number, y: number })
const box: fc.Arbitrary<Box> = fc.tuple(spot, spot).map(([from, to]) => boxBetween(from, to))
const key = fc.record({
  key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
  shiftKey: fc.boolean(),
  altKey: fc.boolean(),
  ctrlKey: fc.boolean(),
})

/** What the server takes; its own reading of regions is the judge. */
const accepted = (made: Box): boolean =>
  made.width >= SMALLEST &&
  made.height >= SMALLEST &&
  readRegions([{ ...made, of: 'face', person: null }]).ok

const press = (
  start: Box,
  name: string,
  held: Partial<Record<'shift' | 'alt' | 'ctrl', true>> = {},
) =>
  afterPress(start, {
    key: name,
    shiftKey: held.shift === true,
    altKey: held.alt === true,
    ctrlKey: held.ctrl === true,
  })

const here: Box = { x: 0.4, y: 0.4, width: 0.2, height: 0.1 }

describe('the regions of a photo', () => {
  it('should stay inside the picture, whatever a hand or a key does', () => {
    fc.assert(
      fc.property(box, spot, fc.constantFrom(...CORNERS), key, (start, by, corner, pressed) => {
        const made = [
          start,
          moved(start, by),
          pulled(start, corner, by),
          grown(start, by),
          afterPress(start, pressed) ?? { ...start, width: Number.NaN },
        ]
        expect(made.filter((each) => !accepted(each))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('should keep their size when they are moved, and stop at the edge', () => {
    fc.assert(
      fc.property(box, spot, (start, by) => {
        const { width, height } = moved(start, by)
        expect([width, height]).toEqual([start.width, start.height])
      }),
    )
    expect(moved(here, { x: 1, y: -1 })).toEqual({ ...here, x: 0.8, y: 0 })
  })

  it('should be the same box whichever way they are drawn', () => {
    fc.assert(
      fc.property(spot, spot, (from, to) => {
        expect(boxBetween(from, to)).toEqual(boxBetween(to, from))
      }),
    )
  })

  it.each([
    ['nw', { x: 0.3, y: 0.3, width: 0.3, height: 0.2 }, { x: -0.1, y: -0.1 }],
    ['ne', { x: 0.4, y: 0.3, width: 0.3, height: 0.2 }, { x: 0.1, y: -0.1 }],
    ['se', { x: 0.4, y: 0.4, width: 0.3, height: 0.2 }, { x: 0.1, y: 0.1 }],
    ['sw', { x: 0.3, y: 0.4, width: 0.3, height: 0.2 }, { x: -0.1, y: 0.1 }],
  ] as const)('should keep the opposite corner when the %s one is pulled', (corner, result, by) => {
    expect(pulled(here, corner, by)).toEqual(result)
  })

  it('should turn over when a corner is pulled past the opposite one', () => {
    expect(pulled(here, 'se', { x: -0.3, y: 0 })).toEqual({
      x: 0.3,
      y: 0.4,
      width: 0.1,
      height: 0.1,
    })
  })

  it.each([
    ['move a little', 'ArrowRight', {}, { ...here, x: 0.405 }],
    ['move far with Alt', 'ArrowUp', { alt: true }, { ...here, y: 0.35 }],
    ['move far with Ctrl', 'ArrowDown', { ctrl: true }, { ...here, y: 0.45 }],
    ['widen with Shift', 'ArrowRight', { shift: true }, { ...here, width: 0.205 }],
    [
      'flatten with Shift and Alt',
      'ArrowUp',
      { shift: true, alt: true },
      { ...here, height: 0.05 },
    ],
  ] as const)('should %s', (_what, name, held, result) => {
    expect(press(here, name, held)).toEqual(result)
  })

  it('should leave keys alone that are not arrows', () => {
    expect(press(here, 'a')).toBeNull()
    expect(press(here, 'Tab', { shift: true })).toBeNull()
  })

  it('should not hide another when they are put in without a pointer', () => {
    const put: Box[] = []
    for (let count = 0; count < 12; count += 1) put.push(freshBox(put))
    expect(new Set(put.map(({ x, y }) => `${x} ${y}`)).size).toBe(12)
    expect(put.filter((each) => !accepted(each))).toEqual([])
  })

  it('should be another covering once any part of it differs', () => {
    const one: Region = { ...here, of: 'face', person: null }
    expect(sameRegions([one], [{ ...one }])).toBe(true)
    const others: Partial<Region>[] = [
      { x: 0.41 },
      { y: 0.41 },
      { width: 0.21 },
      { height: 0.11 },
      { of: 'plate' },
      { person: 'p' },
    ]
    for (const part of others) expect(sameRegions([one], [{ ...one, ...part }])).toBe(false)
    expect(sameRegions([one], [one, one])).toBe(false)
  })

  it('should tell whom none of them covers', () => {
    const of = (person: string | null): Region => ({ ...here, of: 'face', person })
    expect(withoutRegion(['a', 'b', 'c'], [of('b'), of(null)])).toEqual(['a', 'c'])
  })
})
