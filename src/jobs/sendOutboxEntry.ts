import { createLocalReq, type Payload } from 'payload'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import { type PurgeTarget, purgeTargetOf, webhooksOf } from '#desk/outbox/outbox.ts'
import type { OutboxEntry } from '#desk/store/outboxEntry.ts'
import { readAll } from '#desk/store/readAll.ts'
import { mayBePrivate, webhookHeaders } from '#desk/outbox/webhookSigning.ts'
import { postOutside, PrivateAddress } from './postToAddress.ts'

/** How an attempt ended: `retry` is tried again later, `failed` is not. */
export interface Delivery {
  outcome: 'done' | 'skipped' | 'retry' | 'failed'
  code: string | null
}

/** Longest a receiver may take, in milliseconds. */
const PATIENCE_MS = 10_000

/** The same for a cache that is asked once for each address, for all of them together. */
const LONGEST_PURGE_MS = 5 * 60_000

const done: Delivery = { outcome: 'done', code: null }
const skipped = (code: string): Delivery => ({ outcome: 'skipped', code })

/**
 * Sends one request and looks only at the status of the answer. Redirects are not followed: the
 * request goes to the address that was entered.
 */
async function send(url: string, init: RequestInit): Promise<Delivery> {
  try {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel()
    if (answer.ok) return done
    return { outcome: answer.status === 410 ? 'failed' : 'retry', code: `http_${answer.status}` }
  } catch {
    return { outcome: 'retry', code: 'no_answer' }
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** The addresses that change when a new story appears: the lists that are read most. */
const LISTS = ['/', '/feed.xml', '/feed.json', '/sitemap.xml', '/sitemaps/news.xml', '/v1/stories']

async function purge(
  { url, method }: PurgeTarget,
  { event, addresses, files, everything }: OutboxEntry,
): Promise<Delivery> {
  // A story that was public before may be in any list. Removing a name must not miss one of them.
  const all = everything || event !== 'story.published'
  const paths = all
    ? []
    : [...addresses.flatMap((address) => [address, `/v1${address}`]), ...LISTS, ...files]
  if (method === 'POST') {
    const body = JSON.stringify({ everything: all, paths })
    return send(url, { method, body, headers: JSON_TYPE })
  }
  const until = Date.now() + LONGEST_PURGE_MS
  for (const path of all ? ['/*'] : paths) {
    if (Date.now() > until) return { outcome: 'retry', code: 'no_answer' }
    const answer = await send(`${url}${path}`, { method })
    // The cache does not have this address, so there is nothing to drop.
    if (answer.outcome !== 'done' && answer.code !== 'http_404') return answer
  }
  return done
}

async function webhook(
  payload: Payload,
  id: string,
  entry: OutboxEntry,
  now: Date,
): Promise<Delivery> {
  const hooks = webhooksOf(await readNewsroom(await createLocalReq({}, payload)))
  const hook = hooks.find((each) => each.id === entry.webhook)
  if (!hook?.active) return skipped('no_webhook')
  const body = JSON.stringify({
    type: entry.event,
    timestamp: entry.createdAt.toISOString(),
    data: { addresses: entry.addresses, everything: entry.everything },
  })
  const headers = { ...JSON_TYPE, ...webhookHeaders(hook.secret, id, now, body) }
  try {
    const status = await postOutside(
      hook.url,
      { headers, body },
      { patienceMs: PATIENCE_MS, privateToo: mayBePrivate(payload) },
    )
    if (status >= 200 && status < 300) return done
    return { outcome: status === 410 ? 'failed' : 'retry', code: `http_${status}` }
  } catch (error) {
    return error instanceof PrivateAddress
      ? { outcome: 'failed', code: 'private_address' }
      : { outcome: 'retry', code: 'no_answer' }
  }
}

/** The mail to the newsroom's editors. It never says whom it is about. */
const letter = ({ event, receipt }: OutboxEntry): { subject: string; text: string } =>
  event === 'name.waits'
    ? {
        subject: 'The opening of a name waits',
        text: 'Two people agreed to print a protected name, and one of the two accounts is new. The approval waits 24 hours, and any editor or adviser can refuse it. Sign in and open /admin: the board shows which name it is.\n',
      }
    : {
        subject: 'A name was taken down',
        text: `A name was taken down. The receipt says what was done, and what cannot be recalled. Sign in and open /admin/collections/receipts/${receipt ?? ''}\n`,
      }

async function mail(payload: Payload, entry: OutboxEntry): Promise<Delivery> {
  if (payload.email.name === 'none') return skipped('no_mail')
  const editors = await readAll<{ email: string }>(payload, 'users', {
    where: { role: { in: ['editor', 'adviser'] } },
    select: { email: true },
  })
  if (editors.length === 0) return skipped('no_editors')
  try {
    await payload.sendEmail({
      bcc: editors.map(({ email }) => email),
      to: payload.email.defaultFromAddress,
      ...letter(entry),
    })
    return done
  } catch {
    return { outcome: 'retry', code: 'mail_refused' }
  }
}

/**
 * Sends one entry to one receiver, once. Takes the entry that this process has claimed; throws only
 * where the database fails.
 */
export async function deliver(
  payload: Payload,
  id: string,
  entry: OutboxEntry,
  now: Date,
): Promise<Delivery> {
  if (entry.kind === 'webhook') return webhook(payload, id, entry, now)
  if (entry.kind === 'mail') return mail(payload, entry)
  const target = purgeTargetOf(payload)
  return target ? purge(target, entry) : skipped('no_cache')
}
