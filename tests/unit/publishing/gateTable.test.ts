import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { REFUSAL_SUBJECTS } from '#newsroom/refusals/refusalTable.ts'
import { gateReason } from '#publishing/gateReasons.ts'
import { BLOCKING_REASONS } from '#publishing/gateTable/blockingReasons.ts'
import type { GateReasonRow } from '#publishing/gateTable/gateReasonRow.ts'
import { GATE_REASONS } from '#publishing/gateTable/gateTable.ts'
import { WARNING_REASONS } from '#publishing/gateTable/warningReasons.ts'
import { ERRORS_DOCUMENT, errorsDocument } from '../../../tools/generateErrors.mjs'

const rows = Object.entries(GATE_REASONS) as [string, GateReasonRow][]

describe('the table of gate reasons', () => {
  it('should block or warn with a code, not both', () => {
    const codes = [...Object.keys(BLOCKING_REASONS), ...Object.keys(WARNING_REASONS)]
    expect(codes).toEqual(Object.keys(GATE_REASONS))
  })

  it.each(rows)('should say of %s in sentences what is wrong and what to do', (code, row) => {
    expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/u)
    for (const { message, remedy } of [row, ...Object.values(row.cases ?? {})]) {
      expect(message ?? row.message).toMatch(/^(?:\{why\}|[A-Z{].*[.])$/u)
      expect(remedy ?? row.remedy).toMatch(/^[A-Z].*[.]$/u)
    }
    expect(row.means).toMatch(/^(?!.*\.$)/u)
    expect(row.answer).toMatch(/^(?!.*\.$)/u)
  })

  it('should write no message twice', () => {
    const messages = rows
      .flatMap(([, row]) => [
        row.message,
        ...Object.values(row.cases ?? {}).flatMap(({ message }) => message ?? []),
      ])
      .filter((message) => message !== '{why}')
    expect(messages).toEqual([...new Set(messages)])
  })

  it('should be what docs/errors.md is made of, with the table of refusals', async () => {
    const gate = { blocking: BLOCKING_REASONS, warning: WARNING_REASONS }
    expect(await readFile(ERRORS_DOCUMENT, 'utf8')).toBe(
      await errorsDocument(REFUSAL_SUBJECTS, gate),
    )
  })
})

describe('a reason of the gate', () => {
  it('should have the words of its row, and be about the whole field where no words are meant', () => {
    expect(gateReason('no_headline', { place: 'headline' })).toEqual({
      code: 'no_headline',
      place: 'headline',
      start: null,
      end: null,
      text: null,
      person: null,
      message: 'The story has no headline.',
      remedy: 'Write one.',
    })
  })

  it('should have the words of its case, with its parts filled in', () => {
    const about = { place: 'people', person: 'p1' }
    expect(
      gateReason('name_not_opened.adult_under_18', about, { name: 'Ilse Vandermeer' }),
    ).toMatchObject({
      code: 'name_not_opened',
      person: 'p1',
      message: 'Ilse Vandermeer is recorded as an adult and as under 18: the name is withheld.',
    })
  })

  it('should not compile without its parts, or with a code that is not there', () => {
    // @ts-expect-error a part is missing
    gateReason('weekday_disagrees', { place: 'body.0' })
    // @ts-expect-error no such code
    expect(() => gateReason('no_such_code', { place: 'body.0' })).toThrow()
  })
})
