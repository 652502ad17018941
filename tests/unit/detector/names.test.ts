import { describe, expect, it } from 'vitest'
import { flagged } from './newsroom.ts'

const NAMES = [
  'Xochitl Ramirez',
  'Nguyễn Thị Hoa',
  'Kwame Mensah',
  'Jalysa',
  'Sean O’Neill',
  'Ana Sofía de la Cruz',
  'DeShawn Carter',
  'Yuki Tanaka',
  'Priya Raghunathan',
  'Min-jun Kim',
  'Oluwaseun Adeyemi',
  'Citlali',
  'Nayeli Ortiz',
  'Siobhán Ní Bhriain',
  'Łukasz Wójcik',
  'Mohammed al-Farsi',
  'Luis Hernández-López',
  'Grace Young',
  'Will Brown',
  'Hope Chavez',
  'Bo Li',
  'Faith',
  'Zaryth Quellonde',
  'Tlaneci',
  'M. Rubio',
  'J.R. Ortega',
]

describe('the detector and names of many cultures', () => {
  const SENTENCES = [
    'On Monday, {} met with other students at the gate.',
    '{} said the walkout was peaceful.',
    '“I was scared,” said {}, a junior.',
    'The teacher told {} to sit down.',
    '{}, a 16-year-old junior at Roosevelt High School, held a sign.',
    'Photo by {}',
  ]
  it.each(NAMES)('should flag %s wherever it stands', (name) => {
    for (const sentence of SENTENCES)
      expect({ sentence, flags: flagged(sentence.replace('{}', name)) }).toEqual({
        sentence,
        flags: expect.arrayContaining([expect.stringContaining(name.split(/[ .]/).at(-1) ?? name)]),
      })
  })

  it.each([
    ['Xochitl Ramírez', 'El lunes, {} habló frente a la escuela.'],
    ['Jalysa', '“Tengo miedo”, dijo {}.'],
    ['Citlali de la Cruz Hernández', 'La mamá de {} lloró.'],
    ['Esperanza Flores', '{} anotó dos goles.'],
    ['Tlaneci', 'La estudiante {} pidió no usar su apellido.'],
  ])('should flag %s in Spanish', (name, sentence) => {
    expect(flagged(sentence.replace('{}', name), { lang: 'es' })).toContain(name)
  })

  it.each([
    ['small letters', 'then mireya rubio told us', 'mireya rubio'],
    ['capitals', 'WALKOUT LED BY MIREYA RUBIO', 'MIREYA RUBIO'],
    ['the possessive', 'It was Mireya’s idea.', 'Mireya'],
    ['a title', 'They asked Ms. Okonjo.', 'Okonjo'],
    ['another alphabet', 'Then Мария came.', 'Мария'],
    ['letters of two alphabets', 'Then Mаria came.', 'Mаria'],
    ['a handle', 'Follow @mire.draws for more.', '@mire.draws'],
    ['a handle with a space', 'RT @ mire_draws hello', '@ mire_draws'],
    ['an e-mail address', 'Write to mireya.r@example.org.', 'mireya.r@example.org'],
    ['a hashtag', 'They wrote #JusticeForMireya on it.', '#JusticeForMireya'],
    ['a hashtag in small letters', 'They wrote #justiceformireya on it.', '#justiceformireya'],
    [
      'a link',
      'See https://example.org/2026/mireya-rubio-wins.',
      'https://example.org/2026/mireya-rubio-wins',
    ],
    ['a file name', 'See mireya_rubio_final.jpg.', 'mireya_rubio_final.jpg'],
  ])('should flag a name in %s', (_, text, name) => {
    expect(flagged(text)).toEqual([name])
  })

  it('should flag a name in a slug and in a URL', () => {
    expect(flagged('mireya-rubio-walks-out', { surface: 'slug' })).toHaveLength(1)
    expect(flagged('mireyarubio-walks-out', { surface: 'slug' })).toHaveLength(1)
    expect(flagged('https://social.example/mireya.r', { surface: 'url' })).toHaveLength(1)
  })

  it('should flag two people apart', () => {
    expect(
      flagged('Xochitl Ramirez and Kwame Mensah met. Jalysa, Citlali and Priya came.'),
    ).toEqual(['Xochitl Ramirez', 'Kwame Mensah', 'Jalysa', 'Citlali', 'Priya'])
  })
})

describe('the detector and what is nobody', () => {
  it.each([
    'The Los Angeles Unified School District voted on Tuesday.',
    'Students at Roosevelt High School walked out.',
    'Students met at Woodrow Wilson High School.',
    'Black Lives Matter posters hung in the hallway.',
    'In May and on Monday, the Board of Education met.',
    'FAFSA forms are due. Advanced Placement exams start in May.',
    'City Hall was closed on Labor Day.',
    'The Supreme Court ruled on DACA.',
    'The University of California, Los Angeles, is near.',
    'She takes AP Biology and U.S. History.',
    'I think I know. I am fine.',
    'Students walked out. Teachers followed. Nobody was hurt.',
    'The Dodgers play at Dodger Stadium.',
    'Google Classroom and Zoom were down.',
    'The Metro Gold Line runs from Union Station.',
    'Write to info@example.org, or see https://www.example.org/calendar/board-meeting.',
    'See IMG_2032.jpg and the hashtag #BlackLivesMatter.',
    'See https://t.co/QLOb9A8yp1 for more.',
  ])('should not flag: %s', (text) => {
    expect(flagged(text)).toEqual([])
  })

  it.each([
    'La Junta de Educación votó en mayo.',
    'Estados Unidos y México firmaron.',
    'El Distrito Escolar Unificado de Los Ángeles anunció recortes.',
    'Nadie resultó herido, según el Departamento de Policía.',
    'La Corte Suprema falló sobre DACA.',
    'Los estudiantes marcharon el lunes. Las clases empiezan en agosto.',
  ])('should not flag in Spanish: %s', (text) => {
    expect(flagged(text, { lang: 'es' })).toEqual([])
  })

  it.each([
    'students-walk-out-over-budget-cuts',
    'roosevelt-high-school-walkout',
    'board-votes-on-may-budget',
  ])('should not flag the slug %s', (slug) => {
    expect(flagged(slug, { surface: 'slug' })).toEqual([])
  })
})
