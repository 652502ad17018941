import { readdir, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import type { PictureStorage } from '#desk/photos/photoStorage.ts'
import { type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  publishWithWarnings,
  setUpDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

describe('pictures kept in a storage of Payload’s kind', () => {
  const kept = new Map<string, Buffer>()
  /** As an object store does it: put, get, delete, by key. */
  const storage: PictureStorage = ({ prefix }) => ({
    name: 'memory',
    handleUpload: ({ file }) => kept.set(`${prefix}/${file.filename}`, file.buffer),
    handleDelete: ({ filename }) => {
      kept.delete(`${prefix}/${filename}`)
    },
    staticHandler: (_req, { params }) => {
      const bytes = kept.get(`${prefix}/${params.filename}`)
      return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 })
    },
  })
  const keysOf = (prefix: string) => [...kept.keys()].filter((key) => key.startsWith(`${prefix}/`))

  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    newsroom = await openNewsroom({ storage })
    reporter = await newsroom.as('reporter')
    editor = await newsroom.as('editor')
    desk = await setUpDesk(editor, reporter.id)
  })
  afterAll(async () => {
    await newsroom.close()
  })

  it('should publish and serve a photo on a machine that has neither the original nor what readers get', async () => {
    const leadPhoto = await uploadPhoto(editor)
    const folders = mediaFolders(newsroom.payload)
    expect(keysOf('originals')).toHaveLength(1)
    await rm(folders.originals, { recursive: true })

    const record = await editor.get(`/api/photos/${leadPhoto}`)
    const original = await editor.get(record.json.url)
    expect([original.status, original.headers.get('cache-control')]).toEqual([
      200,
      'private, no-store',
    ])
    expect((await newsroom.stranger.get(record.json.url)).status).toBe(403)

    const story = await writeStory(reporter, desk, {
      headline: 'The library stays open',
      dek: '',
      body: 'The board voted to keep the library open.',
    })
    await editor.patch(`/api/stories/${story.id}`, { leadPhoto, updatedAt: story.updatedAt })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const published = await publishWithWarnings(editor, story.id)
    expect([published.status, published.text]).toEqual([200, expect.any(String)])
    await rm(folders.public, { recursive: true })

    const shown = (await newsroom.stranger.get(`/v1${published.json.url}`)).json
    const urls: string[] = shown.leadPhoto.renditions.map(({ url }: { url: string }) => url)
    for (const url of [...urls, shown.shareImage.url])
      expect((await newsroom.stranger.get(url)).status).toBe(200)
    expect((await readdir(folders.public)).length).toBe(urls.length + 1)

    await verb(editor, story.id, 'unpublish')
    for (const url of urls) expect((await newsroom.stranger.get(url)).status).toBe(410)
  })
})
