/**
 * Kinds of correction, in the trade's sense: a correction mends what was false, a clarification what was true but
 * misleading, an update adds new facts, an editor's note explains process, a retraction takes all of it back, a
 * safety redaction removes what could harm someone.
 */
export const CORRECTION_KINDS = [
  'correction',
  'clarification',
  'update',
  'editorsNote',
  'retraction',
  'safetyRedaction',
] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]
