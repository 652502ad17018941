import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Because } from '#newsroom/activityCauses.ts'
import { ok } from '#newsroom/result.ts'
import type {
  EditionRecord,
  PublicPhoto,
  ReporterEdition,
} from '#publishing/edition/editionTypes.ts'
import { act } from '#desk/store/withTransaction.ts'
import { atTime, clockOf } from '#access/requestClock.ts'
import { noteAutomatic } from '#desk/activity/automaticChanges.ts'
import { storeEdition } from '#desk/editions/storeEdition.ts'
import {
  type MadePortrait,
  photoOf,
  portraitNow,
  regionsOf,
  showsSomebodyProtected,
} from '#desk/profiles/renderPortrait.ts'
import { type ReporterDoc } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { isOfTheDatabase } from '#desk/store/retryCollisions.ts'
import { profilesWithPortrait } from '#desk/store/repositories/editionRepository.ts'
import { notePrintedPortrait } from '#desk/store/repositories/registryRepository.ts'

/** A live profile with a portrait. */
interface Profile {
  row: EditionRecord
  content: ReporterEdition & { portrait: PublicPhoto }
  reporter: ReporterDoc | null
}

/**
 * Returns live profiles that show a portrait; only `key` where it is given. Read in the
 * transaction.
 */
async function portraitsOut(req: PayloadRequest, key?: string): Promise<Profile[]> {
  const rows = await profilesWithPortrait(req, key)
  if (rows.length === 0) return []
  const reporters = await readAll<ReporterDoc>(req.payload, 'reporters', {
    where: { editionKey: { in: rows.map(({ _id }) => _id) } },
    req,
  })
  const byKey = new Map(reporters.map((reporter) => [reporter.editionKey, reporter]))
  return rows.flatMap((row) => {
    const { content } = row
    if (content?.type !== 'reporter' || !content.portrait) return []
    const { portrait } = content
    return [{ row, content: { ...content, portrait }, reporter: byKey.get(row._id) ?? null }]
  })
}

/** Stores the profile with this portrait, or with none: then its files answer 410. */
async function put(
  req: PayloadRequest,
  { row, content, reporter }: Profile,
  portrait: MadePortrait | null,
  because: Because,
): Promise<void> {
  if (reporter) await notePrintedPortrait(req, reporter.id, portrait?.printed ?? null)
  await storeEdition(req, {
    ...row,
    media: portrait?.files ?? [],
    content: { ...content, portrait: portrait?.photo ?? null },
    revisedAt: clockOf(req),
  })
  const verb = portrait ? 'portrait-covered' : 'portrait-off'
  await noteAutomatic(req, verb, { type: 'reporter', keys: [row._id] }, because, clockOf(req))
}

/**
 * True where somebody protected is seen in the portrait, or where that cannot be found out: no
 * error in a photo may hold up an action on a name.
 */
async function mayNotBeSeen(
  req: PayloadRequest,
  { reporter }: Profile,
  photo: string,
): Promise<boolean> {
  try {
    const held = reporter?.printedPortrait ? regionsOf(reporter.printedPortrait) : []
    return await showsSomebodyProtected(req, photo, held)
  } catch (error) {
    if (isOfTheDatabase(error)) throw error
    req.payload.logger.error({ err: error })
    return true
  }
}

/**
 * Removes portraits that show this person without permission from their profiles, in the
 * transaction. Returns how many there were.
 */
export async function takePortraitsOf(
  req: PayloadRequest,
  person: string,
  because: Because,
): Promise<number> {
  let taken = 0
  for (const profile of await portraitsOut(req)) {
    const { reporter } = profile
    const id = reporter?.printedPortrait?.photo ?? reporter?.portrait
    const photo = id ? await photoOf(req, id) : null
    if (!photo?.peopleVisible?.includes(person)) continue
    if (!(await mayNotBeSeen(req, profile, photo.id))) continue
    await put(req, profile, null, because)
    taken += 1
  }
  return taken
}

const nowOf = async (req: PayloadRequest, { row, content, reporter }: Profile) =>
  reporter ? portraitNow(req, reporter, content.portrait, row.media) : null

async function follow(
  payload: Payload,
  key: string,
  now: Date,
  because: Because,
): Promise<boolean> {
  const req = atTime(await createLocalReq({}, payload), now)
  const done = await act(req, async () => {
    const [profile] = await portraitsOut(req, key)
    if (!profile) return ok(null)
    const portrait = await nowOf(req, profile)
    if (portrait !== 'stands') await put(req, profile, portrait, because)
    return ok(null)
  })
  return done.ok
}

/** Needs nothing of the photo, so that an error in it cannot keep the portrait public. */
async function takeOff(
  payload: Payload,
  key: string,
  now: Date,
  because: Because,
): Promise<boolean> {
  const req = atTime(await createLocalReq({}, payload), now)
  const done = await act(req, async () => {
    for (const profile of await portraitsOut(req, key)) await put(req, profile, null, because)
    return ok(null)
  })
  return done.ok
}

/**
 * Updates the portraits on live profiles after changes of their photos or of the people in them:
 * covers more, with the words they were published with, or removes them until an editor saves the
 * profile. Safe to repeat, and in several processes at once: each profile is one transaction that
 * checks again. False where others were writing; the next run will find it again.
 */
export async function followPortraits(
  payload: Payload,
  now: Date,
  because: Because,
): Promise<boolean> {
  const req = atTime(await createLocalReq({}, payload), now)
  let all = true
  for (const profile of await portraitsOut(req)) {
    const key = profile.row._id
    let done: boolean
    try {
      done = await follow(payload, key, now, because)
    } catch (error) {
      if (isOfTheDatabase(error)) throw error
      payload.logger.error({ err: error })
      done = await takeOff(payload, key, now, because)
    }
    all &&= done
  }
  return all
}
