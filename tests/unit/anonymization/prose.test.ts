import { describe, expect, it } from 'vitest'
import { student, tell, tellStory } from './newsroomCast.ts'

const maria = student('Maria Lopez')
const teo = student('Teo Ibarra', { age: 14, grade: '9', pronouns: 'he' })
const pia = student('Pia Okafor', { age: 16, grade: '11', school: 'Garfield High School' })

const A = 'A 16-year-old junior at Roosevelt High School'
const a = 'a 16-year-old junior at Roosevelt High School'

describe('English prose', () => {
  it.each([
    // first reference
    ['Maria Lopez held a sign.', `${A} held a sign.`],
    ['The march began when Maria Lopez held a sign.', `The march began when ${a} held a sign.`],
    ['It rained. Maria Lopez stayed.', `It rained. ${A} stayed.`],
    ['It rained! Lopez stayed.', `It rained! ${A} stayed.`],
    ['“It rained,” Maria Lopez said.', `“It rained,” ${a} said.`],
    ['"It rained," said Lopez.', `"It rained," said ${a}.`],
    // later references
    ['Maria Lopez sang. Lopez smiled.', `${A} sang. The student smiled.`],
    [
      'Maria Lopez sang, and Maria smiled at Lopez.',
      `${A} sang, and the student smiled at the student.`,
    ],
    [
      'Lopez sang. “Maria is great,” a friend said.',
      `${A} sang. “[The student] is great,” a friend said.`,
    ],
    ['“Maria, come here,” he said.', '“Come here,” he said.'],
    ['He told us, “Lopez won.”', 'He told us, “[The student] won.”'],
    // no more than the sentence bears
    [
      'Like most juniors, Maria Lopez slept.',
      'Like most juniors, a 16-year-old student at Roosevelt High School slept.',
    ],
    ['Maria Lopez: No.', 'A junior: No.'],
    [
      'Both Maria Lopez and her aunt, Kate Lim, sang.',
      'Both a 16-year-old junior and her aunt, Kate Lim, sang.',
    ],
    // possessive
    ['Maria Lopez’s mother came.', 'The mother of a 16-year-old junior came.'],
    ["Lopez sang. Lopez's mother came.", `${A} sang. The student's mother came.`],
    ['Lopez sang. Her mother kept Maria’s sign.', `${A} sang. Her mother kept the student’s sign.`],
    // the household
    ['The Lopezes moved.', 'The student’s family moved.'],
    ['We visited the Lopezes’ house.', 'We visited the student’s family’s house.'],
    ['The Lopez family moved.', 'The student’s family moved.'],
    // titles and classes
    ['Ms. Lopez spoke.', `${A} spoke.`],
    ['We asked Miss Lopez about it.', `We asked ${a} about it.`],
    ['Then junior Maria Lopez said no.', `Then ${a} said no.`],
    ['Junior Maria Lopez said no.', `${A} said no.`],
    ['Roosevelt junior Maria Lopez said no.', `${A} said no.`],
    [
      'A Roosevelt High School junior, Maria Lopez, said no.',
      'A Roosevelt High School junior said no.',
    ],
    ['The 16-year-old junior Maria Lopez said no.', `${A} said no.`],
    ['Student Maria Lopez said no.', `${A} said no.`],
    // ages and descriptions behind the name
    ['Maria Lopez, 16, said no.', `${A} said no.`],
    ['Maria Lopez (16) said no.', `${A} said no.`],
    ['We met Maria Lopez, 16.', `We met ${a}.`],
    [
      'Maria Lopez, a 16-year-old junior at Roosevelt, held a sign.',
      'A 16-year-old junior at Roosevelt held a sign.',
    ],
    ['Maria Lopez, a junior, held a sign.', 'A junior held a sign.'],
    ['Maria Lopez, junior, held a sign.', 'A junior held a sign.'],
    [
      'Maria Lopez, 16, a junior at Roosevelt, held a sign.',
      'A 16-year-old junior at Roosevelt held a sign.',
    ],
    ['We met Maria Lopez, a junior at Roosevelt.', 'We met a junior at Roosevelt.'],
    ['We met Maria Lopez, the junior who won, and left.', 'We met the junior who won and left.'],
    ['Maria Lopez, an eighth grader, won.', 'An eighth grader won.'],
    ['Maria Lopez, who is 16, said no.', `${A}, who is 16, said no.`],
    ['Maria Lopez, a teacher and a nurse came.', `${A}, a teacher and a nurse came.`],
    // descriptions in front of the name
    ['A junior at Roosevelt, Maria Lopez, said no.', 'A junior at Roosevelt said no.'],
    ['Her sister Maria Lopez left.', 'Her sister left.'],
    ['The club’s president, Maria Lopez, left.', 'The club’s president left.'],
    ['His fellow junior Maria Lopez left.', 'His fellow junior left.'],
    // articles and owners
    ['A Lopez supporter came.', 'A student’s supporter came.'],
    ['We like our Maria.', 'We like our student.'],
    // handles and URLs
    ['Ask @marialopez now.', 'Ask the student now.'],
    ['@marialopez posted it.', 'The student posted it.'],
    ['Write to maria.lopez@mail.example now.', 'Write to the student now.'],
    ['See https://site.example/maria-lopez now.', 'See [link withheld] now.'],
    // punctuation around
    [
      'So (Maria Lopez) — Lopez; Maria: Lopez?',
      `So (${a}) — the student; the student: the student?`,
    ],
    ['Maria Lopez', A],
  ])('should turn “%s” into “%s”', (before, after) => {
    const { text, findings } = tell([maria], before)
    expect({ text, findings }).toEqual({ text: after, findings: [] })
  })

  it.each([
    [{ age: null }, 'A junior at Roosevelt High School sang.'],
    [{ grade: null }, 'A 16-year-old student at Roosevelt High School sang.'],
    [{ school: null }, 'A 16-year-old junior sang.'],
    [{ age: null, grade: null, school: null }, 'A student sang.'],
    [
      { age: 11, grade: '6', school: 'Twain Middle School' },
      'An 11-year-old sixth grader at Twain Middle School sang.',
    ],
    [{ age: 18, grade: '12' }, 'An 18-year-old senior at Roosevelt High School sang.'],
    [{ age: 8, grade: null, school: null }, 'An 8-year-old student sang.'],
    [{ age: null, grade: '8', school: null }, 'An eighth grader sang.'],
    [{ age: null, grade: '9', school: null }, 'A freshman sang.'],
    [{ age: null, grade: '10', school: null }, 'A sophomore sang.'],
    [{ age: 19, grade: 'college', school: null }, 'A 19-year-old college student sang.'],
    [{ kind: 'unknown', age: 15, grade: null, school: null }, 'A 15-year-old sang.'],
    [{ kind: 'unknown', age: null, grade: null, school: null }, 'A person sang.'],
    [{ kind: 'unknown', age: null, grade: '11', school: null }, 'A junior sang.'],
  ] as const)('should introduce by what the record holds: %j', (record, after) => {
    expect(tell([student('Maria Lopez', record)], 'Maria Lopez sang.').text).toBe(after)
  })

  it('should use the editor’s own wording for first and later reference', () => {
    const organizer = student('Maria Lopez', {
      descriptor: { first: 'one of the organizers', later: 'the organizer' },
    })
    expect(tell([organizer], 'Maria Lopez, 16, sang. Lopez left with Maria.').text).toBe(
      'One of the organizers sang. The organizer left with the organizer.',
    )
  })

  it('should set aside the editor’s wording where it bears a protected name, and say so', () => {
    const careless = student('Maria Lopez', {
      descriptor: { first: 'Maria, a junior', later: 'Ms. L. Lopez' },
    })
    const { text, findings } = tell([careless], 'We met Maria Lopez. Then Lopez left.')
    expect(text).toBe(`We met ${a}. Then the student left.`)
    expect(findings).toEqual(['untreatable: Maria Lopez', 'untreatable: Lopez'])
  })

  it('should not name a school in full that is called like the student', () => {
    const { text } = tell(
      [student('Maria Lopez', { school: 'Maria Lopez High School' })],
      'We met Maria Lopez.',
    )
    expect(text).toBe('We met a 16-year-old junior.')
  })

  it('should tell two students apart by the shortest label', () => {
    expect(tell([maria, teo], 'Maria Lopez met Teo Ibarra. Lopez thanked Ibarra.').text).toBe(
      `${A} met a 14-year-old freshman. The junior thanked the freshman.`,
    )
  })

  it('should tell two juniors apart by their schools', () => {
    expect(tell([maria, pia], 'Maria Lopez met Pia Okafor. Lopez thanked Okafor.').text).toBe(
      `${A} met a 16-year-old junior at Garfield High School. The Roosevelt student thanked the Garfield student.`,
    )
  })

  it('should count students that nothing tells apart', () => {
    const ana = student('Ana Quiroz')
    expect(tell([maria, ana], 'Maria Lopez met Ana Quiroz. Lopez thanked Quiroz.').text).toBe(
      `${A} met another 16-year-old junior. The first student thanked the second student.`,
    )
  })

  it('should speak of either of two withheld siblings as the student', () => {
    const brother = student('Mateo Lopez', { age: 14, grade: '9' })
    expect(tell([maria, brother], 'Maria Lopez and Mateo Lopez came. Lopez sang.')).toMatchObject({
      text: 'Two students at Roosevelt High School came. The student sang.',
      findings: [],
      result: { withheld: [maria.ref, brother.ref] },
    })
  })

  it('should introduce a person once in the whole body', () => {
    expect(
      tellStory([maria], ['Maria Lopez sang.', 'Lopez left.', 'Nobody else sang with Lopez.']),
    ).toEqual([`${A} sang.`, 'The student left.', 'Nobody else sang with the student.'])
  })
})

describe('the other surfaces', () => {
  it.each([
    ['headline', 'Maria Lopez leads walkout', 'Student leads walkout'],
    ['headline', 'Walkout led by Maria Lopez', 'Walkout led by student'],
    ['headline', 'Maria Lopez Leads Walkout', 'Student Leads Walkout'],
    ['headline', 'MARIA LOPEZ LEADS WALKOUT', 'STUDENT LEADS WALKOUT'],
    ['headline', 'Lopez’s walkout grows', 'Student’s walkout grows'],
    ['headline', 'Junior Maria Lopez leads walkout', 'Student leads walkout'],
    ['headline', 'How the Lopezes came home', 'How student’s family came home'],
    ['caption', 'Maria Lopez, left, sings. Lopez won.', 'A student, left, sings. The student won.'],
    ['caption', 'Photo courtesy of Maria Lopez', 'Photo courtesy of a student'],
    ['caption', 'Maria Lopez, 16, sings.', 'A student sings.'],
    ['alt', 'Maria Lopez holds a sign', 'A student holds a sign'],
    ['label', 'Maria Lopez', 'Student'],
    ['label', 'Art by Maria Lopez', 'Art by student'],
    ['slug', 'maria-lopez-leads-walkout', 'student-leads-walkout'],
    ['slug', 'walkout-lopez-maria', 'walkout-student'],
    ['slug', 'student-maria-lopez-leads', 'student-leads'],
    ['slug', 'marialopez', 'student'],
  ] as const)('should word a %s: %s', (surface, before, after) => {
    const { text, findings } = tell([maria], before, { surface })
    expect({ text, findings }).toEqual({ text: after, findings: [] })
  })

  it('should introduce a second person in a caption as another', () => {
    expect(
      tell([maria, teo], 'Maria Lopez waves to Teo Ibarra. Ibarra waves back.', {
        surface: 'caption',
      }).text,
    ).toBe('A student waves to another student. The freshman waves back.')
  })

  it('should introduce a person in a caption whom the body has introduced', () => {
    expect(tellStory([maria], ['Maria Lopez sang.'], 'en', 'Maria Lopez sings.')).toEqual([
      `${A} sang.`,
      'A student sings.',
    ])
  })

  it('should mark a URL that bears a name, without a finding', () => {
    for (const url of [
      'https://x.example/maria-lopez',
      'https://x.example/?q=Maria%20Lopez',
      'mailto:maria.lopez@x.example',
      'https://x.example/@marialopez',
    ]) {
      const { result, findings } = tell([maria], url, { surface: 'url' })
      expect([url, result.passages[0]?.edits.length, findings]).toEqual([url, 1, []])
    }
  })
})

describe('first name only', () => {
  const maria = student('Maria Lopez', {
    treatment: 'firstNameOnly',
    aliases: ['Mari'],
    handles: ['@skatergirl88'],
  })
  it.each([
    ['Maria Lopez sang. Lopez smiled. Maria left.', 'Maria sang. Maria smiled. Maria left.'],
    ['Ms. Lopez’s dog barked.', 'Maria’s dog barked.'],
    ['Junior Maria Lopez, 16, sang.', 'Junior Maria, 16, sang.'],
    ['Lopez, Maria was absent.', 'Maria was absent.'],
    ['The Lopezes moved.', 'Maria’s family moved.'],
    ['Ask @skatergirl88 or @marialopez.', 'Ask Maria or Maria.'],
    ['They wrote #FreeMariaLopez.', 'They wrote #FreeMaria.'],
    ['M.L. signed.', 'Maria signed.'],
  ])('should turn “%s” into “%s”', (before, after) => {
    expect(tell([maria], before)).toMatchObject({ text: after, findings: [] })
  })
  it('should withhold the first name too where it is another protected person’s', () => {
    const other = student('Maria Soto', { age: 15 })
    const { text, findings } = tell([maria, other], 'We met Maria Lopez.')
    expect(text).not.toMatch(/Maria|Lopez/)
    expect(findings).toEqual(['untreatable: Maria Lopez'])
  })
  it('should count the person among those withheld', () => {
    expect(tell([maria], 'Maria Lopez sang.').result.withheld).toEqual([maria.ref])
    expect(tell([maria], 'Maria sang.').result.withheld).toEqual([])
  })
})

describe('Spanish prose', () => {
  const ella = student('Lucía Fuentes Rojas', { school: 'Preparatoria Roosevelt' })
  const el = student('Bruno Salcedo', {
    pronouns: 'he',
    age: 15,
    grade: '10',
    school: 'Colegio Mar',
  })
  it.each([
    ['Lucía Fuentes Rojas habló.', 'Una estudiante de 16 años de la Preparatoria Roosevelt habló.'],
    [
      'Ayer habló Bruno Salcedo. Salcedo ganó.',
      'Ayer habló un estudiante de 15 años del Colegio Mar. El estudiante ganó.',
    ],
    [
      'Vimos a Bruno Salcedo. La casa de Salcedo es azul.',
      'Vimos a un estudiante de 15 años del Colegio Mar. La casa del estudiante es azul.',
    ],
    [
      'Vimos a Salcedo. Dieron el premio a Bruno.',
      'Vimos a un estudiante de 15 años del Colegio Mar. Dieron el premio al estudiante.',
    ],
    [
      'Bruno Salcedo, un estudiante de 15 años, dijo que no.',
      'Un estudiante de 15 años dijo que no.',
    ],
    [
      'Bruno Salcedo, de 15 años, dijo que no.',
      'Un estudiante de 15 años del Colegio Mar dijo que no.',
    ],
    ['Llegaron los Salcedo.', 'Llegaron la familia del estudiante.'],
    [
      'Dijo que Lucía Fuentes ganó y que Fuentes Rojas rió.',
      'Dijo que una estudiante de 16 años de la Preparatoria Roosevelt ganó y que la estudiante rió.',
    ],
    ['El estudiante Bruno Salcedo ganó.', 'Un estudiante de 15 años del Colegio Mar ganó.'],
    ['La madre de Bruno llegó.', 'La madre de un estudiante de 15 años del Colegio Mar llegó.'],
  ])('should turn “%s” into “%s”', (before, after) => {
    const { text, findings } = tell([ella, el], before, { lang: 'es' })
    expect({ text, findings }).toEqual({ text: after, findings: [] })
  })
  it('should word a Spanish headline, caption and slug', () => {
    expect(tell([el], 'Bruno Salcedo gana la beca', { lang: 'es', surface: 'headline' }).text).toBe(
      'Estudiante gana la beca',
    )
    expect(tell([ella], 'Lucía Fuentes canta.', { lang: 'es', surface: 'caption' }).text).toBe(
      'Una estudiante canta.',
    )
    expect(tell([el], 'bruno-salcedo-gana', { lang: 'es', surface: 'slug' }).text).toBe(
      'estudiante-gana',
    )
  })
})

describe('pronouns', () => {
  it('should never bring in he or she', () => {
    for (const pronouns of ['she', 'he', 'they', null] as const) {
      const { text } = tell(
        [student('Maria Lopez', { pronouns })],
        'Maria Lopez, 16, sang. Lopez’s sign fell. The Lopezes left Maria.',
      )
      expect(text).not.toMatch(/\b(?:he|she|his|her|him)\b/i)
    }
  })
})
