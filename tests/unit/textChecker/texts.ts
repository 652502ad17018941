import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { type Answer, answerTo, readLine } from '#textChecker/checkJsonLine.ts'
import type { CheckedText } from '#textChecker/checkedText.ts'
import type { Format } from '#textChecker/formats.ts'

/** Fictional, as everybody here. */
export const MIREYA = {
  fullName: 'Mireya Rubio',
  aliases: ['@mireyadraws'],
  kind: 'student',
  age: 16,
  grade: '11',
  school: 'Roosevelt High School',
}
export const JOSE = { fullName: 'José Benítez', kind: 'student' }
export const OKONJO = { fullName: 'Adaeze Okonjo', kind: 'adult', age: 44 }

export const PEOPLE = [MIREYA, JOSE, OKONJO]

/** Checks one line of JSON as the command does without the trained reader. */
export const checkLine = (line: string): Answer => answerTo(readLine(line), LANGUAGE_DATA)

/** Checks a text as the command does, with the three people above unless told otherwise. */
export const check = (
  format: Format,
  text: string,
  more: Record<string, unknown> = {},
): CheckedText => {
  const answer = checkLine(JSON.stringify({ id: 1, format, text, people: PEOPLE, ...more }))
  if ('error' in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`)
  return answer
}

/** The stretches of a text that no finding covers, in order. */
export const outside = (text: string, { findings }: CheckedText): string[] => {
  const stretches: string[] = []
  let at = 0
  for (const { start, end } of findings) {
    if (start > at) stretches.push(text.slice(at, start))
    at = Math.max(at, end)
  }
  return [...stretches, text.slice(at)]
}

/** Whether a text is these stretches in order, from its beginning to its end, with anything between them. */
export const holdsInOrder = (text: string, stretches: readonly string[]): boolean => {
  let at = 0
  for (const stretch of stretches) {
    const found = text.indexOf(stretch, at)
    if (found === -1) return false
    at = found + stretch.length
  }
  return text.endsWith(stretches.at(-1) ?? '')
}
