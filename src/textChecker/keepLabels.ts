import type { Change, Piece } from './applyEdits.ts'
import type { SourcePassage, SourceText } from './passageCollector.ts'
import { written } from './resolveEdits.ts'
import type { Settled } from './resolveEdits.ts'

/** What each label that holds a name is called afterwards. */
export type NewLabels = ReadonlyMap<string, string>

/**
 * Makes equal labels equal again, and different ones different: `[^rubio]` is one word at the mark
 * and at the note, and not the word of `[^tran]`. Takes the passages and what is written in each;
 * returns the same with labels settled, and the new labels.
 */
export const keepLabels = (
  passages: readonly SourcePassage[],
  settled: readonly (readonly Settled[])[],
): { settled: (readonly Settled[])[]; labels: NewLabels } => {
  const labels = new Map<string, string>()
  const taken = new Set<string>()
  for (const { label, text } of passages) if (label !== null) taken.add(text.trim().toLowerCase())
  passages.forEach((passage, i) => {
    const here = settled[i] ?? []
    if (passage.label === null || here.length === 0 || labels.has(passage.label)) return
    const plain = written(passage.text, here)
    let name = plain
    for (let number = 2; taken.has(name.trim().toLowerCase()); number++) name = `${plain}-${number}`
    taken.add(name.trim().toLowerCase())
    labels.set(passage.label, name)
  })
  return {
    labels,
    settled: passages.map((passage, i) => {
      const here = settled[i] ?? []
      const words = passage.label === null ? undefined : labels.get(passage.label)
      if (words === undefined) return here
      const edits = here.flatMap((one) => one.edits)
      return [{ start: 0, end: passage.text.length, words, edits }]
    }),
  }
}

/**
 * Writes the labels that were the words themselves: `[Rubio]` becomes `[the student][student]`. Takes
 * the other changes, as a link that one of them removes needs no label.
 */
export const impliedLabelChanges = (
  source: SourceText,
  labels: NewLabels,
  changes: readonly Change[],
): Change[] =>
  source.impliedLabels.flatMap(({ label, at, bracketed }): Change[] => {
    const words = labels.get(label)
    const gone = (piece: Piece) => piece.start < at && piece.end >= at && piece.text === ''
    if (words === undefined || changes.some(({ pieces }) => pieces.some(gone))) return []
    const text = bracketed ? words : `[${words}]`
    const settled: Settled = { start: 0, end: 0, words: text, edits: [] }
    return [{ settled, pieces: [{ start: at, end: at, text }] }]
  })
