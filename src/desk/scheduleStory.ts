import type { PayloadRequest } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'
import { ok, refused } from '#newsroom/result.ts'
import { compileLoaded, passGate } from './gateStory.ts'
import { moveStory, storyAct, type StoryRequest } from './storyAct.ts'

const badTime: Refusal = {
  code: 'bad_publish_at',
  status: 400,
  message: '`publishAt` is missing, is not a time, or is past.',
  remedy: 'Send a time in the future, such as 2026-02-04T13:29:00-08:00.',
}

/**
 * Sets the time at which the story, as it is approved now, is published. Its gate is run now and again when the time comes; a change of
 * text in between takes it off the schedule.
 */
export const scheduleStory = (
  req: PayloadRequest,
  request: StoryRequest & { publishAt: string | null; acknowledge: readonly string[] },
) =>
  storyAct(req, 'schedule', request, async (story) => {
    const at = request.publishAt === null ? Number.NaN : Date.parse(request.publishAt)
    if (!(at > story.now.getTime())) return refused(badTime)
    // An embargo is measured against the time the story will run, not against now.
    const { reasons } = compileLoaded(story.loaded, { now: new Date(at) })
    const passed = passGate(reasons, request.acknowledge)
    if (!passed.ok) return passed
    const data = {
      publishAt: new Date(at).toISOString(),
      acknowledged: [...request.acknowledge],
      approvedBy: req.user?.id ?? null,
    }
    return ok(await moveStory(story, data, passed.value))
  })
