import { describe, expect, it } from 'vitest'
import type { Language } from '#newsroom/languages.ts'
import { check, person } from './newsroom.ts'

const hits = (name: string, text: string, lang: Language = 'en', aliases: string[] = []) =>
  check({ dek: text }, { people: [person(name, { aliases })], lang }).length

describe('verify and names that are also words', () => {
  it.each<[string, string, Language]>([
    ['May Ortiz', 'The game is on May 16, or on May 17.', 'en'],
    ['May Ortiz', 'It ends in May, 2026.', 'en'],
    ['Jun Sato', 'The dance is on Jun 12 and the game on Jun. 14.', 'en'],
    ['Jun Sato', 'It began on Jun 2019.', 'en'],
    ['Dec Foy', 'Auditions are Dec. 4, and in Dec. we open.', 'en'],
    ['Kai Best', 'She works at Best Buy.', 'en'],
    ['Joe Pham', 'It came from Trader Joe’s.', 'en'],
    ['Alexa Duarte', 'There is an Alexa on the desk.', 'en'],
    ['Iris Paredes', 'Paredes blancas reciben a los alumnos.', 'es'],
    ['Mia Bell', 'Changes to the Bell Are Coming', 'en'],
    ['Jean-Luc Moreau', 'She wore a jean jacket.', 'en'],
    ['Grace Hill', 'The grace period ends in the hills.', 'en'],
  ])('should let the word stand where somebody is called %s: %s', (name, text, lang) =>
    expect(hits(name, text, lang)).toBe(0),
  )

  it.each<[string, string, Language]>([
    ['May Ortiz', 'The winner was May, 16, of Reseda.', 'en'],
    ['May Ortiz', 'May, 16, of Reseda won.', 'en'],
    ['Jun Sato', 'The scorers, Jun 12, Lee 9, sat down.', 'en'],
    ['Kai Best', 'She works with Best on Fridays.', 'en'],
    ['Joe Pham', 'It came from Joe’s bag.', 'en'],
    ['Alexa Duarte', 'Then Alexa won.', 'en'],
    ['Iris Paredes', 'Paredes recibe a los alumnos.', 'es'],
    ['Mia Bell', 'They gave the part to Bell on Friday.', 'en'],
    ['Jean-Luc Moreau', 'Then Jean wore a jacket.', 'en'],
    ['Grace Hill', 'I told grace about it.', 'en'],
    ['Parker Diaz', 'I saw parker at lunch.', 'en'],
  ])('should find the name of %s: %s', (name, text, lang) =>
    expect(hits(name, text, lang)).toBeGreaterThan(0),
  )
})
