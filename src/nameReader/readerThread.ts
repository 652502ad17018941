import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReaderScores } from '#anonymization/detector/readerScores.ts'

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

/**
 * Starts the thread; null where its file is missing. After a build that is `readerWorker.js`, beside
 * the program or above this file's chunk.
 */
export const startThread = (): Thread | null => {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const file = [path.dirname(process.argv[1] ?? ''), here, path.join(here, '..')]
    .map((folder) => path.join(folder, 'readerWorker.js'))
    .find((built) => existsSync(built))
  if (file === undefined) return null
  // Not a static import: the panel's bundler would look for the file that it starts.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  return new Worker(file)
}
