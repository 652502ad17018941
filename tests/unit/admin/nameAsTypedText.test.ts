import { describe, expect, it } from 'vitest'
import { besideWords, insteadWords } from '#admin/naming/nameAsTypedText.ts'

const notes = (...texts: string[]) => texts.map((text) => ({ kind: 'grade', text }))

describe('what the panel says of a name as it is typed', () => {
  it.each([
    [['(11)'], 'Homeroom takes “(11)” for a note beside the name, not for a part of it.'],
    [
      ['11th', 'she/her'],
      'Homeroom takes “11th” and “she/her” for a note beside the name, not for a part of it.',
    ],
  ])('should name what stands beside it: %s', (texts, words) => {
    expect(besideWords(notes(...texts))).toBe(words)
  })

  it.each([
    [null, null, 'Write “Ana Vell”'],
    ['11', null, 'Write “Ana Vell”, and fill in the grade'],
    ['11', 'she', 'Write “Ana Vell”, and fill in the grade and the pronouns'],
  ])('should say what the button does, with grade %s and pronouns %s', (grade, pronouns, words) => {
    expect(insteadWords({ fullName: 'Ana Vell', grade, pronouns })).toBe(words)
  })
})
