import { isWithheld } from '#anonymization/protectedNames.ts'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Because } from '#newsroom/activityCauses.ts'
import { ok } from '#newsroom/result.ts'
import { act } from '#desk/store/withTransaction.ts'
import { type Cleared, clearEditions } from './clearEditions.ts'
import { atTime } from '#access/requestClock.ts'
import { takePortraitsOf } from './syncPortraits.ts'
import { blankAddresses } from '#desk/outbox/outbox.ts'
import type { PublishedFields, StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { readById } from '#desk/store/batchRead.ts'
import { readRegistry } from '#desk/registry/peopleRegistry.ts'
import { withSeenNames } from '#desk/registry/namesNoEditorSaw.ts'
import { withPerson } from '#desk/compile/findStoriesToRecompile.ts'

/** A story as far as it was published. Its text does not matter here, even if it cannot be read. */
export type PublishedStoryFields = PublishedFields &
  Pick<StoryRecord, 'stage' | 'editionKey' | 'publicSlug'>

/** The person's stories that readers have or had, and what was removed. */
export interface ClearedNames {
  stories: PublishedStoryFields[]
  cleared: Cleared
}

/** Returns every story of this person that readers have or had. */
const storiesOf = async (req: PayloadRequest, person: string) =>
  readAll<PublishedStoryFields>(req.payload, 'stories', {
    where: {
      and: [
        { stage: { in: ['published', 'unpublished', 'killed'] } },
        { publicSlug: { exists: true } },
        await withPerson(req.payload, person),
      ],
    },
    sort: 'createdAt',
    select: {
      stage: true,
      editionKey: true,
      publicSlug: true,
      printedInFull: true,
      printedInPart: true,
      printedFaces: true,
    },
    req,
  })

/**
 * Removes a person's name from everything apart from editions of stories, and from the outbox, in
 * the transaction: notes at gone addresses, notices to feed readers, sections, profiles and their
 * portraits, settings. Uses the names that an editor has seen. `records`: false where sections,
 * profiles and settings wait for an editor. Returns the person's stories that readers have or had,
 * and what was removed.
 */
export async function clearNames(
  req: PayloadRequest,
  person: string,
  now: Date,
  because: Because,
  { records }: { records: boolean },
): Promise<ClearedNames> {
  const registry = await readRegistry(req, now)
  // People whom a text may name in addition; and of those who are withheld, only this one.
  const people = registry.people
    .filter((one) => !isWithheld(one) || one.ref === person)
    .flatMap((one) => (one.ref === person ? (withSeenNames(one) ?? []) : [one]))
  const stories = await storiesOf(req, person)
  const cleared = await clearEditions(req, { ...registry, people }, stories, now, because, {
    records,
  })
  await blankAddresses(
    req,
    cleared.stories.filter(({ bore }) => bore).map(({ edition }) => edition),
  )
  const seen = await takePortraitsOf(req, person, because)
  const toLookAt = [...cleared.toLookAt, ...(seen > 0 ? (['portrait'] as const) : [])]
  return { stories, cleared: { ...cleared, toLookAt } }
}

/**
 * Before a record is deleted, removes now what otherwise an editor's save of the record would
 * remove, because nobody can save it any more. In the transaction of the deletion.
 */
export async function clearUnseen(req: PayloadRequest, id: string, now: Date): Promise<void> {
  const person = await readById(req, 'people', id)
  if (person?.protectionUnseen !== true) return
  const because = { cause: 'record_deleted', causeId: person.id } as const
  await clearNames(req, person.id, now, because, { records: true })
}

/**
 * The same in a transaction of its own, for a record that became more protective without anybody
 * taking the name down. False where others were writing what it has to change: then it must run
 * again. Where so far only a reporter has said that an adult is protected, sections, profiles and
 * settings wait for an editor's save of the record.
 */
export async function clearNamesOf(
  payload: Payload,
  person: string,
  now: Date,
  cause: Because['cause'],
): Promise<boolean> {
  const req = atTime(await createLocalReq({}, payload), now)
  const done = await act(req, async () => {
    const record = await readById(req, 'people', person)
    const records = record?.protectionUnseen !== true
    return ok(await clearNames(req, person, now, { cause, causeId: person }, { records }))
  })
  if (!done.ok) payload.logger.warn({ code: done.error.code })
  return done.ok
}
