/** Words that may be the name of somebody whom nobody registered. */
export interface NameFlag {
  /** UTF-16 offsets in the text. */
  start: number
  end: number
  text: string
  /** Why, in one sentence that a student editor understands. Does not repeat the words. */
  reason: string
  /** 0 to 1: how much like a name. Not a probability that was measured on student stories; good for sorting. */
  score: number
}
