import { describe, expect, it } from 'vitest'
import { consentHolds, hasConsent } from '#newsroom/consents.ts'
import { CONSENT_TABLE, NOW } from '../../fixtures/consents.ts'

const A_YEAR_BEFORE = new Date('2025-03-01T12:00:00.000Z')

describe('a consent', () => {
  it.each(CONSENT_TABLE)('$name: holds is $holds', ({ consent, holds }) => {
    expect(consentHolds(consent, NOW)).toBe(holds)
  })

  it.each(CONSENT_TABLE)('$name: held before and ended is $ended', ({ consent, ended }) => {
    const then = consentHolds(consent, A_YEAR_BEFORE)
    expect(then && !consentHolds(consent, NOW)).toBe(ended)
  })

  it('should hold by the same rule where its end is written as text', () => {
    for (const { consent, holds } of CONSENT_TABLE) {
      const expires = consent.expires instanceof Date ? consent.expires.toISOString() : ''
      expect(consentHolds({ ...consent, expires }, NOW)).toBe(holds)
    }
  })

  it('should not hold where its end is no date', () => {
    expect(consentHolds({ onFile: true, expires: 'soon' }, NOW)).toBe(false)
  })

  it('should count for the scopes that it covers', () => {
    const consents = [{ onFile: true, scope: ['photo'] }]
    expect(hasConsent(consents, ['photo', 'name'], NOW)).toBe(true)
    expect(hasConsent(consents, ['name'], NOW)).toBe(false)
    expect(hasConsent([{ onFile: true }], ['name'], NOW)).toBe(false)
  })
})
