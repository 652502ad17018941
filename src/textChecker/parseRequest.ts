import { KINDS, NAMINGS } from '#anonymization/personTypes.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import type { Language } from '#newsroom/languages.ts'
import { ok, refused } from '#newsroom/result.ts'
import type { Result } from '#newsroom/result.ts'
import { fault } from './errors.ts'
import { isFormat } from './formats.ts'
import type { Format } from './formats.ts'
import type { Fault } from './errors.ts'
import type { TextPerson } from './parsePerson.ts'

/** True for a language that stories can have. */
export const isLanguage = (lang: string): lang is Language =>
  (LANGUAGES as readonly string[]).includes(lang)

/** A text to check, and the known people. */
export interface CheckRequest {
  readonly lang: Language
  readonly text: string
  readonly format: Format
  readonly people: readonly TextPerson[]
  /** Schools and places whose names look like people's. They are not replaced. */
  readonly institutions: readonly string[]
  /** Phrases that somebody has declared to be nobody's name. */
  readonly notPeople: readonly string[]
  /** The newsroom’s name, for the note; left out: “this newsroom”. */
  readonly newsroom?: string | null
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Thrown where a request is not valid, and caught in this file. */
class Unfit extends Error {
  readonly fault: Fault
  constructor(what: Fault) {
    super(what.code)
    this.fault = what
  }
}
const wrong = (key: string): Unfit => new Unfit(fault('bad_field', key))

const isMissing = (value: unknown): value is null | undefined =>
  value === undefined || value === null

const text = (value: unknown, key: string): string | null => {
  if (isMissing(value)) return null
  if (typeof value === 'string') return value
  throw wrong(key)
}

const texts = (value: unknown, key: string): string[] => {
  if (isMissing(value)) return []
  if (!Array.isArray(value)) throw wrong(key)
  return value.map((one, i) => text(one, `${key}[${i}]`) ?? '').filter((one) => one.trim() !== '')
}

/** A number, or a number written as text, as spreadsheets do. */
const number = (value: unknown, key: string): number | null => {
  if (typeof value === 'number') return value
  const written = text(value, key)?.trim() ?? ''
  if (written === '') return null
  if (!/^\d{1,3}$/.test(written)) throw wrong(key)
  return Number(written)
}

const letters = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '')

/**
 * Returns one of our words in any spelling ("public figure"); for an unknown word, the safe one.
 */
const oneOf = <W extends string>(words: readonly W[], value: string | null, otherwise: W): W =>
  words.find((word) => letters(word) === letters(value ?? '')) ?? otherwise

const descriptorOf = (value: unknown, key: string): Person['descriptor'] => {
  if (!isFields(value)) {
    const words = text(value, key)?.trim()
    return { first: words ?? null, later: null }
  }
  return { first: text(value.first, `${key}.first`), later: text(value.later, `${key}.later`) }
}

const pronounsOf = (value: string | null): Person['pronouns'] =>
  value === 'she' || value === 'he' || value === 'they' ? value : null

const personFrom = (value: unknown, key: string): TextPerson => {
  if (!isFields(value)) throw wrong(key)
  const fullName = text(value.fullName, `${key}.fullName`)?.trim() ?? ''
  if (fullName === '') throw wrong(`${key}.fullName`)
  const grade = typeof value.grade === 'number' ? String(value.grade) : value.grade
  return {
    fullName,
    aliases: texts(value.aliases, `${key}.aliases`),
    handles: texts(value.handles, `${key}.handles`),
    kind: oneOf(KINDS, text(value.kind, `${key}.kind`), 'unknown'),
    age: number(value.age, `${key}.age`),
    grade: text(grade, `${key}.grade`),
    school: text(value.school, `${key}.school`),
    pronouns: pronounsOf(text(value.pronouns, `${key}.pronouns`)),
    naming: oneOf(NAMINGS, text(value.naming, `${key}.naming`), 'withhold'),
    descriptor: descriptorOf(value.descriptor, `${key}.descriptor`),
  }
}

/** Reads the list of people of a line or of a file. @throws Unfit */
const peopleFrom = (value: unknown): TextPerson[] => {
  if (isMissing(value)) return []
  if (!Array.isArray(value)) throw wrong('people')
  return value.map((one, i) => personFrom(one, `people[${i}]`))
}

const attempt = <T>(read: () => T): Result<T, Fault> => {
  try {
    return ok(read())
  } catch (error) {
    if (error instanceof Unfit) return refused(error.fault)
    throw error
  }
}

/**
 * Takes a line's object; returns the request with missing keys filled in, or what is wrong with it.
 */
export const requestFrom = (value: unknown): Result<CheckRequest, Fault> => {
  if (!isFields(value)) return refused(fault('not_an_object'))
  return attempt(() => {
    const lang = text(value.lang, 'lang')?.trim().toLowerCase().split(/[-_]/)[0] || 'en'
    const format = text(value.format, 'format') ?? 'text'
    const words = text(value.text, 'text')
    if (words === null) throw wrong('text')
    if (!isFormat(format)) throw new Unfit(fault('unknown_format'))
    if (!isLanguage(lang)) throw new Unfit(fault('unknown_language'))
    return {
      lang,
      format,
      text: words,
      people: peopleFrom(value.people),
      institutions: texts(value.institutions, 'institutions'),
      notPeople: texts(value.notPeople, 'notPeople'),
      newsroom: text(value.newsroom, 'newsroom')?.trim() || null,
    }
  })
}

/** The content of a file of people: a list of them, or `{ people, institutions, notPeople }`. */
export type Known = Pick<CheckRequest, 'people' | 'institutions' | 'notPeople'>

/** Takes a file's content; returns what is known, or what is wrong with it. */
export const knownFrom = (value: unknown): Result<Known, Fault> => {
  const fields = Array.isArray(value) ? { people: value as unknown[] } : value
  if (!isFields(fields)) return refused(fault('not_an_object'))
  return attempt(() => ({
    people: peopleFrom(fields.people),
    institutions: texts(fields.institutions, 'institutions'),
    notPeople: texts(fields.notPeople, 'notPeople'),
  }))
}
