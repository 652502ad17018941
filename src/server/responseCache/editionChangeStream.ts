import type { ChangeStream, Collection } from 'mongodb'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'

/** Longest a question to MongoDB waits for news, in milliseconds: each answer proves that nothing was missed up to then. */
const AWAIT_MS = 200
/**
 * Milliseconds for which such a proof is good. Without a newer one nothing is given out from memory: cut off from the database, a process
 * must not go on showing what another has taken down.
 */
export const PROOF_MS = 1_000
/** Between two attempts to follow it again: the first, and the longest. */
const PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000

/** After these MongoDB ends the stream: the shelf was dropped or renamed, as `mongorestore --drop` does. */
const ENDS: ReadonlySet<string> = new Set(['invalidate', 'drop', 'rename', 'dropDatabase'])

/** What is read of a change: that there was one, and whether it was the last. */
const PIPELINE = [{ $project: { _id: 1, operationType: 1 } }]

class EditionsMoved extends Error {
  override name = 'EditionsMoved'
}

export interface EditionChangeStream {
  /** Another number after every change of the shelf, by whichever process. */
  generation(): number
  /** True while this process is known to have heard of every change, up to a second ago. `now`: `performance.now()`. */
  isCurrent(now: number): boolean
  /** Told by this process's own acts, ahead of the news from MongoDB. */
  changed(): void
  /** Whom to call at every change, before `isCurrent` is next true. */
  tell(listener: () => void): void
  close(): Promise<void>
}

/**
 * Asks a stream once; true where the shelf changed. The driver goes on answering "nothing new" when a stream has ended, without asking anybody: such
 * an answer takes no turn of the event loop, proves nothing, and, asked for again and again, lets nothing else in the process run.
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
    if (ended) throw new EditionsMoved('The shelf that was followed is not there any more.')
    return change !== null
  } finally {
    clearImmediate(turn)
  }
}

/** Follows the shelf through a change stream. `onLost` is called once each time the stream breaks. */
export function watchEditions(
  editions: Collection<EditionRecord>,
  onLost: (error: unknown) => void,
): EditionChangeStream {
  let generation = 0
  let provenAt = -Infinity
  // The clock of the process stands still while the machine sleeps; the one on the wall does not.
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
      // Opens the stream: what changed before it is in no copy, since none is kept until then.
      await asksOnce(stream)
      changed()
      pause = PAUSE_MS
      while (!closed) {
        // An answer proves that nothing was missed up to when it was asked for: it may have lain there since.
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
        // Whatever was made of the shelf that was followed is not given out again.
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
