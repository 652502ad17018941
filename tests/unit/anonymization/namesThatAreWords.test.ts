import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import { verify } from '#anonymization/verify.ts'
import type { Language } from '#newsroom/languages.ts'
import { student, tell } from './newsroomCast.ts'

/** What engine and verifier make of a sentence: what comes out, what is asked, and what is still there. */
const outcome = (name: string, text: string, lang: Language = 'en') => {
  const people = [student(name)]
  const told = tell(people, text, { lang })
  const hits = verify({
    people,
    edition: { dek: told.text },
    lang,
    words: LANGUAGE_DATA.words,
    allow: [],
  })
  return { text: told.text, asked: told.findings, left: hits.length }
}

const untouched = (text: string) => ({ text, asked: [], left: 0 })

const WHO = 'a 16-year-old junior at Roosevelt High School'

describe('digits are digits', () => {
  it.each([
    ['Oscar Ochoa', 'The final was 2-0. Ochoa scored both goals.', '2-0. A 16-year-old'],
    ['Iva Ibarra', 'They won 5-1. Ibarra had a goal.', '5-1. A 16-year-old'],
    ['Luis Lim', 'Room 1. Lim has the key.', 'Room 1. A 16-year-old'],
    ['Sol Zamora', 'It ended 3-2. Zamora bowed.', '3-2. A 16-year-old'],
  ])('should keep the score before %s', (name, text, kept) =>
    expect(outcome(name, text).text).toContain(kept),
  )
  it.each([
    ['Ed Smith', 'The 3D printer broke, and the 3d one too.'],
    ['Lok Chen', 'She ran a 10K on her 10th birthday.'],
    ['Bo Diaz', 'He lives at 80 Main and takes bus 80 to school.'],
    ['Al Lim', 'Meet in 41 or 4L, where 11 of 14 stood.'],
  ])('should take no number for %s', (name, text) =>
    expect(outcome(name, text)).toEqual(untouched(text)),
  )
  it.each([
    ['Mireya Rubio', 'Then M1r3ya Rub10 spoke.'],
    ['Mireya Rubio', 'Then m1reya spoke.'],
    ['Mireya Rubio', 'Then M 1 R E Y A spoke.'],
  ])('should still read letters and digits of one word: %s, %s', (name, text) =>
    expect(outcome(name, text).text).toBe(`Then ${WHO} spoke.`),
  )
})

describe('places where a name is usually a word', () => {
  it.each<[string, string, Language]>([
    ['Dec Foy', 'Auditions are Dec. 4, and in Dec. we open.', 'en'],
    ['Jan Ruiz', 'It began on Jan. 6, 2021.', 'en'],
    ['Mar Paz', 'The game is Mar 12 at noon.', 'en'],
    ['Ed Smith', 'Under Ed Code 48907, he taught Phys. Ed. and Driver’s Ed at noon.', 'en'],
    ['Jaylen High', 'He likes high notes. The high on Friday was 91.', 'en'],
    ['Mina Her', 'He said her name, and she said her own.', 'en'],
    ['Ella Ruiz', 'Y ella dijo que no.', 'es'],
  ])('should leave the word to %s: %s', (name, text, lang) =>
    expect(outcome(name, text, lang)).toEqual(untouched(text)),
  )
  it.each([
    ['Alexa Duarte', '“Alexa, play the song,” she said.', 'Alexa'],
    ['Siri Holm', 'Hey Siri, what time is it?', 'Siri'],
    ['Kayden Blue', 'Photo by staff of The Blue & Gold.', 'Blue'],
    ['Hope Ruiz', 'And then hope said it was enough.', 'hope'],
  ])('should ask about %s: %s', (name, text, word) =>
    expect(outcome(name, text)).toMatchObject({ text, asked: [`ambiguous_word: ${word}`] }),
  )
  it.each([
    ['Dec Foy', 'Then Dec said no.'],
    ['Alexa Duarte', 'Then Alexa, a junior, won.'],
    ['Ed Smith', 'Then Ed won.'],
  ])('should still withhold the name of %s: %s', (name, text) => {
    const told = outcome(name, text)
    expect({
      ...told,
      named: new RegExp(name.split(' ')[0] ?? '', 'u').test(told.text),
    }).toMatchObject({ asked: [], left: 0, named: false })
  })
})

describe('words of the other language', () => {
  it('should leave a quotation alone', () => {
    const text = 'They sang about la rosa de mayo and a big luna.'
    expect(outcome('Rosa Luna', text)).toEqual(untouched(text))
  })
  it('should withhold a first name that nothing beside it makes a word', () =>
    expect(outcome('Rosa Luna', 'I told rosa about it.').text).toBe(`I told ${WHO} about it.`))
  it('should withhold a tag of one word', () =>
    expect(outcome('Mireya Rubio', 'rubio').text).not.toMatch(/rubio/u))
})

describe('a name before a word of the same name', () => {
  it.each([
    ['Will Osei', 'Will Osei will run.', `A ${WHO.slice(2)} will run.`],
    ['Will Osei', 'Osei will run.', `A ${WHO.slice(2)} will run.`],
    ['May Lopez', 'Then Lopez may come too.', `Then ${WHO} may come too.`],
    ['Ji-won Kim', 'Then Kim won.', `Then ${WHO} won.`],
    ['Drew Osei', 'Then Osei drew a cat.', `Then ${WHO} drew a cat.`],
  ])('should go, and the verb stay: %s, %s', (name, text, told) =>
    expect(outcome(name, text)).toEqual(untouched(told)),
  )
  it.each([
    ['Will Osei', 'Then will osei ran.'],
    ['Will Osei', 'Then Osei Will ran.'],
    ['Will Osei', 'Then osei, will ran.'],
    ['Hope Vu', 'Then Vu hope ran.'],
  ])('should go whole where both words are the name: %s, %s', (name, text) => {
    const told = outcome(name, text)
    expect([told.left, /osei|hope|will/iu.test(told.text)]).toEqual([0, false])
  })
})

describe('a word that is made with a name', () => {
  it.each([
    'It was a Rubio-esque goal.',
    'The anti-Rubio chant was loud.',
    'They sang a Mireya-like song.',
  ])('should be asked about: %s', (text) =>
    expect(outcome('Mireya Rubio', text)).toMatchObject({
      text,
      asked: [expect.stringMatching(/^ambiguous_word: (?:Rubio|Mireya)$/u)],
    }),
  )
})

describe('a place in a list', () => {
  it.each([
    ['Results: 11. Ruiz, 12. Ibarra, 13. Pham.', '13. Pham.'],
    ['1. Ibarra, 2. Ruiz, 3. Pham.', ', 2. Ruiz, 3. Pham.'],
    ['1. Iva Ibarra, 12:01; 2. Ana Ruiz, 12:05', ', 12:01; 2. Ana Ruiz, 12:05'],
  ])('should be no age: %s', (text, kept) =>
    expect(outcome('Iva Ibarra', text).text).toContain(kept),
  )
})

describe('a name that no dictionary has', () => {
  it.each(['Parker', 'Taylor', 'Carter', 'Marshall', 'Spencer'])(
    'should go in small letters too: %s',
    (name) =>
      expect(outcome(`${name} Diaz`, `They told ${name.toLowerCase()} about it.`)).toEqual(
        untouched(`They told ${WHO} about it.`),
      ),
  )
})

describe('high notes and high hopes', () => {
  it.each(['Sopranos like high notes.', 'High notes are hard.', 'They sang high notes all day.'])(
    'should stay with a student called High: %s',
    (text) => expect(outcome('Jaylen High', text)).toEqual(untouched(text)),
  )
  it('should be asked about where the noun may be a verb', () =>
    expect(outcome('Grace Hill', 'Grace notes that it rained.').asked).toHaveLength(1))
})

describe('a plural that begins a sentence', () => {
  it.each<[string, string, Language]>([
    ['Regina Montes', 'Montes hizo la lista.', 'es'],
    ['Regina Montes', 'Montes, de 17 años, anotó.', 'es'],
    ['Ada Flores', 'Flores ganó la carrera.', 'es'],
    ['Daniela Prado', 'Daniela Prado enfermó en enero. Prado faltó dos semanas.', 'es'],
    ['Ada Banks', 'Banks was late.', 'en'],
  ])('should be %s before a verb of one: %s', (name, text, lang) => {
    const { asked, left, text: after } = outcome(name, text, lang)
    expect({ asked, left }).toEqual({ asked: [], left: 0 })
    expect(after).not.toContain(name.split(' ')[1])
  })

  it.each<[string, string, Language]>([
    ['Regina Montes', 'Montes y valles lo rodean.', 'es'],
    ['Ada Flores', 'Flores blancas adornaron la reja.', 'es'],
  ])('should never be taken for %s without a question: %s', (name, text, lang) => {
    const { asked, text: after } = outcome(name, text, lang)
    expect(asked.length > 0 || after === text).toBe(true)
  })
})
