import type { Language } from '#newsroom/languages.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { wording } from '#anonymization/replacements/wordingEnglish.ts'
import { gradeNumber, isStudent } from '#anonymization/replacements/languageWording.ts'

const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  en: 'zero one two three four five six seven eight nine'.split(' '),
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' '),
}

/** Numbers below 10 in words, others in figures (AP Stylebook, "numerals"). */
export const countOf = (lang: Language, count: number): string =>
  NUMBERS[lang][count] ?? String(count)

const CLASSES_EN = [
  'first graders',
  'second graders',
  'third graders',
  'fourth graders',
  'fifth graders',
  'sixth graders',
  'seventh graders',
  'eighth graders',
  'freshmen',
  'sophomores',
  'juniors',
  'seniors',
]

/** The value that all of them share; null where they differ or it is not known. */
const shared = <T>(people: readonly Person[], of: (person: Person) => T | null): T | null => {
  const [first, ...others] = people.map(of)
  return first !== undefined && others.every((value) => value === first) ? first : null
}

/**
 * "juniors", "16-year-old juniors", "students", "people": what these people are together, without a
 * number. Takes whether their age is told where they share it.
 */
export const nounOf = (lang: Language, people: readonly Person[], withAge: boolean): string => {
  const students = people.every(isStudent)
  const age = shared(people, (person) => person.age)
  if (lang === 'es') {
    const base = students ? 'estudiantes' : 'personas'
    return withAge && age !== null ? `${base} de ${age} años` : base
  }
  const grade = shared(people, gradeNumber)
  const base = students
    ? grade === null
      ? 'students'
      : (CLASSES_EN[grade - 1] ?? 'students')
    : 'people'
  return withAge && age !== null ? `${age}-year-old ${base}` : base
}

/** "students" */
export const pluralStudents = (lang: Language): string =>
  lang === 'es' ? 'estudiantes' : 'students'

/** "two juniors and a sophomore"; null where a class is not known, or all are in one. English. */
export const countedByClass = (people: readonly Person[]): string | null => {
  const grades = people.map(gradeNumber)
  const classes = [...new Set(grades)]
  if (classes.length < 2 || classes.includes(null)) return null
  const phrases = classes.map((grade) => {
    const count = grades.filter((other) => other === grade).length
    const one = people.find((person) => gradeNumber(person) === grade)
    return one && count === 1
      ? wording.inLine(one)
      : `${countOf('en', count)} ${CLASSES_EN[(grade ?? 0) - 1] ?? ''}`
  })
  return `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1) ?? ''}`
}

/** The school that all of them go to, as the record has it; null where they differ. */
export const schoolOf = (people: readonly Person[]): string | null =>
  people.every(isStudent) ? shared(people, (person) => person.school?.trim() || null) : null

/** True where all of them are women or girls, by their pronouns. */
export const allFeminine = (people: readonly Person[]): boolean =>
  people.every((person) => person.pronouns === 'she')
