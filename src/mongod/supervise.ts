import type { Report } from './startupEvents.ts'
import { endMongod, type Launched } from './launch.ts'

/** Where mongod dies more often than this within `WINDOW_MS`, starting it again would not help. */
export const MOST_DEATHS = 5
export const WINDOW_MS = 60_000

/** Pause before the first restart, doubled with each death in the window. Milliseconds. */
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000

/** How long mongod gets to end cleanly. Milliseconds. */
const STOP_MS = 30_000

/** What supervision needs from its caller. */
export interface Supervision {
  /** Starts another mongod on the same port. */
  launch(): Promise<Launched>
  /** Resolves once that mongod is writable. */
  bringUp(mongod: Launched, stop: AbortSignal): Promise<void>
  /** Waits `ms` milliseconds, or until the signal is aborted. */
  pause(ms: number, stop: AbortSignal): Promise<void>
  report: Report
  /** What mongod complained of last, in words that hold nothing from the data. */
  complaint(): string
  /**
   * Called once, after the last mongod has ended: because somebody asked it to stop, or because
   * restarts did not help.
   */
  ended(): Promise<void>
}

/** A mongod that is started again whenever it dies. */
export interface Supervised {
  pid(): number
  stop(): Promise<void>
}

/**
 * Watches a writable mongod and starts it again on the same port whenever it dies. The driver's
 * connections then recover by themselves.
 */
export function supervise(first: Launched, needs: Supervision): Supervised {
  let current = first
  const stopping = new AbortController()
  const lastResort = (): void => void current.child.kill('SIGTERM')
  process.on('exit', lastResort)

  const watching = (async () => {
    let deaths: number[] = []
    for (;;) {
      const { code, signal } = await current.ended
      if (stopping.signal.aborted) return
      const now = Date.now()
      deaths = [...deaths.filter((death) => now - death < WINDOW_MS), now]
      if (deaths.length >= MOST_DEATHS) return giveUp(needs)
      const restartInMs = Math.min(FIRST_PAUSE_MS * 2 ** (deaths.length - 1), LONGEST_PAUSE_MS)
      needs.report({ step: 'died', pid: current.pid, code, signal, restartInMs })
      await needs.pause(restartInMs, stopping.signal)
      if (stopping.signal.aborted) return
      try {
        current = await needs.launch()
        await needs.bringUp(current, stopping.signal)
        needs.report({ step: 'restarted', pid: current.pid, ms: Date.now() - now })
      } catch {
        // It died again or cannot be made ready: end it, and let the loop count that as a death.
        if (stopping.signal.aborted) return
        await endMongod(current, STOP_MS)
      }
    }
  })()

  const finished = watching.then(async () => {
    await endMongod(current, STOP_MS)
    process.off('exit', lastResort)
    await needs.ended()
  })
  // The caller gets this error when it calls `stop`. Here it must not become an unhandled
  // rejection.
  finished.catch(() => undefined)

  let stopped: Promise<void> | null = null
  const end = async (): Promise<void> => {
    const began = Date.now()
    stopping.abort()
    if (current.end() === null) current.child.kill('SIGTERM')
    const force = setTimeout(() => void current.child.kill('SIGKILL'), STOP_MS)
    await finished.finally(() => clearTimeout(force))
    needs.report({ step: 'stopped', ms: Date.now() - began })
  }

  return {
    pid: () => current.pid,
    stop: () => (stopped ??= end()),
  }
}

function giveUp(needs: Supervision): void {
  needs.report({
    step: 'fatal',
    code: 'mongod_keeps_dying',
    message: `Homeroom's MongoDB died ${MOST_DEATHS} times within a minute${needs.complaint()}.`,
    remedy:
      'Look for a full disk or too little memory, read mongod.log under DATA_DIR/mongo, then start Homeroom again; nothing acknowledged is lost.',
  })
}
