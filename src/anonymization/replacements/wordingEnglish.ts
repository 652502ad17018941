import type { Person } from '../personTypes.ts'
import { gradeNumber, isStudent, shortSchool } from './languageWording.ts'
import type { Wording } from './languageWording.ts'

const CLASSES = [
  'first grader',
  'second grader',
  'third grader',
  'fourth grader',
  'fifth grader',
  'sixth grader',
  'seventh grader',
  'eighth grader',
  'freshman',
  'sophomore',
  'junior',
  'senior',
] as const
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
] as const

/**
 * Returns "a" or "an" by the sound that follows: an 8-, 11- and 18-year-old, an eighth grader, a
 * university student.
 */
export const articleFor = (phrase: string): 'a' | 'an' =>
  /^(?:8|11(?!\d)|18(?!\d)|[aeio]|u(?!ni|se|su|ti)|honor|honest|hour|heir)/i.test(phrase)
    ? 'an'
    : 'a'

const indefinite = (label: string): string => `${articleFor(label)} ${label}`

const noun = (person: Person): string => {
  if (!isStudent(person)) return 'person'
  const grade = gradeNumber(person)
  if (grade !== null) return CLASSES[grade - 1] ?? 'student'
  return person.grade?.trim().toLowerCase() === 'college' ? 'college student' : 'student'
}

const shortIntroduction = (person: Person): string => {
  const age = person.age === null ? null : `${person.age}-year-old`
  if (!isStudent(person)) return indefinite(age ?? 'person')
  return indefinite(age ? `${age} ${noun(person)}` : noun(person))
}

const introduction = (person: Person): string => {
  const school = isStudent(person) ? person.school?.trim() : ''
  return school ? `${shortIntroduction(person)} at ${school}` : shortIntroduction(person)
}

const bare = (person: Person | null): string => {
  if (person === null || isStudent(person)) return 'student'
  return person.age !== null && person.age >= 13 && person.age <= 17 ? 'teen' : 'person'
}

const labels = (person: Person): string[] => {
  const age = person.age === null ? [] : [`${person.age}-year-old`]
  if (!isStudent(person)) return [...age, 'person']
  const school = shortSchool(person)
  return [...new Set(['student', noun(person), ...age, ...(school ? [`${school} student`] : [])])]
}

const ordinal = (person: Person, position: number): string => {
  const base = isStudent(person) ? 'student' : 'person'
  const number = position + 1
  const suffix =
    number % 10 === 1 && number % 100 !== 11
      ? 'st'
      : number % 10 === 2 && number % 100 !== 12
        ? 'nd'
        : number % 10 === 3 && number % 100 !== 13
          ? 'rd'
          : 'th'
  return `${ORDINALS[position] ?? `${number}${suffix}`} ${base}`
}

/** English. AP style: ages in figures, hyphenated before a noun and as a noun; classes in lower case. */
export const wording: Wording = {
  introduction,
  shortIntroduction,
  indefinite: (person) => indefinite(person === null || isStudent(person) ? 'student' : 'person'),
  inLine: (person) => indefinite(noun(person)),
  ageAlone: (person) =>
    indefinite(
      person.age === null ? (isStudent(person) ? 'student' : 'person') : `${person.age}-year-old`,
    ),
  another: (phrase) => phrase.replace(/^an? /, 'another '),
  labels,
  ordinal,
  definite: (label) => `the ${label}`,
  withArticle: (label) => indefinite(label),
  family: (phrase, apostrophe) => `${phrase}${apostrophe}s family`,
  bare,
  lastResort: ['a student', 'a person', 'someone', '…'],
  byName: 'by name',
  link: '[link withheld]',
}
