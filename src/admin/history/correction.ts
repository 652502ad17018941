import {
  type CorrectionKind,
  type Gravity,
  placementOf,
  type RedactionWording,
} from '#newsroom/corrections.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import { counted } from '../panelText.ts'
import type { CorrectionSent, IssuedCorrection, ProposedNote } from './recordAnswers.ts'

/** What an editor has filled in so far. */
export interface CorrectionDraft {
  kind: CorrectionKind
  wrong: string
  right: string
  /** The editor's own wording; null where the standard one is used. */
  own: string | null
  grave: boolean
  wording: RedactionWording
  corrects: number | null
  /** Ids of the warnings that were ticked. */
  acknowledge: readonly string[]
}

export const emptyCorrection: CorrectionDraft = {
  kind: 'correction',
  wrong: '',
  right: '',
  own: null,
  grave: false,
  wording: 'information',
  corrects: null,
  acknowledge: [],
}

interface Asked {
  /** Null where a note of this kind does not repeat what was wrong. */
  wrong: { label: string; hint: string } | null
  right: { label: string; hint: string }
}

const plain = (label: string, hint: string): Asked => ({ wrong: null, right: { label, hint } })

/**
 * What each kind asks for. A safety redaction asks for nothing: a note in somebody's own words
 * could give away what it removes.
 */
export const ASKED: Readonly<Record<CorrectionKind, Asked | null>> = {
  correction: {
    wrong: {
      label: 'What was wrong',
      hint: 'Continues “An earlier version of this story stated …”',
    },
    right: { label: 'What is right', hint: 'A whole sentence: “The correct number is 120.”' },
  },
  clarification: {
    wrong: {
      label: 'What could be misread',
      hint: 'Continues “An earlier version of this story could be read to say …”',
    },
    right: { label: 'What is meant', hint: 'A whole sentence.' },
  },
  retraction: {
    wrong: {
      label: 'What it stated',
      hint: 'Continues “… retracts this story, which stated …”',
    },
    right: {
      label: 'Why it is taken back',
      hint: 'The text stays under this notice. To take it away as well, kill the story.',
    },
  },
  update: plain('What is new', 'A whole sentence.'),
  editorsNote: plain('What readers should know', 'How the story was made, in whole sentences.'),
  safetyRedaction: null,
}

/**
 * Returns what is sent to the server. Leaves out what the chosen kind does not ask for, even where
 * it was entered before another kind was chosen.
 */
export function correctionSent(draft: CorrectionDraft): CorrectionSent {
  const { kind, wrong, right, own, grave, wording, corrects } = draft
  const asked = ASKED[kind]
  const gravity: Gravity = grave ? 'grave' : 'ordinary'
  return {
    kind,
    wrong: asked?.wrong ? wrong.trim() : '',
    right: asked ? right.trim() : '',
    note: asked ? (own ?? '').trim() : '',
    gravity,
    wording: asked ? null : wording,
    corrects,
  }
}

/**
 * Returns the choices of where the correction is shown, and the usual one. Null where the kind
 * decides.
 */
export function placeChoices(kind: CorrectionKind): { ordinary: string; grave: string } | null {
  return placementOf({ kind }) === 'top'
    ? null
    : {
        ordinary: 'After the story (as usual for this kind)',
        grave: 'Above the story, before the first line: it is grave',
      }
}

/** What blocks the note itself. Warnings are shown with those of the story. */
export const noteBlocked = (proposed: ProposedNote | null): readonly GateReason[] =>
  proposed?.reasons.filter(({ severity }) => severity === 'blocking') ?? []

/** Returns the warnings of story and note, each once. */
export function warningsOf(
  gate: readonly GateReason[],
  proposed: ProposedNote | null,
): readonly GateReason[] {
  const all = [...gate, ...(proposed?.reasons ?? [])].filter(
    ({ severity }) => severity === 'warning',
  )
  return [...new Map(all.map((reason) => [reason.id, reason])).values()]
}

/**
 * Returns why it cannot be published yet, null where it can. `overtaken`: somebody else saved, and
 * the editor has not looked at that.
 */
export function correctionHindrance(
  draft: CorrectionDraft,
  {
    proposed,
    openWarnings,
    overtaken,
  }: { proposed: ProposedNote | null; openWarnings: number; overtaken: boolean },
): string | null {
  if (overtaken) return 'Look at what changed meanwhile, and tick that you have looked.'
  const { right, note } = correctionSent(draft)
  if (draft.kind !== 'safetyRedaction' && !right && !note) {
    return 'Write what readers should know: the note says nothing yet.'
  }
  if (noteBlocked(proposed).length > 0) return 'The note itself is held back: see below it.'
  return openWarnings > 0
    ? `Tick ${counted(openWarnings, 'warning', 'warnings')} first, or mend it in the story.`
    : null
}

const list = (value: unknown): IssuedCorrection[] =>
  Array.isArray(value)
    ? value.filter(
        (one): one is IssuedCorrection =>
          typeof one === 'object' && one !== null && 'issuedAt' in one && 'kind' in one,
      )
    : []

/**
 * Takes the details of the refusal "somebody else saved"; returns the corrections that others
 * issued since the story was opened.
 */
export const theirsIn = (details: unknown): IssuedCorrection[] =>
  list((details as { theirs?: unknown } | undefined)?.theirs)
