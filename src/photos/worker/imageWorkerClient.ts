import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import type {
  Answer,
  ImageWorkerCode,
  ImageTask,
  ImageTasks,
  Order,
} from './imageWorkerProtocol.ts'
import { spawnImageWorker } from './spawnImageWorker.ts'

const SECONDS = 1000
const TIME_LIMITS: Readonly<Record<ImageTask, number>> = {
  inspect: 30 * SECONDS,
  derive: 180 * SECONDS,
  preview: 30 * SECONDS,
  share: 30 * SECONDS,
}
/** The most tasks that may wait. More are refused, so that they do not fill the memory. */
const MOST_WAITING = 200
/** How long the process stays after its last task. Milliseconds. */
const IDLE = 15 * SECONDS
const MESSAGES: Readonly<Record<ImageWorkerCode, string>> = {
  picture_unreadable: 'The picture could not be developed. Upload it again.',
  picture_not_stored:
    'The public picture could not be written. Look for room and rights in the media folder.',
  image_worker_timeout: 'The picture took too long. Export it smaller and upload it again.',
  image_worker_busy: 'Too many pictures are waiting. Try again in a minute.',
  image_worker_ended:
    'The process that works on pictures ended. Try again; if it ends again, export the picture anew.',
}

/** Thrown where a task fails. It carries a code and a fixed sentence, nothing of the picture. */
export class ImageWorkerError extends Error {
  constructor(readonly code: ImageWorkerCode) {
    super(MESSAGES[code])
    this.name = 'ImageWorkerError'
  }
}

/** One process. It does one task at a time, in the order in which they came. */
class ImageWorker {
  private child: ChildProcess | null = null
  private last: Promise<unknown> = Promise.resolve()
  private count = 0
  private waiting = 0
  private idle: NodeJS.Timeout | undefined

  constructor(
    private readonly limits: Readonly<Record<ImageTask, number>>,
    private readonly priority: number,
  ) {}

  private ask<E extends ImageTask>(
    errand: E,
    asks: ImageTasks[E]['asks'] | (() => Promise<ImageTasks[E]['asks']>),
  ): Promise<ImageTasks[E]['answers']> {
    if (this.waiting >= MOST_WAITING)
      return Promise.reject(new ImageWorkerError('image_worker_busy'))
    this.waiting += 1
    const turn = this.last.then(async () =>
      this.run(errand, typeof asks === 'function' ? await asks() : asks),
    )
    this.last = turn.then(
      () => this.rest(),
      () => this.rest(),
    )
    return turn
  }

  private rest(): void {
    this.waiting -= 1
    const { child } = this
    if (this.waiting > 0 || child === null) return
    // An idle image worker does not keep this process alive.
    child.unref()
    child.channel?.unref()
    this.idle = setTimeout(() => this.letGo(child), IDLE)
    this.idle.unref()
  }

  private letGo(child: ChildProcess): void {
    if (this.child === child) this.child = null
    if (child.connected) child.disconnect()
  }

  private ready(): ChildProcess {
    clearTimeout(this.idle)
    if (this.child === null || !this.child.connected) {
      const child = spawnImageWorker(this.priority)
      const gone = () => {
        if (this.child === child) this.child = null
      }
      child.on('exit', gone)
      child.on('disconnect', gone)
      this.child = child
    }
    this.child.ref()
    this.child.channel?.ref()
    return this.child
  }

  private run<E extends ImageTask>(
    errand: E,
    asks: ImageTasks[E]['asks'],
  ): Promise<ImageTasks[E]['answers']> {
    return new Promise((resolve, reject) => {
      const child = this.ready()
      const id = (this.count += 1)
      const end = (finish: () => void) => {
        clearTimeout(limit)
        child.off('message', heard)
        child.off('exit', ended)
        child.off('error', ended)
        finish()
      }
      const fail = (code: ImageWorkerCode) => end(() => reject(new ImageWorkerError(code)))
      const ended = () => {
        this.discard(child)
        fail('image_worker_ended')
      }
      const heard = (said: unknown) => {
        const answer = said as Answer
        if (answer.id !== id) return
        if ('code' in answer) fail(answer.code)
        else end(() => resolve(restored(answer.answers) as ImageTasks[E]['answers']))
      }
      const limit = setTimeout(() => {
        this.discard(child)
        fail('image_worker_timeout')
      }, this.limits[errand])
      child.on('message', heard)
      child.on('exit', ended)
      child.on('error', ended)
      const order: Order<E> = { id, errand, asks }
      child.send(order, (error) => {
        if (error) ended()
      })
    })
  }

  /** Stops a process that hangs or is broken. The next task starts a new one. */
  private discard(child: ChildProcess): void {
    if (this.child === child) this.child = null
    child.kill('SIGKILL')
  }

  /**
   * Runs `inspectPicture`. Takes the bytes of an upload; throws ImageWorkerError where the process
   * failed.
   */
  inspect(bytes: Buffer): Promise<ImageTasks['inspect']['answers']> {
    return this.ask('inspect', bytes)
  }

  /** Runs `derivePicture`. */
  derive(request: ImageTasks['derive']['asks']): Promise<ImageTasks['derive']['answers']> {
    // An absolute path, because the process has another working folder.
    return this.ask('derive', { ...request, store: path.resolve(request.store) })
  }

  /**
   * Runs `coveredPreview`; returns a WebP. Takes a function too, so that an original is read only
   * when its turn comes: many may wait, and each is large.
   */
  preview(
    request: ImageTasks['preview']['asks'] | (() => Promise<ImageTasks['preview']['asks']>),
  ): Promise<Buffer> {
    return this.ask('preview', request)
  }

  /** Runs `drawShareImage`; returns a JPEG. */
  share(words: ImageTasks['share']['asks']): Promise<Buffer> {
    return this.ask('share', words)
  }

  /** Ends the process after the waiting tasks; resolves when it has ended. */
  async close(): Promise<void> {
    await this.last
    clearTimeout(this.idle)
    const { child } = this
    if (child === null) return
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.ref()
    this.letGo(child)
    await ended
  }

  /** Process id; null while none runs. */
  get pid(): number | null {
    return this.child?.pid ?? null
  }
}

/** Some versions of Node deliver bytes as a plain array. */
const restored = (value: unknown): unknown =>
  value instanceof Uint8Array && !Buffer.isBuffer(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value

/**
 * Lower than the newsroom's own priority, so that readers come first. Not the lowest, because on a
 * busy machine that would wait for ever.
 */
const PRIORITY = 10
/** For tasks that somebody is waiting for. */
const URGENT_PRIORITY = 5

/** Starts an image worker with its own time limits, in milliseconds. */
export const openImageWorker = (limits: Partial<Record<ImageTask, number>> = {}): ImageWorker =>
  new ImageWorker({ ...TIME_LIMITS, ...limits }, PRIORITY)

const press = openImageWorker()
const counter = new ImageWorker(TIME_LIMITS, URGENT_PRIORITY)
const urgent = new ImageWorker(TIME_LIMITS, URGENT_PRIORITY)

/**
 * The newsroom's three workers. Publishing ten large photos takes a minute. Uploads and previews
 * must not wait for that, nor a picture that is made anew because a name or a face has to be
 * removed.
 */
export const imageWorker: Pick<ImageWorker, ImageTask | 'close'> & {
  deriveNow: ImageWorker['derive']
} = {
  inspect: (bytes) => counter.inspect(bytes),
  preview: (request) => counter.preview(request),
  share: (words) => counter.share(words),
  derive: (request) => press.derive(request),
  deriveNow: (request) => urgent.derive(request),
  close: async () => {
    await Promise.all([press.close(), counter.close(), urgent.close()])
  },
}
