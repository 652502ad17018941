import type { Logger } from 'pino'

/** The methods by which the panel's framework writes to the console. */
const METHODS = ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const

/**
 * The panel's framework writes text to the console that contains what a client sent. This turns it
 * into log lines without text: that something was written, and for an error its name and place.
 * Returns a function that restores the console.
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
