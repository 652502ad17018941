import { describe, expect, it } from 'vitest'
import { gradeIn } from '#newsroom/grades.ts'

describe('a grade', () => {
  it.each([
    ['11', '11'],
    ['11th', '11'],
    ['11th grade', '11'],
    ['Gr. 9', '9'],
    ['junior', '11'],
    ['Senior', '12'],
    ['So.', '10'],
    ['eleventh grader', '11'],
    ['eleventh-grade', '11'],
    ['undécimo grado', '11'],
    ['grado 6', '6'],
  ])('should be read in “%s”', (text, grade) => {
    expect(gradeIn(text)).toBe(grade)
  })

  it.each([
    '',
    '5',
    '13',
    '2027',
    '11.5',
    'college',
    'varsity',
    'college freshman',
    'grades 9 and 12',
    'not 9',
    '11-B',
  ])('should not be read in “%s”', (text) => {
    expect(gradeIn(text)).toBeNull()
  })
})
