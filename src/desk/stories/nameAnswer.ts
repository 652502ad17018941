/** What an editor can say of words the gate asks about. */
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
  /** The words in question, as they stand. For a new person: their full name. */
  text: string
  /** Where they stand; needed for `isThisPerson` and `isAWord`. */
  place: string
  /** A person already in the registry: needed for `isThisPerson`, and instead of making a new record for the others. */
  person: string | null
  age: number | null
  grade: string | null
  school: string | null
}
