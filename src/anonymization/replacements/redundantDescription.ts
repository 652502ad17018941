import type { Language } from '#newsroom/languages.ts'
import type { Person } from '../personTypes.ts'
import { foldedWords } from '../spelling/foldSpelling.ts'
import { gradeNumber, isStudent } from './languageWording.ts'

const words = (text: string): Set<string> => new Set(text.split(' '))

/** Words that tell nothing by themselves. */
const CONNECTING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words('a an the at in from of who is now year years old grade high middle school'),
  es: words('un una el la de del en al que tiene ano anos grado curso high middle school'),
}
const STUDENT: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words('student pupil teen teenager'),
  es: words('estudiante alumno alumna adolescente'),
}
/** Other words for the classes 9 to 12; the first tells that the class was told. Spanish counts the years of the preparatoria, too. */
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
 * Whether a description only repeats what the reader knows of a person: age, class and school, in the same words or in others for the
 * same class. Takes what has been said of the person so far. One new word, and it repeats nothing.
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
