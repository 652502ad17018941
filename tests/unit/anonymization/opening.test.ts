import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { asksNoMore, type ApprovalTerms, termsText } from '#anonymization/nameApprovalTerms.ts'
import { treatmentIfApproved, tellsMore } from '#anonymization/protectionRules.ts'

const now = new Date('2026-02-04T12:00:00Z')
const consent = {
  givenBy: 'A parent',
  relation: 'mother',
  how: 'paper',
  date: new Date('2026-01-01T00:00:00Z'),
  scope: ['name', 'photo'] as const,
  expires: new Date('2026-06-30T00:00:00Z'),
  onFile: true,
  withdrawn: false,
}
const terms: ApprovalTerms = {
  fullName: 'Odalys Pemberton-Ruiz',
  aliases: ['Ody', 'Pem'],
  handles: ['@ody'],
  kind: 'student',
  age: 16,
  birthDate: null,
  naming: 'fullName',
  reason: 'She spoke on stage.',
  publicRecord: true,
  consents: [consent],
}

describe('what an approval is bound to', () => {
  it.each<[string, Partial<ApprovalTerms>]>([
    ['full name', { fullName: 'Odalys Pemberton' }],
    ['nicknames', { aliases: ['Ody'] }],
    ['handles', { handles: [] }],
    ['kind', { kind: 'adult' }],
    ['age', { age: 17 }],
    ['date of birth', { birthDate: new Date('2009-01-01T00:00:00Z') }],
    ['reason', { reason: 'Another.' }],
    ['part of the name', { naming: 'firstNameOnly' }],
    ['consents', { consents: [] }],
    ['giver of a consent', { consents: [{ ...consent, givenBy: 'Another' }] }],
    ['scope of a consent', { consents: [{ ...consent, scope: ['name'] }] }],
    ['second consent', { consents: [consent, { ...consent, relation: 'father' }] }],
    ['end of a consent', { consents: [{ ...consent, expires: new Date('2026-07-01T00:00:00Z') }] }],
    ['endless consent', { consents: [{ ...consent, expires: null }] }],
  ])('should be another text, asking more, for another %s', (_what, more) => {
    const after = { ...terms, ...more }
    expect(termsText(after)).not.toBe(termsText(terms))
    expect(asksNoMore(after, terms)).toBe(false)
  })

  it.each<[string, Partial<ApprovalTerms>]>([
    ['nothing', {}],
    ['the name withheld', { naming: 'withhold' }],
    ['the public record given up', { publicRecord: false }],
    ['a consent withdrawn', { consents: [{ ...consent, withdrawn: true }] }],
    ['a paper that is lost', { consents: [{ ...consent, onFile: false }] }],
    ['a consent that ends earlier', { consents: [{ ...consent, expires: now }] }],
  ])('should ask no more for %s, and more for the way back', (_what, more) => {
    const after = { ...terms, ...more }
    expect(asksNoMore(after, terms)).toBe(true)
    expect(asksNoMore(terms, after)).toBe(termsText(after) === termsText(terms))
  })

  it('should not mind the order of consents and names', () => {
    const other = { ...consent, relation: 'father' }
    const one = { ...terms, consents: [consent, other] }
    const two = { ...terms, consents: [other, consent], aliases: ['Pem', 'Ody'] }
    expect(termsText(one)).toBe(termsText(two))
  })

  it('should never let a change that asks no more open anything', () => {
    const consents = fc.array(
      fc.record({
        givenBy: fc.constantFrom('A parent', 'Another'),
        relation: fc.constant('mother'),
        how: fc.constant('paper'),
        date: fc.constant(null),
        scope: fc.subarray(['name', 'firstName', 'photo'] as const),
        expires: fc.constantFrom(null, now, new Date('2027-01-01T00:00:00Z')),
        onFile: fc.boolean(),
        withdrawn: fc.boolean(),
      }),
      { maxLength: 3 },
    )
    const any = fc.record({
      kind: fc.constantFrom('student', 'adult', 'publicFigure', 'unknown', null),
      age: fc.constantFrom(16, 30, null),
      naming: fc.constantFrom('withhold', 'firstNameOnly', 'fullName'),
      reason: fc.constantFrom(null, 'A reason.'),
      publicRecord: fc.boolean(),
      consents,
    })
    let asked = 0
    fc.assert(
      fc.property(any, any, fc.boolean(), (one, other, alike) => {
        const before = { ...terms, ...one } as ApprovalTerms
        const { naming, publicRecord } = other
        const after = alike ? { ...before, naming, publicRecord } : { ...terms, ...other }
        if (!asksNoMore(after, before)) return
        asked += 1
        const allows = (record: ApprovalTerms) =>
          treatmentIfApproved(
            { ...record, kind: record.kind, namingApproved: true, onceProtected: true },
            now,
          ).treatment
        expect(tellsMore(allows(after), allows(before))).toBe(false)
      }),
      { numRuns: 3000 },
    )
    expect(asked).toBeGreaterThan(100)
  })
})
