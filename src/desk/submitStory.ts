import type { PayloadRequest } from 'payload'
import { ok } from '#newsroom/result.ts'
import { moveStory, storyAct, type StoryRequest } from './storyAct.ts'

/** The reporter hands the story in; an editor decides next. Nothing is checked yet: a blocked story may wait too. */
export const submitStory = (req: PayloadRequest, request: StoryRequest) =>
  storyAct(req, 'submit', request, async (story) =>
    ok(await moveStory(story, { submittedAt: story.now.toISOString(), changesNote: null })),
  )
