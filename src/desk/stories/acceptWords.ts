import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isEditor } from '#newsroom/roles.ts'
import type { Stage } from '#newsroom/stages.ts'
import { act } from '#desk/store/withTransaction.ts'
import { asRead } from '#desk/store/optimisticLock.ts'
import { clockOf } from '#access/requestClock.ts'
import { compileOnce, describedIn } from '#desk/compile/compileLoadedStory.ts'
import { findStory, loadStory } from '#desk/compile/loadStory.ts'
import { noteActivity } from '#desk/store/repositories/activityRepository.ts'
import { type StoryOutcome, type StoryRequest, wroteIt } from './storyWorkflow.ts'
import { type Described, seenNow, unseenIn } from '#desk/fourEyes/storeUnseenWords.ts'
import { writeStory } from '#desk/store/updateStoryRecord.ts'

/** True where nothing of a story can become public any more. */
export const isOver = (stage: Stage): boolean => stage === 'killed' || stage === 'spiked'

/**
 * A writer of the story, or an editor, confirms having looked at the words that others changed: two
 * people have now seen them. Changes neither words nor stage, publishes nothing, and does not count
 * for one's own changes.
 */
export const acceptWords = (req: PayloadRequest, request: StoryRequest) =>
  act(req, async (): Promise<Result<StoryOutcome, Refusal>> => {
    const role = roleOf(req)
    if (role === null || !req.user) return refused(refusal('not_signed_in'))
    const found = await findStory(req, request.id)
    if (!found.ok) return found
    const story = found.value
    if (!isEditor(role) && !(await wroteIt(req, story))) {
      return refused(
        refusal('role_may_not', {
          parts: { what: 'accept changes of a story they did not write' },
        }),
      )
    }
    if (isOver(story.stage)) return refused(refusal('wrong_stage.over'))
    const fresh = asRead('story', request.updatedAt, story.updatedAt)
    if (!fresh.ok) return fresh
    const by = String(req.user.id)
    const now = clockOf(req)
    // Read and compiled once, and only where somebody's description is unseen.
    let reading: Promise<Described> | null = null
    const described: Described = async () => {
      reading ??= loadStory(req, story, now).then((loaded) =>
        describedIn(compileOnce(loaded, { now })),
      )
      return (await reading)()
    }
    const theirs = (await unseenIn(req, story, described)).flatMap(({ changes }) =>
      changes.filter((change) => change.by !== by),
    )
    if (theirs.length === 0) return refused(refusal('nothing_to_accept'))
    const { stage, updatedAt, publicSlug } = await writeStory(
      req,
      story.id,
      await seenNow(req, story, described, by),
    )
    await noteActivity(req, {
      verb: 'accept',
      subject: 'stories',
      subjectId: story.id,
      // The stage does not change.
      from: null,
      to: null,
      codes: [...new Set(theirs.flatMap(({ fields }) => fields))].sort(),
      at: now,
      actor: by,
    })
    const url = stage === 'published' && publicSlug ? `/stories/${publicSlug}` : null
    return ok({ id: story.id, stage, updatedAt, url })
  })
