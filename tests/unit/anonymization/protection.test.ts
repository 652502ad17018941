import { describe, expect, it } from 'vitest'
import { KINDS, NAMINGS } from '#anonymization/personTypes.ts'
import {
  isProtected,
  tellsMore,
  treatmentIfApproved,
  treatmentOf,
} from '#anonymization/protectionRules.ts'
import type { Consent, PersonRecord } from '#anonymization/protectionRules.ts'

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

describe('every kind, naming, approval and consent', () => {
  const kinds = [...KINDS, null]
  const namings = [...NAMINGS, null]
  const consents = {
    none: [],
    name: [consent()],
    'first name': [consent({ scope: ['firstName'] })],
    'photo only': [consent({ scope: ['photo'] })],
    expired: [consent({ scope: ['name', 'firstName'], expires: now })],
    withdrawn: [consent({ scope: ['name', 'firstName'], withdrawn: true })],
    'no paper': [consent({ scope: ['name', 'firstName'], onFile: false })],
  } as const
  type Held = keyof typeof consents
  const rows = kinds.flatMap((kind) =>
    namings.flatMap((naming) =>
      (Object.keys(consents) as Held[]).flatMap((held) =>
        [16, 30, null].flatMap((age) =>
          [true, false].map((onceProtected) => ({ kind, naming, held, age, onceProtected })),
        ),
      ),
    ),
  )
  /** The rule, said once more in other words: what two people's approval would allow. */
  const allowed = ({ kind, naming, held, age }: (typeof rows)[number]) => {
    if ((kind === 'adult' || kind === 'publicFigure') && age !== 16) return 'open'
    if (kind === 'publicFigure' && naming === 'fullName') return 'open'
    if (naming === 'fullName') return held === 'name' ? 'open' : 'withhold'
    if (naming !== 'firstNameOnly') return 'withhold'
    return ['none', 'name', 'first name', 'photo only'].includes(held)
      ? 'firstNameOnly'
      : 'withhold'
  }
  const of = (row: (typeof rows)[number], more: Partial<PersonRecord> = {}) =>
    record({ ...row, reason: 'A reason.', consents: consents[row.held], ...more })

  it('should follow the rule in all of them', () => {
    expect(rows).toHaveLength(5 * 4 * 7 * 3 * 2)
    for (const row of rows) {
      const grown = (row.kind === 'adult' || row.kind === 'publicFigure') && row.age !== 16
      const alone = grown && !row.onceProtected ? 'open' : 'withhold'
      const found = {
        approved: treatmentOf(of(row, { namingApproved: true }), now).treatment,
        not: treatmentOf(of(row), now).treatment,
        ifApproved: treatmentIfApproved(of(row), now).treatment,
        protected: isProtected(of(row), now),
      }
      expect([row, found]).toEqual([
        row,
        { approved: allowed(row), not: alone, ifApproved: allowed(row), protected: !grown },
      ])
    }
  })

  it('should say “not approved” exactly where approval is all that is missing', () => {
    for (const row of rows) {
      const { treatment, why } = treatmentOf(of(row), now)
      const missing = treatment === 'withhold' && allowed(row) !== 'withhold'
      expect([row, why === 'not_approved']).toEqual([row, missing])
    }
  })

  it('should never open anything for lack of a reason', () => {
    for (const row of rows) {
      const without = treatmentOf(of(row, { namingApproved: true, reason: '  ' }), now)
      expect(tellsMore(without.treatment, allowed(row))).toBe(false)
      if (isProtected(of(row), now)) expect(without.treatment).toBe('withhold')
    }
  })
})

describe('a birthday', () => {
  const eighteenTomorrow = { birthDate: new Date('2008-02-05T00:00:00Z'), age: null }
  const tomorrow = new Date('2026-02-05T20:00:00Z')

  it('should not open by itself what was protected', () => {
    const adult = record({ kind: 'adult', onceProtected: true, ...eighteenTomorrow })
    expect(treatmentOf(adult, now).why).toBe('adult_under_18')
    expect(treatmentOf(adult, tomorrow)).toEqual({ treatment: 'withhold', why: 'not_approved' })
    expect(treatmentOf(record(eighteenTomorrow), tomorrow).treatment).toBe('withhold')
  })

  it('should not take a public figure’s name back, nor make a consent needless', () => {
    const approved = { ...named, approvedAt: now, onceProtected: true, ...eighteenTomorrow }
    expect(treatmentOf(record({ kind: 'publicFigure', ...approved }), tomorrow)).toEqual({
      treatment: 'open',
      why: 'minor_public_figure_approved',
    })
    const lapsed = [consent({ expires: now })]
    const adult = record({ kind: 'adult', ...approved, consents: lapsed })
    expect(treatmentOf(adult, tomorrow).why).toBe('no_valid_consent')
  })

  it('should fall on the day of the newsroom’s zone', () => {
    const adult = record({ kind: 'adult', ...eighteenTomorrow })
    const evening = new Date('2026-02-05T04:00:00Z')
    expect(treatmentOf(adult, evening, 'UTC').treatment).toBe('open')
    expect(treatmentOf(adult, evening, 'America/Los_Angeles').treatment).toBe('withhold')
    expect(treatmentOf(adult, tomorrow, 'America/Los_Angeles').treatment).toBe('open')
  })

  it.each([
    ['on Feb. 28', '2026-02-28T12:00:00Z', 'withhold'],
    ['on March 1', '2026-03-01T12:00:00Z', 'open'],
  ])('should come for a child of Feb. 29 %s', (_when, moment, treatment) => {
    const leap = record({ kind: 'adult', age: null, birthDate: new Date('2008-02-29T00:00:00Z') })
    expect(treatmentOf(leap, new Date(moment)).treatment).toBe(treatment)
  })
})

describe('an approval that waits', () => {
  const opened: [string, Partial<PersonRecord>][] = [
    ['a full name by consent', { ...named, consents: [consent()] }],
    ['a full name from a public record', { ...named, publicRecord: true }],
    ['a first name', { ...named, naming: 'firstNameOnly' }],
    ['a minor who is a public figure', { ...named, kind: 'publicFigure' }],
    ['an adult who was protected', { ...named, kind: 'adult', age: 40, onceProtected: true }],
    [
      'a public figure who was protected',
      { ...named, kind: 'publicFigure', age: 40, onceProtected: true },
    ],
  ]
  it.each(opened)(
    'should print nothing of %s before its time, and then what was approved',
    (_who, more) => {
      const at = (opensAt: Date | null) => treatmentOf(record({ ...more, opensAt }), now).treatment
      expect(at(null)).not.toBe('withhold')
      expect(at(new Date(now.getTime() + 1))).toBe('withhold')
      expect(at(new Date('of no time'))).toBe('withhold')
      expect(at(now)).toBe(at(null))
      const later = new Date(now.getTime() + 24 * 3_600_000)
      expect(treatmentIfApproved(record({ ...more, opensAt: later }), now).treatment).toBe(at(null))
    },
  )
})
