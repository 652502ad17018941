import { describe, expect, it } from 'vitest'
import { refusal } from '#newsroom/refusal.ts'
import type { RefusalRow } from '#newsroom/refusals/refusalRow.ts'
import { REFUSAL_SUBJECTS, REFUSALS } from '#newsroom/refusals/refusalTable.ts'

const rows = Object.entries(REFUSALS) as [string, RefusalRow][]

describe('the table of refusals', () => {
  it('should have each code once', () => {
    const codes = Object.values(REFUSAL_SUBJECTS).flatMap((subject) => Object.keys(subject))
    expect(codes.sort()).toEqual(Object.keys(REFUSALS).sort())
  })

  it.each(rows)('should say of %s in sentences what happened and what to do', (code, row) => {
    expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/u)
    for (const { message, remedy } of [row, ...Object.values(row.cases ?? {})]) {
      expect(message ?? row.message).toMatch(/^(?:\{\w+\}|[A-Z“`].*[.])$/u)
      expect(remedy ?? row.remedy).toMatch(/^[A-Z“`].*[.]$/u)
    }
  })

  it('should write no message twice', () => {
    const messages = rows.flatMap(([, row]) => [
      row.message,
      ...Object.values(row.cases ?? {}).flatMap(({ message }) => message ?? []),
    ])
    expect(messages).toEqual([...new Set(messages)])
  })
})

describe('a refusal', () => {
  it('should have the words of its row', () => {
    expect(refusal('own_proposal')).toEqual({
      code: 'own_proposal',
      status: 403,
      message: 'You proposed to print this name, and nobody may open a name alone.',
      remedy: 'Ask an adviser to approve it. If you are an adviser, an editor may approve it too.',
    })
  })

  it('should have the words and the status of its case', () => {
    expect(refusal('picture_unreadable.file')).toMatchObject({
      code: 'picture_unreadable',
      status: 404,
      remedy: 'Upload it again.',
    })
  })

  it('should have its parts filled in, and none of them read again', () => {
    const parts = { field: 'title', wanted: '{field}' }
    expect(refusal('wrong_type.field', { parts }).message).toBe(
      'The field “title” does not hold {field}.',
    )
  })

  it('should not compile without its parts, or with a code that is not there', () => {
    // @ts-expect-error a part is missing
    refusal('role_may_not')
    // @ts-expect-error no such part
    refusal('role_may_not', { parts: { who: 'anybody' } })
    // @ts-expect-error no such code
    expect(() => refusal('no_such_code')).toThrow()
  })
})
