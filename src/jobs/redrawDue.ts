import path from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import { ok } from '#newsroom/result.ts'
import { act } from '#desk/store/withTransaction.ts'
import { atTime } from '#desk/store/requestClock.ts'
import { noteAutomatic } from '#desk/activity/automaticChanges.ts'
import { editionsOf, findEdition, storeEdition } from '#desk/editions/editionRepository.ts'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import { drawShare, shareKey } from '#desk/photos/renderPhotos.ts'

/** So many at a look: a section's new name drops the share images of all its stories at once. */
const AT_ONCE = 20

/** Draws the share image of one story, from what readers have of it; puts it up if it still is what they have. */
async function redraw(payload: Payload, key: string, now: Date): Promise<void> {
  const req = atTime(await createLocalReq({}, payload), now)
  const source = { newsroom: { name: (await readNewsroom(req)).name } }
  const read = (await findEdition(req, key))?.content
  if (read?.type !== 'story') return
  const drawn = await drawShare(payload, { source }, { edition: read })
  const wanted = shareKey({ source }, { edition: read })
  await act(req, async () => {
    const standing = await findEdition(req, key)
    if (standing?.content?.type !== 'story' || standing.content.shareImage) return ok(null)
    const { content, formerMedia: _files, retired: _addresses, ...record } = standing
    if (shareKey({ source }, { edition: content }) !== wanted) return ok(null)
    await storeEdition(
      req,
      {
        ...record,
        media: [...record.media, ...(drawn ? [path.posix.basename(drawn.url)] : [])],
        content: { ...content, shareImage: drawn },
        revisedAt: now,
        // One that could not be drawn holds up nothing, and comes with the next publication.
        shareDue: false,
      },
      standing,
    )
    // Only the name of a section is drawn into it beside the story's own words.
    const because = { cause: 'section_changed', causeId: null } as const
    await noteAutomatic(req, 'redrawn', { type: 'story', keys: [key] }, because, now)
    return ok(null)
  })
}

/**
 * Draws anew the share images that went with what was drawn into them (`desk/compile/patchEditions.ts`). A story that was compiled meanwhile has its own.
 * Safe to repeat, and in several processes at once. Returns how many it looked at.
 */
export async function redrawDue(payload: Payload, now: Date): Promise<number> {
  const due = await editionsOf(payload)
    .find(
      { type: 'story', state: 'live', shareDue: true, 'content.shareImage': null },
      { projection: { _id: 1 } },
    )
    .limit(AT_ONCE)
    .toArray()
  for (const { _id } of due) await redraw(payload, _id, now)
  return due.length
}
