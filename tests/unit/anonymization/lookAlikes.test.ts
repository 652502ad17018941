import { describe, expect, it } from 'vitest'
import { adult, everywhere, student, tell } from './newsroomCast.ts'

const untouched = (
  people: Parameters<typeof tell>[0],
  text: string,
  options: Parameters<typeof tell>[2] = {},
) => {
  const told = tell(people, text, options)
  expect({ text: told.text, findings: told.findings }).toEqual({ text, findings: [] })
}

describe('institutions and places', () => {
  const wilson = student('Ana Wilson')
  const asked = (...phrases: string[]) => phrases.map((phrase) => `name_in_phrase: ${phrase}`)
  it.each([
    ['Students of Wilson High School marched.', 'Wilson High School'],
    ['They met at Woodrow Wilson Middle School on Monday.', 'Wilson Middle School'],
    ['She won the Wilson Award.', 'Wilson Award'],
    ['It was the Flora Wilson Scholarship Fund.', 'Wilson Scholarship Fund'],
    ['We drove to Wilson County.', 'Wilson County'],
    ['They played at Wilson Memorial Stadium.', 'Wilson Memorial Stadium'],
    ['The case of Wilson Court.', 'Wilson Court'],
    ['They swam in Lake Wilson.', 'Lake Wilson'],
  ])('should ask about what nobody listed: %s', (text, phrase) =>
    expect(tell([wilson], text)).toMatchObject({ text, findings: asked(phrase) }),
  )
  it('should ask about a phrase once a story, wherever it stands', () => {
    const text =
      'The bus took Wilson Avenue to Wilson Park. On Wilson Avenue, and at Wilson Park, it rained.'
    expect(tell([wilson], text).findings).toEqual(asked('Wilson Avenue', 'Wilson Park'))
    untouched([wilson], text, { rulings: [everywhere('wilson avenue'), everywhere('Wilson Park')] })
  })
  it('should take a phrase for the person, where an editor said so, and nothing more', () => {
    const ruling = { ...everywhere('Wilson Court'), everywhere: false, person: wilson.ref }
    const told = tell([wilson], 'At noon, Wilson Court and Wilson Park. Later, Wilson Court.', {
      rulings: [everywhere('Wilson Court'), ruling],
    })
    expect(told.text).not.toContain('Wilson Court')
    expect(told.findings).toEqual(asked('Wilson Park'))
  })
  it('should leave a listed school alone by its full name, in any spelling', () => {
    const institutions = ['Woodrow Wilson High School', 'Escuela Wilson']
    untouched([wilson], 'WOODROW WILSON HIGH SCHOOL and woodrow wilson high school.', {
      institutions,
    })
    untouched([wilson], 'woodrow-wilson-high-school-wins', { institutions, surface: 'slug' })
    untouched([wilson], 'Fuimos a la Escuela Wilson.', { institutions, lang: 'es' })
    untouched([wilson], 'They met at Ana Wilson Middle School.', {
      institutions: ['Ana Wilson Middle School'],
    })
  })
  it('should ask about a short name and about any other phrase that is listed', () => {
    const lists = { institutions: ['Wilson Tech'], phrases: ['Wilson Peak', 'Wilson University'] }
    expect(
      tell([wilson], 'At Wilson Tech, Wilson Peak and Wilson University.', lists),
    ).toMatchObject({ findings: asked('Wilson Tech', 'Wilson Peak', 'Wilson University') })
    expect(tell([wilson], 'wilson-tech-wins', { ...lists, surface: 'slug' }).findings).toEqual(
      asked('wilson-tech'),
    )
  })
  it.each([
    ['a phrase', { phrases: ['Wilson hesitated', 'Then Wilson hesitated'] }],
    [
      'a school',
      {
        institutions: [
          'Wilson hesitated',
          'Ana Wilson hesitated',
          'Then Wilson hesitated at School',
        ],
      },
    ],
  ])('should withhold a name that %s was made to fit', (_, lists) => {
    const told = tell([wilson], 'Then Wilson hesitated at school. Then Wilson hesitated.', lists)
    expect(told.text).not.toContain('Wilson')
    expect(told.findings).toEqual([])
  })
  it('should not shelter by an adult’s nickname that was made to fit', () => {
    const made = adult('Elena Sands', { aliases: ['Wilson left'] })
    const told = tell([wilson, made], 'At noon, Wilson left. Wilson left again.')
    expect(told.findings).toContain('ambiguous_person: Wilson')
  })
  it('should ask where a full name stands in what reads like an institution', () => {
    expect(tell([wilson], 'They met at Ana Wilson Middle School.')).toMatchObject({
      text: 'They met at Ana Wilson Middle School.',
      findings: asked('Ana Wilson Middle School'),
    })
  })
  it('should not let a listing that is nothing but the name hide it', () => {
    expect(
      tell([wilson], 'then we met Ana Wilson there', { institutions: ['Ana Wilson', 'Wilson'] })
        .findings,
    ).toEqual(['ambiguous_word: Ana Wilson'])
  })
  it('should withhold the student who stands beside an institution', () => {
    expect(
      tell(
        [wilson],
        'The senior praised Wilson, Garfield High School’s captain, and Wilson of Garfield High School.',
      ).text,
    ).not.toContain('Wilson')
    expect(tell([wilson], 'Wilson Leads High School Walkout', { surface: 'headline' }).text).toBe(
      'Student Leads High School Walkout',
    )
  })
  it.each([
    ['Fuimos a la Escuela Preparatoria Rojas.', 'Escuela Preparatoria Rojas'],
    ['Vive en Calle Rojas.', 'Calle Rojas'],
    ['Jugaron en Parque Rojas.', 'Parque Rojas'],
    ['Ganó el Premio Rojas.', 'Premio Rojas'],
  ])('should ask in Spanish: %s', (text, phrase) =>
    expect(tell([student('Lucía Rojas')], text, { lang: 'es' }).findings).toEqual(asked(phrase)),
  )
  it('should ask about a place that is called like a saint', () => {
    const text = 'They drove to Santa Rosa, Santa Cruz, San Jose and San Diego.'
    expect(tell([student('Rosa Cruz'), student('Jose Diego')], text)).toMatchObject({
      text,
      findings: asked('Santa Rosa', 'Santa Cruz', 'San Jose', 'San Diego'),
    })
  })
})

describe('names that are words', () => {
  it.each([
    ['Will Chew', 'Will you chew gum? They chew it at will.'],
    ['Will Chew', 'Will the board vote? They will.'],
    ['Grace Good', 'By grace and good luck, all was good.'],
    ['April May', 'On April 3, in May 2026, and last April, it may rain.'],
    ['April May', 'May we sit? Early May is warm.'],
    ['Art Hall', 'The art in the hall.'],
    ['Joy Park', 'A joy to park there.'],
    ['An Do', 'An 11-year-old can do it. An eighth grader can.'],
    ['Autumn Woods', 'In autumn, the woods turn.'],
  ])('should leave alone for %s: %s', (name, text) => untouched([student(name)], text))

  it.each([
    ['Luz Campos', 'La luz de los campos.'],
    ['Rosa Iglesias', 'Una rosa en las iglesias.'],
    ['Ángel Reyes', 'Un ángel y tres reyes.'],
  ])('should leave alone in Spanish for %s: %s', (name, text) =>
    untouched([student(name)], text, { lang: 'es' }),
  )

  it.each([
    ['Will Chew', 'Then Will ran.', 'Then a 16-year-old junior at Roosevelt High School ran.'],
    ['Will Chew', 'Will said no.', 'A 16-year-old junior at Roosevelt High School said no.'],
    ['Grace Good', 'We like Grace.', 'We like a 16-year-old junior at Roosevelt High School.'],
    [
      'April May',
      'They met April on Monday.',
      'They met a 16-year-old junior at Roosevelt High School on Monday.',
    ],
    ['Rose King', 'Ms. King sang.', 'A 16-year-old junior at Roosevelt High School sang.'],
    ['Will Chew', 'Ask @willchew now.', 'Ask the student now.'],
    [
      'Will Chew',
      'We met Will Chew there.',
      'We met a 16-year-old junior at Roosevelt High School there.',
    ],
  ])('should withhold %s: %s', (name, before, after) =>
    expect(tell([student(name)], before)).toMatchObject({ text: after, findings: [] }),
  )

  it.each([
    ['Will Chew', 'Will ran home.', 'prose', 'Will'],
    ['Grace Good', 'Grace is a virtue.', 'prose', 'Grace'],
    ['Grace Good', 'Grace Wins Spelling Contest', 'headline', 'Grace'],
    ['Will Chew', 'STUDENTS WILL WALK OUT', 'headline', 'WILL'],
    ['Art Hall', 'students-love-art', 'slug', 'art'],
    ['Will Chew', 'will said so', 'prose', 'will'],
    // Two neighbouring words of one name are never both words.
    ['Will Chew', 'I will chew it.', 'prose', 'will chew'],
    ['Mark Young', 'The young mark their calendars.', 'prose', 'young mark'],
    ['Hope Brown', 'We hope brown paper helps.', 'prose', 'hope brown'],
    ['Rose King', 'The king rose to speak.', 'prose', 'king rose'],
    ['April May', 'April’s weather was kind.', 'prose', 'April'],
    ['Jordan Reyes', 'They fled from Jordan.', 'prose', 'Jordan'],
    ['Mara Black', 'The club for Black students met.', 'prose', 'Black'],
    ['Hope Brown', 'The award went to Brown.', 'prose', 'Brown'],
    ['Grace Good', 'They wrote #GraceUnderFire.', 'prose', 'Grace'],
  ] as const)('should ask about %s in “%s”', (name, text, surface, word) => {
    expect(tell([student(name)], text, { surface })).toMatchObject({
      text,
      findings: [`ambiguous_word: ${word}`],
    })
  })
})

describe('other people', () => {
  const rubio = student('Mireya Rubio')
  it('should ask once about an adult’s full name, and each time about the shared surname', () => {
    const story = 'Mireya Rubio hugged Elena Rubio. Principal Rubio cried. Elena Rubio left.'
    expect(tell([rubio, adult('Elena Rubio')], story).findings).toEqual([
      'name_in_phrase: Elena Rubio',
      'ambiguous_person: Rubio',
    ])
    const { text, findings } = tell(
      [rubio, adult('Elena Rubio')],
      'Mireya Rubio hugged Elena Rubio. Principal Rubio cried.',
      { rulings: [everywhere('Elena Rubio')] },
    )
    expect(text).toBe(
      'A 16-year-old junior at Roosevelt High School hugged Elena Rubio. Principal Rubio cried.',
    )
    expect(findings).toEqual(['ambiguous_person: Rubio'])
  })
  it('should ask about a shared first name', () => {
    expect(
      tell([rubio, adult('Mireya Salas')], 'Mireya Salas came. Then Mireya left.', {
        rulings: [everywhere('Mireya Salas')],
      }).findings,
    ).toEqual(['ambiguous_person: Mireya'])
  })
  it('should ask where an adult has the very same name', () => {
    expect(
      tell([rubio, adult('Mireya Rubio', { ref: 'mother' })], 'then Mireya Rubio left').findings,
    ).toEqual(['ambiguous_person: Mireya Rubio'])
  })
  it('should take the longest name that fits', () => {
    const long = student('Ana Rubio Lopez')
    expect(tell([long, adult('Ana Rubio')], 'We met Ana Rubio Lopez there.').text).not.toContain(
      'Rubio',
    )
    untouched([student('Ana Rubio'), adult('Ana Rubio Lopez')], 'We met Ana Rubio Lopez there.', {
      rulings: [everywhere('Ana Rubio Lopez')],
    })
  })
  it('should ask about a stranger’s full name that shares a part', () => {
    expect(tell([rubio], 'The senator, Marco Rubio, and Mireya Sands met.').findings).toEqual([
      'ambiguous_person: Marco Rubio',
      'ambiguous_person: Mireya Sands',
    ])
  })
  it('should leave open people alone in every spelling', () => {
    untouched(
      [adult('Rose Nguyen', { handles: ['@rosen'] })],
      'Rose Nguyen, @rosen, R.N., Nguyen and #RoseNguyen.',
    )
  })
  it.each([
    'The McRubio brothers left.',
    'A rubiometer.',
    'The Mireyana hills.',
    'The US and the MRI.',
  ])('should leave alone what merely begins or ends alike: %s', (text) => untouched([rubio], text))
  it.each(['#banana', '@montana', 'https://site.example/analysis'])(
    'should not find Ana in the middle of %s',
    (text) => {
      expect(tell([student('Ana Quiroz')], `See ${text} now.`).text).toBe(`See ${text} now.`)
    },
  )
})
