import { readFile as readText } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { ImageWorkerError, openImageWorker } from '#photos/worker/imageWorkerClient.ts'

type ImageWorker = ReturnType<typeof openImageWorker>
let rooms: ImageWorker[] = []
const open = (...limits: Parameters<typeof openImageWorker>): ImageWorker => {
  const room = openImageWorker(...limits)
  rooms.push(room)
  return room
}
afterEach(async () => {
  await Promise.all(rooms.map((room) => room.close()))
  rooms = []
})

const picture = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#c83c28' } })
    .jpeg()
    .toBuffer()
const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const codeOf = async (errand: Promise<unknown>): Promise<string> =>
  errand.then(
    () => 'done',
    (error: unknown) => (error instanceof ImageWorkerError ? error.code : String(error)),
  )

describe('the image worker', () => {
  it('should inspect, derive, preview and draw in one process, at a lower priority than the newsroom', async () => {
    const store = await mkdtemp(path.join(os.tmpdir(), 'homeroom-image-worker-'))
    try {
      const room = open()
      const original = await picture()
      const facts = await room.inspect(original)
      expect(facts).toMatchObject({ ok: true, value: { format: 'jpeg', width: 400, height: 300 } })
      const { pid } = room
      expect(pid).not.toBeNull()
      expect(os.getPriority(pid ?? 0)).toBeGreaterThan(os.getPriority())
      const made = await room.derive({
        original,
        regions: [{ x: 0, y: 0, width: 0.5, height: 0.5, of: 'face', person: null }],
        focal: { x: 0.5, y: 0.5 },
        stamp: { creator: 'Nadia Brooks', credit: '', copyright: '', alt: 'A wall' },
        secret: 'a secret',
        store,
      })
      expect(made.words.join('\n')).toContain('Nadia Brooks')
      await sharp(path.join(store, made.files[0] ?? '')).stats()
      const shown = await room.preview({ original, regions: [], width: 100 })
      expect(Buffer.isBuffer(shown)).toBe(true)
      expect((await sharp(shown).metadata()).format).toBe('webp')
      const share = await room.share({ headline: 'A', section: '', newsroom: '', lang: 'en' })
      expect((await sharp(share).metadata()).width).toBe(1200)
      expect(room.pid).toBe(pid)
    } finally {
      await rm(store, { recursive: true, force: true })
    }
  }, 60_000)

  it('should hand a refusal back as it is, and go on', async () => {
    const room = open()
    const refused = await room.inspect(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    expect(refused).toMatchObject({ ok: false, error: { status: 422 } })
    expect((await room.inspect(await picture())).ok).toBe(true)
  }, 60_000)

  it('should say of what it cannot read a code, and no word of it', async () => {
    const room = open()
    const errand = room.preview({
      original: Buffer.from('Mireya Rubio was here'),
      regions: [],
      width: 50,
    })
    const error = await errand.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ImageWorkerError)
    expect((error as ImageWorkerError).code).toBe('picture_unreadable')
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('Mireya')
  }, 60_000)

  it('should say so where the folder cannot be written to', async () => {
    const room = open()
    const derived = room.derive({
      original: await picture(),
      regions: [],
      focal: { x: 0, y: 0 },
      stamp: { creator: '', credit: '', copyright: '', alt: '' },
      secret: 's',
      store: path.join(process.execPath, 'no folder'),
    })
    expect(await codeOf(derived)).toBe('picture_not_stored')
  }, 60_000)

  it('should fail the errand alone under which its process is killed, and serve the next', async () => {
    const room = open()
    await room.inspect(await picture())
    const { pid } = room
    const large = await sharp({
      create: {
        width: 3000,
        height: 3000,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .png({ compressionLevel: 0 })
      .toBuffer()
    const [killed, next] = [codeOf(room.inspect(large)), room.inspect(await picture())]
    process.kill(pid ?? 0, 'SIGKILL')
    expect(await killed).toBe('image_worker_ended')
    expect((await next).ok).toBe(true)
    expect(room.pid).not.toBe(pid)
  }, 60_000)

  it('should stop what takes too long, and serve the next', async () => {
    const room = open({ preview: 1 })
    await room.inspect(await picture())
    const { pid } = room
    expect(await codeOf(room.preview({ original: await picture(), regions: [], width: 100 }))).toBe(
      'image_worker_timeout',
    )
    expect((await room.inspect(await picture())).ok).toBe(true)
    expect(room.pid).not.toBe(pid)
  }, 60_000)

  it('should do as many errands as are asked at once, in their order', async () => {
    const room = open()
    const done: number[] = []
    const original = await picture()
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (errand) => {
        await room.preview({ original, regions: [], width: 10 * errand })
        done.push(errand)
      }),
    )
    expect(done).toEqual([1, 2, 3, 4, 5])
  }, 60_000)

  it('should end when it is closed, leaving no process', async () => {
    const room = open()
    await room.inspect(await picture())
    const pid = room.pid ?? 0
    await room.close()
    expect(runs(pid)).toBe(false)
  }, 60_000)

  it('should know no secret of the newsroom', async () => {
    process.env.HOMEROOM_TEST_SECRET = 'not for the image worker'
    try {
      const room = open()
      await room.inspect(await picture())
      if (process.platform === 'linux')
        expect(await readText(`/proc/${room.pid}/environ`, 'utf8')).not.toContain(
          'HOMEROOM_TEST_SECRET',
        )
    } finally {
      delete process.env.HOMEROOM_TEST_SECRET
    }
  }, 60_000)
})
