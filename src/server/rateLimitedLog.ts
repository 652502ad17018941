import type { Logger } from 'pino'

/** Milliseconds that are counted together. */
const COUNT_MS = 60_000

/**
 * For what strangers can bring about as often as they like: one line for a minute's worth, so that a flood of it fills no disk. Returns what to call
 * each time.
 */
export function countedLine(log: Logger, what: string): () => void {
  let count = 0
  return () => {
    count += 1
    if (count > 1) return
    setTimeout(() => {
      log.info({ count }, what)
      count = 0
    }, COUNT_MS).unref()
  }
}
