import { diffArrays } from 'diff'

/** A piece of two compared texts: in both, only in the first, or only in the second. */
export interface DifferenceRun {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** A piece of two compared sequences. */
export interface SequenceRun<T> {
  kind: DifferenceRun['kind']
  /** For `same`, the items of the later sequence. */
  items: T[]
}

/** After this many changes two texts have little in common; they are reported as one replacement. */
const MOST_CHANGES = 1500

/** The whole of one sequence in place of the whole of the other. */
const replacement = <T>(before: readonly T[], after: readonly T[]): SequenceRun<T>[] =>
  [
    { kind: 'removed' as const, items: [...before] },
    { kind: 'added' as const, items: [...after] },
  ].filter(({ items }) => items.length > 0)

/**
 * Compares two sequences by identity of their items. Returns runs: those `same` and `removed` make
 * the first sequence, those `same` and `added` the second. Between two unchanged runs, what was
 * removed comes before what was added. The number of changes is the smallest possible (Myers, "An
 * O(ND) Difference Algorithm", 1986). Time grows with the length times the number of changes.
 */
export const sequenceDifference = <T>(
  before: readonly T[],
  after: readonly T[],
): SequenceRun<T>[] => {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES })
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      items: value,
    })) ?? replacement(before, after)
  )
}

/** Splits a text into words, the space between them, and single punctuation marks. */
const words = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|[^]/gu) ?? []

/**
 * Compares two texts word by word. The runs without the added ones make `before`, without the
 * removed ones `after`.
 */
export const wordDifference = (before: string, after: string): DifferenceRun[] =>
  sequenceDifference(words(before), words(after)).map(({ kind, items }) => ({
    kind,
    text: items.join(''),
  }))
