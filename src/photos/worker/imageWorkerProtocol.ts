import type { Region } from '#newsroom/pictures.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Result } from '#newsroom/result.ts'
import type { PictureFacts } from '../validateUpload.ts'
import type { DeriveRequest, Renditions } from '../deriveRenditions.ts'
import type { ShareWords } from '../shareImageTypes.ts'

export interface PreviewRequest {
  original: Buffer
  regions: readonly Region[]
  /** Pixels across. */
  width: number
}

/** What the worker can be asked: the question and the answer of each errand. */
export interface Errands {
  inspect: { asks: Buffer; answers: Result<PictureFacts, Refusal> }
  derive: { asks: DeriveRequest; answers: Renditions }
  preview: { asks: PreviewRequest; answers: Buffer }
  share: { asks: ShareWords; answers: Buffer }
}

export type Errand = keyof Errands

export interface Order<E extends Errand = Errand> {
  id: number
  errand: E
  asks: Errands[E]['asks']
}

/** Failures travel as a code alone: a decoder's message may hold what stands in the picture, or the name of its file. */
export type Answer = { id: number; answers: unknown } | { id: number; code: ImageWorkerCode }

export type ImageWorkerCode =
  /** Too many errands are waiting. */
  | 'image_worker_busy'
  /** The picture could not be read, or what was made of it is not fit to be seen. */
  | 'picture_unreadable'
  /** The disk is full, or the folder cannot be written to. */
  | 'picture_not_stored'
  /** It took longer than it may. */
  | 'image_worker_timeout'
  /** The process that works on pictures ended under the work. */
  | 'image_worker_ended'
