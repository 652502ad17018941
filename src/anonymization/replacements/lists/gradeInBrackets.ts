/** What may stand behind a name in a list and goes with it. Figures below 5 are goals and places. */
const GRADE =
  /^ \((?:(?:[5-9]|1[0-2])(?:th|º|°)?(?:[- ](?:grade|grader|grado))?|(?:fresh|soph|fr|so|jr|sr)\.?|freshman|sophomore|junior|senior|['’]\d\d)\)/iu

/** Takes the end of a name; returns how many characters behind it are the grade in brackets: " (11)". */
export const gradeAfter = (text: string, end: number): number =>
  GRADE.exec(text.slice(end, end + 20))?.[0].length ?? 0
