import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import { act } from '#desk/store/withTransaction.ts'
import { atTime } from '#access/requestClock.ts'
import type { LedgerEntry } from '#desk/store/ledger/ledgerFacts.ts'
import { forgetHashes } from '#desk/editions/storeEdition.ts'
import { blankWaiting } from '#desk/outbox/outbox.ts'
import { planReplay } from '#desk/restore/planReplay.ts'
import { readAll } from '#desk/store/readAll.ts'
import { isAnyMarked } from '#desk/store/repositories/registryRepository.ts'
import {
  replayEdition,
  replayEnd,
  replayNote,
  replaySchedule,
} from '#desk/restore/replayEditions.ts'
import { replayPerson, replayPhoto, replayReporter } from '#desk/restore/replayRecords.ts'
import { ok } from '#newsroom/result.ts'
import { reconcile } from '../repairOnStartup.ts'
import { LedgerRefusal } from './ledgerRefusals.ts'

/** What was repeated in a database that was older than its ledger, in numbers. */
export interface Replayed {
  entries: number
  /**
   * Records of people and reporters whose names are withheld again, and photos that are covered
   * again.
   */
  withheld: number
  covered: number
  /**
   * Stories, profiles and sections that were taken down, including stories that were killed or
   * spiked.
   */
  takenDown: number
  unscheduled: number
  /** People in the ledger who are not in this database. */
  unknownPeople: number
}

const TRIES = 5

const notApplied = (cause?: unknown): LedgerRefusal =>
  new LedgerRefusal(
    'ledger_not_applied',
    'The database is older than its ledger, and could not be brought in line with it.',
    'Nothing of it is served. Make sure that no other program writes to the database, and start again.',
    cause,
  )

/**
 * Does one thing in a transaction of its own. Returns 1 where there was something to do, else 0.
 */
async function inAct(
  payload: Payload,
  now: Date,
  work: (req: PayloadRequest) => Promise<boolean>,
): Promise<number> {
  const req = atTime(await createLocalReq({}, payload), now)
  const done = await act(req, async () => ok(await work(req)))
  if (!done.ok) throw notApplied(done.error)
  return done.value ? 1 : 0
}

/**
 * Counts records whose stories could not be compiled yet, because somebody else was writing them.
 */
async function stillWaiting(payload: Payload): Promise<boolean> {
  for (const name of ['people', 'photos', 'reporters'] as const) {
    if (await isAnyMarked(payload, name)) return true
  }
  return false
}

/**
 * Repeats in a database what the ledger says and the database lacks: whatever was taken away since
 * the backup is taken away again. It only takes away, may be repeated, and may run in several
 * processes at once. First it changes the records, then what follows from them by the newsroom's
 * own rules, and last the editions that were no longer public.
 * @throws LedgerRefusal where that cannot be done.
 */
export async function replay(
  payload: Payload,
  log: Logger,
  entries: readonly LedgerEntry[],
  now: Date,
): Promise<Replayed> {
  const plan = planReplay(entries)
  const each = async <K, V>(
    all: Iterable<readonly [K, V]>,
    work: (req: PayloadRequest, key: K, value: V) => Promise<boolean>,
  ): Promise<number> => {
    let count = 0
    for (const [key, value] of all)
      count += await inAct(payload, now, (req) => work(req, key, value))
    return count
  }
  const scheduled = await readAll<{ id: string }>(payload, 'stories', {
    where: { stage: { equals: 'scheduled' } },
    select: { stage: true },
  })
  await inAct(payload, now, blankWaiting)
  const ended = await each(plan.stories, replayEnd)
  const unscheduled = await each(
    scheduled.map(({ id }) => [id, null] as const),
    (req, id) => replaySchedule(req, id),
  )
  const people = await readAll<{ id: string }>(payload, 'people', {
    where: { id: { in: [...plan.people.keys()] } },
    select: { kind: true },
  })
  const bylines = await each(
    [...plan.reporters].map((id) => [id, null] as const),
    (req, id) => replayReporter(req, id),
  )
  const withheld = bylines + (await each(plan.people, replayPerson))
  const covered = await each(plan.photos, replayPhoto)
  await each(
    [...plan.notes].map((key) => [key, null] as const),
    (req, key) => replayNote(req, key),
  )
  await each(plan.addresses, (req, type, hashes) => forgetHashes(req, type, [...hashes]))
  for (let tried = 1; ; tried += 1) {
    await reconcile(payload, log, now)
    if (!(await stillWaiting(payload))) break
    if (tried === TRIES) throw notApplied()
  }
  const off = await each(plan.editions, replayEdition)
  return {
    entries: entries.length,
    withheld,
    covered,
    takenDown: ended + off,
    unscheduled,
    unknownPeople: plan.people.size - people.length,
  }
}
