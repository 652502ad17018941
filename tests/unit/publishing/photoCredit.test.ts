import { describe, expect, it } from 'vitest'
import { bracketUnclosed, creatorIn, creditLine } from '#publishing/photoCredit.ts'
import type { CreditKind } from '#publishing/storySourceTypes.ts'

const credit = (creator: string, organisation = '', kind: CreditKind = 'staff') => ({
  creator,
  organisation,
  kind,
})

describe('the credit line', () => {
  it.each([
    [credit('Nadia Brooks', 'Homeroom'), 'Nadia Brooks / Homeroom'],
    [credit('Nadia Brooks'), 'Nadia Brooks'],
    [credit('', 'Homeroom'), 'Homeroom'],
    [credit('the Okafor family', '', 'courtesy'), 'Courtesy of the Okafor family'],
    [credit('', 'Eastside Library', 'courtesy'), 'Courtesy of Eastside Library'],
    [credit('@eastsidewalks', 'Instagram', 'social'), 'Instagram/@eastsidewalks'],
    [credit('(Nadia Brooks)', 'Homeroom'), 'Nadia Brooks / Homeroom'],
    [credit('Nadia Brooks (left', 'Homeroom'), 'Nadia Brooks (left) / Homeroom'],
    [credit('(Nadia Brooks', 'Homeroom'), 'Nadia Brooks / Homeroom'],
    [credit('((Nadia Brooks))', '(Homeroom)'), 'Nadia Brooks / Homeroom'],
    [credit('Nadia Brooks', 'Homeroom)'), 'Nadia Brooks / Homeroom'],
    [credit('Nadia Brooks ((left))', 'Homeroom'), 'Nadia Brooks (left) / Homeroom'],
    [credit('(A) Brooks (B)', ''), '(A) Brooks (B)'],
    [credit('Courtesy of the Okafor family', '', 'courtesy'), 'Courtesy of the Okafor family'],
    [credit('eastside.walks', 'Instagram', 'social'), 'Instagram/@eastside.walks'],
    [credit('Nadia Brooks', 'AP', 'wire'), 'Nadia Brooks / AP'],
    [credit('  '), ''],
    [credit('()'), ''],
  ])('should make of %j “%s”', (given, line) => {
    expect(creditLine(given)).toBe(line)
  })

  it('should thank in the language of the story', () => {
    expect(creditLine(credit('la familia Okafor', '', 'courtesy'), 'es')).toBe(
      'Cortesía de la familia Okafor',
    )
  })

  it.each([
    [credit('Nadia Brooks', 'Homeroom'), 'Nadia Brooks'],
    [credit('', 'Homeroom'), ''],
    [credit('the Okafor family', '', 'courtesy'), 'the Okafor family'],
    [credit('@eastsidewalks', 'Instagram', 'social'), '@eastsidewalks'],
    [credit('Nadia Brooks'), 'Nadia Brooks'],
  ])('should find in the line of %j its creator “%s”', (given, creator) => {
    expect(creatorIn(creditLine(given), given)).toBe(creator)
  })

  it('should find the creator as the anonymised line has them', () => {
    const given = credit('Jalysa Quintero', 'Homeroom')
    expect(creatorIn('A 16-year-old junior / Homeroom', given)).toBe('A 16-year-old junior')
  })

  it('should notice a bracket that is opened and not closed', () => {
    expect(bracketUnclosed(credit('Nadia Brooks (left'))).toBe(true)
    expect(bracketUnclosed(credit('Nadia Brooks (left)'))).toBe(false)
  })
})
