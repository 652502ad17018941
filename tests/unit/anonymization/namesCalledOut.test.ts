import { describe, expect, it } from 'vitest'
import { student, tell } from './newsroomCast.ts'

const people = [
  student('Mireya Quiroz', { aliases: ['Mire'] }),
  student('Teo Ibarra', { age: 14, grade: '9', pronouns: 'he' }),
]
const A = 'A 16-year-old junior at Roosevelt High School'

describe('a name that somebody is called by', () => {
  it.each([
    ['“Come on, Mireya!” they yelled.', '“Come on!” they yelled.'],
    ['“Thank you, Mireya. We love you, Quiroz!”', '“Thank you. We love you!”'],
    ['“Mireya, come here,” he said.', '“Come here,” he said.'],
    ['“Teo, you did it!” she said.', '“You did it!” she said.'],
    ['“Come on, Mireya, you can do it.”', '“Come on, you can do it.”'],
    ['“Thank you, Mireya, for everything.”', '“Thank you for everything.”'],
    ['“Sorry, Mireya, I have to go.”', '“Sorry, I have to go.”'],
    ['“What do you think, Mireya?” he asked.', '“What do you think?” he asked.'],
    ['The sign read “Happy birthday Mireya!”', 'The sign read “Happy birthday!”'],
    ['Go Mireya!', 'Go!'],
    ['The crowd yelled: Go Mireya! It was loud.', 'The crowd yelled: Go! It was loud.'],
    ['Dear Mireya,\nThank you.', 'Dear student,\nThank you.'],
  ])('should go where the sentence stays whole: %s', (before, after) => {
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })
  it.each([
    ['“¡Vamos, Mireya!” gritaron.', '“¡Vamos!” gritaron.'],
    ['“Gracias, Mireya. ¡Te queremos, Quiroz!”', '“Gracias. ¡Te queremos!”'],
    ['“Mireya, ven acá”, dijo su madre.', '“Ven acá”, dijo su madre.'],
    ['¡Vamos Mireya! Así gritaron.', '¡Vamos! Así gritaron.'],
    ['“Oye, Mireya, ¿vas a venir?”, dijo.', '“Oye, ¿vas a venir?”, dijo.'],
  ])('should go in Spanish too: %s', (before, after) => {
    expect(tell(people, before, { lang: 'es' })).toMatchObject({ text: after, findings: [] })
  })
  it.each([
    ['On Monday, Mireya left.', `On Monday, ${A.replace('A', 'a')} left.`],
    ['“Mireya, a junior, is here,” he said.', '“A junior is here,” he said.'],
    [
      'Quiroz sang. “Mireya, who won, is here,” he said.',
      `${A} sang. “[The student], who won, is here,” he said.`,
    ],
  ])('should not be taken for one: %s', (before, after) => {
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })
  it('should be asked about where nothing else is said', () => {
    expect(tell(people, '“Mireya!” they shouted.').findings).toEqual(['untreatable: Mireya'])
  })
})

describe('a sentence about a name', () => {
  it.each([
    ['en', 'Mireya, as her friends call her, is drawing manes.'],
    ['en', 'Mireya, nicknamed “Rocket,” ran.'],
    ['en', 'Her name is Mireya, spelled with a y.'],
    ['en', 'Mireya, whose name means miracle, ran.'],
    ['en', 'Mireya was named after her grandmother.'],
    ['en', 'My name is Mireya and I ran.'],
    ['en', 'Everyone calls her “Mire.”'],
    ['es', 'Se llama Mireya y corre.'],
    ['es', 'Mireya, como la llaman sus amigas, corre.'],
    ['es', 'Le dicen Mire.'],
  ] as const)('should be asked about in %s: %s', (lang, text) => {
    const { findings } = tell(people, text, { lang })
    expect(findings).toEqual([expect.stringMatching(/^untreatable: Mire/)])
  })
  it.each([
    ['Mireya Quiroz, known as Mire, plays the ghost.', `${A} plays the ghost.`],
    ['Mireya Quiroz, known as Mire to friends, ran.', `${A} ran.`],
    ['Mireya “Rocket” Quiroz ran.', `${A} ran.`],
    ['A girl named Mireya Quiroz ran. Quiroz won.', 'A girl ran. The student won.'],
    ['Mireya called her grandmother.', `${A} called her grandmother.`],
    ['They named Mireya captain.', 'They named a 16-year-old captain.'],
    ['Quiroz ran. Mireya’s name was called.', `${A} ran. The student’s name was called.`],
  ])('should be rewritten where the name can go: %s', (before, after) => {
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })
})

describe('a line with only a name', () => {
  it.each([
    ['By Mireya Quiroz\nStaff Writer', ['untreatable: Mireya Quiroz']],
    ['BY TEO IBARRA | SPORTS EDITOR', ['untreatable: TEO IBARRA']],
    ['By Mireya Quiroz and Teo Ibarra', ['untreatable: Mireya Quiroz', 'untreatable: Teo Ibarra']],
  ])('should be asked about as a byline: %s', (text, findings) => {
    const told = tell(people, text)
    expect(told.findings).toEqual(findings)
    expect(told.text).not.toMatch(/16-year-old/i)
  })
  it('should be asked about as a byline in Spanish', () => {
    expect(tell(people, 'Por Mireya Quiroz\nReportera', { lang: 'es' }).findings).toEqual([
      'untreatable: Mireya Quiroz',
    ])
  })
  it.each([
    ['By Mireya Quiroz’s count, 40 came.', 'By a 16-year-old junior’s count, 40 came.'],
    ['Photo by Mireya Quiroz', 'Photo by a student'],
    [
      'Thanks.\n\nSincerely,\nMireya Quiroz, 10th grade',
      'Thanks.\n\nSincerely,\nA student, 10th grade',
    ],
    ['“I won.” — Mireya Quiroz, 10th grade', '“I won.” — A student, 10th grade'],
  ])('should have a short label where it is a credit or a signature: %s', (before, after) => {
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })
})
