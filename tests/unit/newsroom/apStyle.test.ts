import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { apDate, apDateTime } from '#newsroom/apStyle.ts'

const LOS_ANGELES = 'America/Los_Angeles'

describe('times in AP style', () => {
  it.each([
    ['2026-02-04T21:29:00.000Z', '1:29 p.m. Feb. 4, 2026'],
    ['2026-02-04T21:00:59.000Z', '1 p.m. Feb. 4, 2026'],
    ['2026-02-04T20:00:00.000Z', 'noon Feb. 4, 2026'],
    ['2026-02-04T20:01:00.000Z', '12:01 p.m. Feb. 4, 2026'],
    ['2026-02-05T08:05:00.000Z', '12:05 a.m. Feb. 5, 2026'],
    ['2026-01-01T07:59:00.000Z', '11:59 p.m. Dec. 31, 2025'],
    ['2026-07-04T16:30:00-07:00', '4:30 p.m. July 4, 2026'],
    ['2026-11-01T09:30:00.000Z', '1:30 a.m. Nov. 1, 2026'],
  ])('should write %s as %s', (iso, words) => {
    expect(apDateTime(iso, LOS_ANGELES)).toBe(words)
  })

  it('should count midnight to the day that is ending', () => {
    expect(apDateTime('2026-02-05T08:00:00.000Z', LOS_ANGELES)).toBe('midnight Feb. 4, 2026')
    expect(apDateTime('2026-01-01T08:00:00.000Z', LOS_ANGELES)).toBe('midnight Dec. 31, 2025')
  })

  it.each([
    ['01', 'Jan.'],
    ['02', 'Feb.'],
    ['03', 'March'],
    ['04', 'April'],
    ['05', 'May'],
    ['06', 'June'],
    ['07', 'July'],
    ['08', 'Aug.'],
    ['09', 'Sept.'],
    ['10', 'Oct.'],
    ['11', 'Nov.'],
    ['12', 'Dec.'],
  ])('should write month %s as %s', (month, words) => {
    expect(apDate(`2026-${month}-15T12:00:00Z`, 'UTC')).toBe(`${words} 15, 2026`)
  })

  it.each([
    ['2026-02-04T21:29:00.000Z', '1:29 p.m. del 4 de febrero de 2026'],
    ['2026-02-04T20:00:00.000Z', 'mediodía del 4 de febrero de 2026'],
    ['2026-02-05T08:00:00.000Z', 'medianoche del 4 de febrero de 2026'],
  ])('should write %s in Spanish as %s', (iso, words) => {
    expect(apDateTime(iso, LOS_ANGELES, 'es')).toBe(words)
    expect(words.endsWith(apDate('2026-02-04T21:29:00.000Z', LOS_ANGELES, 'es'))).toBe(true)
  })

  it('should refuse what is not a time, without repeating it', () => {
    expect(() => apDateTime('Maria', LOS_ANGELES)).toThrow(RangeError)
    expect(() => apDate('Maria', LOS_ANGELES)).toThrow(/^(?!.*Maria)/)
  })

  it('should never write a 24-hour clock, a leading zero or ":00"', () => {
    const since = Date.UTC(2000, 0, 2)
    const until = Date.UTC(2040, 0, 1)
    fc.assert(
      fc.property(fc.integer({ min: since, max: until }), (ms) => {
        expect(apDateTime(new Date(ms).toISOString(), LOS_ANGELES)).toMatch(
          /^(noon|midnight|([1-9]|1[0-2])(:(0[1-9]|[1-5]\d))? [ap]\.m\.) \w+\.? \d{1,2}, 20[0-4]\d$/,
        )
      }),
      { numRuns: 200 },
    )
  })
})
