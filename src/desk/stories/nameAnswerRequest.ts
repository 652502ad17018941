/** What an editor can answer about words that the gate asks about. */
export const ANSWERS = [
  'adult',
  'publicFigure',
  'protected',
  'notAPerson',
  'isThisPerson',
  'isAWord',
  'isAPhrase',
] as const

export type Answer = (typeof ANSWERS)[number]

export interface AnswerRequest {
  id: string
  answer: Answer
  /** The words in question, exactly. For a new person: their full name. */
  text: string
  /** Their place; needed for `isThisPerson` and `isAWord`. */
  place: string
  /**
   * A person in the registry: needed for `isThisPerson`; for other answers, instead of making a new
   * record.
   */
  person: string | null
  age: number | null
  grade: string | null
  school: string | null
}
