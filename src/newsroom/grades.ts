/** Values of a record's grade: 6 to 12. College has no number. */
const GRADE = /^(?:[6-9]|1[0-2])$/u

const GRADE_WORDS: Readonly<Record<string, string>> = {
  freshman: '9',
  freshmen: '9',
  freshie: '9',
  frosh: '9',
  fr: '9',
  sophomore: '10',
  soph: '10',
  so: '10',
  junior: '11',
  jr: '11',
  senior: '12',
  sr: '12',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  eleventh: '11',
  twelfth: '12',
  sexto: '6',
  séptimo: '7',
  octavo: '8',
  noveno: '9',
  décimo: '10',
  undécimo: '11',
  duodécimo: '12',
}

/**
 * Reads a grade as schools write it: "11", "11th grade", "Gr. 11", "junior", "Jr.", "undécimo
 * grado". Takes a text; returns the record's value, '6' to '12', or null where it is none of them.
 */
export function gradeIn(text: string): string | null {
  const said = text.trim().toLowerCase().normalize('NFC')
  const number = /(?<![\d.])\d{1,2}(?![\d.]\d)/u.exec(said)?.[0]
  if (number !== undefined) return GRADE.test(number) ? number : null
  const words = said.split(/[^\p{L}]+/u)
  return words.map((word) => GRADE_WORDS[word]).find((grade) => grade !== undefined) ?? null
}
