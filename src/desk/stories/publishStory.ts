import type { PayloadRequest } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'
import { ok, type Result } from '#newsroom/result.ts'
import type { PublicCorrection, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { placeWhatCameOut } from '#desk/editions/arrangeFrontPage.ts'
import { keepPrintedVersion } from '#desk/compile/loadPublishedStory.ts'
import { passGate, describedIn } from '#desk/compile/compileLoadedStory.ts'
import { clearedIn } from '#desk/compile/clearedWords.ts'
import type { LoadedStory } from '#desk/compile/loadStory.ts'
import {
  compileAndStoreEdition,
  draftEdition,
  type EditionDraft,
} from '#desk/compile/compileAndStoreEdition.ts'
import {
  draftAct,
  moveStory,
  type StoryAct,
  type StoryOutcome,
  type StoryRequest,
} from './storyWorkflow.ts'
import { picturesAhead, type StoryPictures, withPictures } from '#desk/compile/renderStoryPhotos.ts'
import { seenNow } from '#desk/fourEyes/storeUnseenWords.ts'

/** What an edition is made of besides the story. */
export interface Publication {
  /**
   * True for new facts since the last edition: readers see "Updated". Without it, and without a
   * correction, nothing shows that the story was published again.
   */
  stampUpdated: boolean
  /** A correction issued in the same transaction, its note not yet anonymised. */
  correction: PublicCorrection | null
  pictures: StoryPictures
}

export interface PublicationDraft extends EditionDraft {
  correction: PublicCorrection | null
  /** Times at which readers were told of new facts, with this publication's. */
  updates: readonly string[]
}

export interface Published {
  outcome: StoryOutcome
  edition: StoryEdition
}

/** Takes a story as it was read; returns the edition that its publication would make of it. */
export function draftPublication(
  { source: drafted, ...read }: LoadedStory,
  now: Date,
  { stampUpdated, correction, pictures }: Publication,
): PublicationDraft {
  const first = drafted.firstPublishedAt === null
  // A correction is shown by itself; a first edition cannot be newer than another.
  const newFacts = stampUpdated && !first && correction === null
  const updates = [...(drafted.updates ?? []), ...(newFacts ? [now.toISOString()] : [])]
  const corrections = [...drafted.corrections, ...(correction ? [correction] : [])]
  const loaded = { ...read, source: { ...drafted, updates, corrections } }
  const stamped = first || newFacts || correction !== null
  const stamps = stamped ? { updatedAt: now.toISOString() } : {}
  return { ...draftEdition(loaded, now, pictures, stamps), correction, updates }
}

/**
 * The only way a story becomes public, within a verb's transaction: compiled from the database as
 * it is now, checked by the gate, and stored. Where anything goes wrong, the published edition
 * stays as it was. `codes`: more codes for the activity log.
 */
export async function publishWithin(
  story: StoryAct,
  draft: PublicationDraft,
  { acknowledge, codes: more = [] }: { acknowledge: readonly string[]; codes?: readonly string[] },
): Promise<Result<Published, Refusal>> {
  const { req } = story
  const { correction, updates } = draft
  const stored = await compileAndStoreEdition(req, draft, {
    byEditor: true,
    pass: ({ reasons }) => passGate(reasons, acknowledge),
  })
  if (!stored.ok) return stored
  const { edition, codes, printed } = stored.value
  const outcome = await moveStory(
    story,
    {
      publicSlug: edition.slug,
      firstPublishedAt: edition.publishedAt,
      newFactsAt: updates,
      revision: edition.revision,
      publishAt: null,
      goneNote: null,
      takenDownAt: null,
      takenDownFor: null,
      ...printed,
      clearedWords: clearedIn(req, draft.loaded, draft.compiled()),
      ...(await seenNow(req, story.loaded.story, describedIn(story.compiled), story.actor)),
    },
    [...codes, ...(correction ? [correction.kind] : []), ...more],
  )
  await keepPrintedVersion(req, story.loaded.story.id)
  if (story.loaded.onFrontPage && !story.loaded.current?.front) await placeWhatCameOut(req)
  return ok({ outcome, edition })
}

/** Publishes the story as it is now, for the first time or again. */
export async function publishStory(
  req: PayloadRequest,
  request: StoryRequest & { acknowledge: readonly string[]; stampUpdated: boolean },
): Promise<Result<StoryOutcome, Refusal>> {
  const { id, acknowledge, stampUpdated } = request
  const ahead = () => picturesAhead(req, id)
  return withPictures(req.payload, id, ahead, (pictures) =>
    draftAct(
      req,
      'publish',
      request,
      (loaded, now) => draftPublication(loaded, now, { stampUpdated, correction: null, pictures }),
      async (story, draft) => {
        const published = await publishWithin(story, draft, { acknowledge })
        return published.ok ? ok(published.value.outcome) : published
      },
    ),
  )
}
