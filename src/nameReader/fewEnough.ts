/**
 * Of one story the reader reads this many characters, about 10,000 words: a longer one would keep
 * it busy for minutes. For the rest the network decides alone.
 */
export const MOST_READ = 60_000

/**
 * Returns the texts, each once, in order, that have together no more characters than `most`. One that
 * is too long is left out, and not those behind it: else one pasted text would close the reader to a
 * whole story.
 */
export const fewEnough = (texts: readonly string[], most = MOST_READ): string[] => {
  let left = most
  return [...new Set(texts)].filter((text) => {
    if (text.length > left || text.trim() === '') return false
    left -= text.length
    return true
  })
}
