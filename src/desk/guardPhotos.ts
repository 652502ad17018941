import type { CollectionBeforeChangeHook } from 'payload'
import { roleOf } from '#access/staff.ts'
import { isEditor } from '#newsroom/roles.ts'
import { readAll, type StoryRecord } from './records.ts'
import { RefusalError } from './refuse.ts'

/** Where a reporter no longer changes a story, they no longer change what it shows. */
const OUT_OF_HANDS = ['submitted', 'approved', 'scheduled', 'published', 'unpublished']

/**
 * A photo in a story that is handed in is the editor's: a reporter who could still change its caption would change, unseen, what an editor
 * has approved.
 */
export const guardPhotosInReview: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const editor = isEditor(roleOf(req)) || req.context.trusted === true
  if (operation !== 'update' || editor) return data
  const id = String((originalDoc as { id?: unknown } | undefined)?.id)
  const stories = await readAll<Pick<StoryRecord, 'leadPhoto' | 'body'>>(req.payload, 'stories', {
    where: { stage: { in: OUT_OF_HANDS } },
    select: { leadPhoto: true, body: true },
    req,
  })
  const shown = stories.some(
    (story) => story.leadPhoto === id || JSON.stringify(story.body ?? null).includes(`"${id}"`),
  )
  if (!shown) return data
  throw new RefusalError({
    code: 'photo_handed_in',
    status: 403,
    message: 'This photo is in a story that is handed in.',
    remedy: 'Ask your editor to change it, or to send the story back to you.',
  })
}
