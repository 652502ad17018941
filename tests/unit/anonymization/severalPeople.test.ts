import { describe, expect, it } from 'vitest'
import { student, tell } from './newsroomCast.ts'

const ana = student('Ana Ruiz', { school: null })
const bo = student('Bo Tran', { school: null, age: 17 })
const li = student('Li Vo', { school: null, age: 15, grade: '10' })

describe('several students in one sentence', () => {
  it.each([
    ['Juniors Ana Ruiz and Bo Tran met.', 'Two juniors met.'],
    ['Students Ana Ruiz, Bo Tran and Li Vo won.', 'Three students won.'],
    ['On Monday, eighth graders Ana Ruiz and Li Vo sang.', 'On Monday, two eighth graders sang.'],
  ])('should be counted: %s', (before, after) => {
    expect(tell([ana, bo, li], before)).toMatchObject({ text: after, findings: [] })
  })
})

describe('two names that overlap', () => {
  it('should go together, to the end of either', () => {
    const people = [student('Mireya Rubio Lopez'), student('Rubio Lopez Ibarra')]
    const { text } = tell(people, 'We met Mireya Rubio Lopez Ibarra there.')
    expect(text).not.toMatch(/Mireya|Rubio|Lopez|Ibarra/u)
  })
})

describe('a name at the end of a sentence', () => {
  it.each([
    [
      '“We stay,” said Ruiz. Ana’s mother nodded.',
      '“We stay,” said a 16-year-old junior. The student’s mother nodded.',
    ],
    ['We met Ruiz. Ana was late.', 'We met a 16-year-old junior. The student was late.'],
  ])('should not be read on into the next one: %s', (before, after) => {
    expect(tell([ana], before)).toMatchObject({ text: after, findings: [] })
  })

  it('should go with its abbreviation', () => {
    const { text } = tell(
      [student('Ma. Elena St. John', { school: null })],
      'We met Ma. Elena St. John there.',
    )
    expect(text).toBe('We met a 16-year-old junior there.')
  })
})
