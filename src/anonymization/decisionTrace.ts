import type { Anonymized, FindingCode, Place } from './passageTypes.ts'

/** One thing the engine did or asked, told without a word of the story: fit for a log. */
export interface TraceEntry {
  did: 'replaced' | 'asked'
  place: Place
  /** Opaque handle of the person; null where the engine knows none. */
  person: string | null
  /** The recogniser's rule, or the finding's code. */
  rule: string | FindingCode
  start: number
  end: number
}

/** What was done to a story, in the order of its passages. Holds offsets, refs and rule names, never text. */
export const traceOf = (anonymized: Anonymized): TraceEntry[] => [
  ...anonymized.passages.flatMap((passage) =>
    passage.edits.map((edit): TraceEntry => {
      const { start, end, person, rule } = edit
      return { did: 'replaced', place: passage.place, person, rule, start, end }
    }),
  ),
  ...anonymized.findings.map((finding): TraceEntry => {
    const { start, end, person, place, code } = finding
    return { did: 'asked', place, person, rule: code, start, end }
  }),
]
