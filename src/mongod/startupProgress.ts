import type { MongodEvent, Report, Source } from './startupEvents.ts'

/** Where the report is written: standard error, unless a test brings its own. */
export interface Console {
  isTTY?: boolean
  write(text: string): unknown
}

const FROM: Record<Source, string> = {
  setting: 'MONGOD',
  path: 'PATH',
  cache: 'the cache',
  vendor: 'mongodb.org',
  wheel: 'the Python package index',
}

/**
 * Returns a report for people: one line that changes in a terminal, a few plain lines elsewhere.
 */
export function consoleReport(out: Console = process.stderr): Report {
  let moving = false
  let told = -1
  const line = (text: string): void => {
    out.write(`${moving ? '\n' : ''}${text}\n`)
    moving = false
  }
  return (event) => {
    if (event.step !== 'download') {
      told = -1
      const text = sentence(event)
      if (text !== null) line(text)
      return
    }
    const percent = event.total === null ? null : Math.floor((100 * event.received) / event.total)
    const size = (event.received / 1e6).toFixed(0)
    const amount = percent === null ? `${size} MB` : `${percent} %`
    const text = `Downloading MongoDB ${event.version} from ${FROM[event.source]}: ${amount}`
    if (out.isTTY === true) {
      out.write(`\r${text}\u001b[K`)
      moving = true
      return
    }
    // Without a terminal, a line per quarter (or per 25 MB where the size is unknown) is enough.
    const quarter = Math.floor((percent ?? event.received / 1e6) / 25)
    if (quarter !== told) line(text)
    told = quarter
  }
}

function sentence(event: Exclude<MongodEvent, { step: 'download' }>): string | null {
  switch (event.step) {
    case 'skip':
      // An optional source is usually empty: do not report that.
      return event.reason === 'none there'
        ? null
        : `MongoDB not taken from ${FROM[event.source]}: ${event.reason}`
    case 'unpack':
      return `Unpacking MongoDB ${event.version}`
    case 'orphan':
      return `Stopping MongoDB process ${event.pid}, left over from a Homeroom that was killed`
    case 'moved':
      return `Port ${event.from} is taken by another program; MongoDB moves to ${event.to}, which can take half a minute`
    case 'start':
      return `Starting MongoDB ${event.version} on 127.0.0.1:${event.port}`
    case 'ready':
      return `MongoDB ${event.version} is ready (${(event.ms / 1000).toFixed(1)} s)`
    case 'died': {
      const how = event.signal ?? `exit ${event.code ?? '?'}`
      return `MongoDB process ${event.pid} died (${how}); starting it again in ${event.restartInMs} ms`
    }
    case 'restarted':
      return `MongoDB runs again as process ${event.pid}; nothing acknowledged was lost`
    case 'fatal':
      return `${event.message} ${event.remedy}`
    case 'stopped':
      return 'MongoDB stopped'
  }
}
