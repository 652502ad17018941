/**
 * The reader's thread: it loads the model, says that it is ready, and then reads the texts that
 * `nameReader.ts` sends, one order at a time.
 */
import { parentPort } from 'node:worker_threads'
import { openReader } from './openReader.ts'
import type { Order, Report } from './readerThread.ts'

const say = (report: Report): void => parentPort?.postMessage(report)

try {
  const readTexts = await openReader()
  let last: Promise<void> = Promise.resolve()
  parentPort?.on('message', ({ id, texts }: Order) => {
    last = last.then(async () => {
      try {
        say({ id, scores: await readTexts(texts) })
      } catch {
        // What a library says of an error may quote the text.
        say({ id, scores: null })
      }
    })
  })
  say('ready')
} catch {
  say('missing')
  parentPort?.close()
}
