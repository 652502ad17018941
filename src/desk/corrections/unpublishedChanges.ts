import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import {
  correctionLine,
  REDACTION_WORDINGS,
  type CorrectionKind,
  type Placement,
  type RedactionWording,
} from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isEditor } from '#newsroom/roles.ts'
import { redactionNote } from '#publishing/correctionNotes.ts'
import { editionDifference, type PlaceDifference } from '#publishing/edition/editionDiff.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import { clockOf } from '#access/requestClock.ts'
import { type CorrectionAsked, draftCorrection } from './buildCorrection.ts'
import { findEdition } from '#desk/store/repositories/editionRepository.ts'
import { compileLoaded } from '#desk/compile/compileLoadedStory.ts'
import { findStory, loadStory, type LoadedStory } from '#desk/compile/loadStory.ts'

/** A note as readers would get it if the correction were issued now. */
export interface ProposedNote {
  kind: CorrectionKind
  sequence: number
  placement: Placement
  /** The words after the colon, with names withheld. */
  note: string
  /** With kind and time before it, as in every output. */
  line: string
  /** The gate's reasons against the note. */
  reasons: readonly GateReason[]
  /** For a safety redaction: the wordings to choose from. */
  wordings: readonly { wording: RedactionWording; note: string }[]
}

export interface StoryChanges {
  id: string
  updatedAt: string
  /** Revision of the published edition. */
  revision: number
  /** The places that would change; public texts on both sides. */
  places: readonly PlaceDifference[]
  /** Null where no correction was asked about, or where it says nothing yet. */
  proposed: ProposedNote | null
}

/** Takes a kind and words, as `correct` does. `lang`: use another language than the story's. */
export type ChangesRequest = CorrectionAsked & { id: string; lang: Language | null }

async function propose(
  req: PayloadRequest,
  loaded: LoadedStory,
  asked: Omit<ChangesRequest, 'id'>,
  now: Date,
): Promise<Result<ProposedNote | null, Refusal>> {
  const { source, newsroom } = loaded
  const lang = asked.lang ?? source.lang
  const drafted = await draftCorrection(req, source, asked, now.toISOString(), lang)
  if (!drafted.ok) return drafted.error.code === 'correction_says_nothing' ? ok(null) : drafted
  const correction = drafted.value
  const withIt = {
    ...loaded,
    source: { ...source, corrections: [...source.corrections, correction] },
  }
  const { edition, reasons } = compileLoaded(withIt, { now })
  const note = edition.corrections.at(-1)?.note ?? ''
  const { kind, sequence, placement = 'end' } = correction
  const place = `corrections.${sequence - 1}.note`
  return ok({
    kind,
    sequence,
    placement,
    note,
    line: correctionLine({ ...correction, note }, newsroom.timeZone || 'UTC', lang),
    reasons: reasons.filter((reason) => reason.place === place),
    wordings:
      kind === 'safetyRedaction'
        ? REDACTION_WORDINGS.map((wording) => ({
            wording,
            note: redactionNote(wording, lang, source.newsroom.name),
          }))
        : [],
  })
}

async function compare(
  req: PayloadRequest,
  id: string,
  asked: Omit<ChangesRequest, 'id'> | null,
): Promise<Result<StoryChanges, Refusal>> {
  const role = roleOf(req)
  if (role === null) return refused(refusal('not_signed_in'))
  if (!isEditor(role))
    return refused(
      refusal('role_may_not', { parts: { what: 'see what a correction would change' } }),
    )
  const found = await findStory(req, id)
  if (!found.ok) return found
  const now = clockOf(req)
  const current = await findEdition(req, found.value.editionKey)
  if (current?.state !== 'live' || current.content?.type !== 'story') {
    return refused(refusal('nothing_published'))
  }
  const loaded = await loadStory(req, found.value, now)
  const proposed = asked ? await propose(req, loaded, asked, now) : ok(null)
  if (!proposed.ok) return proposed
  return ok({
    id: loaded.story.id,
    updatedAt: loaded.story.updatedAt,
    revision: current.content.revision,
    places: editionDifference(current.content, compileLoaded(loaded, { now }).edition),
    proposed: proposed.value,
  })
}

/**
 * Returns what readers would find changed if the story were published as it is now. For editors.
 */
export const changesOf = (req: PayloadRequest, id: string) => compare(req, id, null)

/**
 * The same, with the note of a correction of this kind and these words. Publishes and stores
 * nothing.
 */
export const changesWith = (req: PayloadRequest, { id, ...asked }: ChangesRequest) =>
  compare(req, id, asked)
