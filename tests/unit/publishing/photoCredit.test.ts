import { describe, expect, it } from '@jest/globals'
import { bracketUnclosed, creditLine } from '#publishing/photoCredit.ts'
import type { CreditKind } from '#publishing/storySource.ts'

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
    [credit('  '), ''],
  ])('should make of %j “%s”', (given, line) => {
    expect(creditLine(given)).toBe(line)
  })

  it('should notice a bracket that is opened and not closed', () => {
    expect(bracketUnclosed(credit('Nadia Brooks (left'))).toBe(true)
    expect(bracketUnclosed(credit('Nadia Brooks (left)'))).toBe(false)
  })
})
