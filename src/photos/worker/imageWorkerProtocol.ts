import type { Region } from '#newsroom/pictures.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Result } from '#newsroom/result.ts'
import type { PictureFacts } from '../validateUpload.ts'
import type { DeriveRequest, Renditions } from '../deriveRenditions.ts'
import type { ShareWords } from '../shareImageTypes.ts'

export interface PreviewRequest {
  original: Buffer
  regions: readonly Region[]
  /** Width in pixels. */
  width: number
}

/** The tasks of the image worker: what each asks and answers. */
export interface ImageTasks {
  inspect: { asks: Buffer; answers: Result<PictureFacts, Refusal> }
  derive: { asks: DeriveRequest; answers: Renditions }
  preview: { asks: PreviewRequest; answers: Buffer }
  share: { asks: ShareWords; answers: Buffer }
}

export type ImageTask = keyof ImageTasks

export interface Order<E extends ImageTask = ImageTask> {
  id: number
  errand: E
  asks: ImageTasks[E]['asks']
}

/**
 * Failures are sent as a code only: a decoder's message may contain words from the picture, or the
 * name of its file.
 */
export type Answer = { id: number; answers: unknown } | { id: number; code: ImageWorkerCode }

export type ImageWorkerCode =
  /** Too many tasks are waiting. */
  | 'image_worker_busy'
  /** The picture could not be read, or the files made from it are not correct. */
  | 'picture_unreadable'
  /** The disk is full, or the folder cannot be written. */
  | 'picture_not_stored'
  /** It took too long. */
  | 'image_worker_timeout'
  /** The image worker ended during the task. */
  | 'image_worker_ended'
