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

/**
 * After this many changes two texts have little in common; the rest is reported as one replacement.
 */
const MOST_CHANGES = 1500

/**
 * For each number of changes, how far each diagonal of the search got (Myers, "An O(ND) Difference
 * Algorithm", 1986).
 */
function furthest<T>(before: readonly T[], after: readonly T[]): Int32Array[] | null {
  const most = Math.min(before.length + after.length, MOST_CHANGES)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let changes = 0; changes <= most; changes += 1) {
    trace.push(reach.slice(middle - changes - 1, middle + changes + 2))
    for (let k = -changes; k <= changes; k += 2) {
      const down =
        k === -changes || (k !== changes && at(reach, middle + k - 1) < at(reach, middle + k + 1))
      let x = down ? at(reach, middle + k + 1) : at(reach, middle + k - 1) + 1
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1
      reach[middle + k] = x
      if (x >= before.length && x - k >= after.length) return trace
    }
  }
  return null
}

const at = (row: Int32Array, index: number): number => row[index] ?? 0

/** Follows the search back from the end; returns the changes and what is the same, in order. */
function steps<T>(before: readonly T[], after: readonly T[]): SequenceRun<T>[] {
  const trace = furthest(before, after)
  if (!trace) {
    return [
      { kind: 'removed', items: [...before] },
      { kind: 'added', items: [...after] },
    ]
  }
  const backwards: SequenceRun<T>[] = []
  let x = before.length
  let y = after.length
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const row = trace[changes] ?? new Int32Array()
    const reach = (k: number) => at(row, k + changes + 1)
    const k = x - y
    const down = k === -changes || (k !== changes && reach(k - 1) < reach(k + 1))
    const fromK = down ? k + 1 : k - 1
    const fromX = changes === 0 ? 0 : reach(fromK)
    const fromY = changes === 0 ? 0 : fromX - fromK
    while (x > fromX && y > fromY) {
      backwards.push({ kind: 'same', items: after.slice(y - 1, y) })
      x -= 1
      y -= 1
    }
    if (changes === 0) break
    if (down) backwards.push({ kind: 'added', items: after.slice(y - 1, y) })
    else backwards.push({ kind: 'removed', items: before.slice(x - 1, x) })
    x = fromX
    y = fromY
  }
  return backwards.reverse()
}

/** Between two unchanged pieces, puts what was removed before what was added. */
function joined<T>(runs: readonly SequenceRun<T>[]): SequenceRun<T>[] {
  const out: SequenceRun<T>[] = []
  let removed: T[] = []
  let added: T[] = []
  const flush = () => {
    if (removed.length > 0) out.push({ kind: 'removed', items: removed })
    if (added.length > 0) out.push({ kind: 'added', items: added })
    removed = []
    added = []
  }
  for (const { kind, items } of runs) {
    if (kind === 'removed') for (const item of items) removed.push(item)
    else if (kind === 'added') for (const item of items) added.push(item)
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') for (const item of items) last.items.push(item)
      else out.push({ kind, items: [...items] })
    }
  }
  flush()
  return out
}

/**
 * Compares two sequences by identity of their items. Returns runs: those `same` and `removed` make
 * the first sequence, those `same` and `added` the second. Time grows with the length times the
 * number of changes.
 */
export const sequenceDifference = <T>(
  before: readonly T[],
  after: readonly T[],
): SequenceRun<T>[] => joined(steps(before, after))

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
