import type { Payload, PayloadRequest } from 'payload'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import type { OutboxEntry } from '#desk/store/outboxEntry.ts'
import type { NewsroomDoc } from '#desk/store/recordTypes.ts'
import {
  addToOutbox,
  dropAddresses,
  isReceiptTold,
} from '#desk/store/repositories/outboxRepository.ts'
import { latestReceiptAbout } from '#desk/store/repositories/receiptRepository.ts'

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
  await addToOutbox(
    req,
    entries.map((each) => ({ ...each, receipt })),
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
  await addToOutbox(req, [
    entry({ kind: 'purge', event: 'shelf.changed', edition, everything: true }, at),
  ])
}

/**
 * Returns the latest receipt that waits for this edition: the receipt is about the first change
 * since.
 */
async function receiptThatWaitsFor(
  req: PayloadRequest,
  edition: string | null,
): Promise<string | null> {
  const receipt = await latestReceiptAbout(req, edition)
  if (receipt === null || (await isReceiptTold(req, receipt, edition))) return null
  return receipt
}

/** Queues the mail that tells the newsroom's editors of a receipt. */
export async function queueMail(req: PayloadRequest, receipt: string, at: Date): Promise<void> {
  await addToOutbox(req, [entry({ kind: 'mail', event: 'name.takenDown', receipt }, at)])
}

/**
 * Queues the mail that tells the newsroom's editors that a name approval waits and can be refused.
 * It does not say whose name.
 */
export async function queueWaitingMail(req: PayloadRequest, at: Date): Promise<void> {
  await addToOutbox(req, [entry({ kind: 'mail', event: 'name.waits' }, at)])
}

/**
 * Removes the addresses from everything that waits to be sent: in a restored database, one of them
 * may contain a name that was taken down since. Receivers are told to drop everything.
 */
export async function blankWaiting(req: PayloadRequest): Promise<boolean> {
  return (await dropAddresses(req, 'waiting')) > 0
}

/**
 * Removes the addresses from what is queued or was sent about these editions, because they contain
 * a name that is now withheld.
 */
export async function blankAddresses(
  req: PayloadRequest,
  editions: readonly string[],
): Promise<void> {
  await dropAddresses(req, { editions })
}
