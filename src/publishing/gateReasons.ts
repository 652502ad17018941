import type { Place } from '#anonymization/passageTypes.ts'
import { codeOf, type KeyOf, type PartsFor, wordsAt } from '#newsroom/tableWording.ts'
import { BLOCKING_REASONS } from './gateTable/blockingReasons.ts'
import type { GateReasonRow } from './gateTable/gateReasonRow.ts'
import { GATE_REASONS } from './gateTable/gateTable.ts'
import { WARNING_REASONS } from './gateTable/warningReasons.ts'
import type { Detail, Suggestion } from './singlingOut/quasiIdentifiers.ts'

/**
 * Why a story may not be published (blocking), or what an editor should see before it is (warning).
 * The panel and the API use the same reasons.
 */
export type GateCode = keyof typeof GATE_REASONS

const codesOf = (rows: Partial<Record<GateCode, unknown>>) => Object.keys(rows) as GateCode[]
export const BLOCKING_CODES = codesOf(BLOCKING_REASONS)
export const WARNING_CODES = codesOf(WARNING_REASONS)

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
  /** For `also_read`: the words, the most suspicious first. */
  words?: readonly string[]
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

/** A code of the table, or a code and the case it is for: `name_survives.address`. */
export type GateKey = KeyOf<typeof GATE_REASONS>

interface About {
  place: Place
  /** Left out: the reason is about the whole field. */
  start?: number | null
  end?: number | null
  text?: string | null
  /** Private id of the person it is about. */
  person?: string | null
}

/**
 * Takes a key of the table of gate reasons, what the reason is about, and the parts that its words
 * leave open; returns the reason, without its id.
 */
export function gateReason<Key extends GateKey>(
  key: Key,
  { place, start = null, end = null, text = null, person = null }: About,
  ...[parts]: PartsFor<typeof GATE_REASONS, Key> extends { parts?: never }
    ? []
    : [parts: PartsFor<typeof GATE_REASONS, Key>['parts']]
): GateDraft {
  const { message, remedy } = wordsAt<GateReasonRow>(GATE_REASONS, key, parts)
  return { code: codeOf(key) as GateCode, place, start, end, text, person, message, remedy }
}
