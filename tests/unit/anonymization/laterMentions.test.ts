import { describe, expect, it } from 'vitest'
import { student, tell } from './newsroomCast.ts'

const lia = student('Lía Campos', { school: null })
const ivan = student('Iván Treviño', { school: null, pronouns: 'he' })

const told = (before: string): string => tell([lia, ivan], before, { lang: 'es' }).text

describe('a Spanish sentence that goes on about the same student', () => {
  it.each([
    ['Lía Campos escribe poemas. Lía se rió.', 'Una estudiante de 16 años escribe poemas. Se rió.'],
    [
      'El delantero Iván Treviño metió el gol. A Treviño lo cargaron en hombros.',
      'El delantero metió el gol. Lo cargaron en hombros.',
    ],
    [
      'Su hermano Iván, de 15 años, lo esperaba. Iván lloraba.',
      'Su hermano, de 15 años, lo esperaba. Lloraba.',
    ],
    [
      'A Lía Campos le robaron el celular. La mamá de Lía fue a la escuela.',
      'A una estudiante de 16 años le robaron el celular. Su mamá fue a la escuela.',
    ],
    [
      'Lía Campos escribe. Los poemas de Lía hablan del mar.',
      'Una estudiante de 16 años escribe. Sus poemas hablan del mar.',
    ],
  ])('should need no noun: %s', (before, after) => {
    expect(told(before)).toBe(after)
  })

  it.each([
    ['another student', 'Lía Campos venció a Iván Treviño. Lía se rió.'],
    ['somebody of the family', 'Lía Campos esperaba a su mamá. Lía se rió.'],
    ['somebody who is named', 'Lía Campos venció a Rosa Mora. Lía se rió.'],
    ['a sentence', 'Lía Campos escribe. El salón calló. Lía se rió.'],
    ['words of a speaker', 'Lía Campos escribe. “Qué bien”, dijo su maestra. Lía se rió.'],
  ])('should name the student where %s stands between', (_, before) => {
    expect(told(before)).toMatch(/La estudiante se rió\.$/u)
  })

  it('should keep its noun where something follows that is no verb', () => {
    expect(told('Lía Campos escribe. Lía, de noche, canta.')).toMatch(/La estudiante, de noche/u)
  })

  it('should keep an editor’s own words', () => {
    const own = { ...lia, descriptor: { first: null, later: 'la poeta' } }
    const { text } = tell([own], 'Lía Campos escribe. Lía se rió.', { lang: 'es' })
    expect(text).toMatch(/La poeta se rió\.$/u)
  })
})

describe('an English sentence that goes on about the same student', () => {
  it.each([
    [
      'Lía Campos thanked her parents. Campos’ father drives a bus.',
      'A 16-year-old junior thanked her parents. Her father drives a bus.',
    ],
    [
      'Iván Treviño, an immigrant from Oaxaca, lost his hat. Treviño’s uncle found it.',
      'A 16-year-old junior, an immigrant from Oaxaca, lost his hat. His uncle found it.',
    ],
    [
      'Lía Campos sang on in her red boots. Campos smiled. “It was fun,” Campos said.',
      'A 16-year-old junior sang on in her red boots. She smiled. “It was fun,” she said.',
    ],
    [
      'Iván Treviño died at Mercy Hospital. He was 16. Treviño loved puns.',
      'A junior died at Mercy Hospital. He was 16. He loved puns.',
    ],
    [
      'When it rang, Iván Treviño slept. Treviño’s friend woke him.',
      'When it rang, a 16-year-old junior slept. His friend woke him.',
    ],
    // The “his” is another’s.
    ['His brother Iván ran. Iván fell.', 'His brother ran. The brother fell.'],
    // The reporter has not said he or she.
    [
      'Lía Campos won. Campos’ father drives a bus.',
      'A 16-year-old junior won. The student’s father drives a bus.',
    ],
    [
      'Lía Campos thanked her teacher. Campos’ father drives a bus.',
      'A 16-year-old junior thanked her teacher. The student’s father drives a bus.',
    ],
  ])('should say his or her where the reporter does: %s', (before, after) => {
    expect(tell([lia, ivan], before).text).toBe(after)
  })
})

describe('a Spanish story in which nothing tells a student’s gender', () => {
  const unknown = student('Inés Quiroga', { age: 14, grade: '9', pronouns: null })
  it.each([
    ['Inés Quiroga ganó.', 'Una persona de 14 años que estudia en Roosevelt High School ganó.'],
    [
      'Ganó Inés Quiroga. Luego habló Inés.',
      'Ganó una persona de 14 años que estudia en Roosevelt High School. Luego habló la persona.',
    ],
    [
      'Reparto: Julieta, Inés Quiroga; Romeo, el maestro.',
      'Reparto: Julieta, estudiante; Romeo, el maestro.',
    ],
  ])('should not call the student a boy: %s', (before, after) => {
    expect(tell([unknown], before, { lang: 'es' }).text).toBe(after)
  })
})

describe('a student who is told from others', () => {
  const gus = student('Gus Pell', { pronouns: 'he' })
  it('should be called by the role that stands behind the name', () => {
    const { text } = tell([lia, gus], 'Lía Campos, the drum major, met Gus Pell. Campos’ hat fell.')
    expect(text).toMatch(
      /^A 16-year-old junior, the drum major, met .+\. The drum major’s hat fell\.$/u,
    )
  })

  it('should be called by the class where the text speaks of other students', () => {
    const { text } = tell([gus], 'Gus Pell helped two students. Pell was not hurt.')
    expect(text).toMatch(/The junior was not hurt\.$/u)
  })
})

describe('an age that the sentence tells before the name', () => {
  it.each([
    [
      'en',
      'At only 16, Gus Pell can juggle.',
      'At only 16, a junior at Roosevelt High School can juggle.',
    ],
    [
      'es',
      'Con apenas 16 años, Gus Pell ya canta.',
      'Con apenas 16 años, un estudiante de undécimo grado de Roosevelt High School ya canta.',
    ],
  ] as const)('should not be told again: %s, %s', (lang, before, after) => {
    const gus = student('Gus Pell', { pronouns: 'he' })
    expect(tell([gus], before, { lang }).text).toBe(after)
  })
})

describe('Spanish words behind a name that say where somebody belongs', () => {
  const mia = student('Mía Arriaga', { age: 13, grade: '8', school: 'Secundaria Juárez' })
  it.each([
    ['Mía Arriaga, de octavo grado, ganó.', 'Una estudiante de octavo grado ganó.'],
    [
      'El premio fue para Mía Arriaga, de la Secundaria Juárez.',
      'El premio fue para una estudiante de 13 años de la Secundaria Juárez.',
    ],
  ])('should go on without a comma: %s', (before, after) => {
    expect(tell([mia], before, { lang: 'es' }).text).toBe(after)
  })
})
