import type { CorrectionKind, Gravity, Placement, RedactionWording } from '#newsroom/corrections.ts'
import type { Stage } from '#newsroom/stages.ts'
import type { PlaceDifference } from '#publishing/edition/editionDiff.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import type { ReceiptNow, TakeDownReason } from '#publishing/takeDownReceiptStatus.ts'
import type { DifferenceRun } from '#publishing/edition/wordDiff.ts'

/** What is sent to `changes` and `correct` about a correction. */
export interface CorrectionSent {
  kind: CorrectionKind
  wrong: string
  right: string
  note: string
  gravity: Gravity | null
  wording: RedactionWording | null
  corrects: number | null
}

/** A note as readers would get it. */
export interface ProposedNote {
  kind: CorrectionKind
  sequence: number
  placement: Placement
  note: string
  line: string
  reasons: readonly GateReason[]
  wordings: readonly { wording: RedactionWording; note: string }[]
}

/** What `POST /api/stories/:id/changes` answers. */
export interface Changes {
  id: string
  updatedAt: string
  revision: number
  places: readonly PlaceDifference[]
  proposed: ProposedNote | null
}

/** A correction as it is stored. */
export interface IssuedCorrection {
  sequence: number
  kind: CorrectionKind
  issuedAt: string
  note?: string
  wrong?: string
  right?: string
}

/** What the server returns for a receipt: what was stored, and the present state. */
export interface Receipt extends ReceiptNow {
  id: string
  person: string
  reason: TakeDownReason
  at: string
  by: string
}

/** A version of a story, as Payload lists them. */
export interface StoryVersion {
  id: string
  createdAt: string
  version: { stage: Stage }
}

/** What `GET /api/stories/:id/versions/:version/difference` answers. */
export interface VersionDifference {
  version: { id: string; at: string; stage: Stage }
  against: { id: string; at: string; stage: Stage } | null
  texts: readonly { field: string; runs: readonly DifferenceRun[] }[]
  people: readonly Exchanged[]
  photos: readonly Exchanged[]
}

/**
 * A person or thing that was added to the story or removed; without a name where this user may not
 * see it.
 */
export interface Exchanged {
  kind: 'removed' | 'added'
  id: string
  name: string | null
}

/**
 * An entry of the activity log. `actor` is the account where the signed-in user may read it, else
 * its id.
 */
export interface ActivityEntry {
  id: string
  at: string
  actor?: { name?: string | null } | string | null
  verb: string
  subject?: string
  subjectId?: string
  from?: string | null
  to?: string | null
  cause?: string | null
}
