import { DIGIT_LETTERS } from './confusables.ts'
import type { Letters } from './words.ts'

/** A tree of spellings, letter by letter; ' ' and ',' are the edges between words. */
export interface Trie<F> {
  readonly next: Map<string, Trie<F>>
  readonly forms: F[]
}

export const newTrie = <F>(): Trie<F> => ({ next: new Map(), forms: [] })

/** Adds a spelling: folded words joined by ' ' (any gap) or ',' (only a comma). */
export const addSpelling = <F>(trie: Trie<F>, spelling: string, form: F): void => {
  let node = trie
  for (const char of spelling) {
    let child = node.next.get(char)
    if (!child) {
      child = newTrie()
      node.next.set(char, child)
    }
    node = child
  }
  node.forms.push(form)
}

/** A spelling found in a run of letters. */
export interface Hit<F> {
  readonly form: F
  /** First and last letter, inclusive. */
  readonly first: number
  readonly last: number
  /** Two words of the name were written together without any mark between them. */
  readonly runOn: boolean
}

interface State<F> {
  node: Trie<F>
  runOn: boolean
}

/** Counts steps, so that a test can hold the work to a straight line. */
export interface Effort {
  steps: number
}

const push = <F>(states: State<F>[], node: Trie<F> | undefined, runOn: boolean): void => {
  if (node && !states.some((state) => state.node === node)) states.push({ node, runOn })
}

const oneLetterWords = (letters: Letters, at: number): boolean =>
  letters.edges[at] === 2 &&
  letters.edges[at - 1] === 2 &&
  (at + 1 >= letters.chars.length || letters.edges[at + 1] === 2)

/**
 * Every spelling that begins at a letter. The name may be broken by hyphens, dots or a line end inside a word, spelled out
 * with spaces (R u b i o), or written together; digits may stand for letters.
 */
export const spellingsAt = <F>(
  trie: Trie<F>,
  letters: Letters,
  start: number,
  effort: Effort,
): Hit<F>[] => {
  const hits: Hit<F>[] = []
  let states: State<F>[] = [{ node: trie, runOn: false }]
  for (let at = start; at < letters.chars.length && states.length > 0; at++) {
    const char = letters.chars[at] ?? ''
    const gap = letters.gaps[at]
    const inWord =
      at === start ||
      gap === 'inside' ||
      gap === 'join' ||
      gap === 'newline' ||
      (gap === 'space' && oneLetterWords(letters, at))
    const betweenWords = at > start && gap !== 'barrier' && gap !== 'comma' && gap !== 'quote'
    const written = [char, ...(DIGIT_LETTERS.get(char) ?? [])]
    const reached: State<F>[] = []
    for (const { node, runOn } of states) {
      effort.steps += 1
      for (const letter of written) {
        if (inWord) push(reached, node.next.get(letter), runOn)
        if (betweenWords)
          push(
            reached,
            node.next.get(' ')?.next.get(letter),
            runOn || (gap === 'inside' && letters.edges[at] === 0),
          )
        if (gap === 'comma' && at > start)
          push(reached, node.next.get(',')?.next.get(letter), runOn)
      }
    }
    for (const { node, runOn } of reached)
      for (const form of node.forms) hits.push({ form, first: start, last: at, runOn })
    states = reached
  }
  return hits
}
