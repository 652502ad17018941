import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { tellingOfEditions } from '#desk/editions/editionWriteCounter.ts'
import { publishDue } from '#jobs/publishDue.ts'
import { recompileDue } from '#jobs/recompileDue.ts'
import { redrawDue } from '#jobs/redrawDue.ts'
import { sendDue } from '#jobs/sendDueEntries.ts'
import type { ResponseCache } from './responseCache/responseCache.ts'

/** How often stories whose time has come, and records that have changed, are looked for, in milliseconds. */
const TICK_MS = 5_000
/** How often everything printed is held against the registry: a consent runs out without anybody doing anything. */
const SWEEP_MS = 30_000

/** Does something again and again, one look at a time: while one is under way, none is added. Returns how to end it. */
function again(
  look: () => Promise<unknown>,
  onError: (error: unknown) => void,
  mayWork: () => Promise<boolean>,
) {
  let running: Promise<unknown> | null = null
  const timer = setInterval(() => {
    running ??= mayWork()
      .then((may) => (may ? look() : undefined))
      .catch(onError)
      .finally(() => {
        running = null
      })
  }, TICK_MS)
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Does what has come due, while `mayWork`: nothing is done by itself on a database that is older than its ledger. Taking names out waits for nothing: neither for ten large pictures that are being published, nor for a slow receiver. */
export function tick(
  payload: Payload,
  onEditionWrite: () => void,
  onError: (error: unknown) => void,
  mayWork: () => Promise<boolean>,
): () => Promise<void> {
  let swept = Date.now()
  const telling = (look: () => Promise<unknown>) => () =>
    tellingOfEditions(payload, onEditionWrite, look)
  const ends = [
    again(
      telling(async () => {
        const now = new Date()
        const everything = now.getTime() - swept >= SWEEP_MS
        await recompileDue(payload, now, { everything })
        if (everything) swept = now.getTime()
      }),
      onError,
      mayWork,
    ),
    again(
      telling(() => publishDue(payload, new Date())),
      onError,
      mayWork,
    ),
    again(
      telling(() => redrawDue(payload, new Date())),
      onError,
      mayWork,
    ),
    again(() => sendDue(payload, new Date()), onError, mayWork),
  ]
  return async () => {
    await Promise.all(ends.map((end) => end()))
  }
}

const COUNT_MS = 60_000

/** A line a minute instead of one for each: writing a line costs more than giving out a copy. Returns how to end it. */
export function countHandedOut(newsstand: ResponseCache, log: Logger): () => void {
  const timer = setInterval(() => {
    const answers = newsstand.handedOut()
    if (answers > 0) log.info({ answers }, 'given out from memory')
  }, COUNT_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
