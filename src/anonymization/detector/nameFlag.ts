/** Words that may be the name of somebody who is not registered. */
export interface NameFlag {
  /** UTF-16 offsets in the text. */
  start: number
  end: number
  text: string
  /** Why, in one sentence that a student editor understands. Does not repeat the words. */
  reason: string
  /**
   * 0 to 1: how much it looks like a name. Good for sorting. It is not a probability measured on
   * student stories.
   */
  score: number
}
