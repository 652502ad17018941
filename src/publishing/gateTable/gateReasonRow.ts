import type { Wording, WordingRow } from '#newsroom/tableWording.ts'

/**
 * A row of the table of gate reasons. Its parts may be words of the draft or names on a record: only staff get them, and `reasonsForReporter.ts` decides
 * which.
 */
export interface GateReasonRow extends WordingRow {
  /** For docs/errors.md: what it means, and how a script answers it. */
  means: string
  answer: string
  /**
   * Where it is about words of the draft: what a reporter gets who may not read the person's record. Left out: such a reporter gets `for_an_editor`,
   * without a place.
   */
  forReporter?: Wording
}

export type GateReasonRows = Readonly<Record<string, GateReasonRow>>

/** The rule that found the words says why: the engine's (`anonymization/recognizers`), the detector's, or the count of who fits a description. */
export const AS_FOUND = '{why}'

/** Says where the words are, and nothing about the person. */
export const PERSON_NOT_TOLD: Wording = {
  message: 'These words may name somebody in this story whose record you may not read.',
  remedy: 'Write it in other words, or leave the answer to an editor.',
}
