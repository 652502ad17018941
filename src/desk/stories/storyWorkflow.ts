import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import type { Because } from '#newsroom/activityCauses.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import type { Stage } from '#newsroom/stages.ts'
import type { Verb } from '#newsroom/verbs.ts'
import type { Compiled } from '#publishing/compileStory.ts'
import { transition, TRANSITIONS } from '#publishing/workflowTransitions.ts'
import { noteActivity } from '#desk/store/repositories/activityRepository.ts'
import { act } from '#desk/store/withTransaction.ts'
import { clockOf } from '#access/requestClock.ts'
import {
  findStory,
  type LoadedStory,
  readStory,
  type StoryRead,
  weighStory,
} from '#desk/compile/loadStory.ts'
import { runOnceRead } from '#desk/compile/onceRead.ts'
import { noteInLedger } from '#desk/store/ledger/noteInLedger.ts'
import { type ReporterDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { isWriter } from '#desk/fourEyes/storyWriters.ts'
import { asRead } from '#desk/store/optimisticLock.ts'
import { compileOnce, describedIn } from '#desk/compile/compileLoadedStory.ts'
import { type Described, hasOwnWords } from '#desk/fourEyes/storeUnseenWords.ts'
import { writeStory } from '#desk/store/updateStoryRecord.ts'

/**
 * A verb's request: the story, the `updatedAt` that the client had read, and the verb's own fields.
 */
export interface StoryRequest {
  id: string
  updatedAt: string | null
}

/** What a verb answers with. */
export interface StoryOutcome {
  id: string
  stage: Stage
  updatedAt: string
  /** The public address, where there is one. */
  url: string | null
}

/**
 * What a verb works with, once the story was found, the transition is allowed and the story is the
 * one that was read.
 */
export interface StoryAct {
  req: PayloadRequest
  verb: Verb
  /** The records, as read in this transaction. */
  read: StoryRead
  /** The story by these records, at the time of the act. */
  loaded: LoadedStory
  /** Compiles it, once in an act. */
  compiled: () => Compiled
  to: Stage
  now: Date
  /** The account that the log names: the signed-in user, or whoever scheduled the story. */
  actor: string | null
  /** The cause where Homeroom does it by itself. */
  because?: Because
}

/** The signed-in user's id. MongoDB's ids are strings here. */
const idOf = (req: PayloadRequest): string | null =>
  req.user === null || req.user === undefined ? null : String(req.user.id)

/** What changing a story's stage needs: only the story's record. */
export type StoryMove = Pick<StoryAct, 'req' | 'verb' | 'to' | 'now' | 'actor' | 'because'> & {
  loaded: Pick<LoadedStory, 'story'>
}

/** True where the signed-in user started the story, or is or was in its byline. */
export async function wroteIt(req: PayloadRequest, story: StoryRecord): Promise<boolean> {
  const user = req.user?.id
  if (user === undefined) return false
  const own = await readAll<ReporterDoc>(req.payload, 'reporters', {
    where: { user: { equals: user } },
    req,
  })
  return isWriter(story, String(user), own)
}

/** What a verb reads of the story before it is admitted. */
interface Basis {
  loaded: Pick<LoadedStory, 'story' | 'wroteIt'>
  /** Whom the story describes: their descriptions are words of the story. */
  described: Described
}

/** What an admitted verb works with: the move, and what it read. */
type Admitted<B extends Basis> = Pick<StoryAct, 'req' | 'verb' | 'to' | 'now' | 'actor'> & B

/** No verb that reads only the record publishes anything. */
const nobody: Described = () => new Set()

/** Finds the story and checks the transition; comes before any verb, inside its transaction. */
async function admit<B extends Basis>(
  req: PayloadRequest,
  verb: Verb,
  request: StoryRequest,
  basisOf: (story: StoryRecord, now: Date) => Promise<B>,
): Promise<Result<Admitted<B>, Refusal>> {
  const role = roleOf(req)
  if (role === null) return refused(refusal('not_signed_in'))
  const found = await findStory(req, request.id)
  if (!found.ok) return found
  const { stage, updatedAt } = found.value
  const now = clockOf(req)
  const basis = await basisOf(found.value, now)
  const { wroteIt } = basis.loaded
  const decides = TRANSITIONS[verb].notByWriter
  const ownWords = decides && (await hasOwnWords(req, found.value, basis.described, idOf(req)))
  const next = transition({ verb, stage, role, wroteIt, ownWords })
  if (!next.ok) return next
  const fresh = asRead('story', request.updatedAt, updatedAt)
  if (!fresh.ok) return fresh
  return ok({ ...basis, req, verb, to: next.value, now, actor: idOf(req) })
}

/**
 * Runs a verb in one transaction, if the transition is allowed and the story is the one that was
 * read. `basisOf` reads what the verb needs.
 */
const actOn = async <B extends Basis, T>(
  req: PayloadRequest,
  verb: Verb,
  request: StoryRequest,
  basisOf: (story: StoryRecord, now: Date) => Promise<B>,
  work: (admitted: Admitted<B>) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> =>
  act(req, async () => {
    const admitted = await admit(req, verb, request, basisOf)
    return admitted.ok ? work(admitted.value) : admitted
  })

/**
 * Runs a verb that needs only the story's record. So a story that can no longer be compiled,
 * because a photo or its body cannot be read, can still be taken down.
 */
export const recordAct = async <T>(
  req: PayloadRequest,
  verb: Verb,
  request: StoryRequest,
  work: (move: StoryMove) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> =>
  actOn(
    req,
    verb,
    request,
    async (story) => ({ loaded: { story, wroteIt: await wroteIt(req, story) }, described: nobody }),
    work,
  )

/**
 * Runs a verb on a story with all that compiling needs. `draftOf` says what the verb compiles, so
 * that admission asks the same compiled story as the work after it.
 */
export const draftAct = async <D extends Pick<StoryAct, 'compiled'>, T>(
  req: PayloadRequest,
  verb: Verb,
  request: StoryRequest,
  draftOf: (loaded: LoadedStory, now: Date) => D,
  work: (storyAct: StoryAct, draft: D) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> =>
  runOnceRead(() =>
    actOn(
      req,
      verb,
      request,
      async (story, now) => {
        const read = await readStory(req, story)
        const loaded = await weighStory(req, read, now)
        const draft = draftOf(loaded, now)
        const { compiled } = draft
        return { read, loaded, draft, compiled, described: describedIn(compiled) }
      },
      (admitted) => work(admitted, admitted.draft),
    ),
  )

/** Runs a verb on the story as it is. */
export const storyAct = async <T>(
  req: PayloadRequest,
  verb: Verb,
  request: StoryRequest,
  work: (storyAct: StoryAct) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> =>
  draftAct(req, verb, request, (loaded, now) => ({ compiled: compileOnce(loaded, { now }) }), work)

/**
 * Writes the story's new stage (and what else the verb sets), and the entry in the activity log.
 */
export async function moveStory(
  { req, verb, loaded, to, now, actor, because }: StoryMove,
  data: Record<string, unknown> = {},
  codes: readonly string[] = [],
): Promise<StoryOutcome> {
  const { story } = loaded
  const updated = await writeStory(req, story.id, { ...data, stage: to })
  if (to === 'killed' || to === 'spiked')
    await noteInLedger(req, [{ kind: 'story_ended', story: story.id, stage: to }])
  await noteActivity(req, {
    verb,
    subject: 'stories',
    subjectId: story.id,
    from: story.stage,
    to,
    codes,
    at: now,
    actor,
    ...because,
  })
  return {
    id: story.id,
    stage: updated.stage,
    updatedAt: updated.updatedAt,
    url:
      updated.stage === 'published' && updated.publicSlug ? `/stories/${updated.publicSlug}` : null,
  }
}
