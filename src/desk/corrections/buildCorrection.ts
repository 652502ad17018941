import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import type { CorrectionKind, Gravity, RedactionWording } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { houseNote, placementFor } from '#publishing/correctionNotes.ts'
import type { PublicCorrection } from '#publishing/edition/editionTypes.ts'
import type { StorySource } from '#publishing/storySourceTypes.ts'
import { whomItNames } from '#desk/registry/refuseProtectedNames.ts'

/**
 * What an editor enters for a correction. Left out: ordinary, standard wording, corrects no earlier
 * one.
 */
export interface CorrectionAsked {
  kind: CorrectionKind
  wrong: string
  right: string
  /** Empty: the standard wording is made from what was wrong and what is right. */
  note: string
  gravity?: Gravity | null
  /** Sequence of an earlier correction of this story that was itself wrong. */
  corrects?: number | null
  /** Only for a safety redaction. */
  wording?: RedactionWording | null
}

/**
 * The note of a safety redaction is never published or stored as typed. If it names somebody, it is
 * refused with its own message.
 */
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
 * Returns a correction as it would be issued now, its note not yet anonymised. Takes the story as
 * read in the transaction; returns why not where the note says nothing, corrects what does not
 * exist, or would repeat what it removes.
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
