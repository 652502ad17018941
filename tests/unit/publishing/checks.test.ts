import { describe, expect, it } from 'vitest'
import { gateReason, gateReasons } from '#publishing/gateReasons.ts'
import { apTimeChecks, weekdayChecks } from '#publishing/checks/dateChecks.ts'
import { registeredElsewhere } from '#publishing/names/protectedNamesElsewhere.ts'

const prose = (text: string) => [{ place: 'body.0', surface: 'prose' as const, text }]

describe('weekdays and dates', () => {
  it.each([
    ['en', 'The board met Wednesday, May 4, 2026.', 'Wednesday, May 4, 2026', 'Monday'],
    ['en', 'It opens Friday, Feb. 5, 2026, at noon.', 'Friday, Feb. 5, 2026', 'Thursday'],
    ['es', 'La junta fue el martes, 4 de mayo de 2026.', 'martes, 4 de mayo de 2026', 'Lunes'],
  ] as const)('should warn in %s of “%s”', (lang, text, words, falls) => {
    const [warning, ...more] = weekdayChecks(lang, prose(text))
    expect(more).toEqual([])
    expect(warning).toMatchObject({ code: 'weekday_disagrees', text: words })
    expect(warning?.message).toContain(falls)
    expect(text.slice(warning?.start ?? 0, warning?.end ?? 0)).toBe(words)
  })

  it.each([
    ['en', 'The board met Monday, May 4, 2026.'],
    ['en', 'The board met Monday.'],
    ['es', 'La junta fue el lunes, 4 de mayo de 2026.'],
  ] as const)('should be content in %s with “%s”', (lang, text) => {
    expect(weekdayChecks(lang, prose(text))).toEqual([])
  })
})

describe('the id of a reason', () => {
  const told = (...values: string[]) => ({
    ...gateReason(
      'singled_out',
      { place: 'body', person: 'p1' },
      { why: 'Readers can tell who this is.', students: '10' },
    ),
    details: values.map((value) => ({
      kind: 'team' as const,
      value,
      words: value,
      place: 'body.0',
      start: 0,
      end: value.length,
      story: null,
    })),
  })

  it('should be another where one detail more singles somebody out', () => {
    const [one] = gateReasons([told('swimming')])
    const [more] = gateReasons([told('swimming', 'chess')])
    expect(one?.id).toMatch(/^singled_out-/u)
    expect(more?.id).not.toBe(one?.id)
  })

  it('should be the same in whatever order the details were found', () => {
    const [one] = gateReasons([told('swimming', 'chess')])
    expect(gateReasons([told('chess', 'swimming')])[0]?.id).toBe(one?.id)
  })
})

describe('times', () => {
  it.each(['10:15 am', '10:15 AM', '9pm', '3:00 p.m.', '12 p.m.', '12:00 a.m.'])(
    'should warn that “%s” is not in AP style',
    (time) => {
      const [warning] = apTimeChecks('en', prose(`It starts at ${time} today`))
      expect(warning).toMatchObject({ code: 'time_not_ap_style', text: time })
    },
  )

  it.each(['10:15 a.m.', '1 p.m.', 'noon', 'midnight', '1:29 p.m.', '1 a.m. on'])(
    'should be content with “%s”',
    (time) => {
      expect(apTimeChecks('en', prose(`It starts at ${time} today`))).toEqual([])
    },
  )
})

describe('protected people elsewhere in the registry', () => {
  const people = [['p1', 'Íñigo Peña-Ruiz']] as const

  it.each(['Íñigo Peña-Ruiz spoke.', 'IÑIGO PEÑA RUIZ', 'Then Inigo Pena-Ruiz’s turn came.'])(
    'should point at the name in “%s”',
    (text) => {
      const [reason] = registeredElsewhere(people, prose(text))
      expect(reason).toMatchObject({ code: 'registered_elsewhere', person: 'p1', place: 'body.0' })
      expect(text.slice(reason?.start ?? 0, reason?.end ?? 0)).toBe(reason?.text)
      expect(reason?.text).toMatch(/ruiz$/iu)
    },
  )

  it.each([
    ['an invisible space', 'Íñigo\u200bPeña-Ruiz spoke.'],
    ['an invisible character in a word', 'Íñi\u200bgo Peña-Ruiz spoke.'],
    ['a letter of another script', 'Íñigо Peñа-Ruiz spoke.'],
    ['mathematical letters', '𝐈ñ𝐢𝐠𝐨 Peña-Ruiz spoke.'],
    ['character references', '&Iacute;&ntilde;igo Pe&ntilde;a-Ruiz spoke.'],
  ])('should point at a name written with %s', (_, text) => {
    const found = registeredElsewhere(people, prose(text))
    expect(found).toMatchObject([{ person: 'p1', start: 0, end: text.indexOf(' spoke') }])
  })

  it('should point once at each mention, in whatever spelling', () => {
    const text = 'Íñigo Peña-Ruiz and Íñigо Peña-Ruiz and Inigo Pena Ruiz'
    const starts = registeredElsewhere(people, prose(text)).map(({ start }) => start)
    expect(starts.sort((one, other) => Number(one) - Number(other))).toEqual([0, 20, 40])
  })

  it('should point at nothing for a handle without letters', () => {
    expect(registeredElsewhere([['p1', '@🦊']], prose('“It starts at noon.”'))).toEqual([])
  })

  it.each(['Íñigo spoke.', 'Peña-Ruiz spoke.', 'Inigopena ruizson'])(
    'should leave “%s” to the detector, since it may be somebody else',
    (text) => {
      expect(registeredElsewhere(people, prose(text))).toEqual([])
    },
  )
})
