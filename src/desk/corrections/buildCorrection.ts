import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import type { CorrectionKind, Gravity, RedactionWording } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { houseNote, placementFor } from '#publishing/correctionNotes.ts'
import type { PublicCorrection } from '#publishing/edition/editionTypes.ts'
import type { StorySource } from '#publishing/storySourceTypes.ts'
import { whomItNames } from '#desk/registry/refuseProtectedNames.ts'

/** What an editor says of a correction; what is left out is ordinary, of the house wording, and corrects no earlier one. */
export interface CorrectionAsked {
  kind: CorrectionKind
  wrong: string
  right: string
  /** Left empty, the house wording is made of what was wrong and what is right. */
  note: string
  gravity?: Gravity | null
  /** Sequence of an earlier correction of this story that was itself mistaken. */
  corrects?: number | null
  /** Of a safety redaction. */
  wording?: RedactionWording | null
}

/** The note of a safety redaction never goes to readers as typed, and is not kept; one that names somebody is told apart. */
async function redactionIsClean(
  req: PayloadRequest,
  note: string,
  fixed: string,
  newsroom: string,
): Promise<Result<null, Refusal>> {
  const named = await whomItNames(req, `${note}\n${fixed}`, newsroom)
  if (named.length > 0) return refused(refusal('note_names_someone.redaction'))
  return note.trim() ? refused(refusal('redaction_wording_fixed')) : ok(null)
}

/**
 * A correction as it would be issued at this moment, its note not yet anonymised. Takes the story as read in the act; returns why not where
 * it says nothing, corrects what is not there, or would tell what it removes.
 */
export async function draftCorrection(
  req: PayloadRequest,
  source: StorySource,
  asked: CorrectionAsked,
  issuedAt: string,
  lang: Language = source.lang,
): Promise<Result<PublicCorrection, Refusal>> {
  const { kind, gravity = null, corrects = null } = asked
  const mistaken = source.corrections.find(({ sequence }) => sequence === corrects)
  if (corrects !== null && !mistaken) return refused(refusal('no_such_correction'))
  const note = houseNote({
    ...asked,
    wording: asked.wording ?? 'information',
    lang,
    newsroom: source.newsroom.name,
  })
  if (!note) return refused(refusal('correction_says_nothing'))
  if (kind === 'safetyRedaction') {
    const clean = await redactionIsClean(req, asked.note, note, source.newsroom.name)
    if (!clean.ok) return clean
  }
  return ok({
    sequence: source.corrections.length + 1,
    kind,
    note,
    issuedAt,
    placement: placementFor(kind, gravity),
    corrects: mistaken
      ? { sequence: mistaken.sequence, kind: mistaken.kind, issuedAt: mistaken.issuedAt }
      : null,
  })
}
