/** What may stand behind a name in a list and goes with it. Figures below 5 are goals and places. */
const GRADE =
  /^ \((?:(?:[5-9]|1[0-2])(?:th|º|°)?(?:[- ](?:grade|grader|grado))?|(?:fresh|soph|fr|so|jr|sr)\.?|freshman|sophomore|junior|senior|['’]\d\d)\)/iu

/** "President: Ana Ruiz, senior": the class says no more than the words that stand for the name. */
const CLASS = /^, (?:a )?(freshman|sophomore|junior|senior)(?=[.;\n]|$)/u

/** Takes the end of a name and the class that stands for it; returns how many characters behind the name repeat it. */
export const classAfter = (text: string, end: number, phrase: string): number => {
  const found = CLASS.exec(text.slice(end, end + 16))
  return found !== null && phrase.endsWith(found[1] ?? '') ? found[0].length : 0
}

/** Takes the end of a name; returns how many characters behind it are the grade in brackets: " (11)". */
export const gradeAfter = (text: string, end: number): number =>
  GRADE.exec(text.slice(end, end + 20))?.[0].length ?? 0
