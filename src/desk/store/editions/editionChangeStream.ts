import type { ChangeStream, Collection } from 'mongodb'
import type { Payload } from 'payload'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'

/**
 * How long a query to MongoDB waits for changes. Each answer proves that no change was missed until
 * then. Milliseconds.
 */
const AWAIT_MS = 200
/**
 * How long such a proof is valid. Without a newer one, nothing is sent from memory: a process that
 * lost its database must not go on showing what another process has taken down. Milliseconds.
 */
export const PROOF_MS = 1_000
/** Pauses between attempts to follow the stream again: the first, and the longest. Milliseconds. */
const PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000

/**
 * After these changes MongoDB ends the stream: the collection was dropped or renamed, as by
 * `mongorestore --drop`.
 */
const ENDS: ReadonlySet<string> = new Set(['invalidate', 'drop', 'rename', 'dropDatabase'])

/** What is read of a change: that there was one, and its type. */
const PIPELINE = [{ $project: { _id: 1, operationType: 1 } }]

class EditionsMoved extends Error {
  override name = 'EditionsMoved'
}

export interface EditionChangeStream {
  /** A number that differs after every change of the editions, whichever process made it. */
  generation(): number
  /**
   * True while this process is known to have seen every change until at most a second ago. `now`:
   * `performance.now()`.
   */
  isCurrent(now: number): boolean
  /** Called by this process after its own writes, before MongoDB reports them. */
  changed(): void
  /** Registers a function to call at every change, before `isCurrent` is true again. */
  tell(listener: () => void): void
  close(): Promise<void>
}

/**
 * Asks the stream once; returns true where the editions changed. After a stream has ended, the
 * driver keeps answering "nothing new" at once without asking the server. Such an answer proves
 * nothing, and asking again and again would block the process.
 *
 * @throws EditionsMoved where the stream has ended.
 */
async function asksOnce(stream: ChangeStream<EditionRecord>): Promise<boolean> {
  let turned = false
  const turn = setImmediate(() => {
    turned = true
  })
  try {
    const change = await stream.tryNext()
    const ended = change ? ENDS.has(change.operationType) : stream.closed || !turned
    if (ended)
      throw new EditionsMoved('The collection of editions that was followed no longer exists.')
    return change !== null
  } finally {
    clearImmediate(turn)
  }
}

/**
 * Follows the editions collection through a change stream. Calls `onLost` once each time the stream
 * breaks.
 */
export function watchEditions(
  editions: Collection<EditionRecord>,
  onLost: (error: unknown) => void,
): EditionChangeStream {
  let generation = 0
  let provenAt = -Infinity
  // While the machine sleeps, the process's clock stops but the system's clock does not. So both
  // are compared.
  let provenOnTheWall = 0
  let pause = PAUSE_MS
  let closed = false
  let wake: (() => void) | null = null
  const listeners: (() => void)[] = []

  const changed = () => {
    generation += 1
    for (const listener of listeners) listener()
  }

  async function follow(): Promise<void> {
    const stream = editions.watch<EditionRecord>(PIPELINE, { maxAwaitTimeMS: AWAIT_MS })
    try {
      // Opens the stream. Changes before this are in no stored answer, because none is stored until
      // then.
      await asksOnce(stream)
      changed()
      pause = PAUSE_MS
      while (!closed) {
        // An answer proves that nothing was missed up to the time of the question; later changes
        // may still be on their way.
        const [asked, onTheWall] = [performance.now(), Date.now()]
        if (await asksOnce(stream)) changed()
        provenAt = asked
        provenOnTheWall = onTheWall
      }
    } finally {
      provenAt = -Infinity
      await stream.close().catch(() => undefined)
    }
  }

  const running = (async () => {
    while (!closed) {
      try {
        await follow()
      } catch (error) {
        if (closed) break
        // Nothing made before this may be sent again.
        changed()
        if (pause === PAUSE_MS) onLost(error)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pause)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
      }
    }
  })()

  return {
    generation: () => generation,
    isCurrent: (now) =>
      now - provenAt < PROOF_MS && Math.abs(Date.now() - provenOnTheWall) < PROOF_MS,
    changed,
    tell(listener) {
      listeners.push(listener)
    },
    async close() {
      closed = true
      wake?.()
      await running
    },
  }
}

/** The same, of this newsroom. */
export const followEditions = (
  payload: Payload,
  onLost: (error: unknown) => void,
): EditionChangeStream => watchEditions(nativeCollection(payload, 'editions'), onLost)
