import type { CollectionBeforeChangeHook } from 'payload'
import { actsAsEditor } from '#access/staff.ts'
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
  if (operation !== 'update' || actsAsEditor(req)) return data
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
