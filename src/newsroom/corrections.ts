import { apDateThenTime } from './apStyle.ts'
import type { Language } from './languages.ts'

/**
 * Kinds of correction, as newsrooms use the words. A correction says that something was false, a
 * clarification that something true was misleading. An update adds new facts, an editor's note
 * explains how the story was made, a retraction takes all of it back. A safety redaction removes
 * what could harm someone.
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

/** Where readers see a correction: before the story's first line, or after its last. */
export const PLACEMENTS = ['top', 'end'] as const
export type Placement = (typeof PLACEMENTS)[number]

/**
 * How serious a correction is, by an editor's judgement. A grave one comes first, whatever its
 * kind.
 */
export const GRAVITIES = ['ordinary', 'grave'] as const
export type Gravity = (typeof GRAVITIES)[number]

/** What can happen to an edition. Its public history has kinds and dates, nothing else. */
export const HISTORY_KINDS = [
  'published',
  'updated',
  'corrected',
  'clarified',
  'noted',
  'retracted',
  'redacted',
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

/**
 * The fixed wordings of a safety redaction: a note in somebody's own words could repeat what it
 * removes.
 */
export const REDACTION_WORDINGS = ['information', 'picture', 'privacy'] as const
export type RedactionWording = (typeof REDACTION_WORDINGS)[number]

/** What readers read for each kind. */
export const KIND_WORDS: Readonly<Record<Language, Readonly<Record<CorrectionKind, string>>>> = {
  en: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    editorsNote: 'Editor’s note',
    retraction: 'Retraction',
    safetyRedaction: 'Removed for safety',
  },
  es: {
    correction: 'Corrección',
    clarification: 'Aclaración',
    update: 'Actualización',
    editorsNote: 'Nota de la redacción',
    retraction: 'Retractación',
    safetyRedaction: 'Retirado por seguridad',
  },
}

const CORRECTS: Readonly<Record<Language, Readonly<Record<CorrectionKind, string>>>> = {
  en: {
    correction: 'corrects the correction of',
    clarification: 'corrects the clarification of',
    update: 'corrects the update of',
    editorsNote: 'corrects the editor’s note of',
    retraction: 'corrects the retraction of',
    safetyRedaction: 'corrects the note of',
  },
  es: {
    correction: 'corrige la corrección del',
    clarification: 'corrige la aclaración del',
    update: 'corrige la actualización del',
    editorsNote: 'corrige la nota del',
    retraction: 'corrige la retractación del',
    safetyRedaction: 'corrige la nota del',
  },
}

/** Kind and time of a correction, and of the one it corrects: all that its heading needs. */
export interface CorrectionFacts {
  kind: CorrectionKind
  /** ISO 8601, server clock. */
  issuedAt: string
  /** The earlier correction that this one corrects. */
  corrects?: { kind: CorrectionKind; issuedAt: string } | null
}

/**
 * Returns the heading of a correction, the same in every output: "Correction, Feb. 4, 2026, 10:15
 * a.m."; where it corrects another, "Correction, Feb. 5, 2026, noon (corrects the correction of
 * Feb. 4, 2026, 10:15 a.m.)".
 *
 * @param timeZone the newsroom's IANA zone.
 * @throws RangeError where a time or the zone is not valid.
 */
export function correctionHeading(
  { kind, issuedAt, corrects }: CorrectionFacts,
  timeZone: string,
  lang: Language,
): string {
  const heading = `${KIND_WORDS[lang][kind]}, ${apDateThenTime(issuedAt, timeZone, lang)}`
  if (!corrects) return heading
  const earlier = apDateThenTime(corrects.issuedAt, timeZone, lang)
  return `${heading} (${CORRECTS[lang][corrects.kind]} ${earlier})`
}

/**
 * Returns a correction in one line, as readers get it: heading, colon, note. Takes what
 * `correctionHeading` takes, and the note.
 */
export const correctionLine = (
  correction: CorrectionFacts & { note: string },
  timeZone: string,
  lang: Language,
): string => `${correctionHeading(correction, timeZone, lang)}: ${correction.note}`

const ON_TOP: ReadonlySet<CorrectionKind> = new Set(['retraction', 'editorsNote'])

/**
 * Returns where a correction is shown: where it was placed when it was issued. In editions from
 * before placements were kept, its kind decides: what takes the story back or explains how it was
 * made comes first, the rest after the story.
 */
export const placementOf = ({
  kind,
  placement,
}: {
  kind: CorrectionKind
  placement?: Placement
}): Placement => placement ?? (ON_TOP.has(kind) ? 'top' : 'end')
