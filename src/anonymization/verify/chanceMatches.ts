import type { NamePatterns } from './namePatterns.ts'
import type { Folded } from './verifierTokens.ts'

/** No ordinary word is longer; so that a hostile run of letters costs no more. */
const LONGEST_WORD = 24

/** Whether the letters of a name written together lie inside one ordinary word: "some" of So Me, "timeline" of Tim Elin. */
export const insideOrdinaryWord = (
  folded: Folded,
  roll: NamePatterns,
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
  return roll.ordinary(letters.slice(start, end))
}

const WORDS_OF_ONE_LETTER = new Set('aeiouy')

/** Whether the words of a stretch are all ordinary words, so that a name comes about by chance: "has I" of Ha Si. */
export const ordinaryWords = (
  folded: Folded,
  roll: NamePatterns,
  from: number,
  to: number,
): boolean => {
  const words: string[] = []
  for (let at = from; at < to; at++)
    if (at === from || folded.edges[at] === 2) words.push(folded.letters.charAt(at))
    else words[words.length - 1] += folded.letters.charAt(at)
  return (
    words.some((word) => word.length > 1) &&
    words.every((word) => (word.length > 1 ? roll.ordinary(word) : WORDS_OF_ONE_LETTER.has(word)))
  )
}
