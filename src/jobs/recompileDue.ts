import type { Payload } from 'payload'
import { clearNamesOf } from '#desk/takedown/clearPerson.ts'
import { followPortraits } from '#desk/profiles/syncPortraits.ts'
import { clearLapsed } from '#desk/takedown/clearLapsedConsents.ts'
import { recompileStories, type Recompiled } from '#desk/recompile/recompileStories.ts'
import { readAll } from '#desk/store/readAll.ts'
import { clearRecompileMark } from '#desk/store/repositories/registryRepository.ts'

interface Flagged {
  id: string
  recompileDue: string
}

const CAUSES = {
  person: 'record_changed',
  photo: 'photo_changed',
  reporter: 'byline_changed',
} as const

const COLLECTIONS = { person: 'people', photo: 'photos', reporter: 'reporters' } as const

/**
 * Recompiles stories and portraits after a change: people whose record became more protective,
 * photos with other coverings or people, reporters with another byline. The change marked these
 * records in its own transaction.
 */
async function recompileFlagged(
  payload: Payload,
  now: Date,
  what: keyof typeof COLLECTIONS,
): Promise<Recompiled[]> {
  const collection = COLLECTIONS[what]
  const flagged = await readAll<Flagged>(payload, collection, {
    where: { recompileDue: { exists: true } },
    select: { recompileDue: true },
  })
  const done: Recompiled[] = []
  const seen: Flagged[] = []
  for (const record of flagged) {
    const { id } = record
    const cleared = what !== 'person' || (await clearNamesOf(payload, id, now, CAUSES[what]))
    const results = await recompileStories(payload, now, { [what]: id })
    done.push(...results)
    if (cleared && results.every(({ outcome }) => outcome !== 'later')) seen.push(record)
  }
  // Once for all of them, because it looks at every portrait.
  if (what !== 'reporter' && flagged.length > 0) {
    // With several at once, nobody can tell which one it was.
    const causeId = flagged.length === 1 ? (flagged[0]?.id ?? null) : null
    if (!(await followPortraits(payload, now, { cause: CAUSES[what], causeId }))) return done
  }
  for (const record of seen) await clearRecompileMark(payload, collection, record)
  return done
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
    ...(await recompileFlagged(payload, now, 'person')),
    ...(await recompileFlagged(payload, now, 'photo')),
    ...(await recompileFlagged(payload, now, 'reporter')),
  ]
  if (!everything) return flagged
  await clearLapsed(payload, now)
  await followPortraits(payload, now, { cause: 'found_on_look', causeId: null })
  return [...flagged, ...(await recompileStories(payload, now))]
}
