import { describe, expect, it } from 'vitest'
import { progressIn } from '#admin/makePictures.ts'

describe('how far the pictures are', () => {
  it('should read whole lines and keep the beginning of the next', () => {
    const first = progressIn('{"made":0,"of":3}\n{"made":1,"of":3}\n{"ma')
    expect(first.told).toEqual([
      { made: 0, of: 3 },
      { made: 1, of: 3 },
    ])
    expect(progressIn(`${first.rest}de":2,"of":3}\n`).told).toEqual([{ made: 2, of: 3 }])
  })

  it('should pass over what is no progress', () => {
    expect(progressIn('{"code":"pictures_failed"}\nnull\noops\n').told).toEqual([])
  })
})
