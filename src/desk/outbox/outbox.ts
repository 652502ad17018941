import type { Collection } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import type { NewsroomDoc } from '#desk/store/recordTypes.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'

/**
 * What is sent to the outside: about a story; about anything else that readers get (only to
 * caches); about an action on a name (only to the newsroom's editors).
 */
export type OutwardEvent =
  | 'story.published'
  | 'story.changed'
  | 'story.gone'
  | 'shelf.changed'
  | 'name.takenDown'
  | 'name.waits'

/**
 * One message to one receiver. It holds ids and public addresses without names: no name, headline
 * or text.
 */
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
  /**
   * Paths of picture files that are no longer shown. Their names are generated, and only caches are
   * told.
   */
  files: string[]
  /**
   * True where an affected address must not be named: whoever keeps copies has to drop all of them.
   */
  everything: boolean
  state: 'waiting' | 'sending' | 'done' | 'skipped' | 'failed'
  attempts: number
  createdAt: Date
  notBefore: Date
  /** Which process is sending it, and until when no other may take it. */
  lease: string | null
  leaseUntil: Date | null
  settledAt: Date | null
  /** How the last attempt ended: `http_503`, `no_answer`, `no_mail`… */
  lastCode: string | null
}

/** The native collection behind `outbox`. */
export const outboxOf = (payload: Payload): Collection<OutboxEntry> =>
  payload.db.connection.collection<OutboxEntry>('outbox')

/** A cache in front of the site that is told what to drop. */
export interface PurgeTarget {
  url: string
  method: 'POST' | 'PURGE'
}

const PURGE = 'homeroomPurge'

/** For the config: the cache that is told; nothing where there is none. */
export const purgeConfig = (target: PurgeTarget | null) => (target ? { [PURGE]: target } : {})

/** Returns the cache in front of the site, null where there is none. */
export const purgeTargetOf = (payload: Payload): PurgeTarget | null => {
  const custom = payload.config.custom as Record<string, unknown> | undefined
  return (custom?.[PURGE] as PurgeTarget | undefined) ?? null
}

/** A receiver of news about stories, as an adviser entered it. */
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

/** Returns the public path of a story. */
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
 * Queues the messages about a change of an edition, in the transaction of the action: so a message
 * is sent exactly if the change happened. `jobs/sendDueEntries.ts` sends them after the commit.
 * `settings`: the newsroom's, if already read.
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
 * Queues for the cache alone that it must drop everything: what is no story (a profile, a section,
 * the settings, the front page, a note at a gone address) may be part of any page. In the
 * transaction of the action.
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

/**
 * Returns the latest receipt that waits for this edition: the receipt is about the first change
 * since.
 */
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

/** Queues the mail that tells the newsroom's editors of a receipt. */
export async function queueMail(req: PayloadRequest, receipt: string, at: Date): Promise<void> {
  const mail = entry({ kind: 'mail', event: 'name.takenDown', receipt }, at)
  await outboxOf(req.payload).insertOne(mail, { session: await sessionOf(req) })
}

/**
 * Queues the mail that tells the newsroom's editors that a name approval waits and can be refused.
 * It does not say whose name.
 */
export async function queueWaitingMail(req: PayloadRequest, at: Date): Promise<void> {
  await outboxOf(req.payload).insertOne(entry({ kind: 'mail', event: 'name.waits' }, at), {
    session: await sessionOf(req),
  })
}

/**
 * Removes the addresses from everything that waits to be sent: in a restored database, one of them
 * may contain a name that was taken down since. Receivers are told to drop everything.
 */
export async function blankWaiting(req: PayloadRequest): Promise<boolean> {
  const { modifiedCount } = await outboxOf(req.payload).updateMany(
    { state: { $in: ['waiting', 'sending'] }, 'addresses.0': { $exists: true } },
    { $set: { addresses: [], everything: true } },
    { session: await sessionOf(req) },
  )
  return modifiedCount > 0
}

/**
 * Removes the addresses from what is queued or was sent about these editions, because they contain
 * a name that is now withheld.
 */
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
