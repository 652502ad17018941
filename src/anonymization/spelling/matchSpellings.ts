import { DIGIT_LETTERS } from './confusableLetters.ts'
import type { Letters } from './nameTokens.ts'

/** A tree of spellings, letter by letter; ' ' and ',' are the edges between words. */
export interface Trie<F> {
  readonly next: Map<string, Trie<F>>
  readonly forms: F[]
}

/** Returns an empty tree. */
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

/** Where one person's spellings begin. */
export interface Root<F> {
  readonly person: number
  readonly node: Trie<F>
}

/**
 * The roots of several people's trees, by their first letter. So a person costs no time where none
 * of their names begins.
 */
export type Forest<F> = ReadonlyMap<string, readonly Root<F>[]>

/** Joins people's trees. Takes them in the order of their indexes; forests may share trees. */
export const forestOf = <F>(tries: readonly Trie<F>[]): Forest<F> => {
  const forest = new Map<string, Root<F>[]>()
  tries.forEach((trie, person) => {
    for (const [letter, node] of trie.next) {
      const roots = forest.get(letter)
      if (roots) roots.push({ person, node })
      else forest.set(letter, [{ person, node }])
    }
  })
  return forest
}

/** A spelling found among the letters. */
export interface Hit<F> {
  readonly form: F
  readonly person: number
  /** Index of the first and last letter, inclusive. */
  readonly first: number
  readonly last: number
  /** True where two words of the name were written together with nothing between them. */
  readonly runOn: boolean
}

interface State<F> {
  node: Trie<F>
  person: number
  runOn: boolean
}

/** Counts steps, so that a test can check that the work grows only in proportion to the text. */
export interface Effort {
  steps: number
}

const push = <F>(
  states: State<F>[],
  node: Trie<F> | undefined,
  person: number,
  runOn: boolean,
): void => {
  if (!node) return
  for (const state of states) if (state.node === node && state.person === person) return
  states.push({ node, person, runOn })
}

const NO_OTHERS: readonly string[] = []

const oneLetterWords = (letters: Letters, at: number): boolean =>
  letters.edges[at] === 2 &&
  letters.edges[at - 1] === 2 &&
  (at + 1 >= letters.chars.length || letters.edges[at + 1] === 2)

/**
 * Letters that a digit may stand for: only where letters of the same word demand it, or where the
 * name is spelled out letter by letter. The 0 of "2-0" is no O.
 */
const otherLetters = (letters: Letters, at: number, spelledOut: boolean): readonly string[] =>
  letters.lettered[at] || spelledOut
    ? (DIGIT_LETTERS.get(letters.chars[at] ?? '') ?? NO_OTHERS)
    : NO_OTHERS

/**
 * Finds every spelling that begins at a letter. The name may be broken by hyphens, dots or a line
 * end inside a word, spelled out with spaces (R u b i o), or written as one word; digits may stand
 * for letters.
 */
export const spellingsAt = <F>(
  forest: Forest<F>,
  letters: Letters,
  start: number,
  effort: Effort,
): Hit<F>[] => {
  const hits: Hit<F>[] = []
  let states: State<F>[] = []
  const begin = letters.chars[start] ?? ''
  for (const { node, person } of forest.get(begin) ?? []) push(states, node, person, false)
  const spelledOut = letters.edges[start + 1] === 2 && letters.edges[start + 2] === 2
  for (const letter of otherLetters(letters, start, spelledOut))
    for (const { node, person } of forest.get(letter) ?? []) push(states, node, person, false)
  for (let at = start; states.length > 0;) {
    for (const { node, person, runOn } of states)
      for (const form of node.forms) hits.push({ form, person, first: start, last: at, runOn })
    at += 1
    if (at >= letters.chars.length) break
    states = step(states, letters, at, effort)
  }
  return hits
}

const step = <F>(
  states: readonly State<F>[],
  letters: Letters,
  at: number,
  effort: Effort,
): State<F>[] => {
  const char = letters.chars[at] ?? ''
  const gap = letters.gaps[at]
  // R u b i o, R·u·b·i·o, R ^ u ^ b ^ i ^ o: any sign between single letters.
  const spelledOut = gap !== 'inside' && gap !== 'newline' && oneLetterWords(letters, at)
  const inWord = gap === 'inside' || gap === 'join' || gap === 'newline' || spelledOut
  const betweenWords = spelledOut || (gap !== 'barrier' && gap !== 'comma' && gap !== 'quote')
  const runsOn = gap === 'inside' && letters.edges[at] === 0
  const others = otherLetters(letters, at, spelledOut)
  const reached: State<F>[] = []
  for (const { node, person, runOn } of states) {
    effort.steps += 1
    const space = betweenWords ? node.next.get(' ')?.next : undefined
    const comma = gap === 'comma' ? node.next.get(',')?.next : undefined
    for (let i = -1; i < others.length; i++) {
      const letter = i < 0 ? char : (others[i] ?? '')
      if (inWord) push(reached, node.next.get(letter), person, runOn)
      if (space) push(reached, space.get(letter), person, runOn || runsOn)
      if (comma) push(reached, comma.get(letter), person, runOn)
    }
  }
  return reached
}
