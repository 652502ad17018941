import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { verify } from '#anonymization/verify.ts'
import type { VerifyHit, VerifyInput } from '#anonymization/verify.ts'

/** A fictional person as the engine knows them. */
export const person = (fullName: string, rest: Partial<Person> = {}): Person => ({
  ref: 'p1',
  fullName,
  aliases: [],
  handles: [],
  kind: 'student',
  age: 16,
  grade: '11',
  school: 'Roosevelt High School',
  pronouns: 'she',
  treatment: 'withhold',
  descriptor: { first: null, later: null },
  ...rest,
})

export const mireya = person('Mireya Rubio', {
  aliases: ['Mimi'],
  handles: ['@mire.draws', 'mireya@example.org'],
})

/** Verifies an edition about Mireya, unless told otherwise. */
export const check = (edition: unknown, rest: Partial<VerifyInput> = {}): VerifyHit[] =>
  verify({ people: [mireya], edition, lang: 'en', words: LANGUAGE_DATA.words, allow: [], ...rest })

export const paragraph = (...texts: readonly string[]): unknown => ({
  type: 'paragraph',
  children: texts.map((text) => ({ type: 'text', text, marks: [] })),
})
