import { describe, expect, it } from 'vitest'
import { dayStart } from '#publicApi/dayStart.ts'

describe('the newsroom’s day', () => {
  it.each([
    ['2026-02-04', 'America/Los_Angeles', 0, '2026-02-04T08:00:00.000Z'],
    ['2026-02-04', 'America/Los_Angeles', 1, '2026-02-05T08:00:00.000Z'],
    ['2026-03-08', 'America/Los_Angeles', 0, '2026-03-08T08:00:00.000Z'],
    ['2026-03-08', 'America/Los_Angeles', 1, '2026-03-09T07:00:00.000Z'],
    ['2026-11-01', 'America/Los_Angeles', 0, '2026-11-01T07:00:00.000Z'],
    ['2026-11-01', 'America/Los_Angeles', 1, '2026-11-02T08:00:00.000Z'],
    ['2026-12-31', 'UTC', 1, '2027-01-01T00:00:00.000Z'],
    ['2026-02-04', 'Asia/Kathmandu', 0, '2026-02-03T18:15:00.000Z'],
    ['2026-02-04', 'Pacific/Auckland', 0, '2026-02-03T11:00:00.000Z'],
  ])('should begin %s in %s (%d days later) at %s', (day, zone, later, iso) => {
    expect(dayStart(day, zone, later).toISOString()).toBe(iso)
  })
})
