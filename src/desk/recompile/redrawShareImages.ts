import path from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import { ok } from '#newsroom/result.ts'
import { act } from '#desk/store/withTransaction.ts'
import { atTime } from '#access/requestClock.ts'
import { noteAutomatic } from '#desk/activity/automaticChanges.ts'
import { storeEdition } from '#desk/editions/storeEdition.ts'
import { findEdition } from '#desk/store/repositories/editionRepository.ts'
import { shareImagesDue } from '#desk/store/repositories/editionSurvey.ts'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import { drawShare, shareKey } from '#desk/photos/renderPhotos.ts'

/**
 * The most images in one run: a new section name deletes the share images of all its stories at
 * once.
 */
const AT_ONCE = 20

/**
 * Draws the share image of one story from its edition, and stores it if the edition is still the
 * same.
 */
async function redraw(payload: Payload, key: string, now: Date): Promise<void> {
  const req = atTime(await createLocalReq({}, payload), now)
  const source = { newsroom: { name: (await readNewsroom(req)).name } }
  const read = (await findEdition(req, key))?.content
  if (read?.type !== 'story') return
  const drawn = await drawShare(payload, { source }, { edition: read })
  const wanted = shareKey({ source }, { edition: read })
  await act(req, async () => {
    const current = await findEdition(req, key)
    if (current?.content?.type !== 'story' || current.content.shareImage) return ok(null)
    const { content, formerMedia: _files, retired: _addresses, ...record } = current
    if (shareKey({ source }, { edition: content }) !== wanted) return ok(null)
    await storeEdition(
      req,
      {
        ...record,
        media: [...record.media, ...(drawn ? [path.posix.basename(drawn.url)] : [])],
        content: { ...content, shareImage: drawn },
        revisedAt: now,
        // An image that cannot be drawn holds nothing up. The next publication draws it.
        shareDue: false,
      },
      current,
    )
    // Besides the story's own words, only the name of the section is drawn into it.
    const because = { cause: 'section_changed', causeId: null } as const
    await noteAutomatic(req, 'redrawn', { type: 'story', keys: [key] }, because, now)
    return ok(null)
  })
}

/**
 * Draws share images anew that were deleted because of what was drawn in them
 * (`patchEditions.ts`). A story compiled meanwhile already has a new one. Safe to
 * repeat, and in several processes at once. Returns how many it looked at.
 */
export async function redrawShareImages(payload: Payload, now: Date): Promise<number> {
  const due = await shareImagesDue(payload, AT_ONCE)
  for (const key of due) await redraw(payload, key, now)
  return due.length
}
