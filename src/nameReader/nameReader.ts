import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadAlready, ReaderScores } from '#anonymization/detector/readerScores.ts'
import { fewEnough } from './fewEnough.ts'
import { ScoreCache } from './scoreCache.ts'

/** Texts for the thread to read. */
export interface Order {
  readonly id: number
  readonly texts: readonly string[]
}

/** What the thread says: that it is ready, that it has no model, or the scores of an order; null where it could not read it. */
export type Report =
  'ready' | 'missing' | { readonly id: number; readonly scores: readonly ReaderScores[] | null }

/** What a thread of Node is to the reader. */
export interface Thread {
  postMessage(order: Order): void
  on(event: 'message', listener: (report: Report) => void): unknown
  on(event: 'error' | 'exit', listener: () => void): unknown
  unref(): void
}

/** After a build the thread's file is `readerWorker.js`, beside the program or above this file's chunk. */
const startThread = (): Thread | null => {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const file = [path.dirname(process.argv[1] ?? ''), here, path.join(here, '..')]
    .map((folder) => path.join(folder, 'readerWorker.js'))
    .find((built) => existsSync(built))
  if (file === undefined) return null
  // Not a static import: the panel's bundler would look for the file that it starts.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  return new Worker(file)
}

/** Whoever waits for the reader waits no longer than this, in milliseconds: then the network decides alone. */
const PATIENCE = 4_000

/**
 * The trained reader in a thread of its own. Where it is not ready, has no model or has crashed,
 * nothing is known of a text, and the detector's network decides alone: it asks about more.
 */
export class NameReader {
  private readonly cache = new ScoreCache()
  private readonly waiting = new Map<number, (scores: readonly ReaderScores[] | null) => void>()
  private thread: Thread | null = null
  private orders = 0
  private state: 'off' | 'starting' | 'ready' | 'missing' = 'off'
  private opening: Promise<boolean> = Promise.resolve(false)

  constructor(
    private readonly start: () => Thread | null = startThread,
    private readonly patience = PATIENCE,
  ) {}

  /** What is known of a text, without waiting. */
  readonly readAlready: ReadAlready = (text) => this.cache.find(text)

  /**
   * Starts the thread. Answers whether it is ready: false where the package or the model is
   * missing.
   */
  open(): Promise<boolean> {
    this.state = 'starting'
    this.opening = new Promise((resolve) => {
      const thread = this.start()
      const end = (): void => {
        this.state = 'missing'
        this.thread = null
        for (const answer of this.waiting.values()) answer(null)
        this.waiting.clear()
        resolve(false)
      }
      if (!thread) {
        end()
        return
      }
      this.thread = thread
      thread.on('error', end)
      thread.on('exit', end)
      thread.on('message', (report) => {
        if (report === 'ready') {
          this.state = 'ready'
          // The newsroom may stop while the thread waits for texts.
          thread.unref()
          resolve(true)
        } else if (report === 'missing') end()
        else {
          this.waiting.get(report.id)?.(report.scores)
          this.waiting.delete(report.id)
        }
      })
    })
    return this.opening
  }

  /**
   * Has texts read that are not known yet, and waits for it, but not for long. Never throws: what
   * is not read is decided by the network.
   */
  async readAhead(texts: readonly string[]): Promise<void> {
    const unknown = fewEnough(texts).filter((text) => this.cache.find(text) === null)
    if (unknown.length === 0 || this.state === 'off' || this.state === 'missing') return
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.patience)
    })
    await Promise.race([this.opening.then(() => this.order(unknown)), tooLong])
    clearTimeout(timer)
  }

  /** Sends texts to the thread; what it answers is remembered, also when nobody waits any more. */
  private order(texts: readonly string[]): Promise<void> {
    const { thread } = this
    if (!thread) return Promise.resolve()
    const id = ++this.orders
    return new Promise((resolve) => {
      this.waiting.set(id, (scores) => {
        scores?.forEach((score, i) => {
          const text = texts[i]
          if (text !== undefined) this.cache.keep(text, score)
        })
        resolve()
      })
      thread.postMessage({ id, texts })
    })
  }
}

const SHARED = Symbol.for('homeroom.nameReader')
const shared = globalThis as { [SHARED]?: NameReader }

/**
 * The newsroom's reader, which `src/server` opens at start. One in the process: the panel's bundle
 * and the server's each have this file.
 */
export const nameReader: NameReader = (shared[SHARED] ??= new NameReader())
