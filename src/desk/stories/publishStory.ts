import type { PayloadRequest } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'
import { ok, type Result } from '#newsroom/result.ts'
import type { PublicCorrection, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { placeWhatCameOut } from '#desk/editions/arrangeFrontPage.ts'
import { keepPrintedVersion } from '#desk/compile/loadPublishedStory.ts'
import { passGate, describedIn } from '#desk/compile/compileLoadedStory.ts'
import { compileAndStoreEdition } from '#desk/compile/compileAndStoreEdition.ts'
import {
  moveStory,
  storyAct,
  type StoryAct,
  type StoryOutcome,
  type StoryRequest,
} from './storyWorkflow.ts'
import { picturesAhead, type StoryPictures, withPictures } from '#desk/compile/renderStoryPhotos.ts'
import { seenNow } from '#desk/fourEyes/storeUnseenWords.ts'

export interface Publication {
  acknowledge: readonly string[]
  /**
   * True for new facts since the last edition: readers see "Updated". Without it, and without a
   * correction, nothing shows that the story was published again.
   */
  stampUpdated: boolean
  /** A correction issued in the same transaction, its note not yet anonymised. */
  correction: PublicCorrection | null
  pictures: StoryPictures
  /** More codes for the activity log. */
  codes?: readonly string[]
}

export interface Published {
  outcome: StoryOutcome
  edition: StoryEdition
}

/**
 * The only way a story becomes public, within a verb's transaction: compiled from the database as
 * it is now, checked by the gate, and stored. Where anything goes wrong, the published edition
 * stays as it was.
 */
export async function publishWithin(
  story: StoryAct,
  publication: Publication,
): Promise<Result<Published, Refusal>> {
  const { req, now } = story
  const { correction } = publication
  const { source: drafted } = story.loaded
  const first = drafted.firstPublishedAt === null
  // A correction is shown by itself; a first edition cannot be newer than another.
  const newFacts = publication.stampUpdated && !first && correction === null
  const updates = [...(drafted.updates ?? []), ...(newFacts ? [now.toISOString()] : [])]
  const loaded = {
    ...story.loaded,
    source: {
      ...drafted,
      updates,
      corrections: [...drafted.corrections, ...(correction ? [correction] : [])],
    },
  }
  const stamped = first || newFacts || correction !== null
  const shelved = await compileAndStoreEdition(req, loaded, {
    now,
    stamps: stamped ? { updatedAt: now.toISOString() } : {},
    pictures: publication.pictures,
    byEditor: true,
    pass: ({ reasons }) => passGate(reasons, publication.acknowledge),
  })
  if (!shelved.ok) return shelved
  const { edition, codes, printed } = shelved.value
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
      ...(await seenNow(
        req,
        story.loaded.story,
        describedIn(story.loaded, story.now),
        story.actor,
      )),
    },
    [...codes, ...(correction ? [correction.kind] : []), ...(publication.codes ?? [])],
  )
  await keepPrintedVersion(req, story.loaded.story.id)
  if (story.loaded.onFrontPage && !story.loaded.standing?.front) await placeWhatCameOut(req)
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
    storyAct(req, 'publish', request, async (story) => {
      const publication = { acknowledge, stampUpdated, correction: null, pictures }
      const published = await publishWithin(story, publication)
      return published.ok ? ok(published.value.outcome) : published
    }),
  )
}
