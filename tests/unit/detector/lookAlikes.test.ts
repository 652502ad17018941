import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import { checkText } from '#textChecker/checkText.ts'
import { flagged } from './newsroom.ts'

describe('the detector and what is called after people', () => {
  it.each([
    ['schools by their short names', 'Students from Garfield and Roosevelt met at noon.'],
    ['streets in a row', 'The bus stops at Soto, Lorena and Indiana.'],
    ['a theorem', 'We proved the Cauchy-Schwarz inequality on Tuesday.'],
    ['ware of a laboratory', 'Rinse the Erlenmeyer flask and light the Bunsen burner.'],
    ['clothes', 'Everyone wore Dickies, Ben Davis or Tommy Hilfiger.'],
    ['sweets', 'The cart sells Famous Amos, Little Debbie and Baby Ruth.'],
    ['peoples', 'The club has Igbo, Samoan and Mixe members.'],
    ['a saying', 'Nobody likes a Peeping Tom or a Smart Alec.'],
    ['a play', 'The cast of Romeo and Juliet meets on Friday.'],
    ['a school by a whole name', 'The game is at Susan Miller Dorsey High School.'],
    ['the end of a letter', 'We hope you will come.\nSincerely,\nthe staff'],
  ])('should leave %s alone', (_, text) => {
    expect(flagged(text)).toEqual([])
  })

  it.each([
    ['speaks', '“No,” Garfield said.', 'Garfield'],
    ['has a first name', 'Then Mireya Garfield stood up.', 'Mireya Garfield'],
    ['has a first name and an age', 'Jordan Garfield, 16, held a sign.', 'Jordan Garfield'],
    ['has an age', 'Lorena, 15, held a sign.', 'Lorena'],
    ['is a coach', 'They asked Coach Roosevelt for help.', 'Roosevelt'],
    ['is called mister', 'They asked Mr. Bunsen for help.', 'Bunsen'],
    ['is a sister', 'Her sister Lorena was there.', 'Lorena'],
    [
      'is told about as a whole name would be',
      'Thomas Jefferson, 16, held a sign.',
      'Thomas Jefferson',
    ],
    ['speaks under a figure’s name', '“No,” said Connor Murphy, a junior.', 'Connor Murphy'],
  ])('should ask about the same word where somebody %s', (_, text, name) => {
    expect(flagged(text)).toContain(name)
  })
})

describe('the detector and accounts', () => {
  it.each(['@lausd_alerts', '@eastsidewatch', '@picounion_vecinos', '@ghs_memes', '@LAUSDcafe'])(
    'should take %s for nobody’s',
    (handle) => {
      expect(flagged(`Follow ${handle} for more.`)).toEqual([])
    },
  )

  it.each([
    '@mire.draws',
    '@mireya_news',
    '@chuy_official',
    '@rosa.club',
    '@garciaeats',
    '@garfield',
  ])('should ask whose %s is', (handle) => {
    expect(flagged(`Follow ${handle} for more.`)).toEqual([handle])
  })
})

describe('the detector and answers by part', () => {
  const institutions = ['Bellweather High School', 'Dolores Huerta Park']

  it('should know a school and a park by their short names once they are answered for', () => {
    const text = 'We met at Bellweather and then at Huerta.'
    expect(flagged(text, { institutions })).toEqual([])
    expect(flagged(text, { notPeople: institutions })).toEqual([])
  })

  it('should know the school by its whole name once its short one is answered for', () => {
    const text = 'The game is at Tomlin A. Quellonde High School.'
    expect(flagged(text, { notPeople: ['Quellonde'] })).toEqual([])
  })

  it('should still ask about somebody who has the school’s name', () => {
    expect(flagged('Then Mireya Bellweather came.', { institutions })).toEqual([
      'Mireya Bellweather',
    ])
    expect(flagged('“No,” Bellweather said.', { institutions })).toEqual(['Bellweather'])
    expect(flagged('Ana Huerta ran. Then Huerta won.', { institutions })).toEqual([
      'Ana Huerta',
      'Huerta',
    ])
  })

  it('should not learn a short name from what may be a person’s', () => {
    expect(flagged('Then Quellonde came.', { notPeople: ['Zaryth Quellonde'] })).toEqual([
      'Quellonde',
    ])
  })

  it('should not keep a registered student’s name because a school is called so', () => {
    const checked = checkText(
      {
        lang: 'en',
        text: 'We met at Bellweather High School. Bellweather said no, and Tomlin Bellweather left.',
        format: 'text',
        people: [
          {
            fullName: 'Tomlin Bellweather',
            aliases: [],
            handles: [],
            kind: 'student',
            age: 16,
            grade: '11',
            school: null,
            naming: 'withhold',
            pronouns: null,
            descriptor: { first: null, later: null },
          },
        ],
        institutions,
        notPeople: ['Bellweather'],
      },
      LANGUAGE_DATA,
    )
    if (!checked.ok) throw new Error('not checked')
    const { text, blockedBecause, findings } = checked.value
    expect(text).not.toContain('Tomlin')
    expect(text).toContain('Bellweather High School')
    expect(findings.length + blockedBecause.length).toBeGreaterThan(0)
  })
})

describe('the detector and names in disguise', () => {
  it.each([
    ['initials under a photo', 'Photo by M.D. for the paper', 'M.D.'],
    ['initials with an age', 'Then M.D., 15, left.', 'M.D.'],
    ['an initial in the middle of a sentence', 'She writes H. and leaves.', 'H.'],
    ['letters behind stars', 'Who is M*reya now?', 'M*reya'],
    ['a name spelled backwards', 'It was signed ayeriM in red.', 'ayeriM'],
    ['a handle at the end of a sentence', 'It was chuy.rmz.', 'chuy.rmz'],
    [
      'a hyphened surname in small letters',
      'khadijah al-amin-wells is here',
      'khadijah al-amin-wells',
    ],
    ['a mister with a word for a name', 'The pass says Mr. Al today.', 'Al'],
  ])('should flag %s', (_, text, name) => {
    expect(flagged(text)).toContain(name)
  })

  it.each([
    'He moved to Washington, D.C., 15 years ago.',
    'The M.D. will see you.',
    'What the F*ck, it said.',
    'She runs macOS and an eBay shop.',
    'We grew E. coli in class.',
  ])('should not flag: %s', (text) => {
    expect(flagged(text)).toEqual([])
  })

  it('should flag a family by its surname, and a child by a pet form', () => {
    expect(flagged('The Montelongos came. Fabiola Montelongo waved.')).toEqual([
      'Montelongos',
      'Fabiola Montelongo',
    ])
    expect(flagged('Boletos con Fernandito a la salida.', { lang: 'es' })).toEqual(['Fernandito'])
  })
})
