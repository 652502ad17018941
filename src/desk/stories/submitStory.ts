import type { PayloadRequest } from 'payload'
import { ok } from '#newsroom/result.ts'
import { describedIn } from '#desk/compile/compileLoadedStory.ts'
import { moveStory, storyAct, type StoryRequest } from './storyWorkflow.ts'
import { seenNow } from '#desk/fourEyes/unseenWords.ts'

/**
 * The reporter hands the story in; an editor decides next. Nothing is checked yet: a blocked story may wait too. A writer of the story who hands it
 * in has seen its words as they stand.
 */
export const submitStory = (req: PayloadRequest, request: StoryRequest) =>
  storyAct(req, 'submit', request, async (story) => {
    const { wroteIt, story: record } = story.loaded
    return ok(
      await moveStory(story, {
        submittedAt: story.now.toISOString(),
        changesNote: null,
        ...(wroteIt
          ? await seenNow(req, record, describedIn(story.loaded, story.now), story.actor)
          : {}),
      }),
    )
  })
