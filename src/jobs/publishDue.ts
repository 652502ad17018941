import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { act } from '#desk/store/withTransaction.ts'
import { atTime } from '#access/requestClock.ts'
import { type LoadedStory, readStory, weighStory } from '#desk/compile/loadStory.ts'
import { draftPublication, publishWithin } from '#desk/stories/publishStory.ts'
import { picturesOf, type StoryPictures, withPictures } from '#desk/compile/renderStoryPhotos.ts'
import { refusedUnread, runOnceRead } from '#desk/compile/onceRead.ts'
import { readById } from '#desk/store/batchRead.ts'
import { type ReporterDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { countFailedAttempt } from '#desk/store/repositories/storyRepository.ts'
import { isWriter } from '#desk/fourEyes/storyWriters.ts'
import { moveStory, type StoryAct } from '#desk/stories/storyWorkflow.ts'
import { changedSince, pinOf } from '#desk/scheduling/scheduleSnapshot.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import type { GateReason } from '#publishing/gateReasons.ts'

/**
 * How often publication is tried where a picture cannot be read or the database fails. Then the
 * story goes back to the editor.
 */
const ATTEMPTS = 5
/** Pause after the first failed attempt, doubled after each further one, in milliseconds. */
const PAUSE_MS = 15_000
/** A story published later than this gets a note in the activity log. Milliseconds. */
const LATE_MS = 60_000

/** Milliseconds that the trained reader has for a story whose time has come. */
const READING_MS = 30_000

const ON_SCHEDULE = { cause: 'schedule', causeId: null } as const

const notAsScheduled = (codes: readonly string[]): Refusal =>
  refusal('not_as_scheduled', { details: { reasons: codes.map((code) => ({ code })) } })

/** Reads the story inside the transaction: it must still be scheduled and due. */
async function dueStory(req: PayloadRequest, id: string, now: Date): Promise<StoryRecord | null> {
  const story = await readById(req, 'stories', id)
  if (story?.stage !== 'scheduled' || !story.publishAt) return null
  return Date.parse(story.publishAt) <= now.getTime() ? story : null
}

const codesOf = (refusal: Refusal): string[] => {
  const reasons = refusal.details?.reasons
  return Array.isArray(reasons)
    ? [...new Set((reasons as Pick<GateReason, 'code'>[]).map((reason) => reason.code))]
    : [refusal.code]
}

/**
 * True where whoever scheduled the story now counts as one of its writers: a profile was linked to
 * their account since.
 */
async function writtenByScheduler(req: PayloadRequest, story: StoryRecord): Promise<boolean> {
  const who = story.approvedBy
  if (!who) return true
  const ids = (story.bylines ?? []).map(({ reporter }) => reporter)
  const profiles = await readAll<ReporterDoc>(req.payload, 'reporters', {
    where: { id: { in: ids } },
    req,
  })
  return isWriter(story, who, profiles)
}

/** Returns what differs from what was scheduled. `asScheduled`: the story as of the scheduled time. */
async function changes(req: PayloadRequest, asScheduled: LoadedStory): Promise<string[]> {
  const { story } = asScheduled
  const codes = changedSince(story.pinned, pinOf(asScheduled))
  return (await writtenByScheduler(req, story)) ? [...codes, 'own_story'] : codes
}

/** Publishes the story with these pictures, in one transaction that reads it once. */
const publishWith = (
  req: PayloadRequest,
  id: string,
  now: Date,
  pictures: StoryPictures,
): Promise<Result<unknown, Refusal>> =>
  act(req, async () => {
    const story = await dueStory(req, id, now)
    if (!story) return refused(refusal('not_due'))
    const scheduled = new Date(story.publishAt ?? 0)
    const read = await readStory(req, story)
    const codes = await changes(req, await weighStory(req, read, scheduled))
    if (codes.length > 0) return refused(notAsScheduled(codes))
    const late = now.getTime() - scheduled.getTime() >= LATE_MS
    const loaded = await weighStory(req, read, now)
    const draft = draftPublication(loaded, now, { stampUpdated: false, correction: null, pictures })
    const publication: StoryAct = {
      req,
      verb: 'publish',
      read,
      loaded,
      compiled: draft.compiled,
      to: 'published',
      now,
      actor: story.approvedBy ?? null,
      because: ON_SCHEDULE,
    }
    return publishWithin(publication, draft, {
      acknowledge: story.acknowledged ?? [],
      codes: late ? ['scheduled', 'late'] : ['scheduled'],
    })
  })

async function publish(payload: Payload, id: string, now: Date): Promise<Result<unknown, Refusal>> {
  const req = atTime(await createLocalReq({}, payload), now)
  return withPictures(
    payload,
    id,
    () => picturesOf(req, id),
    // Nobody waits: the reader may take its time.
    (pictures) => runOnceRead(() => publishWith(req, id, now, pictures), READING_MS),
  )
}

/**
 * Gives the story back to the editor, approved and unscheduled, with what was wrong. Needs only the
 * story's record.
 */
async function giveBack(
  payload: Payload,
  id: string,
  now: Date,
  codes: readonly string[],
): Promise<void> {
  const req = atTime(await createLocalReq({}, payload), now)
  await act(req, async () => {
    const story = await dueStory(req, id, now)
    if (!story) return refused(refusal('not_due'))
    const actor = story.approvedBy ?? null
    const move = {
      req,
      verb: 'publish',
      loaded: { story },
      to: 'approved',
      now,
      actor,
      because: ON_SCHEDULE,
    } as const
    const data = { publishAt: null, pinned: null, publishAttempts: 0, publishRetryAt: null }
    return ok(await moveStory(move, data, ['schedule_refused', ...codes]))
  })
}

/**
 * Counts a failed attempt and sets when to try again. Writes past Payload: the story itself does
 * not change, and an editor who has it open must not be told that it did. Counted once, even if
 * several processes fail at the same time.
 */
async function tryLater(payload: Payload, id: string, now: Date, code: string): Promise<void> {
  const story = await readById(await createLocalReq({}, payload), 'stories', id)
  if (story?.stage !== 'scheduled') return
  const failed = story.publishAttempts ?? 0
  if (failed + 1 >= ATTEMPTS) {
    await giveBack(payload, id, now, [code])
    return
  }
  const publishRetryAt = new Date(now.getTime() + PAUSE_MS * 2 ** failed)
  await countFailedAttempt(payload, id, failed, publishRetryAt)
}

/**
 * True where another attempt may succeed: a picture could not be read from a disk or store, or
 * the reader has not read the story yet, or somebody else wrote at the same moment.
 */
const mayMend = (refusal: Refusal): boolean =>
  refusal.status === 409 || refusal.code === 'picture_unreadable' || refusedUnread(refusal)

/**
 * The gate runs again at the scheduled time. If the story is not the one that was scheduled, it
 * goes back to the editor.
 */
async function publishOne(payload: Payload, id: string, now: Date): Promise<boolean> {
  let result: Result<unknown, Refusal>
  try {
    result = await publish(payload, id, now)
  } catch (error) {
    payload.logger.error({ err: error })
    await tryLater(payload, id, now, 'publish_failed')
    return false
  }
  if (result.ok) return true
  const { error } = result
  if (error.code === 'not_due') return false
  if (mayMend(error)) await tryLater(payload, id, now, error.code)
  else await giveBack(payload, id, now, codesOf(error))
  return false
}

/**
 * Publishes the stories whose time has come, also those whose time came while no process ran.
 * Several processes may call it at once: each story is published in one transaction that finds it
 * still scheduled, so only one of them succeeds. Returns how many it published.
 */
export async function publishDue(payload: Payload, now: Date): Promise<number> {
  const due = await readAll<{ id: string }>(payload, 'stories', {
    where: {
      and: [
        { stage: { equals: 'scheduled' } },
        { publishAt: { less_than_equal: now.toISOString() } },
        {
          or: [
            { publishRetryAt: { exists: false } },
            { publishRetryAt: { less_than_equal: now.toISOString() } },
          ],
        },
      ],
    },
    sort: 'publishAt',
    select: { stage: true },
  })
  let count = 0
  for (const { id } of due) {
    if (await publishOne(payload, id, now)) count += 1
  }
  return count
}
