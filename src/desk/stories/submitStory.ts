import type { PayloadRequest } from 'payload'
import { ok } from '#newsroom/result.ts'
import { describedIn } from '#desk/compile/compileLoadedStory.ts'
import { moveStory, storyAct, type StoryRequest } from './storyWorkflow.ts'
import { seenNow } from '#desk/fourEyes/storeUnseenWords.ts'

/**
 * Submits the story; an editor decides next. Nothing is checked yet: a blocked story may wait too.
 * A writer who submits the story has seen its present words.
 */
export const submitStory = (req: PayloadRequest, request: StoryRequest) =>
  storyAct(req, 'submit', request, async (story) => {
    const { wroteIt, story: record } = story.loaded
    return ok(
      await moveStory(story, {
        submittedAt: story.now.toISOString(),
        changesNote: null,
        ...(wroteIt ? await seenNow(req, record, describedIn(story.compiled), story.actor) : {}),
      }),
    )
  })
