import { describe, expect, it } from 'vitest'
import { nameAsTyped } from '#anonymization/spelling/nameAsTyped.ts'

describe('a name as it is typed into a record', () => {
  it.each([
    ['Ana Vell 3rd', 'Ana Vell', null, null],
    ['Vell, Ana (11)', 'Ana Vell', '11', null],
    ['Ana Vell - 11th grade', 'Ana Vell', '11', null],
    ['Ana Vell (she/her)', 'Ana Vell', null, 'she'],
    ['Marcus Vell (he/him), junior', 'Marcus Vell', '11', 'he'],
    ['Marcus Vell ’27', 'Marcus Vell', null, null],
    ['Miss Ana Vell', 'Ana Vell', null, null],
    ['Wren (goes by Birdie) Calloway (So)', 'Wren (Birdie) Calloway', '10', null],
    ['CALLOWAY Wren 9th', 'Wren Calloway', '9', null],
    ['María José Ruiz, grado 11', 'María José Ruiz', '11', null],
    ['Noor Haddad #14', 'Noor Haddad', null, null],
  ])('should offer for “%s”: “%s”', (typed, fullName, grade, pronouns) => {
    expect(nameAsTyped({ fullName: typed }).instead).toEqual({ fullName, grade, pronouns })
  })

  it.each(['Ana Vell', 'Calloway, Wren', 'Lincoln', 'Her', 'Jr', '11', ''])(
    'should have nothing to offer for “%s”',
    (typed) => {
      expect(nameAsTyped({ fullName: typed })).toMatchObject({ notes: [], instead: null })
    },
  )

  it.each([
    [
      'Nguyen Minh Anh',
      [
        ['Nguyen, Minh Anh', 'Minh Anh'],
        ['Anh, Nguyen Minh', 'Nguyen'],
      ],
    ],
    [
      'Kim Ji-hoo',
      [
        ['Kim, Ji-hoo', 'Ji-hoo'],
        ['Ji-hoo, Kim', 'Kim'],
      ],
    ],
    [
      'Nagy Eszter',
      [
        ['Nagy, Eszter', 'Eszter'],
        ['Eszter, Nagy', 'Nagy'],
      ],
    ],
  ])('should ask which part of “%s” is the given name', (typed, orders) => {
    expect(nameAsTyped({ fullName: typed }).orders).toEqual(
      orders.map(([fullName, given]) => ({ fullName, given })),
    )
  })

  it.each(['Nguyen, Minh Anh', 'NGUYEN Minh Anh', 'Minh Anh Nguyen', 'Ana Vell'])(
    'should not ask where “%s” says it',
    (typed) => {
      expect(nameAsTyped({ fullName: typed }).orders).toEqual([])
    },
  )

  it.each(['Vell, Ana (11)', 'Nguyen Minh Anh', 'Wren (goes by Birdie) Calloway (So)'])(
    'should be content with what it offered for “%s”',
    (typed) => {
      const { instead, orders } = nameAsTyped({ fullName: typed })
      for (const fullName of [instead?.fullName, ...orders.map((order) => order.fullName)]) {
        if (fullName === undefined) continue
        expect(nameAsTyped({ fullName })).toMatchObject({ instead: null, orders: [] })
      }
    },
  )
})
