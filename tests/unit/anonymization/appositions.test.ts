import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { anonymize } from '#anonymization/anonymize.ts'
import { applyEdits } from '#anonymization/flattenTextNodes.ts'
import { adult, student, tell, tellStory } from './newsroomCast.ts'

const maria = student('Maria Lopez')
const teo = student('Teo Ibarra', { age: 14, grade: '9', pronouns: 'he' })

const A = 'A 16-year-old junior at Roosevelt High School'
const a = 'a 16-year-old junior at Roosevelt High School'

describe('the comma that closes a description', () => {
  it.each([
    [
      'Maria Lopez, 16, a junior at James A. Garfield High School, pushed a cart.',
      'A 16-year-old junior at James A. Garfield High School pushed a cart.',
    ],
    [
      'Maria Lopez, a junior at Martin Luther King Jr. High School, pushed a cart.',
      'A junior at Martin Luther King Jr. High School pushed a cart.',
    ],
    [
      'Maria Lopez, a junior at St. Brendan High School, pushed a cart.',
      'A junior at St. Brendan High School pushed a cart.',
    ],
    [
      'Lopez, Maria Lopez’s older sister, ran the same race in 2019.',
      'The older sister of a 16-year-old junior ran the same race in 2019.',
    ],
    [
      'We met Maria Lopez, a student in Room B. Then, she left.',
      'We met a student in Room B. Then, she left.',
    ],
  ])('should go with the opening one, past the dots of a school’s name: %s', (before, after) => {
    expect(tell([maria], before)).toMatchObject({ text: after, findings: [] })
  })

  it.each([
    ['Maria Lopez, junior, Roosevelt High School', 'A junior, Roosevelt High School'],
    [
      'Maria Lopez, a junior, Rosa Achebe and the principal sang.',
      'A junior, Rosa Achebe and the principal sang.',
    ],
    ['Maria Lopez, a junior, captain of the team, sang.', 'A junior, captain of the team, sang.'],
    [
      'Maria Lopez, a junior, the pride of her street, sang.',
      'A junior, the pride of her street, sang.',
    ],
    [
      'When we met Lopez, Maria Lopez’s mother, she sang.',
      'When we met the mother of a 16-year-old junior, she sang.',
    ],
    ['When we met Maria Lopez, a junior, she sang.', 'When we met a junior, she sang.'],
  ])('should stay in a list and before another clause: %s', (before, after) => {
    const people = [maria, adult('Rosa Achebe')]
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })

  it('should not take one student’s description for the next one’s', () => {
    expect(
      tell([maria, teo], 'Maria Lopez, a junior, Teo Ibarra, a freshman, and I sang.'),
    ).toMatchObject({ text: 'A junior, a freshman and I sang.', findings: [] })
  })

  it('should stay in the attribution of a pull quote, whatever follows', () => {
    const { passages } = anonymize({
      lang: 'en',
      words: LANGUAGE_DATA.words,
      people: [maria],
      institutions: [],
      rulings: [],
      passages: [
        {
          place: 'body.3.attribution',
          surface: 'caption',
          text: 'Maria Lopez, junior, to her team',
        },
      ],
    })
    expect(passages.map(({ text, edits }) => applyEdits(text, edits))).toEqual([
      'A junior, to her team',
    ])
  })

  it('should go in Spanish, too', () => {
    expect(
      tell(
        [teo],
        'Teo Ibarra, de 14 años, alumno de último año de James A. Garfield High School, llevó la cuenta.',
        { lang: 'es' },
      ),
    ).toMatchObject({
      text: 'Un alumno de último año de James A. Garfield High School llevó la cuenta.',
      findings: [],
    })
  })
})

describe('a description of somebody the reader has met', () => {
  it.each([
    [
      'Lopez, a 16-year-old junior at Roosevelt High School, joined them.',
      'The student joined them.',
    ],
    ['Lopez, 16, a junior, is one of 20.', 'The student is one of 20.'],
    ['Lopez, an 11th grader, is one of 20.', 'The student is one of 20.'],
    ['We saw Lopez, a junior at Roosevelt High.', 'We saw the student.'],
    ['“No,” said Lopez, 16, a junior, who had sung.', '“No,” said the student, who had sung.'],
  ])('should go where it repeats what was told: %s', (again, after) => {
    expect(tellStory([maria], ['Maria Lopez sang.', again])).toEqual([`${A} sang.`, after])
  })

  it.each([
    ['Lopez, a junior from Boyle Heights, joined.', 'The junior from Boyle Heights joined.'],
    ['Lopez, 17, a junior, joined.', 'The 17-year-old junior joined.'],
    ['Lopez, a senior, joined.', 'The senior joined.'],
    ['Lopez, junior at Garfield, joined.', 'The junior at Garfield joined.'],
    ['Lopez, the junior who won, joined.', 'The junior who won joined.'],
  ])('should take the definite article where it tells something new: %s', (again, after) => {
    expect(tellStory([maria], ['Maria Lopez sang.', again])).toEqual([`${A} sang.`, after])
  })

  it('should still name the school where the introduction did not', () => {
    expect(
      tellStory(
        [maria],
        [
          'Maria Lopez’s mother came.',
          'Lopez, a junior at Roosevelt High School, sang.',
          'Lopez, a junior at Roosevelt High School, left.',
        ],
      ),
    ).toEqual([
      'The mother of a 16-year-old junior came.',
      'The junior at Roosevelt High School sang.',
      'The student left.',
    ])
  })

  it('should use the form that tells two students apart', () => {
    expect(
      tellStory(
        [maria, teo],
        ['Maria Lopez met Teo Ibarra.', 'Ibarra, 14, a freshman at Roosevelt High School, sang.'],
      )[1],
    ).toBe('The freshman sang.')
  })

  it('should give way to the editor’s own wording', () => {
    const volunteer = student('Maria Lopez', {
      descriptor: { first: 'a volunteer', later: 'the volunteer' },
    })
    expect(
      tellStory(
        [volunteer],
        ['Maria Lopez sang.', 'Lopez, a junior at Roosevelt High School, left.'],
      ),
    ).toEqual(['A volunteer sang.', 'The volunteer left.'])
  })

  it('should go in Spanish where the later form tells the class', () => {
    const nayeli = student('Nayeli Xicayán', { school: 'Mendez High School' })
    const elisa = student('Elisa Cojulún', { age: 17, grade: '12' })
    const told = tellStory(
      [nayeli, elisa],
      [
        'Nayeli Xicayán tenía ocho años.',
        '“No”, recordó Xicayán, de 16 años, estudiante de tercer año en la preparatoria Mendez High School. Llegó Elisa Cojulún.',
        'Xicayán, una estudiante que canta, ganó.',
      ],
      'es',
    )
    expect(told).toEqual([
      'Una estudiante de 16 años de Mendez High School tenía ocho años.',
      '“No”, recordó la estudiante de undécimo grado. Llegó una estudiante de 17 años de Roosevelt High School.',
      'La estudiante que canta ganó.',
    ])
  })
})

describe('words around a name', () => {
  it.each([
    ['A picture that Maria Lopez took', `A picture that ${a} took`],
    [
      'Maria Lopez sang. The count that Lopez keeps grew.',
      `${A} sang. The count that the student keeps grew.`,
    ],
    ['Everyone calls her Maria, and she smiles.', 'Everyone calls her by name, and she smiles.'],
    ['They called her Lopez.', 'They called her by name.'],
    ['They call her sister Maria.', 'They call her sister.'],
  ])('should turn “%s” into “%s”', (before, after) => {
    expect(tell([maria], before)).toMatchObject({ text: after, findings: [] })
  })
  it('should say the same of a name in Spanish', () => {
    expect(tell([maria], 'Todos la llaman Maria.', { lang: 'es' }).text).toBe(
      'Todos la llaman por su nombre.',
    )
  })
})

describe('whatever the description', () => {
  const pieces = [
    ', 16,',
    ', a junior',
    ', a 16-year-old junior at James A. Garfield High School,',
    ', junior, Roosevelt High School,',
    ', who sang,',
    ', she',
    '. Then',
    ' and',
    ', captain of the team,',
    ' calls her',
    ', the junior that',
  ]
  const names = [
    'Mireya Quiroz',
    'Quiroz',
    'Mireya',
    'Teo Ibarra',
    'Ibarra',
    '@teoibarra',
    'Ms. Quiroz’s',
  ]
  const people = [student('Mireya Quiroz'), teo]
  it.each(['en', 'es'] as const)(
    'should let no name survive in %s, nor edit its own output',
    (lang) => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...pieces)), {
            minLength: 1,
            maxLength: 6,
          }),
          fc.constantFrom('prose' as const, 'caption' as const),
          (written, surface) => {
            const text = written.map(([name, piece]) => name + piece).join(' ')
            const told = tell(people, text, { lang, surface })
            // What stands in doubt (“High School Ibarra”) is asked about and blocks publication.
            fc.pre(told.findings.length === 0)
            expect(told.text).not.toMatch(/quiroz|mireya|teo|ibarra/i)
            const again = tell(people, told.text, { lang, surface })
            expect([told.text, again.text]).toEqual([told.text, told.text])
          },
        ),
        { numRuns: 120 },
      )
    },
  )
})
