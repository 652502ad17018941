import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import { anonymize } from '#anonymization/anonymize.ts'
import type { Person } from '#anonymization/personTypes.ts'
import type { Passage } from '#anonymization/passageTypes.ts'
import { type Called, FIRST_CAST, SECOND_CAST } from './twinStories.ts'

/** What stands in a draft, with a name in it, and as what. */
const TEXTS: readonly (readonly [Passage['surface'], (name: string) => string])[] = [
  ['headline', (name) => `${name} leads walkout`],
  ['headline', (name) => `Walkout: ${name}`],
  ['headline', (name) => `Students walk out with ${name}`],
  ['headline', (name) => `Board Hears ${name}`],
  ['headline', (name) => `Hear ${name}`],
  ['headline', (name) => `“Ours”: ${name} on the library`],
  ['label', (name) => name],
  ['label', (name) => `${name} family`],
  ['caption', (name) => `${name}, left, holds a sign.`],
  ['caption', (name) => `Hear ${name}`],
  ['alt', (name) => `${name} with a sign.`],
  ['prose', (name) => `The junior ${name} spoke.`],
  ['prose', (name) => `It was ${name}’s sign.`],
  ['prose', (name) => `“Yes,” said ${name}. Then ${name} left.`],
]

const treated = (called: Called, surface: Passage['surface'], text: string): string | undefined => {
  const person: Person = {
    ref: 'one',
    fullName: called.full,
    aliases: [],
    handles: [],
    kind: 'student',
    age: 16,
    grade: '11',
    school: null,
    pronouns: 'they',
    treatment: 'withhold',
    descriptor: { first: null, later: null },
  }
  const passages = [{ place: surface === 'prose' ? 'body.0' : 'headline', surface, text }]
  const {
    passages: [passage],
  } = anonymize({
    lang: 'en',
    words: LANGUAGE_DATA.words,
    people: [person],
    passages,
    institutions: [],
    rulings: [],
  })
  return [...(passage?.edits ?? [])]
    .sort((left, right) => right.start - left.start)
    .reduce(
      (words, { start, end, replacement }) =>
        words.slice(0, start) + replacement + words.slice(end),
      text,
    )
}

describe('the same text with another name in it', () => {
  const all = [...FIRST_CAST.people, ...SECOND_CAST.people]
    // What is a word is asked about first.
    .filter(({ first }) => !['Grace', 'April', 'Ann'].includes(first))
  it.each(TEXTS.map(([surface, write]) => [surface, write('…'), write] as const))(
    'should come out the same: %s “%s”',
    (surface, _shown, write) => {
      const outcomes = new Set(all.map((called) => treated(called, surface, write(called.full))))
      expect([...outcomes]).toHaveLength(1)
    },
  )
})
