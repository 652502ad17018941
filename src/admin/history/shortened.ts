import type { DifferenceRun } from '#publishing/edition/wordDiff.ts'

/** How many unchanged characters are shown beside each change. */
const BESIDE = 90

export type ShownRun = DifferenceRun | { kind: 'gap'; text: '' }

/** The beginning of a text, up to the last whole word within `BESIDE`. */
const beginning = (text: string): string => text.slice(0, BESIDE).replace(/\S+$/u, '')
const ending = (text: string): string => text.slice(-BESIDE).replace(/^\S+/u, '')

/**
 * Shortens a difference for reading: every change stays whole; of unchanged text only the words
 * beside a change stay. Takes the pieces in order; returns them with a gap wherever words were left
 * out. Never leaves out what was removed or added.
 */
export function shortened(runs: readonly DifferenceRun[]): ShownRun[] {
  const last = runs.length - 1
  return runs.flatMap((run, index): ShownRun[] => {
    if (run.kind !== 'same') return [run]
    const after = index > 0 ? beginning(run.text) : ''
    const before = index < last ? ending(run.text) : ''
    if (after.length + before.length + 20 >= run.text.length) return [run]
    return [
      ...(after ? [{ kind: 'same' as const, text: after }] : []),
      { kind: 'gap', text: '' },
      ...(before ? [{ kind: 'same' as const, text: before }] : []),
    ]
  })
}
