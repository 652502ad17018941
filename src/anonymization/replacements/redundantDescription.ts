import type { Language } from '#newsroom/languages.ts'
import type { Person } from '../personTypes.ts'
import { foldedWords } from '../spelling/foldSpelling.ts'
import { gradeNumber, isStudent } from './languageWording.ts'

const words = (text: string): Set<string> => new Set(text.split(' '))

/** Words that say nothing by themselves. */
const CONNECTING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words('a an the at in from of who is now year years old grade high middle school'),
  es: words('un una el la de del en al que tiene ano anos grado curso high middle school'),
}
const STUDENT: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words('student pupil teen teenager'),
  es: words('estudiante alumno alumna adolescente'),
}
/**
 * Other words for the classes 9 to 12; the first one shows that the class was mentioned. Spanish
 * also counts the years of the preparatoria.
 */
const CLASSES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'freshman ninth 9th 9 grader',
    'sophomore tenth 10th 10 grader',
    'junior eleventh 11th 11 grader',
    'senior twelfth 12th 12 grader',
  ],
  es: [
    'noveno primer primero preparatoria prepa bachillerato 9',
    'decimo segundo preparatoria prepa bachillerato 10',
    'undecimo tercer tercero preparatoria prepa bachillerato 11',
    'duodecimo cuarto ultimo preparatoria prepa bachillerato 12',
  ],
}

/**
 * True where a description only repeats what the reader knows about a person: age, class and
 * school, in the same words or in others for the same class. Takes what has been said about the
 * person so far. One new word is enough to make it false.
 */
export const repeatsWhatWasTold = (
  lang: Language,
  person: Person,
  description: string,
  told: readonly string[],
): boolean => {
  const known = new Set(told.flatMap((phrase) => foldedWords(phrase)))
  const grade = gradeNumber(person)
  const others = (grade === null ? '' : (CLASSES[lang][grade - 9] ?? '')).split(' ')
  const [marker] = others
  const sameClass = new Set(marker && known.has(marker) ? others : [])
  return foldedWords(description).every(
    (word) =>
      known.has(word) ||
      CONNECTING[lang].has(word) ||
      sameClass.has(word) ||
      (isStudent(person) && STUDENT[lang].has(word)),
  )
}
