import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { asDesk } from '#desk/store/withTransaction.ts'
import { type CorrectionAsked, draftCorrection } from './buildCorrection.ts'
import { draftPublication, publishWithin } from '#desk/stories/publishStory.ts'
import { readAll } from '#desk/store/readAll.ts'
import { picturesAhead, type StoryPictures, withPictures } from '#desk/compile/renderStoryPhotos.ts'
import {
  storyAct,
  type StoryAct,
  type StoryOutcome,
  type StoryRequest,
} from '#desk/stories/storyWorkflow.ts'

export interface CorrectionRequest extends StoryRequest, CorrectionAsked {
  acknowledge: readonly string[]
}

/** What the verb answers: the correction as published. */
export type CorrectionOutcome = StoryOutcome & { sequence: number; note: string }

async function correctWithin(
  story: StoryAct,
  request: CorrectionRequest,
  pictures: StoryPictures,
): Promise<Result<CorrectionOutcome, Refusal>> {
  const { req, now } = story
  const { source, story: record } = story.loaded
  const drafted = await draftCorrection(req, source, request, now.toISOString())
  if (!drafted.ok) return drafted
  const correction = drafted.value
  const { sequence, kind, issuedAt } = correction
  const draft = draftPublication(story.loaded, now, { stampUpdated: false, correction, pictures })
  const published = await publishWithin(story, draft, { acknowledge: request.acknowledge })
  if (!published.ok) return published
  const { edition, outcome } = published.value
  const note = edition.corrections.at(-1)?.note ?? ''
  // What was removed for somebody's safety is not stored again.
  const private_ = kind === 'safetyRedaction' ? {} : { wrong: request.wrong, right: request.right }
  await asDesk(req, (context) =>
    req.payload.create({
      collection: 'corrections',
      data: {
        ...private_,
        story: record.id,
        kind,
        note,
        placement: correction.placement,
        issuedAt,
        issuedBy: req.user?.id ?? '',
        sequence,
        corrects: correction.corrects?.sequence ?? null,
        editionBefore: source.revision,
        editionAfter: edition.revision,
      },
      depth: 0,
      overrideAccess: true,
      context,
      req,
    }),
  )
  return ok({ ...outcome, sequence, note })
}

/** The words of a correction, except what a safety redaction removes. */
const words = ({ kind, wrong, right, note }: Record<string, unknown>) =>
  kind === 'safetyRedaction' ? { kind } : { kind, wrong, right, note }

/**
 * Two editors corrected at once, and this one came second. The refusal returns what they sent and
 * what was issued since they opened the story, so that neither text is lost. Only staff who may
 * read both get it.
 */
async function bothKept(
  req: PayloadRequest,
  request: CorrectionRequest,
  { details }: Refusal,
): Promise<Refusal> {
  const since = await readAll<Record<string, unknown>>(req.payload, 'corrections', {
    where: {
      and: [
        { story: { equals: request.id } },
        { issuedAt: { greater_than: request.updatedAt ?? '' } },
      ],
    },
    sort: 'sequence',
    req,
  })
  return refusal('stale_write.correction', {
    details: {
      ...details,
      mine: words({ ...request }),
      theirs: since.map((doc) => ({
        sequence: doc.sequence,
        issuedAt: doc.issuedAt,
        ...words(doc),
      })),
    },
  })
}

/**
 * Publishes text and note in one transaction: the story as it is now, with the correction, timed by
 * the server and numbered without gaps. The gate checks the note like the text.
 */
export async function correctStory(
  req: PayloadRequest,
  request: CorrectionRequest,
): Promise<Result<CorrectionOutcome, Refusal>> {
  const ahead = () => picturesAhead(req, request.id)
  const done = await withPictures(req.payload, request.id, ahead, (pictures) =>
    storyAct(req, 'correct', request, (story) => correctWithin(story, request, pictures)),
  )
  return done.ok || done.error.code !== 'stale_write'
    ? done
    : refused(await bothKept(req, request, done.error))
}
