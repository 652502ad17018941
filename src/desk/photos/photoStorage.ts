import { mkdir, readFile, unlink } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type CollectionConfig, type Payload, type PayloadRequest } from 'payload'
import { isWhole, writeWhole } from '#photos/atomicWrite.ts'
import { mediaFolders } from './mediaFolder.ts'

/**
 * What Homeroom uses of a storage adapter of Payload's cloud storage (`GeneratedAdapter` in
 * `@payloadcms/plugin-cloud-storage`), so that adapters written for it fit.
 */
export interface StorageAdapter {
  name: string
  handleUpload(args: {
    collection: CollectionConfig
    data: unknown
    file: { buffer: Buffer; filename: string; filesize: number; mimeType: string }
    req: PayloadRequest
  }): unknown
  handleDelete(args: {
    collection: CollectionConfig
    doc: never
    filename: string
    req: PayloadRequest
  }): Promise<void> | void
  staticHandler(
    req: PayloadRequest,
    args: { params: { collection: string; filename: string } },
  ): Promise<Response> | Response
}

/** Makes an adapter for originals, and one for public pictures; `prefix` keeps the two apart. */
export type PictureStorage = (args: {
  collection: CollectionConfig
  prefix: 'originals' | 'public'
}) => StorageAdapter

const STORAGE = 'homeroomPictureStorage'

/** For the config: where pictures are stored besides the folder; nothing for the folder alone. */
export const storageConfig = (storage: PictureStorage | undefined) =>
  storage ? { [STORAGE]: storage } : {}

function adapterOf(payload: Payload, prefix: 'originals' | 'public'): StorageAdapter | null {
  const storage = (payload.config.custom as Record<string, unknown> | undefined)?.[STORAGE]
  const photos = payload.collections.photos?.config
  if (typeof storage !== 'function' || !photos) return null
  return (storage as PictureStorage)({ collection: photos, prefix })
}

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.tif': 'image/tiff',
}
const typeOf = (name: string): string =>
  TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream'

async function fetched(
  payload: Payload,
  prefix: 'originals' | 'public',
  filename: string,
): Promise<Buffer | null> {
  const adapter = adapterOf(payload, prefix)
  if (!adapter) return null
  const req = await createLocalReq({}, payload)
  const answer = await adapter.staticHandler(req, { params: { collection: 'photos', filename } })
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null
}

/** Stores a file besides the folder; does nothing where there is no such storage. */
async function put(
  payload: Payload,
  prefix: 'originals' | 'public',
  filename: string,
  buffer: Buffer,
  data: unknown,
): Promise<void> {
  const adapter = adapterOf(payload, prefix)
  const photos = payload.collections.photos?.config
  if (!adapter || !photos) return
  await adapter.handleUpload({
    collection: photos,
    data,
    file: { buffer, filename, filesize: buffer.length, mimeType: typeOf(filename) },
    req: await createLocalReq({}, payload),
  })
}

/** Stores a new original besides the folder to which Payload wrote it. */
export const keepOriginal = (payload: Payload, filename: string, bytes: Buffer, doc: unknown) =>
  put(payload, 'originals', filename, bytes, doc)

/** Returns the bytes of an original. Throws where neither the folder nor the storage has it. */
export async function readOriginal(payload: Payload, filename: string): Promise<Buffer> {
  const name = path.basename(filename)
  try {
    return await readFile(path.join(mediaFolders(payload).originals, name))
  } catch (error) {
    const kept = await fetched(payload, 'originals', name)
    if (kept) return kept
    throw error
  }
}

/** Stores public files from the folder in the storage too. */
export async function keepPublic(payload: Payload, files: readonly string[]): Promise<void> {
  if (!adapterOf(payload, 'public')) return
  const folder = mediaFolders(payload).public
  for (const name of files)
    await put(payload, 'public', name, await readFile(path.join(folder, name)), {})
}

/**
 * Copies a public file into this machine's folder, where another machine made it. False where it is
 * nowhere.
 */
export async function bringPublic(payload: Payload, name: string): Promise<boolean> {
  const folder = mediaFolders(payload).public
  const target = path.join(folder, name)
  if (await isWhole(target)) return true
  const kept = await fetched(payload, 'public', name)
  if (!kept) return false
  await mkdir(folder, { recursive: true })
  await writeWhole(target, kept)
  return true
}

/** Deletes a file that is no longer public, here and in the storage. */
export async function dropPublic(payload: Payload, name: string): Promise<void> {
  await unlink(path.join(mediaFolders(payload).public, name)).catch(() => undefined)
  const adapter = adapterOf(payload, 'public')
  const photos = payload.collections.photos?.config
  if (!adapter || !photos) return
  const req = await createLocalReq({}, payload)
  await adapter.handleDelete({ collection: photos, doc: {} as never, filename: name, req })
}
