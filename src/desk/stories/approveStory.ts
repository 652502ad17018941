import type { PayloadRequest } from 'payload'
import { ok } from '#newsroom/result.ts'
import { describedIn, passGate } from '#desk/compile/compileLoadedStory.ts'
import { moveStory, storyAct, type StoryRequest } from './storyWorkflow.ts'
import { seenNow } from '#desk/fourEyes/storeUnseenWords.ts'

/**
 * Approves the story as it is now; any later change of its text needs a new approval. Every
 * blocking reason must be answered, except an embargo, which ends by itself; warnings wait for
 * publication.
 */
export const approveStory = (req: PayloadRequest, request: StoryRequest) =>
  storyAct(req, 'approve', request, async (story) => {
    const { reasons } = story.compiled()
    const blocking = reasons.filter((reason) => reason.severity === 'blocking')
    const passed = passGate(blocking, [], ['embargoed'])
    if (!passed.ok) return passed
    return ok(
      await moveStory(story, {
        approvedAt: story.now.toISOString(),
        approvedBy: req.user?.id ?? null,
        ...(await seenNow(req, story.loaded.story, describedIn(story.compiled), story.actor)),
      }),
    )
  })
