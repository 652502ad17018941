import type { Person } from '../personTypes.ts'

/**
 * How a language refers to a person without the name. Noun phrases have their article, labels do
 * not.
 */
export interface Wording {
  /** "a 16-year-old junior at Roosevelt High School": from the record, without missing parts. */
  introduction: (person: Person) => string
  /** The same without the school, for use before a possessive. */
  shortIntroduction: (person: Person) => string
  /** "a student". */
  indefinite: (person: Person | null) => string
  /** "a junior": for a line of a list. */
  inLine: (person: Person) => string
  /** "16-year-old": where the words around say that it is a student. With article. */
  ageAlone: (person: Person) => string
  /** "another student". */
  another: (phrase: string, person: Person | null) => string
  /**
   * Labels from the shortest to the most exact: student, junior, 16-year-old, Roosevelt student.
   */
  labels: (person: Person) => readonly string[]
  /** "first student". */
  ordinal: (person: Person, position: number) => string
  /** "the student" from a label. */
  definite: (label: string, person: Person | null) => string
  /** "a student" from a label. */
  withArticle: (label: string, person: Person | null) => string
  /** "the student’s family" from a noun phrase. */
  family: (phrase: string, apostrophe: string) => string
  /** Without any article, for headlines, tags and slugs. */
  bare: (person: Person | null) => string
  /** Used when nothing else is safe. */
  lastResort: readonly string[]
  /** Replaces what somebody is called: "everyone calls her by name". */
  byName: string
  /** Replaces a URL within a sentence. */
  link: string
}

/**
 * True for somebody who may be called a student. Of unknown kind, but with a class or a school,
 * counts as one.
 */
export const isStudent = (person: Person): boolean =>
  person.kind === 'student' ||
  (person.kind === 'unknown' && Boolean(person.grade?.trim() || person.school?.trim()))

/** Returns the grade as 1 to 12, or null. */
export const gradeNumber = (person: Person): number | null => {
  const named = ['freshman', 'sophomore', 'junior', 'senior'].indexOf(
    person.grade?.trim().toLowerCase() ?? '',
  )
  if (named >= 0) return 9 + named
  const number = /^\s*(?:grade\s*)?(\d{1,2})(?:st|nd|rd|th|º|°)?(?:\s*grade)?\s*$/i.exec(
    person.grade ?? '',
  )?.[1]
  const grade = number ? Number(number) : 0
  return grade >= 1 && grade <= 12 ? grade : null
}

const KINDS_OF_SCHOOL =
  /\s+(?:(?:senior|junior)\s+)?(?:high|middle|elementary|preparatory|prep|charter|magnet)?(?:\s+school|\s+academy)?$/i
const SPANISH_KINDS =
  /^(?:escuela|preparatoria|secundaria|primaria|colegio|instituto|academia)(?:\s+(?:preparatoria|secundaria|primaria))?\s+(?:de\s+)?/i

/** Returns the school's name without its kind: "Roosevelt" for "Roosevelt High School". */
export const shortSchool = (person: Person): string | null => {
  const school = person.school?.trim() ?? ''
  const short = school.replace(KINDS_OF_SCHOOL, '').replace(SPANISH_KINDS, '').trim()
  return short === '' ? null : short
}
