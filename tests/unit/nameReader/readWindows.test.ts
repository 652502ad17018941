import { describe, expect, it } from 'vitest'
import { CASE } from '#nameReader/cutPieces.ts'
import type { Piece } from '#nameReader/cutPieces.ts'
import { readWindows } from '#nameReader/readWindows.ts'
import type { Run } from '#nameReader/readWindows.ts'

const text = (length: number, first = 10): Piece[] =>
  Array.from({ length }, (_, i) => ({
    id: first + i,
    kind: CASE.small,
    start: i * 2,
    end: i * 2 + 1,
  }))

describe('reading texts in windows', () => {
  it('should give each piece the score of its own place, in long texts and short ones', async () => {
    const scores = await readWindows([text(3), [], text(500, 1_000), text(158, 5_000)], (run) => {
      const odds = new Float32Array(run.ids.length * 2)
      run.ids.forEach((id, i) => (odds[i * 2] = Number(id)))
      return Promise.resolve(odds)
    })
    expect(Array.from(scores[0]?.odds ?? [])).toEqual([10, 11, 12])
    expect(scores[1]?.odds).toHaveLength(0)
    expect(Array.from(scores[2]?.odds ?? [])).toEqual(text(500, 1_000).map(({ id }) => id))
    expect(Array.from(scores[3]?.odds ?? [])).toEqual(text(158, 5_000).map(({ id }) => id))
  })

  it('should never read more than a window at once, nor very much in one run', async () => {
    const runs: Run[] = []
    await readWindows([text(900), ...Array.from({ length: 60 }, () => text(40))], (run) => {
      runs.push(run)
      return Promise.resolve(new Float32Array(run.ids.length * 2))
    })
    expect(Math.max(...runs.map(({ length }) => length))).toBeLessThanOrEqual(160)
    expect(Math.max(...runs.map(({ length, rows }) => length * rows))).toBeLessThanOrEqual(1_600)
  })
})
