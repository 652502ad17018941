import type { Place } from '#anonymization/passageTypes.ts'
import type { Detail, Suggestion } from './singlingOut/quasiIdentifiers.ts'

/**
 * Why a story may not be published (blocking), or what an editor should see before it is (warning).
 * The panel and the API use the same reasons.
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
  /** The same for the same reason at the same place. Editors acknowledge a warning by its id. */
  id: string
  code: GateCode
  severity: 'blocking' | 'warning'
  place: Place
  /** UTF-16 offsets into the text at `place`; null where the reason is not about single words. */
  start: number | null
  end: number | null
  /** The words it is about. For staff only: never logged, never public. */
  text: string | null
  /** Private id of the person it is about. */
  person: string | null
  message: string
  remedy: string
  /**
   * For `singled_out`: what readers learn about the student here and in earlier stories, as they
   * read it.
   */
  details?: readonly Detail[]
  /** For `singled_out`: vaguer phrases to use instead. */
  suggestions?: readonly Suggestion[]
}

export type GateDraft = Omit<GateReason, 'id' | 'severity'>

const warnings: ReadonlySet<string> = new Set(WARNING_CODES)

/** FNV-1a, 32 bits. Makes short ids for reasons; it keeps no secrets. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}

/** Takes reasons as the checks found them; returns each once, with ids, blocking ones first. */
export function gateReasons(drafts: readonly GateDraft[]): GateReason[] {
  const seen = new Set<string>()
  const reasons: GateReason[] = []
  for (const draft of drafts) {
    const key = [
      ...[draft.code, draft.place, draft.start, draft.end, draft.text, draft.person],
      // One more detail makes another warning: somebody who acknowledged the first has not seen it.
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

/** Makes a reason about a whole field, not about words in it. */
export const atField = (
  code: GateCode,
  place: Place,
  message: string,
  remedy: string,
  person: string | null = null,
): GateDraft => ({ code, place, start: null, end: null, text: null, person, message, remedy })
