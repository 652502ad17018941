import { describe, expect, it } from 'vitest'
import { calendarOf } from '#demo/calendar.ts'
import { dayOf, momentOf, namedDays, withDays } from '#demo/namedDays.ts'
import { readBody } from '#demo/readBody.ts'
import { readDemoJson } from '#demo/readDemoFile.ts'
import { z } from 'zod'

/** A Monday. */
const calendar = calendarOf(new Date('2026-02-09T20:00:00Z'))
const days = namedDays({ printed: 'last Thursday', march: 'printed - 1' }, calendar)

describe('days of the demonstration', () => {
  it.each([
    ['last Thursday', '2026-02-05'],
    ['last Monday', '2026-02-02'],
    ['today - 40', '2025-12-31'],
    ['march + 8', '2026-02-12'],
  ])('should read %s', (expression, iso) => {
    expect(dayOf(expression, calendar, days).iso).toBe(iso)
  })

  it('should be written out in a text, and take a time', () => {
    expect(withDays('On {{march.weekday}}, {{printed.date}}', days)).toBe('On Wednesday, Feb. 5')
    expect(momentOf('printed 13:29', days).instant).toBe('2026-02-05T21:29:00.000Z')
  })

  it.each(['next Thursday', 'last Thorsday', 'yesterday', 'march minus 1'])(
    'should refuse %s',
    (expression) => {
      expect(() => dayOf(expression, calendar, days)).toThrow(expression)
    },
  )
})

describe('a body of the demonstration', () => {
  const body = (markdown: string) => readBody('stories/x/body.md', markdown, days)

  it('should be read block by block', () => {
    const text = [
      'It rained {{march.weekday}}.',
      '## Later',
      '> Wet.\n> -- A student',
      '- one\n- two',
      '![](a-photo)',
      '::: facts Rain',
      '1. Run',
      ':::',
    ].join('\n\n')
    expect(body(text).map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'pullQuote',
      'list',
      'photo',
      'factBox',
    ])
  })

  it.each([
    ['One.\n\nOn {{may.date}}.', 'line 3: {{may.date}}'],
    ['One.\n\n### Deep', 'line 3: A heading'],
    ['::: facts Rain\n\nWet.', 'line 1: The facts have no ":::"'],
    ['One.\n\n![A photo](x y)', 'line 3: This is no block'],
    ['> Wet.\nDry.', 'line 1: Each line of a quote'],
  ])('should say in which line it cannot be read: %j', (markdown, said) => {
    expect(() => body(markdown)).toThrow(`resources/demonstration/stories/x/body.md, ${said}`)
  })
})

describe('a JSON file of the demonstration', () => {
  it('should say which line is not as it must be', () => {
    const schools = z.array(z.strictObject({ key: z.string() }))
    expect(() => readDemoJson('schools.json', schools)).toThrow(
      /^resources\/demonstration\/schools\.json, line 2 \(0\): /u,
    )
    const numbers = z.array(z.object({ key: z.string(), town: z.number() }))
    expect(() => readDemoJson('schools.json', numbers)).toThrow(/line 6 \(0\.town\): /u)
  })
})
