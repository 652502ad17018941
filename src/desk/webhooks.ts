import { createHmac, randomBytes } from 'node:crypto'
import type { FieldHook } from 'payload'

/** Addresses inside a cloud's machines that hand out credentials: no receiver is there. */
const LINK_LOCAL = /^(?:169\.254\.|\[fe[89ab][0-9a-f]:|\[::ffff:a9fe:)/iu

/** Takes what an adviser entered; true where a webhook may be sent there, else what to mend. */
export function validWebhookUrl(value: unknown): true | string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
  if (!url || !/^https?:$/u.test(url.protocol)) return 'Enter a whole address of http or https.'
  if (url.username || url.password)
    return 'Leave name and password out of the address; messages are signed.'
  if (LINK_LOCAL.test(url.hostname)) return 'This address is the machine’s own; enter a receiver’s.'
  return true
}

const PREFIX = 'whsec_'

/** A row's secret is made when it is first saved, and stays: nobody sends one. */
export const webhookSecret: FieldHook = ({ previousValue, value }) => {
  if (typeof previousValue === 'string' && previousValue) return previousValue
  return typeof value === 'string' && value.startsWith(PREFIX)
    ? value
    : PREFIX + randomBytes(32).toString('base64')
}

/**
 * The headers of Standard Webhooks 1.0 (standardwebhooks.com). `id` stays the same when a message is sent again, so that its receiver can tell.
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
