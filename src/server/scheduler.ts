import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { reportingEditionWrites } from '#desk/store/editions/editionWriteCounter.ts'
import { publishDue } from '#jobs/publishDue.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { redrawDue } from '#jobs/redrawDue.ts'
import { sendDue } from '#jobs/sendDueEntries.ts'
import type { ResponseCache } from './responseCache/responseCache.ts'

/**
 * How often to look for stories whose time has come and records that have changed. Milliseconds.
 */
const TICK_MS = 5_000
/**
 * How often every edition is compared with the registry: a consent runs out without anybody doing
 * anything. Milliseconds.
 */
const SWEEP_MS = 30_000

/** Repeats a task, one run at a time. Returns a function that stops it. */
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

/**
 * Does what is due, while `mayWork` is true: no job may run on a database that is older than its
 * ledger. Removing names waits for nothing else, neither for ten large pictures that are being
 * published nor for a slow receiver.
 */
export function tick(
  payload: Payload,
  onEditionWrite: () => void,
  onError: (error: unknown) => void,
  mayWork: () => Promise<boolean>,
): () => Promise<void> {
  let swept = Date.now()
  const reporting = (look: () => Promise<unknown>) => () =>
    reportingEditionWrites(payload, onEditionWrite, look)
  const ends = [
    again(
      reporting(async () => {
        const now = new Date()
        const everything = now.getTime() - swept >= SWEEP_MS
        await recompileDue(payload, now, { everything })
        if (everything) swept = now.getTime()
      }),
      onError,
      mayWork,
    ),
    again(
      reporting(() => publishDue(payload, new Date())),
      onError,
      mayWork,
    ),
    again(
      reporting(() => redrawDue(payload, new Date())),
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

/**
 * Logs one line a minute with a number, because logging each one costs more than sending it.
 * Returns a function that stops it.
 */
export function countHandedOut(responseCache: ResponseCache, log: Logger): () => void {
  const timer = setInterval(() => {
    const answers = responseCache.handedOut()
    if (answers > 0) log.info({ answers }, 'given out from memory')
  }, COUNT_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
