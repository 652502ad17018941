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

describe('students who were introduced together', () => {
  const eli = student('Eli Rosen', { age: 15, grade: '10', pronouns: 'he' })
  const sam = student('Sam Rosen', { age: 15, grade: '10', pronouns: 'he' })
  const ada = student('Ada Vance', { age: 15, grade: '10', pronouns: 'she' })

  it.each([
    [
      'Eli Rosen and Sam Rosen ran. Eli likes math. Sam likes lunch.',
      'Two 15-year-old sophomores at Roosevelt High School ran. One of them likes math. The other likes lunch.',
    ],
    [
      'Eli Rosen and Sam Rosen ran. No one heard Sam’s watch. Eli’s was silent. Sam smiled.',
      'Two 15-year-old sophomores at Roosevelt High School ran. No one heard one student’s watch. The other student’s was silent. The first student smiled.',
    ],
    [
      'Eli Rosen and Sam Rosen ran. Neither Eli nor Sam won. Both Sam and Eli laughed.',
      'Two 15-year-old sophomores at Roosevelt High School ran. Neither won. Both laughed.',
    ],
    [
      'Eli Rosen and Sam Rosen ran. Sam and Eli fell. Sam cried.',
      'Two 15-year-old sophomores at Roosevelt High School ran. The two sophomores fell. One of them cried.',
    ],
    [
      'Eli Rosen and Coach Dale Pratt ran. Eli won.',
      'A 15-year-old sophomore at Roosevelt High School and Coach Dale Pratt ran. The student won.',
    ],
  ])('should be told apart by their order: %s', (before, after) => {
    expect(tell([eli, sam], before).text).toBe(after)
  })

  it('should be told apart by their order where they are three', () => {
    const { text } = tell(
      [eli, sam, ada],
      'Ada Vance, Eli Rosen and Sam Rosen ran. Vance won, Eli fell and Sam stopped.',
    )
    expect(text).toMatch(/ran\. One of them won, another fell and the third stopped\.$/u)
  })

  it('should not be told apart by their order once somebody else is in the story', () => {
    const { text } = tell(
      [eli, sam, ada],
      'Eli Rosen and Sam Rosen ran. Then came Ada Vance. Sam fell.',
    )
    expect(text).toMatch(/The second student fell\.$/u)
  })

  it.each([
    [
      'Eli Rosen y Sam Rosen ganaron. Eli corrió; Sam saltó.',
      'Uno de ellos corrió; el otro saltó.',
    ],
    ['Eli Rosen y Ada Vance ganaron. Eli corrió; Ada saltó.', 'Él corrió; ella saltó.'],
  ])('should be told apart in Spanish: %s', (before, after) => {
    const { text } = tell([eli, sam, ada], before, { lang: 'es' })
    expect(text.split('. ')[1]).toBe(after)
  })
})
