import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { calendarOf, dayNumbered } from '#demo/calendar.ts'
import { demonstrationNewsroom } from '#demo/demonstration.ts'
import { printed } from './storyText.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DIAS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado']
const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic']

/** Weekdays that stand beside a date and are not that date's, the year being the one that lies nearest to seeding. */
const disagreements = (text: string, seeded: Date): string[] => {
  const check = (words: string, weekday: number, month: number, day: number): string[] => {
    const nearest = [-1, 0, 1]
      .map((years) => Date.UTC(seeded.getUTCFullYear() + years, month, day))
      .sort((one, other) => Math.abs(one - seeded.getTime()) - Math.abs(other - seeded.getTime()))
    return new Date(nearest[0] ?? 0).getUTCDay() === weekday ? [] : [words]
  }
  const english = text.matchAll(
    /(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday), ([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})/gu,
  )
  const spanish = text.matchAll(
    /(domingo|lunes|martes|miércoles|jueves|viernes|sábado) (\d{1,2}) de ([a-z]{3})/gu,
  )
  return [
    ...[...english].flatMap(([words, weekday = '', month = '', day]) =>
      check(words, WEEKDAYS.indexOf(weekday), MONTHS.indexOf(month), Number(day)),
    ),
    ...[...spanish].flatMap(([words, dia = '', day, month = '']) =>
      check(words, DIAS.indexOf(dia), MESES.indexOf(month), Number(day)),
    ),
  ]
}

describe('the calendar of the demonstration', () => {
  it.each([
    ['2026-02-04T20:00:00Z', 'Wednesday', 'Feb. 4', 'Feb. 4, 2026', '4 de febrero'],
    ['2026-05-05T05:00:00Z', 'Monday', 'May 4', 'May 4, 2026', '4 de mayo'],
    ['2026-09-09T20:00:00Z', 'Wednesday', 'Sept. 9', 'Sept. 9, 2026', '9 de septiembre'],
  ])(
    'should read %s as a day in Los Angeles, in AP style',
    (instant, weekday, date, year, fecha) => {
      const { today } = calendarOf(new Date(instant))
      expect([today.weekday, today.date, today.dateAndYear, today.fecha]).toEqual([
        weekday,
        date,
        year,
        fecha,
      ])
    },
  )

  it('should tell the instant of a time of day on both sides of a clock change', () => {
    const winter = calendarOf(new Date('2026-03-07T20:00:00Z')).today
    expect(winter.at(13, 29)).toBe('2026-03-07T21:29:00.000Z')
    expect(winter.plus(1).at(13, 29)).toBe('2026-03-08T20:29:00.000Z')
    expect(winter.plus(1).at(1, 30)).toBe('2026-03-08T09:30:00.000Z')
  })

  it('should go back to the latest such weekday, never to today', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true }),
        fc.constantFrom('Monday' as const, 'Saturday' as const),
        fc.nat(6),
        (now, weekday, weeks) => {
          const calendar = calendarOf(now)
          const day = calendar.last(weekday, weeks)
          expect(day.weekday).toBe(weekday)
          expect(calendar.daysBefore(day)).toBeGreaterThanOrEqual(1 + weeks * 7)
          expect(calendar.daysBefore(day)).toBeLessThanOrEqual(7 + weeks * 7)
          expect(dayNumbered(day.number).iso).toBe(day.iso)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the dates of the demonstration', () => {
  // Leap day, New Year, the clock changes, the small hours: whenever somebody starts it.
  it.each([
    '2026-02-09T20:00:00Z',
    '2028-03-01T07:30:00Z',
    '2027-01-01T08:30:00Z',
    '2026-11-01T09:30:00Z',
    '2026-07-05T16:00:00Z',
    '2026-11-22T06:40:00Z',
  ])('should agree with their weekdays when seeded at %s', (instant) => {
    const seeded = new Date(instant)
    const newsroom = demonstrationNewsroom(seeded)
    const text = newsroom.stories.flatMap((story) => printed(newsroom, story)).join('\n')
    expect(text).toMatch(/day, [A-Z][a-z]{2,}\.? \d/u)
    expect(disagreements(text, seeded)).toEqual([])
  })

  it.each(['2026-02-09T20:00:00Z', '2026-03-09T07:05:00Z', '2027-01-01T08:30:00Z'])(
    'should publish everything, and take every picture, before it is seeded at %s',
    (instant) => {
      const { stories, photos } = demonstrationNewsroom(new Date(instant))
      const moments = [
        ...stories.flatMap((story) => (story.publishedAt === null ? [] : [story.publishedAt])),
        ...photos.map((photo) => photo.takenAt),
      ]
      expect(moments.filter((moment) => moment >= new Date(instant).toISOString())).toEqual([])
      for (const story of stories) {
        expect(story.publishedAt === null).toBe(story.phase !== 'published')
        if (story.publishedDaysBefore !== null) expect(story.publishedDaysBefore).toBeGreaterThan(0)
      }
    },
  )

  it('should take every picture of a published story before the story', () => {
    const newsroom = demonstrationNewsroom(new Date('2026-02-09T20:00:00Z'))
    for (const story of newsroom.stories) {
      const lead = newsroom.photos.find((photo) => photo.key === story.leadPhoto)
      if (story.publishedAt && lead) expect(lead.takenAt < story.publishedAt).toBe(true)
    }
  })

  it('should be the same newsroom for the same moment', () => {
    const once = demonstrationNewsroom(new Date('2026-02-09T20:00:00Z'))
    expect(demonstrationNewsroom(new Date('2026-02-09T20:00:00Z'))).toEqual(once)
  })
})
