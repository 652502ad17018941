import { describe, expect, it } from 'vitest'
import { student, tell } from './newsroomCast.ts'

const SCHOOL = 'Roosevelt High School'
const ana = student('Ana Ruiz')
const bo = student('Bo Tran')
const cy = student('Cy Okoro', { age: 15, grade: '10' })
const people = [ana, bo, cy]

describe('several withheld people in one list', () => {
  it.each([
    ['Ana Ruiz and Bo Tran ran.', `Two 16-year-old juniors at ${SCHOOL} ran.`],
    ['Ana Ruiz, Bo Tran and Cy Okoro ran.', `Three students at ${SCHOOL} ran.`],
    ['Seniors Ana Ruiz and Bo Tran ran.', `Two seniors at ${SCHOOL} ran.`],
    ['Captains Ana Ruiz and Bo Tran ran.', 'The captains ran.'],
    ['Violinists Ana Ruiz and Bo Tran played.', 'Two violinists played.'],
    ['Twins Ana and Bo Tran ran.', 'Twins ran.'],
    ['We met her cousins Ana and Bo.', 'We met her two cousins.'],
    [
      'Those were Ana Ruiz (11), Bo Tran (11) and Cy Okoro (10).',
      'Those were two juniors and a sophomore.',
    ],
    ['Ana Ruiz, Bo Tran and Coach Dale ran.', 'Two juniors and Coach Dale ran.'],
    ['We saw Ana Ruiz and Bo Tran’s robot.', 'We saw two juniors’ robot.'],
    ['Ana Ruiz’s and Bo Tran’s posters hang here.', 'Two juniors’ posters hang here.'],
    ['We saw Ana Ruiz’s and Cy Okoro’s robots.', 'We saw two students’ robots.'],
    ['The team (Ruiz, Tran, Okoro) won.', 'The team (three students) won.'],
    ['The team (Ruiz, Tran, Okoro, Lim) won.', 'The team (three students and Lim) won.'],
    ['The twins, Ana Ruiz and Bo Tran, ran.', `The twins, 16-year-old juniors at ${SCHOOL}, ran.`],
    ['They thanked Ana Ruiz and Cy Okoro.', 'They thanked two students.'],
    ['Juniors, including Ana Ruiz and Bo Tran, ran.', 'Juniors ran.'],
    ['Juniors of the week: Ana Ruiz and Bo Tran.', 'Juniors of the week: two students.'],
  ])('should be counted: %s', (before, after) => {
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })

  it.each([
    [
      'Ana Ruiz, Bo Tran and Cy Okoro ran. Ruiz and Tran won. Okoro fell.',
      `Three students at ${SCHOOL} ran. The two juniors won. The sophomore fell.`,
    ],
    [
      'Ana Ruiz, Bo Tran and Cy Okoro ran. Ruiz and Okoro won.',
      `Three students at ${SCHOOL} ran. Two of the students won.`,
    ],
    [
      'Ana Ruiz and Bo Tran ran. Ruiz and Tran won.',
      `Two 16-year-old juniors at ${SCHOOL} ran. The two juniors won.`,
    ],
  ])('should be counted again later: %s', (before, after) => {
    expect(tell(people, before).text).toBe(after)
  })

  it.each([
    [
      'Both Ana Ruiz’s and Bo Tran’s posters hang.',
      'Both a 16-year-old junior’s and another 16-year-old junior’s posters hang.',
    ],
    [
      'The posters are Ana Ruiz’s and Cy Okoro’s.',
      'The posters are a 16-year-old junior’s and a 15-year-old sophomore’s.',
    ],
    [
      'Wrestlers Ana Ruiz and Ben Ochs ran.',
      `A 16-year-old junior at ${SCHOOL} and fellow wrestler Ben Ochs ran.`,
    ],
    [
      'Wrestlers Ana Ruiz, a junior, and Ben Ochs ran.',
      'A junior and fellow wrestler Ben Ochs ran.',
    ],
    [
      'They won on goals by Ruiz (2) and Tran.',
      'They won on goals by a junior (2) and another junior.',
    ],
    [
      'Ana Ruiz and Cy Okoro, a sophomore, ran.',
      `A 16-year-old junior at ${SCHOOL} and a sophomore ran.`,
    ],
    [
      'Ana Ruiz met Bo Tran, and Okoro ran.',
      `A 16-year-old junior at ${SCHOOL} met another 16-year-old junior, and a 15-year-old sophomore ran.`,
    ],
  ])('should stay apart where each is told of: %s', (before, after) => {
    expect(tell(people, before).text).toBe(after)
  })

  it('should keep the wording that an editor wrote for one of them', () => {
    const known = { ...ana, descriptor: { first: 'the older twin', later: null } }
    expect(tell([known, bo], 'Ana Ruiz and Bo Tran ran.').text).toBe(
      'The older twin and a 16-year-old junior ran.',
    )
  })

  it('should tell two people with one surname and initials apart', () => {
    const two = [student('B. Rios', { grade: '9' }), student('C. Rios', { grade: '9' })]
    expect(tell(two, 'B. Rios, C. Rios and Dean Yip left.').text).toBe(
      'Two freshmen and Dean Yip left.',
    )
  })

  it('should be counted in a headline', () => {
    expect(tell(people, 'Ruiz, Tran win the doubles final', { surface: 'headline' }).text).toBe(
      'Two juniors win the doubles final',
    )
  })

  it.each([
    [
      'Ana Ruiz, Bo Tran y Cy Okoro corrieron.',
      'Tres estudiantes de Roosevelt High School corrieron.',
    ],
    ['Los hermanos Ana y Bo corrieron.', 'Los hermanos corrieron.'],
    ['Los alumnos Ana Ruiz y Bo Tran hablaron.', 'Dos alumnos hablaron.'],
    ['La foto favorita de Ana Ruiz y Bo Tran ganó.', 'La foto favorita de dos estudiantes ganó.'],
    ['Sus primas Ana Ruiz y Bo Tran cantan.', 'Sus dos primas cantan.'],
  ])('should be counted in Spanish: %s', (before, after) => {
    expect(tell(people, before, { lang: 'es' }).text).toBe(after)
  })
})

describe('results, casts and tables', () => {
  it.each([
    ['1. Ana Ruiz, 18:42\n2. Cy Okoro, 19:03', '1. A junior, 18:42\n2. A sophomore, 19:03'],
    ['1. Ruiz, 2. Tran, 3. Webb', '1. A junior, 2. A junior, 3. Webb'],
    ['1. Ruiz, 2. Okoro, 3. Webb', '1. A junior, 2. A sophomore, 3. Webb'],
    ['| Ana Ruiz | Discus | 2 |', '| A junior | Discus | 2 |'],
    ['Ana Ruiz — piano', 'A junior — piano'],
    ['President: Ana Ruiz\nTreasurer: Cy Okoro', 'President: a junior\nTreasurer: a sophomore'],
    [
      'Q: How? Ana Ruiz: Well. Q: Why? Ruiz: Who knows.',
      'Q: How? A junior: Well. Q: Why? The junior: Who knows.',
    ],
    [
      'President: Ana Ruiz, junior\nSecretary: Cy Okoro, sophomore',
      'President: a junior\nSecretary: a sophomore',
    ],
    ['Cast: Dorothy, Ana Ruiz; Lion, Cy Okoro.', 'Cast: Dorothy, a junior; Lion, a sophomore.'],
    ['Goals: Ruiz (2), Okoro (1).', 'Goals: a junior (2), a sophomore (1).'],
    ['Goals: Ruiz 2, Okoro.', 'Goals: a junior 2, a sophomore.'],
    [
      'Goals: Ruiz 2, Tran, Okoro. Assists: Tran 2, Okoro 1.',
      'Goals: a junior 2, another junior, a sophomore. Assists: the second junior 2, the sophomore 1.',
    ],
    [
      'Winners: Ana Ruiz (first), Cy Okoro (second).',
      'Winners: a junior (first), a sophomore (second).',
    ],
    ['Honor roll, grade 11: Ana Ruiz, Bo Tran, Cy Okoro.', 'Honor roll, grade 11: three students.'],
    ['Doubles: Ruiz/Tran def. Lim/Sato 7-5, 6-4.', 'Doubles: two juniors def. Lim/Sato 7-5, 6-4.'],
  ])('should say the class, and nothing more: %s', (before, after) => {
    expect(tell(people, before).text).toBe(after)
  })

  it('should introduce somebody in a caption, where a side in brackets follows', () => {
    expect(tell(people, 'PARADE: Ana Ruiz (left) waves. Ruiz made the hat.').text).toMatch(
      /^PARADE: A 16-year-old junior .+ \(left\) waves\. The student made the hat\.$/u,
    )
  })

  it('should introduce somebody whom a sentence names behind a colon', () => {
    const { text } = tell(people, 'The book club has a new leader: Ana Ruiz. Ruiz reads.')
    expect(text).toMatch(/leader: a 16-year-old junior at .+\. The student reads\.$/u)
  })

  it('should introduce a person in the text all the same', () => {
    expect(tell(people, 'One girl knew it: Ana Ruiz would sing.').text).toBe(
      `One girl knew it: a 16-year-old junior at ${SCHOOL} would sing.`,
    )
  })
})
