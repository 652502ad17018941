import { describe, expect, it } from 'vitest'
import {
  blank,
  kindsOf,
  NEW_SCHOOL,
  PINE,
  storyWith,
  student,
  warningsOf,
} from './singlingOutStories.ts'

const pine = student({ school: PINE.name })

describe('a description that singles a student out, in English', () => {
  it.each([
    [
      'the captain of a team',
      'Jalysa Quintero Valdez is the captain of the girls wrestling team.',
      ['office', 'team'],
    ],
    [
      'the captain, in an apposition before the name',
      'The Roosevelt team captain, Jalysa Quintero Valdez, won both bouts.',
      ['office'],
    ],
    [
      'the street she lives on',
      'Jalysa Quintero Valdez, who lives with an aunt on Mott Street, heard the sirens.',
      ['street'],
    ],
    [
      'an office, said of her by a pronoun',
      'Jalysa Quintero Valdez spoke first. She is student body president.',
      ['office'],
    ],
    [
      'an office, said by herself before the attribution',
      '“I am the valedictorian and I took the bus,” Jalysa Quintero Valdez said.',
      ['office'],
    ],
    ['what she did', 'Jalysa Quintero Valdez organized the walkout in February.', ['act']],
    ['what others did to her', 'Police arrested Jalysa Quintero Valdez on Tuesday.', ['act']],
    ['what she started', 'Jalysa Quintero Valdez started a petition.', ['act']],
    [
      'one of very few',
      'Jalysa Quintero Valdez is one of two girls on the football team.',
      ['only', 'team'],
    ],
    [
      'an office in a club',
      '“We lost,” said Jalysa Quintero Valdez, vice president of the Gay-Straight Alliance.',
      ['office'],
    ],
    ['what befell her', 'Jalysa Quintero Valdez was arrested at the gate.', ['act']],
    [
      'the only one of her kind',
      'Jalysa Quintero Valdez was the only girl on the robotics team.',
      ['only', 'team'],
    ],
    ['a part on a team', 'Jalysa Quintero Valdez, a goalkeeper, saved four shots.', ['position']],
    [
      'a relative’s business and a neighborhood',
      'Jalysa Quintero Valdez lives in Boyle Heights above her grandfather’s bakery.',
      ['neighbourhood', 'family'],
    ],
    [
      'a rare language and where she comes from',
      'Jalysa Quintero Valdez, who speaks Mixtec, came from Oaxaca.',
      ['origin', 'language'],
    ],
    ['a birthday', 'Jalysa Quintero Valdez turned 16 on Feb. 4.', ['birthday']],
    [
      'a wheelchair and a twin',
      'Jalysa Quintero Valdez uses a wheelchair, and so does her twin sister.',
      ['circumstance', 'family'],
    ],
  ])('should warn of %s', (_what, paragraph, kinds) => {
    const warnings = warningsOf(storyWith([paragraph]))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatchObject({ severity: 'warning', person: 'p1' })
    expect(kindsOf(warnings[0])).toEqual(expect.arrayContaining(kinds))
  })

  it('should add up what a story tells in different places, the captions too', () => {
    const photo = {
      ref: 'ph1',
      alt: 'A student at a table.',
      caption: 'Jalysa Quintero Valdez, captain of the debate team, at the hearing.',
      credit: { creator: 'Tamsin Okafor-Vale', organisation: 'Homeroom', kind: 'staff' as const },
      peopleVisible: [],
      copyright: '',
      regions: [],
      checked: true,
      coveredElsewhere: false,
    }
    const [warning] = warningsOf(
      storyWith(['Jalysa Quintero Valdez spoke for two minutes.'], {
        leadPhoto: 'ph1',
        photos: new Map([['ph1', photo]]),
      }),
    )
    expect(kindsOf(warning)).toEqual(expect.arrayContaining(['age', 'grade', 'school', 'office']))
    expect(warning?.place).toBe('photos.0.caption')
  })

  it('should weigh the newsroom’s own wording, since readers get it', () => {
    const person = student({
      descriptor: { first: 'the captain of the Roosevelt girls wrestling team', later: null },
    })
    const [warning] = warningsOf(
      storyWith(['Jalysa Quintero Valdez held a sign.'], { people: [person] }),
    )
    expect(kindsOf(warning)).toContain('office')
  })

  it('should supply the school that the rest of the story names', () => {
    const [warning] = warningsOf(
      storyWith(
        [
          'Pine Canyon High School closed its library.',
          'Jalysa Quintero Valdez, a junior, is 16 and said she would miss it.',
        ],
        { people: [{ ...pine, descriptor: { first: 'a 16-year-old junior', later: null } }] },
      ),
    )
    expect(kindsOf(warning)).toEqual(expect.arrayContaining(['age', 'grade', 'school']))
  })

  it('should count a school whose size nobody entered as a small one, and say so', () => {
    const person = student({ school: NEW_SCHOOL.name })
    const [warning] = warningsOf(
      storyWith(['Jalysa Quintero Valdez held a sign.'], { people: [person] }),
    )
    expect(warning?.message).toContain(
      'nobody has entered how many students Arroyo Vista High School has, so 75 are assumed',
    )
  })

  it.each([
    [
      'captain',
      'The Roosevelt girls wrestling team flew home. A 16-year-old captain was detained at the airport.',
    ],
    [
      'president',
      'Roosevelt closed early. Another student, the student body president, was arrested at the gate.',
    ],
  ])('should warn of a student nobody registered: the %s', (_what, paragraph) => {
    const [warning] = warningsOf(storyWith([paragraph], { people: [] }))
    expect(warning).toMatchObject({ person: null, place: 'body.0' })
    expect(warning?.message).toContain('a student whom nobody registered')
  })

  it('should show how it counted', () => {
    const [warning] = warningsOf(
      storyWith(['Jalysa Quintero Valdez organized the walkout.'], { people: [student()] }),
    )
    expect(warning?.message).toBe(
      'Of this student the story tells “16-year-old”, “junior”, “Roosevelt High School”, “organized”. ' +
        'About 3 students fit all of it, by a rough count: Roosevelt High School has 1,400 students; ' +
        'about one in 4 is in that grade; about half of a grade are that age; about one in 50 led it.',
    )
  })

  it('should point at the words in the draft, and never repeat the name in what it tells', () => {
    const text = 'Jalysa Quintero Valdez, whom friends know, organized the walkout.'
    const [warning] = warningsOf(storyWith([text]))
    expect(text.slice(warning?.start ?? 0, warning?.end ?? 0)).toBe(warning?.text)
    expect(warning?.text).toBe('organized')
    expect(
      JSON.stringify([warning?.message, warning?.remedy, warning?.details, warning?.suggestions]),
    ).not.toMatch(/jalysa|quintero|valdez/iu)
  })

  it('should ask again when one detail more is told, and not when the same is told again', () => {
    const one = warningsOf(storyWith(['Jalysa Quintero Valdez organized the walkout.']))[0]
    const same = warningsOf(
      storyWith(['Jalysa Quintero Valdez organized the walkout.', 'Valdez organized it twice.']),
    )[0]
    const more = warningsOf(
      storyWith([
        'Jalysa Quintero Valdez organized the walkout.',
        'Valdez is the captain of the debate team.',
      ]),
    )[0]
    expect(one?.id).toBeDefined()
    expect(same?.id).toBe(one?.id)
    expect(more?.id).not.toBe(one?.id)
  })
})

describe('una descripción que señala a una persona, in Spanish', () => {
  it.each([
    [
      'la capitana del equipo',
      'Jalysa Quintero Valdez es la capitana del equipo de lucha femenil.',
      ['office', 'team'],
    ],
    [
      'la calle donde vive',
      'Jalysa Quintero Valdez, que vive con su tía en la calle Mott, oyó las sirenas.',
      ['street'],
    ],
    ['lo que hizo', 'Jalysa Quintero Valdez organizó la marcha de febrero.', ['act']],
    ['lo que le hicieron', 'La policía arrestó a Jalysa Quintero Valdez el martes.', ['act']],
    [
      'un cargo en un club',
      '“Perdimos”, dijo Jalysa Quintero Valdez, presidenta de la Unión de Estudiantes.',
      ['office'],
    ],
    ['lo que le pasó', 'Jalysa Quintero Valdez fue detenida en la puerta.', ['act']],
    [
      'un sujeto que no se repite',
      'Jalysa Quintero Valdez habló primero. Es presidenta estudiantil y habla mixteco.',
      ['office', 'language'],
    ],
    [
      'el negocio de la familia',
      'Jalysa Quintero Valdez ayuda en la panadería de su abuelo y vive en Boyle Heights.',
      ['family', 'neighbourhood'],
    ],
    ['la única', 'Jalysa Quintero Valdez es la única muchacha del equipo.', ['only']],
    ['el cumpleaños', 'Jalysa Quintero Valdez cumplió 16 años el 4 de febrero.', ['birthday']],
    [
      'de dónde viene, y una enfermedad',
      'Jalysa Quintero Valdez, que emigró de Guatemala, tiene epilepsia.',
      ['origin', 'circumstance'],
    ],
  ])('should warn of %s', (_what, paragraph, kinds) => {
    const [warning] = warningsOf(storyWith([paragraph], { lang: 'es' }))
    expect(warning?.person).toBe('p1')
    expect(kindsOf(warning)).toEqual(expect.arrayContaining(kinds))
  })

  it.each([
    ['de tercer año', '11'],
    ['de undécimo grado', '11'],
    ['de último año', '12'],
    ['de 10.º grado', '10'],
  ])('should read a class from “%s”', (words, grade) => {
    const [warning] = warningsOf(
      storyWith([`Una estudiante ${words} de Roosevelt, de 16 años, es capitana del equipo.`], {
        lang: 'es',
        people: [],
      }),
    )
    expect(warning?.details).toContainEqual(
      expect.objectContaining({ kind: 'grade', value: grade }),
    )
  })
})

describe('what singles nobody out', () => {
  it.each([
    // 1,400 students, a quarter of them juniors, half of those 16: about 175.
    ['a plain first reference at a school of 1,400', 'Jalysa Quintero Valdez held a sign.'],
    [
      'a team that wins',
      'Jalysa Quintero Valdez watched. The girls wrestling team of Garfield won.',
    ],
    [
      'an adult’s office',
      'Jalysa Quintero Valdez clapped. Ottilie Hargreave-Lund, 44, president of the chess club, did not.',
    ],
    ['the police', 'Jalysa Quintero Valdez waited. A police captain wrote the number down.'],
    [
      'neighbors’ fate',
      'Jalysa Quintero Valdez read the streets where neighbors had been detained.',
    ],
    ['a street where something happened', 'Valdez’s cart lost a wheel on Solano Street.'],
    ['a corner', 'Jalysa Quintero Valdez walked to the corner of First Street with friends.'],
    ['the lead in a game', 'Jalysa Quintero Valdez led 14-3 at the half, and won the game.'],
    ['the start of a day', 'Jalysa Quintero Valdez started the day with a run.'],
    ['somebody else’s arrest', 'Jalysa Quintero Valdez said police arrested a street vendor.'],
    ['a bus', 'Jalysa Quintero Valdez said it is the only bus that comes.'],
    ['a class in the past', 'Jalysa Quintero Valdez found the motor in ninth grade.'],
    ['junior varsity', 'Jalysa Quintero Valdez cheered the junior varsity.'],
    ['many at once', 'Jalysa Quintero Valdez and 40 juniors from three schools left class.'],
    ['Spanish', 'Jalysa Quintero Valdez speaks Spanish at home.'],
  ])('should not warn of %s', (_what, paragraph) => {
    const story = storyWith([paragraph], { knownNames: ['Ottilie Hargreave-Lund'] })
    expect(warningsOf(story)).toEqual([])
  })

  it.each([
    'Jalysa Quintero Valdez sostuvo un cartel.',
    'El equipo de lucha ganó. Jalysa Quintero Valdez aplaudió.',
    'Jalysa Quintero Valdez esperó. Un capitán de la policía apuntó el número.',
    'Jalysa Quintero Valdez habla español en casa.',
    'Jalysa Quintero Valdez ganó una beca.',
  ])('should not warn in Spanish of “%s”', (paragraph) => {
    expect(warningsOf(storyWith([paragraph], { lang: 'es' }))).toEqual([])
  })

  it('should not warn of an office where no school is told: many hold one', () => {
    const story = storyWith(['Jalysa Quintero Valdez is the captain of a debate team.'], {
      people: [blank()],
    })
    expect(warningsOf(story)).toEqual([])
  })

  it('should not weigh somebody whose name readers get', () => {
    const open = student({ treatment: 'open' })
    const story = storyWith(
      ['“No,” said Jalysa Quintero Valdez, 16, the captain of the Roosevelt wrestling team.'],
      { people: [open] },
    )
    expect(warningsOf(story)).toEqual([])
  })

  it('should not take one school for another’s student', () => {
    const [warning] = warningsOf(
      storyWith(['Jalysa Quintero Valdez ran, and Roosevelt beat Pine Canyon High School.']),
    )
    expect(warning).toBeUndefined()
  })

  it('should not think of a middle school where a junior is spoken of', () => {
    const story = storyWith(
      ['The wall of Stevenson Middle School is done.', 'Jalysa Quintero Valdez painted it.'],
      { people: [blank({ age: 16, grade: '11' })] },
    )
    expect(warningsOf(story)).toEqual([])
  })

  it('should be content with age, grade and school from 80 students on', () => {
    const at = (enrolment: number) =>
      warningsOf(
        storyWith(['Jalysa Quintero Valdez held a sign.'], {
          people: [pine],
          schools: [{ ...PINE, enrolment }],
        }),
      )
    expect(at(79)).toHaveLength(1)
    expect(at(80)).toEqual([])
  })
})
