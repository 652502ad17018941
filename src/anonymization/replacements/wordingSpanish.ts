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

/** Grammatical gender by pronouns. */
const feminine = (person: Person | null): boolean => person?.pronouns === 'she'
/**
 * True where neither the record nor the text shows a gender: then the noun is "persona", which has one
 * form for all. "Un estudiante" would tell readers that this is a boy.
 */
const unknownGender = (person: Person | null): boolean =>
  person !== null && person.pronouns !== 'she' && person.pronouns !== 'he'
const FEMININE_NOUN = /^(?:\S+a )?(?:persona|alumna|niña|muchacha)(?!\p{L})/u
const isFeminine = (label: string, person: Person | null): boolean =>
  feminine(person) || FEMININE_NOUN.test(label)

/** "estudiante de último año": after "persona" it needs no gender. */
const OF_EITHER = /^(?:estudiante|adolescente|menor)(?!\p{L})/u

const withArticle = (label: string, person: Person | null): string =>
  unknownGender(person) && OF_EITHER.test(label)
    ? `una persona ${label}`
    : `${isFeminine(label, person) ? 'una' : 'un'} ${label}`
const definite = (label: string, person: Person | null): string =>
  unknownGender(person) && OF_EITHER.test(label)
    ? `la persona ${label}`
    : `${isFeminine(label, person) ? 'la' : 'el'} ${label}`

/** "de la Preparatoria Sol", "del Colegio Mar", "de Roosevelt High School". */
export const ofSchool = (school: string): string => {
  if (/^(?:escuela|preparatoria|prepa|secundaria|primaria|universidad|academia)\b/i.test(school))
    return `de la ${school}`
  return /^(?:colegio|instituto|liceo|centro)\b/i.test(school) ? `del ${school}` : `de ${school}`
}

/** "en la Preparatoria Sol", "en el Colegio Mar", "en Roosevelt High School". */
const inSchool = (school: string): string =>
  ofSchool(school).replace(/^de /u, 'en ').replace(/^del /u, 'en el ')

const noun = (person: Person): string => {
  if (unknownGender(person)) return 'persona'
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
    if (!school) return shortIntroduction(person)
    const at = unknownGender(person) ? `que estudia ${inSchool(school)}` : ofSchool(school)
    return `${shortIntroduction(person)} ${at}`
  },
  shortIntroduction,
  indefinite: (person) => withArticle(person === null ? 'estudiante' : noun(person), person),
  inLine: (person) =>
    unknownGender(person) && isStudent(person) ? 'estudiante' : withArticle(noun(person), person),
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
  bare: (person) => (person === null || isStudent(person) ? 'estudiante' : noun(person)),
  lastResort: ['una persona', 'alguien', '…'],
  byName: 'por su nombre',
  link: '[enlace omitido]',
}
