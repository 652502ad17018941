import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs'

/*
 * mongod's own log quotes what it was asked: a failing query is logged with its command, a
 * duplicate key with its value. (Only MongoDB Enterprise can redact its log.) Names must not get
 * into a log. So mongod writes to Homeroom, and Homeroom writes the file. Of each line it keeps the
 * time, severity, component, number and fixed wording, and only those attributes that are on a
 * list.
 */

/**
 * Attributes that hold numbers, addresses of this machine or words that come from MongoDB itself.
 */
const SAFE_ATTRIBUTES = new Set([
  'pid',
  'port',
  'address',
  'architecture',
  'dbPath',
  'lockFile',
  'version',
  'exitCode',
  'signal',
  'code',
  'codeName',
  'newState',
  'oldState',
  'currentState',
  'state',
  'term',
  'stats_bytes',
  'currentValue',
  'recommendedMinimum',
  'durationMillis',
  'durationMS',
])

/** What mongod complained of last. `words` is MongoDB's fixed wording. */
export interface Trouble {
  id: number
  words: string
  codeName: string | null
}

interface Line {
  t?: { $date?: unknown }
  s?: unknown
  c?: unknown
  id?: unknown
  msg?: unknown
  attr?: Record<string, unknown>
}

/**
 * Takes a line of mongod's log; returns what may be kept of it, or null where the line is not in
 * mongod's log format.
 */
export function safeLine(line: string): { text: string; trouble: Trouble | null } | null {
  let parsed: Line | null
  try {
    parsed = JSON.parse(line) as Line | null
  } catch {
    return null
  }
  if (parsed === null || typeof parsed !== 'object') return null
  const { s, c, id, msg } = parsed
  const time = parsed.t?.$date
  if (typeof s !== 'string' || typeof c !== 'string' || typeof id !== 'number') return null
  if (typeof msg !== 'string' || typeof time !== 'string') return null
  const attr: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(parsed.attr ?? {})) {
    if (SAFE_ATTRIBUTES.has(key) && (typeof value === 'number' || typeof value === 'string')) {
      attr[key] = value
    }
  }
  const codeName = errorName(parsed.attr?.error)
  if (codeName !== null) attr.error = codeName
  // WiredTiger's complaints carry the system's words ("No space left on device").
  const storage = (parsed.attr?.message as Record<string, unknown> | undefined)?.error_str
  if (c === 'WT' || c === 'STORAGE') {
    if (typeof storage === 'string') attr.system = storage
  }
  const kept =
    Object.keys(attr).length > 0 ? { t: time, s, c, id, msg, attr } : { t: time, s, c, id, msg }
  const isTrouble = s === 'E' || s === 'F'
  return {
    text: JSON.stringify(kept),
    trouble: isTrouble ? { id, words: msg, codeName: codeName ?? stringOr(attr.system) } : null,
  }
}

const stringOr = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** MongoDB gives an error as `{ codeName }`, as `Name: sentence`, or as a number; the sentence can quote a document. */
function errorName(error: unknown): string | null {
  if (typeof error === 'number') return String(error)
  if (typeof error === 'string') return /^([A-Z][A-Za-z]{2,40}):/.exec(error)?.[1] ?? null
  const name = (error as { codeName?: unknown } | null | undefined)?.codeName
  return typeof name === 'string' ? name : null
}

/**
 * Largest size of a log file, in bytes. There are at most two: the current one and the one before
 * it.
 */
const LARGEST = 4 * 1024 * 1024

/** The file `mongod.log`, readable by its owner only; `mongod.log.1` is the one before. */
export interface MongodLog {
  /** Takes a piece of mongod's output, which may end in the middle of a line. */
  write(chunk: string): void
  /** What mongod complained of last since `forget`. */
  trouble(): Trouble | null
  forget(): void
  close(): void
}

/**
 * Opens the log and keeps the previous run's file beside it. A log that cannot be written never
 * stops the newsroom.
 */
export function openMongodLog(file: string): MongodLog {
  let handle = begin(file)
  let rest = ''
  let last: Trouble | null = null
  return {
    write(chunk) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      // Limit what is kept of a line that does not end.
      if (rest.length > 1_000_000) rest = ''
      for (const line of lines) {
        const safe = safeLine(line)
        if (safe === null) continue
        last = safe.trouble ?? last
        if (handle === null) continue
        try {
          writeSync(handle, `${safe.text}\n`)
          if (fstatSync(handle).size > LARGEST) {
            closeSync(handle)
            handle = begin(file)
          }
        } catch {
          // The disk is full: mongod itself will say so.
        }
      }
    },
    trouble: () => last,
    forget() {
      last = null
    },
    close() {
      if (handle !== null) closeSync(handle)
      handle = null
    },
  }
}

function begin(file: string): number | null {
  try {
    renameSync(file, `${file}.1`)
  } catch {
    // There is no earlier log: this is the first run.
  }
  try {
    return openSync(file, 'w', 0o600)
  } catch {
    return null
  }
}
