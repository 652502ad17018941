import { describe, expect, it } from 'vitest'
import { anonymize } from '#anonymization/anonymize.ts'
import { applyEdits } from '#anonymization/flattenTextNodes.ts'
import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { student, tell } from './newsroomCast.ts'

const maria = student('Maria Lopez')
const teo = student('Teo Ibarra', { age: 14, grade: '9', pronouns: 'he' })

describe('a name in a quotation', () => {
  it.each([
    [
      '“Maria is stubborn,” her teacher said. Maria laughed.',
      '“[The student] is stubborn,” her teacher said. The student laughed.',
    ],
    [
      '“Ask Maria,” the coach said. Maria, a junior, kept the score.',
      '“Ask [the student],” the coach said. The junior kept the score.',
    ],
  ])('should introduce the only student who is withheld: %s', (before, after) => {
    expect(tell([maria], before)).toMatchObject({ text: after, findings: [] })
  })

  it('should introduce nobody where two are withheld', () => {
    const { text } = tell([maria, teo], '“Maria beat Teo,” the coach said. Maria laughed.')
    expect(text).toMatch(/said\. A 16-year-old junior at Roosevelt High School laughed\.$/u)
  })

  it('should leave an editor’s own words for the place where readers meet the student', () => {
    const own = {
      ...maria,
      descriptor: { first: 'the captain of the chess team', later: 'the captain' },
    }
    const { text } = tell([own], '“Maria is stubborn,” her teacher said. Maria laughed.')
    expect(text).toMatch(/said\. The captain of the chess team laughed\.$/u)
  })

  it.each([
    [
      'words of a speaker',
      '“Ask Maria’s coach,” he said.',
      '“Ask [the student’s] coach,” he said.',
    ],
    [
      'straight marks',
      '"Go and ask Maria now," he said.',
      '"Go and ask [the student] now," he said.',
    ],
    [
      'a role that the speaker names',
      '“Captain Maria won,” he said.',
      '“The captain won,” he said.',
    ],
    [
      'a height',
      'He is 6\'2" and met Maria at 5\'11" once.',
      'He is 6\'2" and met a 16-year-old junior at Roosevelt High School at 5\'11" once.',
    ],
  ])('should put what Homeroom writes there in brackets: %s', (_, before, after) => {
    expect(tell([maria], before).text).toBe(after)
  })

  it('should put what Homeroom writes in a pull quote in brackets, which has no marks', () => {
    const passage = {
      place: 'body.1.quote',
      surface: 'caption' as const,
      text: 'Maria never stops talking.',
    }
    const { passages } = anonymize({
      lang: 'en',
      words: LANGUAGE_DATA.words,
      people: [maria],
      institutions: [],
      rulings: [],
      passages: [passage],
    })
    expect(applyEdits(passage.text, passages[0]?.edits ?? [])).toBe(
      '[The student] never stops talking.',
    )
  })

  it('should put a count of several students in brackets', () => {
    const { text } = tell([maria, teo], '“We miss Maria and Teo a lot,” he said.')
    expect(text).toBe('“We miss [two students] a lot,” he said.')
  })
})
