import type { ReadAlready, ReaderScores } from '#anonymization/detector/readerScores.ts'
import { startThread } from './readerThread.ts'
import type { Report, Thread } from './readerThread.ts'
import { ScoreCache } from './scoreCache.ts'

/** Pauses before a thread that ended is started again, in milliseconds; then the last for ever. */
const PAUSES = [500, 5_000, 30_000]

/** A text that was being read this often when the thread ended is not read again. */
const MOST_STRIKES = 3

/** Milliseconds that somebody waits for a story to be read, at most: 3,000 words on a slow machine. */
export const PATIENCE = 10_000

/**
 * The trained reader in a thread of its own. Asked for a text that it has not read, it says so at
 * once, and has it read: one order for all texts asked for in one turn, and none twice. A thread that
 * ends is started again. It never answers for a text that it has not read.
 */
export class NameReader {
  private readonly cache = new ScoreCache()
  /** Texts to read, in the order in which they were asked for. */
  private readonly wanted = new Set<string>()
  private readonly sent = new Map<number, readonly string[]>()
  private readonly waiting = new Set<() => void>()
  private thread: Thread | null = null
  private ready = false
  private everReady = false
  private orders = 0
  private ends = 0
  /** How often the thread ended while it had a text. */
  private readonly strikes = new Map<string, number>()
  private sending = false
  private state: 'off' | 'on' | 'missing' = 'off'

  constructor(
    private readonly start: () => Thread | null = startThread,
    private readonly later: (work: () => void, ms: number) => void = (work, ms) => {
      setTimeout(work, ms).unref()
    },
  ) {}

  /** What asks for a text, while the reader is in force; else undefined: the network decides alone. */
  get asked(): ReadAlready | undefined {
    return this.state === 'on' ? this.scoresOf : undefined
  }

  /**
   * Starts the thread. Answers whether it is ready: false where the package or the model is missing,
   * and then the reader is not in force.
   */
  open(): Promise<boolean> {
    this.state = 'on'
    return new Promise((resolve) => {
      this.run(resolve)
    })
  }

  /** Waits until all that was asked for is read. False where that takes longer than `patience`. */
  settled(patience = PATIENCE): Promise<boolean> {
    if (this.isIdle()) return Promise.resolve(true)
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.delete(done)
        resolve(false)
      }, patience)
      const done = (): void => {
        clearTimeout(timer)
        resolve(true)
      }
      this.waiting.add(done)
    })
  }

  private readonly scoresOf: ReadAlready = (text) => {
    const scores = this.cache.find(text)
    if (scores || this.state !== 'on') return scores
    if ((this.strikes.get(text) ?? 0) >= MOST_STRIKES) return null
    const isSent = [...this.sent.values()].some((texts) => texts.includes(text))
    if (!isSent) this.wanted.add(text)
    if (!this.sending) {
      this.sending = true
      // What asks for one passage asks for the others of its story in the same turn.
      setImmediate(() => {
        this.send()
      })
    }
    return null
  }

  private isIdle(): boolean {
    return this.state !== 'on' || (this.wanted.size === 0 && this.sent.size === 0)
  }

  private tellWaiting(): void {
    if (!this.isIdle()) return
    for (const done of this.waiting) done()
    this.waiting.clear()
  }

  private run(resolve: (ready: boolean) => void): void {
    const thread = this.start()
    if (!thread) {
      if (this.everReady) this.ended()
      else this.missing(resolve)
      return
    }
    this.thread = thread
    let ended = false
    const end = (): void => {
      if (ended) return
      ended = true
      this.ended()
    }
    thread.on('error', end)
    thread.on('exit', end)
    thread.on('message', (report) => {
      if (report === 'missing') {
        // Once it was there, only a restart says that the newsroom goes on without it.
        if (this.everReady) end()
        else {
          ended = true
          this.missing(resolve)
        }
      } else if (report === 'ready') {
        this.ready = true
        this.everReady = true
        // The newsroom may stop while the thread waits for texts.
        thread.unref()
        resolve(true)
        this.send()
      } else this.take(report)
    })
  }

  private missing(resolve: (ready: boolean) => void): void {
    this.state = 'missing'
    this.thread = null
    this.wanted.clear()
    this.sent.clear()
    this.tellWaiting()
    resolve(false)
  }

  /** The thread ended: what it had not read is wanted again, and another one starts. */
  private ended(): void {
    this.thread = null
    this.ready = false
    for (const text of [...this.sent.values()].flat()) {
      const strikes = (this.strikes.get(text) ?? 0) + 1
      this.strikes.set(text, strikes)
      if (strikes < MOST_STRIKES) this.wanted.add(text)
    }
    this.sent.clear()
    this.tellWaiting()
    const pause = PAUSES[Math.min(this.ends, PAUSES.length - 1)] ?? 0
    this.ends += 1
    this.later(() => {
      this.run(() => undefined)
    }, pause)
  }

  private send(): void {
    this.sending = false
    if (!this.thread || !this.ready || this.wanted.size === 0) return
    const texts = [...this.wanted]
    this.wanted.clear()
    const id = ++this.orders
    this.sent.set(id, texts)
    this.thread.postMessage({ id, texts })
  }

  private take({ id, scores }: Exclude<Report, string>): void {
    const texts = this.sent.get(id) ?? []
    this.sent.delete(id)
    // A text that cannot be read stays unread: whoever asks for it again has it tried again.
    scores?.forEach((score: ReaderScores, i) => {
      const text = texts[i]
      if (text !== undefined) this.cache.keep(text, score)
    })
    this.tellWaiting()
  }
}

const SHARED = Symbol.for('homeroom.nameReader')
const shared = globalThis as { [SHARED]?: NameReader }

/**
 * The newsroom's reader, which `src/server` opens at start. One in the process: the panel's bundle
 * and the server's each have this file.
 */
export const nameReader: NameReader = (shared[SHARED] ??= new NameReader())
