import { describe, expect, it } from 'vitest'
import {
  CORRECTION_KINDS,
  correctionHeading,
  correctionLine,
  KIND_WORDS,
  placementOf,
} from '#newsroom/corrections.ts'

const LA = 'America/Los_Angeles'
const AT = '2026-02-04T18:15:00.000Z'

describe('the heading of a correction', () => {
  it.each([
    ['correction', 'en', AT, 'Correction, Feb. 4, 2026, 10:15 a.m.'],
    ['clarification', 'en', '2026-02-04T21:00:00.000Z', 'Clarification, Feb. 4, 2026, 1 p.m.'],
    ['update', 'en', '2026-06-01T19:00:00.000Z', 'Update, June 1, 2026, noon'],
    ['editorsNote', 'en', AT, 'Editor’s note, Feb. 4, 2026, 10:15 a.m.'],
    ['retraction', 'en', '2026-02-05T08:00:00.000Z', 'Retraction, Feb. 4, 2026, midnight'],
    ['safetyRedaction', 'en', AT, 'Removed for safety, Feb. 4, 2026, 10:15 a.m.'],
    ['correction', 'es', AT, 'Corrección, 4 de febrero de 2026, 10:15 a.m.'],
    [
      'clarification',
      'es',
      '2026-02-04T20:00:00.000Z',
      'Aclaración, 4 de febrero de 2026, mediodía',
    ],
    ['update', 'es', AT, 'Actualización, 4 de febrero de 2026, 10:15 a.m.'],
    ['editorsNote', 'es', AT, 'Nota de la redacción, 4 de febrero de 2026, 10:15 a.m.'],
    ['retraction', 'es', AT, 'Retractación, 4 de febrero de 2026, 10:15 a.m.'],
    ['safetyRedaction', 'es', AT, 'Retirado por seguridad, 4 de febrero de 2026, 10:15 a.m.'],
  ] as const)('should date a %s in %s', (kind, lang, issuedAt, heading) => {
    expect(correctionHeading({ kind, issuedAt }, LA, lang)).toBe(heading)
  })

  it('should be dated by the newsroom’s clock on both sides of a change of daylight saving', () => {
    const heading = (issuedAt: string) =>
      correctionHeading({ kind: 'correction', issuedAt }, LA, 'en')
    expect(heading('2026-03-08T09:59:00.000Z')).toBe('Correction, March 8, 2026, 1:59 a.m.')
    expect(heading('2026-03-08T10:01:00.000Z')).toBe('Correction, March 8, 2026, 3:01 a.m.')
    expect(heading('2026-11-01T08:30:00.000Z')).toBe('Correction, Nov. 1, 2026, 1:30 a.m.')
    expect(heading('2026-11-01T10:30:00.000Z')).toBe('Correction, Nov. 1, 2026, 2:30 a.m.')
  })

  it.each([
    [
      'en',
      'Correction, Feb. 5, 2026, noon (corrects the correction of Feb. 4, 2026, 10:15 a.m.): Seven.',
    ],
    [
      'es',
      'Corrección, 5 de febrero de 2026, mediodía (corrige la corrección del 4 de febrero de 2026, 10:15 a.m.): Seven.',
    ],
  ] as const)('should name the correction that it corrects (%s)', (lang, line) => {
    const correction = {
      kind: 'correction',
      issuedAt: '2026-02-05T20:00:00.000Z',
      note: 'Seven.',
      corrects: { kind: 'correction', issuedAt: AT },
    } as const
    expect(correctionLine(correction, LA, lang)).toBe(line)
  })

  it('should have a word for every kind in every language', () => {
    for (const words of Object.values(KIND_WORDS)) {
      expect(Object.keys(words).sort()).toEqual([...CORRECTION_KINDS].sort())
      expect(new Set(Object.values(words)).size).toBe(CORRECTION_KINDS.length)
    }
  })
})

describe('where a correction stands', () => {
  it.each([
    ['correction', 'end'],
    ['clarification', 'end'],
    ['update', 'end'],
    ['editorsNote', 'top'],
    ['retraction', 'top'],
    ['safetyRedaction', 'end'],
  ] as const)('should be, for a %s of an older edition, the %s', (kind, placement) => {
    expect(placementOf({ kind })).toBe(placement)
  })

  it('should stay where it was issued', () => {
    expect(placementOf({ kind: 'correction', placement: 'top' })).toBe('top')
    expect(placementOf({ kind: 'retraction', placement: 'end' })).toBe('end')
  })
})
