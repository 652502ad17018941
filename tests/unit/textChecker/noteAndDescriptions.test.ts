import { describe, expect, it } from 'vitest'
import { check } from './texts.ts'

describe('the note that comes with a text', () => {
  it('should say in whose name the names are withheld', () => {
    const text = 'Mireya Rubio and José Benítez sang.'
    expect(check('text', text, { newsroom: 'The Herald' }).note).toBe(
      'In this story, The Herald is withholding the names of students because they are minors.',
    )
    expect(check('text', text, { lang: 'es' }).note).toMatch(/^En este artículo, esta redacción /u)
  })

  it('should not come where nobody was withheld', () => {
    expect(check('text', 'Adaeze Okonjo sang.').note).toBeNull()
  })
})

describe('a description that may identify a student', () => {
  it('should be told with its place, and should not block', () => {
    const text = '<p>Hi.</p><p>Mireya Rubio is captain of the Roosevelt wrestling team.</p>'
    const { blocked, singlesOut } = check('html', text)
    expect(blocked).toBe(false)
    expect(singlesOut).toEqual([
      { person: 0, start: 13, end: 25, reason: expect.stringContaining('“captain”') },
    ])
  })

  it('should be told of a student whom nobody registered', () => {
    const text =
      'Roosevelt High School closed early. Another student, the student body president, was arrested at the gate. Mireya Rubio sang.'
    expect(check('text', text).singlesOut.map(({ person }) => person)).toContain(null)
  })

  it('should not come where the words fit many', () => {
    const mireya = { fullName: 'Mireya Rubio', kind: 'student' }
    expect(check('text', 'Mireya Rubio sang.', { people: [mireya] }).singlesOut).toEqual([])
  })
})

describe('a list of people that became one phrase', () => {
  it('should be reported for each of them', () => {
    const { findings } = check('text', 'Mireya Rubio and José Benítez sang.')
    expect(findings.map(({ person }) => person)).toEqual([0, 1])
  })
})
