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
