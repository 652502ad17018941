import type { Scene } from './textContext.ts'

/**
 * What the trained reader says of a text: for each piece of a word, how likely it is part of a
 * person's name. The detector gets it as an argument, since it runs no model itself.
 */
export interface ReaderScores {
  /** UTF-16 offsets of the pieces, in order. */
  readonly starts: ArrayLike<number>
  readonly ends: ArrayLike<number>
  /** Log-odds that the piece is part of a person's name. */
  readonly odds: ArrayLike<number>
}

/** Gives the scores of a text, or null where the reader has not read it. */
export type ReadAlready = (text: string) => ReaderScores | null

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

/**
 * Takes the scores and a word's place; returns the greatest log-odds of its pieces, or null where
 * the word has no piece.
 */
export const oddsOfWord = (
  { starts, ends, odds }: ReaderScores,
  start: number,
  end: number,
): number | null => {
  // The first piece that ends after the word's start.
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let best: number | null = null
  for (let at = low; at < starts.length && (starts[at] ?? 0) < end; at++)
    if ((ends[at] ?? 0) > (starts[at] ?? 0)) best = Math.max(best ?? -Infinity, odds[at] ?? 0)
  return best
}

/**
 * How much each sign counts: a logistic regression over the network's score and the reader's. Made
 * by `tools/fit-reader-weights.ts` from texts that the reader was not trained on.
 */
export const READER_WEIGHTS = {
  bias: -0.628,
  /** The network's score, with what the lists subtract from it. */
  network: 0.304,
  /** Where the network does not look at the word at all. */
  unseen: -0.589,
  reader: 0.702,
  small: -0.231,
  starts: 0.073,
  allCapitals: 0.242,
  ordinary: -0.122,
}

/** Lowest log-odds, by these weights, of a flagged word. Chosen like `FLAG_AT`. */
export const READER_FLAG_AT = -3.5

const within = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value))

/** The signs of a word, in the order of `READER_WEIGHTS`. */
export const readerSigns = (
  scene: Scene,
  at: number,
  network: number,
  reader: number,
): number[] => {
  const word = scene.words[at]
  const unseen = network === -Infinity
  return [
    1,
    unseen ? 0 : within(network, 14),
    unseen ? 1 : 0,
    within(reader, 9),
    word?.capital ? 0 : 1,
    word?.starts ? 1 : 0,
    word?.allCapitals ? 1 : 0,
    scene.nameRanks[at]?.word ?? 0,
  ]
}

const WEIGHTS = Object.values(READER_WEIGHTS)

/**
 * Takes a word's score by the network and what the reader says of the text; returns the log-odds by
 * both, above or below `READER_FLAG_AT`. Null where the word has no letter, or the
 * reader no piece of it.
 */
export const oddsByBoth = (
  scene: Scene,
  at: number,
  network: number,
  scores: ReaderScores,
): number | null => {
  const word = scene.words[at]
  // A number is nobody's name, whoever it stands beside.
  if (!word || !/\p{L}/u.test(word.text)) return null
  const reader = oddsOfWord(scores, word.start, word.end)
  if (reader === null) return null
  return readerSigns(scene, at, network, reader).reduce(
    (sum, sign, i) => sum + sign * (WEIGHTS[i] ?? 0),
    0,
  )
}
