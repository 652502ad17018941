import { describe, expect, it } from 'vitest'
import { momentOnWallClock, readWallClock } from '#newsroom/wallClock.ts'

const LA = 'America/Los_Angeles'
const at = (iso: string) => new Date(iso)

describe('a time on the newsroom’s wall clock', () => {
  it.each([
    ['2026-02-04T13:29', LA, '2026-02-04T21:29:00.000Z'],
    ['2026-07-04T13:29', LA, '2026-07-04T20:29:00.000Z'],
    ['2026-02-04', LA, '2026-02-04T08:00:00.000Z'],
    ['2026-03-08T01:59:59', LA, '2026-03-08T09:59:59.000Z'],
    ['2026-03-08T03:00', LA, '2026-03-08T10:00:00.000Z'],
    ['2026-11-01T00:59', LA, '2026-11-01T07:59:00.000Z'],
    ['2026-11-01T02:00', LA, '2026-11-01T10:00:00.000Z'],
    ['2026-11-01T02:30', 'America/Sao_Paulo', '2026-11-01T05:30:00.000Z'],
    ['2026-03-29T01:30', 'Europe/Madrid', '2026-03-29T00:30:00.000Z'],
    ['2026-02-04T13:29', 'Asia/Kathmandu', '2026-02-04T07:44:00.000Z'],
  ])('should take %s in %s for %s', (local, zone, iso) => {
    expect(readWallClock(local, zone)).toEqual({ state: 'once', at: at(iso) })
  })

  it.each([
    ['2026-03-08T02:30', LA, '2026-03-08T10:30:00.000Z'],
    ['2026-03-08T02:00', LA, '2026-03-08T10:00:00.000Z'],
    ['2026-03-29T02:15', 'Europe/Madrid', '2026-03-29T01:15:00.000Z'],
  ])('should know that %s does not come in %s', (local, zone, after) => {
    expect(readWallClock(local, zone)).toEqual({ state: 'never', after: at(after) })
    expect(momentOnWallClock(local, zone)).toEqual(at(after))
  })

  it.each([
    ['2026-11-01T01:30', LA, '2026-11-01T08:30:00.000Z', '2026-11-01T09:30:00.000Z'],
    ['2026-10-25T02:00', 'Europe/Madrid', '2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'],
  ])('should know that %s comes twice in %s', (local, zone, first, second) => {
    expect(readWallClock(local, zone)).toEqual({
      state: 'twice',
      first: at(first),
      second: at(second),
    })
    expect(momentOnWallClock(local, zone)).toEqual(at(first))
  })

  it.each(['', 'noon', '2026-02-30T10:00', '2026-13-01', '2026-02-04T25:00', '2026-02-04T13:29Z'])(
    'should read no time out of “%s”',
    (local) => {
      expect(readWallClock(local, LA)).toBeNull()
    },
  )
})
