import type { Language } from '#newsroom/languages.ts'
import type { Person } from './personTypes.ts'

/**
 * The newsroom's own wording; `{newsroom}` stands for its name. Null or missing: the engine writes
 * a sentence.
 */
export interface NoteWording {
  one?: string | null
  many?: string | null
  firstNameOnly?: string | null
}

/** A person whose name, or part of it, was removed. */
export interface WithheldPerson extends Pick<Person, 'kind' | 'age' | 'treatment'> {
  /**
   * Why only the first name is given, as the newsroom publishes it: a clause that follows
   * "because", or, with a capital at the start, sentences of their own.
   */
  publishedReason?: string | null
}

export interface WithholdingNoteInput {
  lang: Language
  newsroomName: string
  people: readonly WithheldPerson[]
  wording?: string | NoteWording | null
}

interface Sentences {
  one: string
  many: string
  onePerson: string
  manyPeople: string
  firstName: string
  firstNames: string
  because: (reason: string) => string
  /** Without a published reason. */
  minors: string
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    one: 'In this story, {newsroom} is withholding the name of a student who is a minor.',
    many: 'In this story, {newsroom} is withholding the names of students because they are minors.',
    onePerson: 'In this story, {newsroom} is withholding the name of a person who may be a minor.',
    manyPeople:
      'In this story, {newsroom} is withholding the names of people who are or may be minors.',
    firstName: 'In this story, {newsroom} is identifying one person by first name only',
    firstNames: 'In this story, {newsroom} is identifying some people by first name only',
    because: (reason) => ` because ${reason}.`,
    minors: ' to protect the privacy of minors.',
  },
  es: {
    one: 'En este artículo, {newsroom} no publica el nombre de una persona menor de edad.',
    many: 'En este artículo, {newsroom} no publica los nombres de estudiantes porque son menores de edad.',
    onePerson:
      'En este artículo, {newsroom} no publica el nombre de una persona que podría ser menor de edad.',
    manyPeople:
      'En este artículo, {newsroom} no publica los nombres de personas que son o podrían ser menores de edad.',
    firstName: 'En este artículo, {newsroom} identifica a una persona solo por su nombre de pila',
    firstNames:
      'En este artículo, {newsroom} identifica a algunas personas solo por su nombre de pila',
    because: (reason) => ` porque ${reason}.`,
    minors: ' para proteger la privacidad de menores.',
  },
}

const asClause = (reason: string): string =>
  reason
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(/^(?:because|porque)\s+/i, '')

const isSentence = (reason: string): boolean => /^[¡¿"“«(]*\p{Lu}/u.test(reason)
const asSentence = (reason: string): string =>
  /[.!?…]["”’»)]*$/.test(reason) ? reason : `${reason}.`

/**
 * Returns what follows "by first name only". Where people have different reasons, or none, it gives
 * no reason, because one person's reason is not another's.
 */
const ending = (people: readonly WithheldPerson[], sentences: Sentences): string => {
  const reasons = new Set(people.map(({ publishedReason }) => asClause(publishedReason ?? '')))
  const [reason] = reasons
  if (!reason || reasons.size > 1) return sentences.minors
  return isSentence(reason) ? `. ${asSentence(reason)}` : sentences.because(reason)
}

const minorStudent = (person: WithheldPerson): boolean =>
  person.kind === 'student' && (person.age === null || person.age < 18)

/**
 * Returns the note at the end of a story that says that names are missing and why. Takes the people
 * whose names were removed from this story; returns null where there are none. It names no one and
 * has no pronouns.
 */
export const withholdingNote = (input: WithholdingNoteInput): string | null => {
  const { lang, people } = input
  const withheld = people.filter((person) => person.treatment === 'withhold')
  const shortened = people.filter((person) => person.treatment === 'firstNameOnly')
  const own: NoteWording =
    typeof input.wording === 'string'
      ? { one: input.wording, many: input.wording }
      : (input.wording ?? {})
  const sentences = SENTENCES[lang]
  const parts: string[] = []
  if (withheld.length > 0) {
    const students = withheld.every(minorStudent)
    const many = withheld.length > 1
    const written = (many ? own.many : own.one)?.trim()
    const standard = many
      ? students
        ? sentences.many
        : sentences.manyPeople
      : students
        ? sentences.one
        : sentences.onePerson
    parts.push(written || standard)
  }
  if (shortened.length > 0) {
    const start = shortened.length > 1 ? sentences.firstNames : sentences.firstName
    const standard = start + ending(shortened, sentences)
    parts.push(own.firstNameOnly?.trim() || standard)
  }
  return parts.length === 0
    ? null
    : parts.map((part) => part.replaceAll('{newsroom}', () => input.newsroomName)).join(' ')
}
