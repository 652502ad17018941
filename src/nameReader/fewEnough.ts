/**
 * Of one story the reader reads this many characters, about 10,000 words: a longer one would keep
 * it busy for minutes. For the rest the network decides alone.
 */
export const MOST_READ = 60_000

/** Returns the texts, each once, in order, until they have more characters together than `most`. */
export const fewEnough = (texts: readonly string[], most = MOST_READ): string[] => {
  let left = most
  return [...new Set(texts)].filter((text) => {
    left -= text.length
    return left >= 0 && text.trim() !== ''
  })
}
