import type { Logger } from 'pino'

/** What a part of the panel that is not ours writes to the console. */
const METHODS = ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const

/**
 * The panel's framework writes sentences to the console, with what a client sent in them. They become log lines like all others: that something was said,
 * and of an error its name and place; no words. Returns what puts the console back.
 */
export function quietConsole(log: Logger, on: Console = console): () => void {
  const kept = METHODS.map((method) => [method, on[method].bind(on)] as const)
  for (const method of METHODS) {
    on[method] = (...said: unknown[]) => {
      const err = said.find((each) => each instanceof Error)
      const line = { from: 'panel', ...(err ? { err } : {}) }
      if (method === 'error' || method === 'trace') log.error(line, 'panel')
      else if (method === 'warn') log.warn(line, 'panel')
      else log.debug(line, 'panel')
    }
  }
  return () => {
    for (const [method, said] of kept) on[method] = said
  }
}
