import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import type { Logger } from 'pino'
import { removeEdition } from '#desk/editions/storeEdition.ts'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import { keepEarlierWithheld } from '#desk/recompile/keepNamesOfEarlierStories.ts'
import { dropPublic } from '#desk/photos/photoStorage.ts'
import { readAll } from '#desk/store/readAll.ts'
import {
  forgetEarlierAddresses,
  addSearchWords,
  goneWithAddress,
  liveStoryKeys,
  shownPictures,
} from '#desk/store/repositories/editionSurvey.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'

/** A younger file may belong to a publication that another process is making. Milliseconds. */
const GRACE_MS = 60 * 60 * 1000

/**
 * Repairs at start what a crash or a restored backup may have left. Takes down a live edition whose
 * story is not published (fail closed), recompiles one that says more about somebody than their
 * record now allows, and deletes pictures that no edition lists. Returns what it did, in numbers.
 */
export async function reconcile(
  payload: Payload,
  log: Logger,
  now: Date,
): Promise<{ takenDown: number; filesDeleted: number; recompiled: number }> {
  let takenDown = 0
  for await (const key of liveStoryKeys(payload)) {
    // Read the story after the edition: another process may be publishing it and writes both at
    // once.
    const [story] = await readAll(payload, 'stories', {
      where: { and: [{ editionKey: { equals: key } }, { stage: { equals: 'published' } }] },
      select: { stage: true },
    })
    if (story) continue
    await removeEdition(await createLocalReq({}, payload), key, null, now)
    takenDown += 1
  }
  // An earlier version kept such an address unhashed in the editions collection.
  for await (const { _id, goneNote } of goneWithAddress(payload)) {
    await removeEdition(await createLocalReq({}, payload), _id, goneNote, now)
  }
  await addSearchWords(payload)
  await keepEarlierWithheld(payload, now)
  await forgetEarlierAddresses(payload)
  const outcomes = (await recompileDue(payload, now, { everything: true })).map(
    ({ outcome }) => outcome,
  )
  takenDown += outcomes.filter((outcome) => outcome === 'takenDown').length
  const recompiled = outcomes.filter((outcome) => outcome === 'recompiled').length
  const filesDeleted = await sweepPictures(payload, now)
  if (takenDown + filesDeleted + recompiled > 0)
    log.warn({ takenDown, filesDeleted, recompiled }, 'reconciled')
  return { takenDown, filesDeleted, recompiled }
}

async function sweepPictures(payload: Payload, now: Date): Promise<number> {
  const folder = mediaFolders(payload).public
  const files = await readdir(folder, { withFileTypes: true }).catch(() => [])
  if (files.length === 0) return 0
  const shown = await shownPictures(payload)
  const shownNames = new Set(shown.map((name) => name.slice(0, 32)))
  let deleted = 0
  for (const file of files) {
    if (!file.isFile() || shownNames.has(file.name.slice(0, 32))) continue
    const { mtimeMs } = await stat(path.join(folder, file.name))
    if (now.getTime() - mtimeMs < GRACE_MS) continue
    await dropPublic(payload, file.name)
    deleted += 1
  }
  return deleted
}
