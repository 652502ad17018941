import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import { unclear } from '../../helpers/clearRefusal.ts'
import { hostilePictures, PICTURE_CODES } from '../../helpers/hostilePictures.ts'
import { type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'
import { picture, sendPhoto } from '../../helpers/photos.ts'

/** Megabytes that the newsroom's process may hold more at the end than at the beginning: four bodies of the largest upload. */
const MOST_GROWTH = 256
/** How a file may be called in the folder of originals. */
const PLAIN = /^[A-Za-z0-9_][\w-]{0,90}\.(?:jpg|png|webp|avif|tif|tiff)$/u
/** What the form's reader refuses before the picture is looked at: a name with control characters in it, or none. */
const OF_THE_FORM = ['no_picture', 'broken_form']

const files = await hostilePictures()

describe('hostile files sent to the photo desk', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let before: number

  beforeAll(async () => {
    newsroom = await openNewsroom()
    reporter = await newsroom.as('reporter')
    // What is loaded and warmed up with the first picture is not theirs.
    await sendPhoto(reporter, await picture(), 'first.jpg')
    before = process.memoryUsage().rss
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const folder = () => mediaFolders(newsroom.payload).originals
  const originals = async () => (await readdir(folder()).catch(() => [])).sort()
  const stored = async () =>
    (await newsroom.payload.count({ collection: 'photos', overrideAccess: true })).totalDocs

  it.each(files.map((file) => [file.what, file] as const))(
    'should be refused clearly or stored rightly: %s',
    async (_what, { bytes, name, type, fate }) => {
      const [names, count] = [await originals(), await stored()]
      const answer = await sendPhoto(reporter, bytes, name, type)
      if (answer.status === 201) {
        expect([fate === 'in' || fate === 'either', answer.json.doc.filename]).toEqual([
          true,
          expect.stringMatching(PLAIN),
        ])
        const { filename } = answer.json.doc
        expect(path.basename(filename)).toBe(filename)
        expect(await originals()).toEqual([...names, filename].sort())
        // Byte for byte: the newsroom keeps what it was given.
        const kept = await readFile(path.join(folder(), filename))
        expect(kept.equals(bytes)).toBe(true)
      } else {
        expect(unclear(answer)).toBeNull()
        expect([...PICTURE_CODES, ...OF_THE_FORM]).toContain(answer.json.code)
        // A name may be no name at all to the form's reader; a picture under a usable one comes in.
        if (!Array.isArray(fate)) expect(name === 'photo.jpg' && fate === 'in').toBe(false)
        expect([await originals(), await stored()]).toEqual([names, count])
      }
    },
  )

  it.each([
    'uploadEdits[crop][x]=10&uploadEdits[crop][y]=10&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=32&uploadEdits[heightInPixels]=24',
    'uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=1e9',
  ])('should keep an original as it was sent, whatever the address asks for: %s', async (asked) => {
    const sent = await picture('png')
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(sent)], { type: 'image/png' }), 'gym.png')
    form.append('_payload', '{}')
    const answer = await reporter.send('POST', `/api/photos?${asked}`, form)
    if (answer.status !== 201) {
      expect(unclear(answer)).toBeNull()
      return
    }
    const kept = await readFile(path.join(folder(), answer.json.doc.filename))
    expect(kept.equals(sent)).toBe(true)
    expect(answer.json.doc).toMatchObject({ width: 64, height: 48 })
  })

  it('should keep two apart that come in under one name at one moment', async () => {
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        picture().then((bytes) => Buffer.concat([bytes, Buffer.alloc(index)])),
      ),
    )
    const answers = await Promise.all(sent.map((bytes) => sendPhoto(reporter, bytes, 'gym.jpg')))
    const kept = await Promise.all(
      answers.map(({ json }) => readFile(path.join(folder(), json.doc.filename))),
    )
    expect(kept.map((bytes, index) => bytes.equals(sent[index] ?? Buffer.alloc(0)))).toEqual(
      sent.map(() => true),
    )
  })

  it('should leave the newsroom answering, and its memory as it was', async () => {
    expect((await newsroom.stranger.get('/v1/stories')).status).toBeLessThan(500)
    expect((await sendPhoto(reporter, await picture(), 'last.jpg')).status).toBe(201)
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024
    expect(grown).toBeLessThan(MOST_GROWTH)
  })
})
