import type { Logger } from 'pino'

/** Milliseconds that share one line. */
const COUNT_MS = 60_000

/**
 * For events that strangers can cause as often as they like: logs one line a minute with their
 * number, so that a flood does not fill the disk. Returns the function to call for each event.
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
