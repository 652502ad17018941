import type { Payload } from 'payload'
import { clearNamesOf } from '#desk/takedown/clearPerson.ts'
import { followPortraits } from '#desk/profiles/syncPortraits.ts'
import { clearLapsed } from '#desk/takedown/clearLapsedConsents.ts'
import { recompileStories, type Recompiled } from '#desk/recompile/recompileStories.ts'
import { readAll } from '#desk/store/readAll.ts'

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
 * The stories, and the portraits on profiles, of people whose record changed towards protection, of photos whose covering changed or who is seen in them, and of reporters whom
 * readers are to read otherwise, marked in the same transaction as the change.
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
  const records = payload.db.collections[collection]
  const done: Recompiled[] = []
  const seen: Flagged[] = []
  for (const record of flagged) {
    const { id } = record
    const cleared = what !== 'person' || (await clearNamesOf(payload, id, now, CAUSES[what]))
    const results = await recompileStories(payload, now, { [what]: id })
    done.push(...results)
    if (cleared && results.every(({ outcome }) => outcome !== 'later')) seen.push(record)
  }
  // Once for all of them: it looks at every portrait.
  if (what !== 'reporter' && flagged.length > 0) {
    // Of several at once nobody can tell which it was.
    const causeId = flagged.length === 1 ? (flagged[0]?.id ?? null) : null
    if (!(await followPortraits(payload, now, { cause: CAUSES[what], causeId }))) return done
  }
  for (const { id, recompileDue } of seen) {
    // Only this mark: a change that was made meanwhile has set another. Written past Payload, as the record itself does not change.
    await records?.updateOne(
      { _id: id, recompileDue: new Date(recompileDue) },
      { $set: { recompileDue: null } },
      { timestamps: false },
    )
  }
  return done
}

/**
 * Takes out of the standing editions what may not be told any more. Looks first at records that have just changed, and with
 * `everything` for consents that ran out, and at all that is printed. Several processes may call it at once.
 * Returns what became of each story it touched.
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
