import type { PayloadRequest } from 'payload'
import type { CorrectionKind, Gravity, RedactionWording } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Refusal } from '#newsroom/refusal.ts'
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

export const saysNothing: Refusal = {
  code: 'correction_says_nothing',
  status: 422,
  message: 'The correction says nothing: readers would learn that something changed, and not what.',
  remedy: 'Send `right` (and `wrong`), or a `note` of your own.',
}

const noSuchCorrection: Refusal = {
  code: 'no_such_correction',
  status: 422,
  message: '`corrects` names no earlier correction of this story.',
  remedy: 'Send the `sequence` of one that stands on the story, or leave it out.',
}

const wordingIsFixed: Refusal = {
  code: 'redaction_wording_fixed',
  status: 422,
  message: 'A safety redaction takes no note of your own: it could tell what it removes.',
  remedy: 'Leave `note` out, and choose a `wording`: information, picture or privacy.',
}

const noteNamesSomeone: Refusal = {
  code: 'note_names_someone',
  status: 422,
  message: 'The note for readers names somebody who is protected.',
  remedy: 'Leave the note out: the newsroom’s fixed wording says what readers need.',
}

/** The note of a safety redaction never goes to readers as typed, and is not kept; one that names somebody is told apart. */
async function redactionIsClean(
  req: PayloadRequest,
  note: string,
  fixed: string,
  newsroom: string,
): Promise<Result<null, Refusal>> {
  const named = await whomItNames(req, `${note}\n${fixed}`, newsroom)
  if (named.length > 0) return refused(noteNamesSomeone)
  return note.trim() ? refused(wordingIsFixed) : ok(null)
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
  if (corrects !== null && !mistaken) return refused(noSuchCorrection)
  const note = houseNote({
    ...asked,
    wording: asked.wording ?? 'information',
    lang,
    newsroom: source.newsroom.name,
  })
  if (!note) return refused(saysNothing)
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
