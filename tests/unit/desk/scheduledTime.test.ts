import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { scheduledTime } from '#desk/scheduling/parsePublishAt.ts'
import { offsetAt } from '#newsroom/wallClock.ts'

const LA = 'America/Los_Angeles'
const MADRID = 'Europe/Madrid'
const SAO_PAULO = 'America/Sao_Paulo'
const NOW = new Date('2026-01-01T00:00:00Z')

const asked = (publishAt: string | null, zone: string, offset: string | null = null) => {
  const read = scheduledTime({ publishAt, offset }, zone, NOW)
  return read.ok ? read.value.toISOString() : [read.error.code, read.error.details ?? null]
}

describe('when a scheduled story runs', () => {
  it.each([
    [
      'the last minute before the clocks go forward',
      '2026-03-08T01:59',
      LA,
      '2026-03-08T09:59:00.000Z',
    ],
    ['the first after', '2026-03-08T03:00', LA, '2026-03-08T10:00:00.000Z'],
    ['the day before', '2026-03-07T02:30', LA, '2026-03-07T10:30:00.000Z'],
    ['the day after', '2026-03-09T02:30', LA, '2026-03-09T09:30:00.000Z'],
    ['before the clocks go back', '2026-11-01T00:59', LA, '2026-11-01T07:59:00.000Z'],
    ['after they went back', '2026-11-01T02:00', LA, '2026-11-01T10:00:00.000Z'],
    ['a winter afternoon', '2026-02-04T13:29', LA, '2026-02-04T21:29:00.000Z'],
    ['a summer afternoon', '2026-07-04 13:29', LA, '2026-07-04T20:29:00.000Z'],
    ['a day alone: its midnight', '2026-07-04', LA, '2026-07-04T07:00:00.000Z'],
    ['Madrid before spring', '2026-03-29T01:59', MADRID, '2026-03-29T00:59:00.000Z'],
    ['Madrid after', '2026-03-29T03:00', MADRID, '2026-03-29T01:00:00.000Z'],
    ['Madrid after autumn', '2026-10-25T03:00', MADRID, '2026-10-25T02:00:00.000Z'],
    [
      'São Paulo, which changes no clocks',
      '2026-03-08T02:30',
      SAO_PAULO,
      '2026-03-08T05:30:00.000Z',
    ],
    ['São Paulo in autumn', '2026-11-01T01:30', SAO_PAULO, '2026-11-01T04:30:00.000Z'],
    ['UTC', '2026-03-08T02:30', 'UTC', '2026-03-08T02:30:00.000Z'],
  ])('should read %s on the newsroom’s clock: %s', (_what, local, zone, moment) => {
    expect(asked(local, zone)).toBe(moment)
  })

  it.each([
    ['2026-03-08T02:30:00-08:00', '2026-03-08T10:30:00.000Z'],
    ['2026-03-08T02:30Z', '2026-03-08T02:30:00.000Z'],
    ['2026-11-01T01:30:00.500-07:00', '2026-11-01T08:30:00.500Z'],
    ['2026-11-01T01:30:00+05:30', '2026-10-31T20:00:00.000Z'],
  ])('should take the moment %s as it is, in any zone', (moment, utc) => {
    for (const zone of [LA, MADRID, SAO_PAULO]) expect(asked(moment, zone)).toBe(utc)
  })

  it.each([
    ['2026-03-08T02:00', LA, '2026-03-08T03:00:00-07:00'],
    ['2026-03-08T02:30', LA, '2026-03-08T03:00:00-07:00'],
    ['2026-03-08T02:59:59', LA, '2026-03-08T03:00:00-07:00'],
    ['2026-03-29T02:30', MADRID, '2026-03-29T03:00:00+02:00'],
  ])(
    'should refuse %s in %s, which is skipped, and name the next time there is',
    (local, zone, next) => {
      expect(asked(local, zone)).toEqual(['no_such_local_time', { next }])
      // Whoever takes the advice is not refused again.
      expect(asked(next, zone)).toBe(new Date(next).toISOString())
    },
  )

  it.each([
    ['2026-11-01T01:00', LA, ['2026-11-01T01:00:00-07:00', '2026-11-01T01:00:00-08:00']],
    ['2026-11-01T01:30', LA, ['2026-11-01T01:30:00-07:00', '2026-11-01T01:30:00-08:00']],
    ['2026-10-25T02:30', MADRID, ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00']],
  ])('should ask which is meant of %s in %s, which comes twice', (local, zone, choices) => {
    expect(asked(local, zone)).toEqual(['local_time_comes_twice', { choices }])
    for (const choice of choices) {
      expect(asked(local, zone, choice.slice(-6))).toBe(new Date(choice).toISOString())
      expect(asked(choice, zone)).toBe(new Date(choice).toISOString())
    }
  })

  it('should refuse an offset that the newsroom’s clock does not stand at then', () => {
    expect(asked('2026-11-01T01:30', LA, '-05:00')).toEqual([
      'offset_not_in_force',
      { offsets: ['-07:00', '-08:00'] },
    ])
    expect(asked('2026-07-04T13:29', LA, '-08:00')).toEqual([
      'offset_not_in_force',
      { offsets: ['-07:00'] },
    ])
    expect(asked('2026-07-04T13:29', LA, '-07:00')).toBe('2026-07-04T20:29:00.000Z')
  })

  it.each([
    null,
    '',
    'soon',
    '2026-02-30',
    '2026-02-30T10:00',
    '2026-02-30T10:00:00Z',
    '2026-07-04T25:00',
    '2026-07-04T13:60Z',
    '7/4/2026 1:29 p.m.',
    '1783110000000',
    '2025-12-31T15:59-08:00',
    '2025-12-31T15:59',
    '2026-01-01T00:00:00Z',
  ])('should refuse %s: no time, or past', (text) => {
    expect(asked(text, LA)).toEqual(['bad_publish_at', null])
  })

  it('should run any local time of the year at a moment whose clock shows it, or refuse', () => {
    const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 - 1 })
    const zones = fc.constantFrom(LA, MADRID, SAO_PAULO, 'Australia/Lord_Howe', 'Asia/Kathmandu')
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const local = new Date(Date.UTC(2026, 0, 3) + minute * 60_000).toISOString().slice(0, 16)
        const read = scheduledTime({ publishAt: local }, zone, NOW)
        if (read.ok) {
          const at = read.value.getTime()
          expect(new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16)).toBe(local)
        } else {
          expect(['no_such_local_time', 'local_time_comes_twice']).toContain(read.error.code)
        }
      }),
    )
  })
})
