import type { Collection } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import type { NewsroomDoc } from '#desk/store/recordTypes.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'

/** What is told outside: of a story; of anything else that readers get (to caches alone); of an act about a name (to the newsroom's own editors). */
export type OutwardEvent =
  | 'story.published'
  | 'story.changed'
  | 'story.gone'
  | 'shelf.changed'
  | 'name.takenDown'
  | 'name.waits'

/** One thing to be told to one receiver. Holds ids and public addresses that bear no name: no name, headline or text. */
export interface OutboxEntry {
  kind: 'purge' | 'webhook' | 'mail'
  event: OutwardEvent
  /** Key of the edition, or null. */
  edition: string | null
  /** Id of the receipt, or null. */
  receipt: string | null
  /** Id of the webhook's row in the settings, or null. */
  webhook: string | null
  /** Public paths. */
  addresses: string[]
  /** Paths of picture files that are shown no more: their names are generated, and caches alone are told. */
  files: string[]
  /** An address that may not be said is among those concerned: whoever keeps copies has to drop all. */
  everything: boolean
  state: 'waiting' | 'sending' | 'done' | 'skipped' | 'failed'
  attempts: number
  createdAt: Date
  notBefore: Date
  /** Whose it is while it is being sent, and until when nobody else may take it. */
  lease: string | null
  leaseUntil: Date | null
  settledAt: Date | null
  /** How the last attempt ended: `http_503`, `no_answer`, `no_mail`… */
  lastCode: string | null
}

/** The native collection behind `outbox`. */
export const outboxOf = (payload: Payload): Collection<OutboxEntry> =>
  payload.db.connection.collection<OutboxEntry>('outbox')

/** A cache in front of the newsroom that is told what to drop. */
export interface PurgeTarget {
  url: string
  method: 'POST' | 'PURGE'
}

const PURGE = 'homeroomPurge'

/** For the config: which cache is told; nothing where there is none. */
export const purgeConfig = (target: PurgeTarget | null) => (target ? { [PURGE]: target } : {})

export const purgeTargetOf = (payload: Payload): PurgeTarget | null => {
  const custom = payload.config.custom as Record<string, unknown> | undefined
  return (custom?.[PURGE] as PurgeTarget | undefined) ?? null
}

/** Whom the newsroom tells of stories, as an adviser entered them. */
export interface Webhook {
  id: string
  url: string
  secret: string
  active: boolean
}

/** Takes the newsroom's settings; returns its webhooks. */
export function webhooksOf({ webhooks }: NewsroomDoc): Webhook[] {
  return (webhooks ?? []).flatMap(({ id, url, secret, active }) =>
    id && url && secret ? [{ id, url, secret, active: active !== false }] : [],
  )
}

export const storyAddress = (slug: string): string => `/stories/${encodeURIComponent(slug)}`

type Draft = Pick<OutboxEntry, 'kind' | 'event'> & Partial<OutboxEntry>

const entry = (draft: Draft, at: Date): OutboxEntry => ({
  edition: null,
  receipt: null,
  webhook: null,
  addresses: [],
  files: [],
  everything: false,
  state: 'waiting',
  attempts: 0,
  createdAt: at,
  notBefore: at,
  lease: null,
  leaseUntil: null,
  settledAt: null,
  lastCode: null,
  ...draft,
})

/**
 * Queues what a change of an edition has to tell outside, in the act's own transaction: nothing is told of what did not happen, and what
 * happened is told. `jobs/sendDueEntries.ts` sends it after the commit. `settings`: the newsroom's, where the act has read them.
 */
export async function queueOutward(
  req: PayloadRequest,
  change: Required<
    Pick<OutboxEntry, 'event' | 'edition' | 'addresses' | 'files' | 'everything'>
  > & {
    at: Date
  },
  settings?: NewsroomDoc,
): Promise<void> {
  const { at, ...said } = change
  const entries = [
    ...(purgeTargetOf(req.payload) ? [entry({ kind: 'purge', ...said }, at)] : []),
    ...webhooksOf(settings ?? (await readNewsroom(req)))
      .filter(({ active }) => active)
      .map(({ id }) => entry({ kind: 'webhook', webhook: id, ...said }, at)),
  ]
  if (entries.length === 0) return
  const receipt = await receiptThatWaitsFor(req, change.edition)
  await outboxOf(req.payload).insertMany(
    entries.map((each) => ({ ...each, receipt })),
    { session: await sessionOf(req) },
  )
}

/**
 * Queues for the cache, and for nobody else, that all it keeps is to be dropped: what is no story (a profile, a section, the settings, the front
 * page, a note at a gone address) stands in any page. In the act's own transaction.
 */
export async function queuePurge(
  req: PayloadRequest,
  edition: string | null,
  at: Date,
): Promise<void> {
  if (!purgeTargetOf(req.payload)) return
  await outboxOf(req.payload).insertOne(
    entry({ kind: 'purge', event: 'shelf.changed', edition, everything: true }, at),
    { session: await sessionOf(req) },
  )
}

/** The latest receipt that this edition is due for: the first change of it since is what the receipt is about. */
async function receiptThatWaitsFor(
  req: PayloadRequest,
  edition: string | null,
): Promise<string | null> {
  const session = await sessionOf(req)
  const [receipt] = await req.payload.db.connection
    .collection('receipts')
    .find({ stories: { $elemMatch: { edition, told: true } } }, { session, projection: { _id: 1 } })
    .sort({ at: -1 })
    .limit(1)
    .toArray()
  if (!receipt) return null
  const id = String(receipt._id)
  const told = await outboxOf(req.payload).findOne({ receipt: id, edition }, { session })
  return told ? null : id
}

/** Queues the mail to the newsroom's editors that a receipt is there. */
export async function queueMail(req: PayloadRequest, receipt: string, at: Date): Promise<void> {
  const mail = entry({ kind: 'mail', event: 'name.takenDown', receipt }, at)
  await outboxOf(req.payload).insertOne(mail, { session: await sessionOf(req) })
}

/** Queues the mail to the newsroom's editors that an opening waits, and can be refused. Of whom it is stands nowhere in it. */
export async function queueWaitingMail(req: PayloadRequest, at: Date): Promise<void> {
  await outboxOf(req.payload).insertOne(entry({ kind: 'mail', event: 'name.waits' }, at), {
    session: await sessionOf(req),
  })
}

/**
 * Takes the addresses out of everything that waits to be sent: in a database that was restored, a name that was taken down since may stand in one.
 * Receivers are told to drop all they keep.
 */
export async function blankWaiting(req: PayloadRequest): Promise<boolean> {
  const { modifiedCount } = await outboxOf(req.payload).updateMany(
    { state: { $in: ['waiting', 'sending'] }, 'addresses.0': { $exists: true } },
    { $set: { addresses: [], everything: true } },
    { session: await sessionOf(req) },
  )
  return modifiedCount > 0
}

/** Takes the addresses out of what is queued or was sent about these editions: a name that is withheld now stands in them. */
export async function blankAddresses(
  req: PayloadRequest,
  editions: readonly string[],
): Promise<void> {
  await outboxOf(req.payload).updateMany(
    { edition: { $in: [...editions] }, 'addresses.0': { $exists: true } },
    { $set: { addresses: [], everything: true } },
    { session: await sessionOf(req) },
  )
}
