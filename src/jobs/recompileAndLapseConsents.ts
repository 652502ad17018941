import { createLocalReq, type Payload } from 'payload'
import { MARKED, type MarkedReason } from '#desk/compile/markForRefresh.ts'
import { refreshPublished } from '#desk/recompile/refreshPublished.ts'
import type { Recompiled } from '#desk/recompile/recompileStories.ts'
import { readAll } from '#desk/store/readAll.ts'
import { clearRecompileMark } from '#desk/store/repositories/registryRepository.ts'

interface Flagged {
  id: string
  recompileDue: string
}

/**
 * Refreshes what is published after changes that marked their records in their own transaction. The
 * mark is removed where nothing is left to do.
 */
async function refreshMarked(
  payload: Payload,
  now: Date,
  reason: MarkedReason,
): Promise<Recompiled[]> {
  const collection = MARKED[reason]
  const flagged = await readAll<Flagged>(payload, collection, {
    where: { recompileDue: { exists: true } },
    select: { recompileDue: true },
  })
  const req = await createLocalReq({}, payload)
  const ids = flagged.map(({ id }) => id)
  const { stories, finished } = await refreshPublished(req, { reason, ids, now })
  const done = new Set(finished)
  for (const record of flagged)
    if (done.has(record.id)) await clearRecompileMark(payload, collection, record)
  return stories
}

/**
 * Removes from published editions what readers may no longer get. Looks first at records that have
 * just changed; with `everything`, also at consents that ran out and at every edition. Several
 * processes may call it at once. Returns what happened to each story that it changed.
 */
export async function recompileDue(
  payload: Payload,
  now: Date,
  { everything }: { everything: boolean },
): Promise<Recompiled[]> {
  const flagged = [
    ...(await refreshMarked(payload, now, 'record_changed')),
    ...(await refreshMarked(payload, now, 'photo_changed')),
    ...(await refreshMarked(payload, now, 'byline_changed')),
  ]
  if (!everything) return flagged
  const req = await createLocalReq({}, payload)
  await refreshPublished(req, { reason: 'consent_ended', now })
  return [...flagged, ...(await refreshPublished(req, { reason: 'found_on_look', now }))]
}
