import type { Place } from '#anonymization/passageTypes.ts'
import type { Detail, Suggestion } from './singlingOut/quasiIdentifiers.ts'

/**
 * Why a story may not be published (blocking), or what an editor should have seen before it is (warning). The same reasons stand
 * in the panel and in the API.
 */
export const BLOCKING_CODES = [
  'unregistered_name',
  'ambiguous_word',
  'name_in_phrase',
  'near_miss',
  'ambiguous_person',
  'registered_elsewhere',
  'untreatable',
  'name_survives',
  'byline_names_someone',
  'section_names_someone',
  'person_unconfirmed',
  'consent_lapsed',
  'minor_visible',
  'caption_names_somebody',
  'for_an_editor',
  'covered_elsewhere',
  'photo_without_credit',
  'photo_without_caption',
  'photo_without_alt',
  'photo_missing',
  'unknown_node',
  'no_headline',
  'no_body',
  'no_section',
  'no_byline',
  'embargoed',
] as const
export const WARNING_CODES = [
  'name_not_opened',
  'weekday_disagrees',
  'time_not_ap_style',
  'credit_bracket_unclosed',
  'photo_not_checked',
  'singled_out',
] as const
export type GateCode = (typeof BLOCKING_CODES)[number] | (typeof WARNING_CODES)[number]

export interface GateReason {
  /** Stable for the same reason at the same place; a warning is acknowledged by it. */
  id: string
  code: GateCode
  severity: 'blocking' | 'warning'
  place: Place
  /** UTF-16 offsets into the text at `place`, where the reason points at words. */
  start: number | null
  end: number | null
  /** The words. For staff alone: never logged, never public. */
  text: string | null
  /** Private id of the person it is about. */
  person: string | null
  message: string
  remedy: string
  /** `singled_out`: what readers are told of the student, here and in earlier stories, as it is printed. */
  details?: readonly Detail[]
  /** `singled_out`: coarser phrases to take instead. */
  suggestions?: readonly Suggestion[]
}

export type GateDraft = Omit<GateReason, 'id' | 'severity'>

const warnings: ReadonlySet<string> = new Set(WARNING_CODES)

/** FNV-1a, 32 bits: short names for reasons, not secrets. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}

/** Takes reasons as the checks found them; returns them once each, with ids, what blocks first. */
export function gateReasons(drafts: readonly GateDraft[]): GateReason[] {
  const seen = new Set<string>()
  const reasons: GateReason[] = []
  for (const draft of drafts) {
    const key = [
      ...[draft.code, draft.place, draft.start, draft.end, draft.text, draft.person],
      // One detail more is another warning: whoever acknowledged the first has not seen it.
      ...(draft.details ?? []).map(({ kind, value }) => `${kind} ${value}`).sort(),
    ].join('|')
    if (seen.has(key)) continue
    seen.add(key)
    reasons.push({
      ...draft,
      id: `${draft.code}-${hash(key)}`,
      severity: warnings.has(draft.code) ? 'warning' : 'blocking',
    })
  }
  return [
    ...reasons.filter((reason) => reason.severity === 'blocking'),
    ...reasons.filter((reason) => reason.severity === 'warning'),
  ]
}

/** A reason about a whole field rather than words in it. */
export const atField = (
  code: GateCode,
  place: Place,
  message: string,
  remedy: string,
  person: string | null = null,
): GateDraft => ({ code, place, start: null, end: null, text: null, person, message, remedy })
