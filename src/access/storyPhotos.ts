import type { Access, PayloadRequest, Where } from 'payload'
import { isEditor } from '#newsroom/roles.ts'
import { photosNamedIn } from '#richtext/photosNamedIn.ts'
import { roleOf } from './staff.ts'

/** Ids of the photos in the stories the signed-in user may read. */
async function photosInTheirStories(req: PayloadRequest): Promise<string[]> {
  const stories = await req.payload.find({
    collection: 'stories',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    req,
    select: { leadPhoto: true, body: true },
  })
  return [...new Set(stories.docs.flatMap((story) => photosNamedIn(story)))]
}

/**
 * Editors all; a reporter the photos they entered and those in stories they work on. What a story shows was put there by somebody
 * who may see it (`desk/requests/relationHooks.ts`), so that naming an id opens nothing.
 */
export const editorsOrInTheirStories: Access = async ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  if (isEditor(role)) return true
  const own: Where = { enteredBy: { equals: req.user.id } }
  const ids = await photosInTheirStories(req)
  return ids.length === 0 ? own : { or: [own, { id: { in: ids } }] }
}
