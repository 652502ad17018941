import type { DifferenceRun } from '#publishing/edition/wordDiff.ts'

/** Letters that are kept of a stretch that stayed the same, beside each change. */
const BESIDE = 90

export type ShownRun = DifferenceRun | { kind: 'gap'; text: '' }

/** The beginning of a text, up to the last whole word within `BESIDE`. */
const beginning = (text: string): string => text.slice(0, BESIDE).replace(/\S+$/u, '')
const ending = (text: string): string => text.slice(-BESIDE).replace(/^\S+/u, '')

/**
 * A difference as it is read: every change whole, and of what stayed the same only the words beside a change. Takes runs in order; returns them
 * with a gap wherever words were left out. Nothing that was removed or added is ever left out.
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
