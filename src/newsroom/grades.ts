/** Classes of a US high school, and the grade that each is. */
export const CLASSES: Readonly<Record<string, string>> = {
  freshman: '9',
  sophomore: '10',
  junior: '11',
  senior: '12',
}

/** "first grade" to "twelfth grade": the number of the grade is the place in this list, from 1. */
export const ENGLISH_ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]

/** "primer grado" to "duodécimo grado", and the number of each. */
export const SPANISH_ORDINALS: Readonly<Record<string, string>> = {
  primer: '1',
  primero: '1',
  segundo: '2',
  tercer: '3',
  tercero: '3',
  cuarto: '4',
  quinto: '5',
  sexto: '6',
  séptimo: '7',
  octavo: '8',
  noveno: '9',
  décimo: '10',
  undécimo: '11',
  duodécimo: '12',
}

/** Values of a record's grade. College has no number. */
const GRADE = /^(?:[6-9]|1[0-2])$/u

const GRADE_WORDS: Readonly<Record<string, string>> = {
  ...CLASSES,
  ...{ freshmen: '9', freshie: '9', frosh: '9', fr: '9' },
  ...{ soph: '10', so: '10', jr: '11', sr: '12' },
  ...Object.fromEntries(ENGLISH_ORDINALS.map((word, index) => [word, `${index + 1}`])),
  ...SPANISH_ORDINALS,
}

/** Words beside a grade that say only that it is one: "11th grade", "Gr. 9", "freshman class". */
const BESIDE = new Set(['grade', 'grader', 'gr', 'grado', 'class'])

/**
 * Reads a grade as schools write it: "11", "11th grade", "Gr. 11", "junior", "Jr.", "undécimo
 * grado". Takes a text; returns the record's value, '6' to '12', or null where the text is none of
 * them or says anything else as well ("college freshman").
 */
export function gradeIn(text: string): string | null {
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .split(/[\s.-]+/u)
    .filter((word) => word !== '' && !BESIDE.has(word))
  const [said] = words
  if (said === undefined || words.length > 1) return null
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(said)?.[1]
  const grade = number ?? GRADE_WORDS[said]
  return grade !== undefined && GRADE.test(grade) ? grade : null
}
