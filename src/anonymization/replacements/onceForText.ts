/**
 * Returns the function with a memory of one text: asked again about the same text, as for each name in a passage, it gives the same answer without
 * reading it again. `read` must depend on the text alone.
 */
export const onceForText = <Answer>(read: (text: string) => Answer): ((text: string) => Answer) => {
  let last: { readonly text: string; readonly answer: Answer } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, answer: read(text) }
    return last.answer
  }
}
