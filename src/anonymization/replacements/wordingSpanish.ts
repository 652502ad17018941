import type { Person } from '../personTypes.ts'
import { gradeNumber, isStudent, shortSchool } from './languageWording.ts'
import type { Wording } from './languageWording.ts'

const GRADES = [
  'primer',
  'segundo',
  'tercer',
  'cuarto',
  'quinto',
  'sexto',
  'séptimo',
  'octavo',
  'noveno',
  'décimo',
  'undécimo',
  'duodécimo',
] as const
const ORDINALS = [
  'primer',
  'segund',
  'tercer',
  'cuart',
  'quint',
  'sext',
  'séptim',
  'octav',
  'noven',
  'décim',
] as const

/**
 * Grammatical gender by pronouns. 'estudiante' has one form for all; where the pronouns are unknown
 * the article is masculine, the default in Spanish.
 */
const feminine = (person: Person | null): boolean => person?.pronouns === 'she'
const FEMININE_NOUN = /^(?:\S+a )?(?:persona|alumna|niña|muchacha)(?!\p{L})/u
const isFeminine = (label: string, person: Person | null): boolean =>
  feminine(person) || FEMININE_NOUN.test(label)

const withArticle = (label: string, person: Person | null): string =>
  `${isFeminine(label, person) ? 'una' : 'un'} ${label}`
const definite = (label: string, person: Person | null): string =>
  `${isFeminine(label, person) ? 'la' : 'el'} ${label}`

/** "de la Preparatoria Sol", "del Colegio Mar", "de Roosevelt High School". */
export const ofSchool = (school: string): string => {
  if (/^(?:escuela|preparatoria|prepa|secundaria|primaria|universidad|academia)\b/i.test(school))
    return `de la ${school}`
  return /^(?:colegio|instituto|liceo|centro)\b/i.test(school) ? `del ${school}` : `de ${school}`
}

const noun = (person: Person): string => {
  if (isStudent(person)) return 'estudiante'
  return person.age !== null && person.age >= 13 && person.age <= 17 ? 'adolescente' : 'persona'
}

const gradeOf = (person: Person): string | null => {
  const grade = gradeNumber(person)
  return grade === null ? null : `de ${GRADES[grade - 1] ?? ''} grado`
}

const shortLabel = (person: Person): string => {
  const grade = isStudent(person) ? gradeOf(person) : null
  const detail = person.age !== null ? `de ${person.age} años` : grade
  return detail ? `${noun(person)} ${detail}` : noun(person)
}

const shortIntroduction = (person: Person): string => withArticle(shortLabel(person), person)

const labels = (person: Person): string[] => {
  const school = shortSchool(person)
  const grade = gradeOf(person)
  const base = noun(person)
  const age = person.age === null ? [] : [`${base} de ${person.age} años`]
  if (!isStudent(person)) return [base, ...age]
  return [
    base,
    ...(grade ? [`${base} ${grade}`] : []),
    ...age,
    ...(school ? [`${base} de ${school}`] : []),
  ]
}

const ordinal = (person: Person, position: number): string => {
  const base = noun(person)
  const ending = isFeminine(base, person) ? 'a' : position === 0 || position === 2 ? '' : 'o'
  const stem = ORDINALS[position]
  return stem === undefined ? `${base} número ${position + 1}` : `${stem}${ending} ${base}`
}

/** Spanish. */
export const wording: Wording = {
  introduction: (person) => {
    const school = isStudent(person) ? person.school?.trim() : ''
    return school ? `${shortIntroduction(person)} ${ofSchool(school)}` : shortIntroduction(person)
  },
  shortIntroduction,
  indefinite: (person) => withArticle(person === null ? 'estudiante' : noun(person), person),
  inLine: noun,
  ageAlone: (person) =>
    person.pronouns === 'she' || person.pronouns === 'he'
      ? `${withArticle('joven', person)}${person.age === null ? '' : ` de ${person.age} años`}`
      : person.age === null
        ? 'alguien'
        : `alguien de ${person.age} años`,
  another: (phrase) => phrase.replace(/^una /, 'otra ').replace(/^un /, 'otro '),
  labels,
  ordinal,
  definite,
  withArticle,
  family: (phrase) => `la familia de ${phrase}`.replace(/ de el /, ' del '),
  bare: (person) => (person === null ? 'estudiante' : noun(person)),
  lastResort: ['una persona', 'alguien', '…'],
  byName: 'por su nombre',
  link: '[enlace omitido]',
}
