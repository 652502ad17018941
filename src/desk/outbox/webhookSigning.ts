import { createHmac, randomBytes } from 'node:crypto'
import type { FieldHook, Payload } from 'payload'
import { mayReachHost } from './publicAddress.ts'

const PRIVATE = 'homeroomPrivateWebhooks'

/** For the config: whether webhooks may be sent to this machine and the networks around it. */
export const webhookConfig = (privateToo: boolean) => ({ [PRIVATE]: privateToo })

/**
 * True where the operator allows webhooks to this machine and the networks around it
 * (`WEBHOOKS_TO_PRIVATE`).
 */
export const mayBePrivate = (payload: Payload): boolean =>
  (payload.config.custom as Record<string, unknown> | undefined)?.[PRIVATE] === true

/**
 * Takes what an adviser entered; true where a webhook may be sent there, else what to change. A
 * name that DNS maps to a private address is found when something is sent
 * (`jobs/postToAddress.ts`).
 */
export function validWebhookUrl(value: unknown, privateToo: boolean): true | string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
  if (!url || !/^https?:$/u.test(url.protocol)) return 'Enter a whole address of http or https.'
  if (url.username || url.password)
    return 'Leave name and password out of the address; messages are signed.'
  if (!mayReachHost(url.hostname, privateToo)) {
    return 'This address belongs to this machine or to a private network. Enter an address on the internet, or ask your operator to set WEBHOOKS_TO_PRIVATE=on.'
  }
  return true
}

const PREFIX = 'whsec_'

/** A webhook's secret is made when it is first saved and never changes; clients cannot send one. */
export const webhookSecret: FieldHook = ({ previousValue, value }) => {
  if (typeof previousValue === 'string' && previousValue) return previousValue
  return typeof value === 'string' && value.startsWith(PREFIX)
    ? value
    : PREFIX + randomBytes(32).toString('base64')
}

/**
 * Returns the headers of Standard Webhooks 1.0 (standardwebhooks.com). When a message is sent
 * again, `id` stays the same, so that its receiver notices.
 */
export function webhookHeaders(
  secret: string,
  id: string,
  at: Date,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
