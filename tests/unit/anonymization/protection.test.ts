import { describe, expect, it } from '@jest/globals'
import { treatmentOf } from '#anonymization/protection.ts'
import type { Consent, PersonRecord } from '#anonymization/protection.ts'

const now = new Date('2026-02-04T12:00:00Z')
const consent = (more: Partial<Consent> = {}): Consent => ({
  scope: ['name'],
  expires: null,
  givenBy: 'A parent',
  relation: 'mother',
  onFile: true,
  ...more,
})
const record = (more: Partial<PersonRecord> = {}): PersonRecord => ({
  kind: 'student',
  age: 16,
  naming: 'withhold',
  namingApproved: false,
  reason: null,
  consents: [],
  ...more,
})
const named = {
  naming: 'fullName',
  namingApproved: true,
  reason: 'She asked to be named.',
} as const

describe('who is protected', () => {
  it.each([
    ['a recorded adult', { kind: 'adult', age: 40 }, 'open'],
    ['an adult of no recorded age', { kind: 'adult', age: null }, 'open'],
    ['an adult recorded as 17', { kind: 'adult', age: 17 }, 'withhold'],
    [
      'an adult whose birth date says 17',
      { kind: 'adult', age: null, birthDate: new Date('2008-02-05T00:00:00Z') },
      'withhold',
    ],
    [
      'an adult whose birth date says 18 today',
      { kind: 'adult', age: null, birthDate: new Date('2008-02-04T00:00:00Z') },
      'open',
    ],
    [
      'an adult whose age and birth date disagree',
      { kind: 'adult', age: 30, birthDate: new Date('2010-01-01T00:00:00Z') },
      'withhold',
    ],
    [
      'an adult whose birth date lies ahead',
      { kind: 'adult', age: null, birthDate: new Date('2030-01-01T00:00:00Z') },
      'withhold',
    ],
    ['a public figure', { kind: 'publicFigure', age: 50 }, 'open'],
    ['a public figure of 16', { kind: 'publicFigure', age: 16 }, 'withhold'],
    [
      'a public figure of 16 an editor approved',
      { kind: 'publicFigure', age: 16, ...named },
      'open',
    ],
    [
      'a public figure of 16 approved without a reason',
      { kind: 'publicFigure', age: 16, ...named, reason: ' ' },
      'withhold',
    ],
    ['a student', {}, 'withhold'],
    ['a student of 18', { age: 18 }, 'withhold'],
    ['a student of unknown age', { age: null }, 'withhold'],
    ['somebody unknown', { kind: 'unknown', age: 40 }, 'withhold'],
    ['somebody of no kind', { kind: null, age: null }, 'withhold'],
    ['somebody of a kind nobody knows', { kind: 'teacher' as never, age: 40 }, 'withhold'],
    ['a student with consent, reason and approval', { ...named, consents: [consent()] }, 'open'],
    [
      'the same without approval',
      { ...named, namingApproved: false, consents: [consent()] },
      'withhold',
    ],
    ['the same without a reason', { ...named, reason: '', consents: [consent()] }, 'withhold'],
    ['the same without consent', { ...named }, 'withhold'],
    [
      'consent that ended a moment ago',
      { ...named, consents: [consent({ expires: now })] },
      'withhold',
    ],
    [
      'consent that ends in a moment',
      { ...named, consents: [consent({ expires: new Date(now.getTime() + 1) })] },
      'open',
    ],
    ['consent with no paper', { ...named, consents: [consent({ onFile: false })] }, 'withhold'],
    ['consent withdrawn', { ...named, consents: [consent({ withdrawn: true })] }, 'withhold'],
    [
      'consent to a photo only',
      { ...named, consents: [consent({ scope: ['photo', 'firstName'] })] },
      'withhold',
    ],
    [
      'one dead consent and one good',
      { ...named, consents: [consent({ withdrawn: true }), consent()] },
      'open',
    ],
    ['a name in a public record', { ...named, publicRecord: true }, 'open'],
    [
      'a public record without approval',
      { ...named, namingApproved: false, publicRecord: true },
      'withhold',
    ],
    ['first name only, approved', { ...named, naming: 'firstNameOnly' }, 'firstNameOnly'],
    [
      'first name only, not approved',
      { ...named, naming: 'firstNameOnly', namingApproved: false },
      'withhold',
    ],
    ['first name only, no reason', { ...named, naming: 'firstNameOnly', reason: null }, 'withhold'],
    [
      'a naming decision nobody knows',
      { ...named, naming: 'all' as never, consents: [consent()] },
      'withhold',
    ],
  ] as const)('should treat %s as %j', (_, more, treatment) => {
    const decided = treatmentOf(record(more), now)
    expect(decided.treatment).toBe(treatment)
    expect(decided.why).toMatch(/^[a-z0-9_]+$/)
  })
})
