/**
 * The image worker: a process of its own, so that a picture that crashes the decoder crashes
 * nothing else. It is started by `imageWorkerClient.ts`, talks to nobody else, does one task at a
 * time, and ends with its parent.
 */
import sharp from 'sharp'
import { inspectPicture } from '../validateUpload.ts'
import type {
  Answer,
  ImageWorkerCode,
  ImageTask,
  ImageTasks,
  Order,
} from './imageWorkerProtocol.ts'
import { coveredPreview, derivePicture } from '../deriveRenditions.ts'
import { drawShareImage } from '../drawShareImage.ts'

// Readers come first: use one thread, and keep nothing between two pictures.
sharp.concurrency(1)
sharp.cache(false)
// Turn off decoders that we do not need, so that nobody can attack them.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif',
    'VipsForeignLoadTiff',
  ],
})

const work: {
  [E in ImageTask]: (asks: ImageTasks[E]['asks']) => Promise<ImageTasks[E]['answers']>
} = {
  inspect: inspectPicture,
  derive: derivePicture,
  preview: ({ original, regions, width }) => coveredPreview(original, regions, width),
  share: drawShareImage,
}

const DISK = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
  'EIO',
  'EMFILE',
])

const codeOf = (error: unknown): ImageWorkerCode => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && DISK.has(code) ? 'picture_not_stored' : 'picture_unreadable'
}

const run = <E extends ImageTask>({ errand, asks }: Order<E>): Promise<ImageTasks[E]['answers']> =>
  work[errand](asks)

const answer = (said: Answer): void => {
  process.send?.(said)
}

process.on('message', (order: Order) => {
  run(order).then(
    (answers) => answer({ id: order.id, answers }),
    (error: unknown) => answer({ id: order.id, code: codeOf(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
// The parent stops this process itself. Ctrl-C reaches both, and the parent may still need an
// answer.
process.on('SIGINT', () => undefined)
