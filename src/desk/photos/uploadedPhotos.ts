import path from 'node:path'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  UploadConfig,
} from 'payload'
import { remember, scopeOf } from '#access/requestScope.ts'
import { refusal } from '#newsroom/refusal.ts'
import { momentOnWallClock } from '#newsroom/wallClock.ts'
import { creditFromLine } from '#fields/credit.ts'
import { imageWorker } from '#photos/worker/imageWorkerClient.ts'
import type { PictureFacts } from '#photos/validateUpload.ts'
import { storedName } from '#photos/originalFileName.ts'
import { isWhole } from '#photos/atomicWrite.ts'
import { mediaFolders } from './mediaFolder.ts'
import { newsroomZone } from '#desk/store/newsroomSettings.ts'
import { keepOriginal, readOriginal } from './photoStorage.ts'
import type { PhotoDoc } from '#desk/store/recordTypes.ts'
import { RefusalError, refusalResponse } from '#desk/store/refusalError.ts'

/** Returns the digest of the picture that this request uploads; null where it uploads none. */
export const uploadedDigest = (req: PayloadRequest): string | null =>
  scopeOf(req).pictureDigest ?? null

/** True where the request itself sends the checklist. */
export const checklistSent = (req: PayloadRequest): boolean => scopeOf(req).checklistSent === true

const empty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** A camera that gives no time zone uses the newsroom's. */
async function takenAtIn(req: PayloadRequest, taken: string): Promise<string | null> {
  const named = /(?:Z|[+-]\d\d:\d\d)$/u.test(taken)
  const at = named ? new Date(taken) : momentOnWallClock(taken, await newsroomZone(req))
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/**
 * Fills empty fields with what the camera or the agency wrote. It is only a beginning for the form
 * and not trusted.
 */
async function prefill(
  req: PayloadRequest,
  data: Record<string, unknown>,
  { suggested }: PictureFacts,
): Promise<void> {
  for (const field of ['caption', 'alt', 'copyright'] as const) {
    if (empty(data[field]) && suggested[field]) data[field] = suggested[field]
  }
  if (empty(data.takenAt) && suggested.takenAt !== null)
    data.takenAt = await takenAtIn(req, suggested.takenAt)
  const credit = { ...(data.credit as Record<string, unknown> | null | undefined) }
  if (!empty(credit.creator) || !empty(credit.organisation)) return
  const line = creditFromLine(suggested.credit)
  const creator = suggested.creator || line.creator
  // A credit line often names only the organisation: "Homeroom".
  const organisation = line.organisation || (line.creator === creator ? '' : line.creator)
  if (!creator && !organisation) return
  data.credit = { ...credit, creator, organisation, kind: credit.kind ?? line.kind }
}

/**
 * What happens to an upload before anything of it is stored: its bytes are checked, it is refused
 * with a reason, gets a safe name, and its metadata fills the form. Payload's later hooks run after
 * the file is on disk.
 */
export const takePictureIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const data = (args as { data?: Record<string, unknown> }).data
  if (data && typeof data.credit === 'string') data.credit = creditFromLine(data.credit)
  if (data && operation === 'update') remember(req, { checklistSent: 'checklist' in data })
  // Payload would fetch a picture from any given address; here only what is sent is taken. Nor is a
  // record copied: the copy would be the same picture, whose coverings anybody could remove.
  if (operation === 'create' && !req.file) {
    throw new RefusalError(refusal('no_picture'))
  }
  if ((operation === 'create' || operation === 'update') && req.file) {
    const seen = await imageWorker.inspect(req.file.data)
    if (!seen.ok) throw new RefusalError(seen.error)
    remember(req, { pictureDigest: seen.value.digest })
    req.file.mimetype = `image/${seen.value.format}`
    req.file.name = storedName(req.file.name, seen.value.format)
    if (data && operation === 'create') await prefill(req, data, seen.value)
  }
  return args
}

/** Stores a new original besides the folder. */
export const putOriginalInStorage: CollectionAfterChangeHook<PhotoDoc> = async ({ doc, req }) => {
  const { filename } = doc
  if (req.file && uploadedDigest(req) !== null)
    await keepOriginal(req.payload, filename, req.file.data, doc)
  return doc
}

async function elsewhere(req: PayloadRequest, filename: string): Promise<Response | undefined> {
  const name = path.basename(filename)
  if (await isWhole(path.join(mediaFolders(req.payload).originals, name))) return undefined
  const bytes = await readOriginal(req.payload, name).catch(() => null)
  if (bytes === null) return refusalResponse(refusal('picture_unreadable.file'))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'cache-control': 'private, no-store',
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    },
  })
}

/**
 * Serves an original that is not in this machine's folder; access was checked before. Where it
 * returns nothing, Payload serves from the folder.
 */
export const originalFromStorage: NonNullable<UploadConfig['handlers']>[number] = (
  req,
  { params },
) => elsewhere(req, params.filename) as Promise<Response>
