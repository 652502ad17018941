import { describe, expect, it } from 'vitest'
import { placeOfBox, regionSpoken, regionTitle } from '#admin/photo/photoWords.ts'
import type { Region } from '#newsroom/pictures.ts'

const face: Region = { x: 0.123, y: 0.4, width: 0.0849, height: 0.2, of: 'face', person: 'p' }
const nameOf = (id: string) => (id === 'p' ? 'Mireya Rubio' : 'nobody')

describe('what the panel says of a region', () => {
  it('should say which, what, whom and where, for whoever cannot see it', () => {
    expect(regionSpoken(face, 0, nameOf)).toBe(
      'Region 1: Face, covers Mireya Rubio, 12% from the left, 40% from the top, 8% wide, 20% high',
    )
  })

  it('should name nobody where it covers nobody in particular', () => {
    expect(regionTitle({ ...face, of: 'plate', person: null }, nameOf)).toBe('Number plate')
  })

  it('should say sizes in whole per cent', () => {
    expect(placeOfBox({ x: 0, y: 0.996, width: 1, height: 0.004 })).toBe(
      '0% from the left, 100% from the top, 100% wide, 0% high',
    )
  })
})
