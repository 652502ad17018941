import type { NamePatterns } from './namePatterns.ts'
import type { Folded } from './verifierTokens.ts'

/** Longest ordinary word, in letters. The limit keeps a hostile run of letters cheap. */
const LONGEST_WORD = 24

/**
 * True where the letters of a name written as one word are within one ordinary word: "some" for So
 * Me, "timeline" for Tim Elin.
 */
export const insideOrdinaryWord = (
  folded: Folded,
  forms: NamePatterns,
  from: number,
  to: number,
): boolean => {
  const { edges, letters } = folded
  let start = from
  while (edges[start] === 0 && from - start < LONGEST_WORD) start--
  let end = to
  while (end < letters.length && edges[end] === 0 && end - to < LONGEST_WORD) end++
  if (edges[start] === 0 || end - start > LONGEST_WORD) return false
  for (let at = start + 1; at < end; at++) if (edges[at] !== 0) return false
  return forms.ordinary(letters.slice(start, end))
}

const WORDS_OF_ONE_LETTER = new Set('aeiouy')

/**
 * True where all words are ordinary words, so that the name is there by chance: "has I" for Ha Si.
 */
export const ordinaryWords = (
  folded: Folded,
  forms: NamePatterns,
  from: number,
  to: number,
): boolean => {
  const words: string[] = []
  for (let at = from; at < to; at++)
    if (at === from || folded.edges[at] === 2) words.push(folded.letters.charAt(at))
    else words[words.length - 1] += folded.letters.charAt(at)
  return (
    words.some((word) => word.length > 1) &&
    words.every((word) => (word.length > 1 ? forms.ordinary(word) : WORDS_OF_ONE_LETTER.has(word)))
  )
}
