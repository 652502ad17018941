import type { PayloadRequest } from 'payload'
import { ok } from '#newsroom/result.ts'
import { moveStory, storyAct, type StoryRequest } from './storyWorkflow.ts'

/** Returns the story to its reporter with a note. It is no longer approved or scheduled. */
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
