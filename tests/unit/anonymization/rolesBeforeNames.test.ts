import { describe, expect, it } from 'vitest'
import { replacementWords } from '#publishing/addedWords.ts'
import { student, tell } from './newsroomCast.ts'

const maria = student('Maria Lopez')
const zion = student('Zion Platt', { age: 10, grade: '5', school: null, pronouns: 'he' })
const people = [maria, zion]
const A = 'A 16-year-old junior at Roosevelt High School'

describe('a noun that stands before a name', () => {
  it('should be one of a team’s substitutes, too', () => {
    expect(tell([student('Maria Lopez')], 'On Friday backup Maria Lopez starts.').text).toBe(
      'On Friday a backup starts.',
    )
  })

  it.each([
    ['“It helps,” said member Maria Lopez, smiling.', '“It helps,” said a member, smiling.'],
    ['Prosecutor Maria Lopez, a senior, rose.', 'The prosecutor, a senior, rose.'],
    ['Stage manager Maria Lopez, 16, waited.', 'The stage manager, 16, waited.'],
    ['They crowned queen Maria Lopez.', 'They crowned the queen.'],
    ['We met violinist Maria Lopez.', 'We met a violinist.'],
    ['We met the violinist Maria Lopez.', 'We met the violinist.'],
    ['Exchange student Maria Lopez sang.', 'An exchange student sang.'],
    ['Nonbinary junior Maria Lopez sang.', 'A nonbinary junior sang.'],
    ['Roosevelt goalkeeper Maria Lopez sang.', 'The Roosevelt goalkeeper sang.'],
    ['Student body president Maria Lopez left.', 'The student body president left.'],
    ['When lead actor Maria Lopez fell, all rose.', 'When the lead actor fell, all rose.'],
    ['They beat goalkeeper Maria Lopez twice.', 'They beat the goalkeeper twice.'],
    ['Goalkeeper Maria Lopez’s dive won it.', 'The goalkeeper’s dive won it.'],
    ['Costume designer Maria Lopez sews.', 'A costume designer sews.'],
    ['Newly elected treasurer Maria Lopez spoke.', 'The newly elected treasurer spoke.'],
    ['His brother Zion, 10, laughed.', 'His brother, 10, laughed.'],
  ])('should stand for the person: %s', (before, after) => {
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })

  it.each([
    [
      'Goalkeeper Maria Lopez dove. “No,” said Lopez.',
      'The goalkeeper dove. “No,” said the goalkeeper.',
    ],
    ['My friend Maria left. I miss Maria.', 'My friend left. I miss my friend.'],
    ['His brother Zion ran. Zion fell.', 'His brother ran. The brother fell.'],
    [
      '“My friend Maria left,” he said. Maria waved.',
      '“My friend left,” he said. The student waved.',
    ],
    [
      'Maria Lopez ran. Her opponent, Zion Platt, had posters. Lopez won. Platt wept.',
      `${A} ran. Her opponent had posters. The junior won. The opponent wept.`,
    ],
    ['Member Maria Lopez sang. Lopez bowed.', 'A member sang. The student bowed.'],
    ['Maria Lopez ran. Then captain Lopez fell.', `${A} ran. Then the captain fell.`],
  ])('should be how later mentions call the person: %s', (before, after) => {
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })

  it('should not be used for two people with the same role', () => {
    const text = 'Captain Maria Lopez met captain Zion Platt. Lopez waved. Platt ran.'
    expect(tell(people, text).text).toBe(
      'The captain met the captain. The junior waved. The fifth grader ran.',
    )
  })

  it.each([
    ['The captain, Maria Lopez, won.', 'The captain won.'],
    ['They thanked its captain, Maria Lopez.', 'They thanked its captain.'],
    ['The captain, Maria Lopez, 16, won.', 'The captain, 16, won.'],
    ['The captain, Maria Lopez, who is 16, won.', 'The captain, who is 16, won.'],
  ])('should need no name in an apposition: %s', (before, after) => {
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })

  it.each([
    [
      'In the end Maria Lopez won.',
      'In the end a 16-year-old junior at Roosevelt High School won.',
    ],
    [
      'After practice Maria Lopez slept.',
      'After practice a 16-year-old junior at Roosevelt High School slept.',
    ],
    ['Roosevelt junior Maria Lopez sang.', `${A} sang.`],
  ])('should not be read where none is: %s', (before, after) => {
    expect(tell(people, before)).toMatchObject({ text: after, findings: [] })
  })

  it.each([
    ['Stage manager Maria Lopez met Roosevelt’s captain Zion Platt.', ['the']],
    ['Roosevelt’s Maria Lopez met the tall violinist, Zion Platt.', ['a', 'junior']],
    ['Roosevelt seniors Maria Lopez and Zion Platt left.', ['two']],
    ['Team manager Maria Lopez sang. Lopez bowed.', ['the', 'the']],
  ])('should not count as words of Homeroom’s own: %s', (text, own) => {
    expect(replacementWords(tell(people, text).result.passages)).toEqual(own)
  })

  it('should never be used where it gives somebody away', () => {
    const page = student('Ana Captain')
    expect(tell([page], 'We met team captain Ana Captain.').text).not.toMatch(/ana captain/iu)
  })
})

describe('a Spanish noun that stands before a name', () => {
  const luz = student('Ámbar Luz de León', { pronouns: null, school: null })
  it.each([
    ['La capitana, Ámbar Luz de León, jugó.', 'La capitana jugó.'],
    ['La capitana Ámbar Luz de León jugó.', 'La capitana jugó.'],
    ['y su nieta Ámbar, alumna de sexto, que cantó', 'y su nieta, alumna de sexto, que cantó'],
    ['Mi hija Ámbar canta.', 'Mi hija canta.'],
    ['Vieron al portero Ámbar Luz de León.', 'Vieron al portero.'],
    ['La joven mexicana Ámbar Luz de León ganó.', 'La joven mexicana ganó.'],
    [
      'La recién electa presidenta, Ámbar Luz de León, habló.',
      'La recién electa presidenta habló.',
    ],
    ['La presidenta del consejo, Ámbar Luz de León, habló.', 'La presidenta del consejo habló.'],
  ])('should stand for the person: %s', (before, after) => {
    expect(tell([luz], before, { lang: 'es' })).toMatchObject({ text: after, findings: [] })
  })

  it.each([
    [
      'La presidenta Ámbar Luz de León cayó. Nadie la ayudó. Ámbar se rió.',
      'La presidenta cayó. Nadie la ayudó. La presidenta se rió.',
    ],
    [
      '“Sí”, dijo la estudiante de décimo grado Ámbar Luz de León.',
      '“Sí”, dijo la estudiante de décimo grado.',
    ],
    ['Ámbar Luz de León, alumna de sexto, ganó.', 'Una alumna de sexto ganó.'],
    [
      'Ámbar Luz de León fue elegida. La madre de Ámbar lloró.',
      'Una estudiante de 16 años fue elegida. Su madre lloró.',
    ],
    ['Ámbar Luz de León cantó.', 'Una persona de 16 años cantó.'],
  ])('should show the gender where the record does not: %s', (before, after) => {
    expect(tell([luz], before, { lang: 'es' })).toMatchObject({ text: after, findings: [] })
  })
})

describe('what the words around a name tell anyway', () => {
  it.each([
    ['Maria Lopez is a junior at Roosevelt.', 'A 16-year-old is a junior at Roosevelt.'],
    ['Maria Lopez turned 16 on Monday.', 'A junior at Roosevelt High School turned 16 on Monday.'],
    [
      'It went to Maria Lopez of Roosevelt High School.',
      'It went to a 16-year-old junior at Roosevelt High School.',
    ],
    [
      'It went to Maria Lopez of Roosevelt. Maria Lopez of the Roosevelt band cried.',
      'It went to a 16-year-old junior of Roosevelt. The student of the Roosevelt band cried.',
    ],
    ['Roosevelt’s Maria Lopez won.', 'A Roosevelt student won.'],
    ['Rhode Island’s Maria Lopez won.', 'Rhode Island’s student won.'],
  ])('should not be told twice: %s', (before, after) => {
    expect(tell([maria], before)).toMatchObject({ text: after, findings: [] })
  })
})
