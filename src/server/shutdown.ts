import type { Server } from 'node:http'
import type { Logger } from 'pino'

/** How long running requests get to end. Milliseconds. */
const PATIENCE_MS = 10_000

/**
 * On a signal: calls `begin` at once, so that `/readyz` reports it, stops accepting requests, lets
 * running ones end, then closes what they use. A second signal stops at once.
 */
export function stopOnSignals(
  server: Server,
  log: Logger,
  begin: () => void,
  close: () => Promise<void>,
): void {
  let stopping = false
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(130)
    stopping = true
    begin()
    log.info({ signal }, 'stopping')
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve())
    })
    server.closeIdleConnections()
    const patience = setTimeout(() => {
      server.closeAllConnections()
    }, PATIENCE_MS)
    if (server.listening) await closed
    clearTimeout(patience)
    try {
      await close()
      process.exit(0)
    } catch (error) {
      log.error({ err: error }, 'stopping failed')
      process.exit(1)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      void stop(signal)
    })
  }
}
