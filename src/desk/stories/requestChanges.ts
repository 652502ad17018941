import type { PayloadRequest } from 'payload'
import { ok } from '#newsroom/result.ts'
import { moveStory, storyAct, type StoryRequest } from './storyWorkflow.ts'

/** The editor sends the story back with a note; what was approved or scheduled is so no longer. */
export const requestChanges = (
  req: PayloadRequest,
  request: StoryRequest & { note: string | null },
) =>
  storyAct(req, 'request-changes', request, async (story) =>
    ok(
      await moveStory(story, {
        changesNote: request.note,
        approvedAt: null,
        approvedBy: null,
        publishAt: null,
      }),
    ),
  )
