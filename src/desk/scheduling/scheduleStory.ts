import type { PayloadRequest } from 'payload'
import { ok } from '#newsroom/result.ts'
import { compileOnce, describedIn, passGate } from '#desk/compile/compileLoadedStory.ts'
import { weighStory } from '#desk/compile/loadStory.ts'
import { newsroomZone } from '#desk/store/newsroomSettings.ts'
import { type ScheduleTime, scheduledTime } from './parsePublishAt.ts'
import { moveStory, storyAct, type StoryRequest } from '#desk/stories/storyWorkflow.ts'
import { pinOf } from './scheduleSnapshot.ts'
import { seenNow } from '#desk/fourEyes/storeUnseenWords.ts'

/**
 * Sets the time at which the story, as it is now, is published. A fingerprint of everything in the
 * edition is stored: either what the editor saw is published, or nothing. The gate is asked now, as
 * of that time, and again when the time comes.
 */
export const scheduleStory = (
  req: PayloadRequest,
  request: StoryRequest & ScheduleTime & { acknowledge: readonly string[] },
) =>
  storyAct(req, 'schedule', request, async (story) => {
    const time = scheduledTime(request, await newsroomZone(req), story.now)
    if (!time.ok) return time
    const at = time.value
    // Embargo, consents and ages are checked as of the time of publication, not as of now.
    const loaded = await weighStory(req, story.read, at)
    const compiled = compileOnce(loaded, { now: at })
    const passed = passGate(compiled().reasons, request.acknowledge)
    if (!passed.ok) return passed
    const data = {
      publishAt: at.toISOString(),
      acknowledged: [...request.acknowledge],
      approvedBy: req.user?.id ?? null,
      pinned: pinOf(loaded),
      publishAttempts: 0,
      publishRetryAt: null,
      ...(await seenNow(req, loaded.story, describedIn(compiled), story.actor)),
    }
    const outcome = await moveStory(story, data, passed.value)
    return ok({ ...outcome, publishAt: data.publishAt })
  })
