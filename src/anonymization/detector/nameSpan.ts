/** The score of a word that a rule flags, without the network. */
export const CERTAIN = 4

/** Words that look like one name, by word indexes. */
export interface Span {
  from: number
  to: number
  best: number
  at: number
  /** True for an item of a list of names: "Justice Moore" there has no title. */
  whole?: boolean
}
