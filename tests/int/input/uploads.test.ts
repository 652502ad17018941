import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import { CANARY, unclear } from '../../helpers/clearRefusal.ts'
import {
  type Answer,
  type Caller,
  openNewsroom,
  type TestNewsroom,
} from '../../helpers/newsroom.ts'
import { picture, sendPhoto } from '../../helpers/photos.ts'

describe('uploads', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let jpeg: Buffer

  beforeAll(async () => {
    newsroom = await openNewsroom()
    reporter = await newsroom.as('reporter')
    jpeg = await picture()
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const originals = async () =>
    (await readdir(mediaFolders(newsroom.payload).originals).catch(() => [])).sort()
  const stored = async () =>
    (await newsroom.payload.count({ collection: 'photos', overrideAccess: true })).totalDocs

  /** Nothing of what was refused may be left, neither on the disk nor in the database. */
  async function refused(send: () => Promise<Answer>): Promise<Answer> {
    const before = [await originals(), await stored()]
    const answer = await send()
    expect(unclear(answer)).toBeNull()
    expect([await originals(), await stored()]).toEqual(before)
    return answer
  }

  it.each([
    ['words under a picture’s name', () => CANARY, 'a.jpg', 'image/jpeg'],
    ['a page', () => `<html>${CANARY}</html>`, 'a.html', 'text/html'],
    ['a drawing with a script', () => svg, 'a.svg', 'image/svg+xml'],
    ['a drawing that says it is a picture', () => svg, 'a.png', 'image/png'],
    ['half a picture', () => jpeg.subarray(0, jpeg.length >> 1), 'a.jpg', 'image/jpeg'],
    ['the first bytes of a picture', () => jpeg.subarray(0, 20), 'a.jpg', 'image/jpeg'],
    ['an empty file', () => '', 'a.jpg', 'image/jpeg'],
    ['an animation’s format', () => picture('gif'), 'a.gif', 'image/gif'],
    ['an animation’s format under another name', () => picture('gif'), 'a.jpg', 'image/jpeg'],
    ['a name with nothing in it', () => jpeg, '', 'image/jpeg'],
    ['a name with a null in it', () => jpeg, 'a\u0000b.jpg', 'image/jpeg'],
  ])('should refuse %s', async (_what, bytes, name, type) => {
    const file = await bytes()
    await refused(() => sendPhoto(reporter, file, name, type))
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${CANARY}</script></svg>`

  it.each([
    ['a path upwards', '../../../../escaped.jpg'],
    ['a path upwards, as Windows writes it', '..\\..\\escaped.jpg'],
    ['a path from the root', '/etc/escaped.jpg'],
    ['a name of 5,000 letters', `${'a'.repeat(5000)}.jpg`],
    ['letters of many scripts', 'Ñandú «é» 写真.jpg'],
    ['a name that is no name', '...'],
  ])(
    'should keep a picture sent under %s inside its folder, under a plain name',
    async (_what, name) => {
      const answer = await sendPhoto(reporter, jpeg, name)
      if (answer.status !== 201) {
        expect(unclear(answer)).toBeNull()
        return
      }
      const { filename } = answer.json.doc
      expect(filename).toMatch(/^[\w-]+(?:\.[\w-]+)*$/u)
      expect(await originals()).toContain(filename)
      expect(path.basename(filename)).toBe(filename)
      expect((await reporter.get(`/api/photos/file/${filename}`)).status).toBe(200)
    },
  )

  it('should keep the kind of a picture in its name, and two of one name apart', async () => {
    const names = []
    for (let number = 0; number < 2; number += 1) {
      names.push((await sendPhoto(reporter, jpeg, 'gym.jpg')).json.doc.filename)
    }
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(name).toMatch(/\.jpg$/u)
  })

  it('should not take where the file lies, or what it is, from the fields sent with it', async () => {
    for (const fields of [
      { filename: '../../escaped.jpg' },
      { filename: 'other.jpg', url: 'https://foreign.example/x.jpg', mimeType: 'text/html' },
    ]) {
      const answer = await sendPhoto(reporter, jpeg, 'ball.jpg', 'image/jpeg', fields)
      if (answer.status === 201) {
        expect(answer.json.doc).toMatchObject({ mimeType: 'image/jpeg' })
        expect(answer.json.doc.filename).toMatch(/^photo-\d+\.jpg$/u)
        expect(answer.json.doc.url).toMatch(/^\/api\/photos\/file\//u)
      } else expect(unclear(answer)).toBeNull()
    }
  })

  it('should fetch no picture from an address, and ask nobody for one', async () => {
    let asked = 0
    const foreign = createServer((_request, response) => {
      asked += 1
      response.setHeader('content-type', 'image/jpeg').end(jpeg)
    })
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
    const { port } = foreign.address() as AddressInfo
    try {
      for (const url of [
        `http://127.0.0.1:${port}/x.jpg`,
        `http://localhost:${port}/x.jpg`,
        '/media/x.jpg',
      ]) {
        await refused(() => reporter.post('/api/photos', { filename: 'x.jpg', url, alt: 'x' }))
      }
      expect(asked).toBe(0)
    } finally {
      await new Promise((resolve) => foreign.close(resolve))
    }
  })

  const form = (fields: Record<string, string>, file?: Buffer) => {
    const made = new FormData()
    for (const [name, value] of Object.entries(fields)) made.append(name, value)
    if (file) made.append('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'a.jpg')
    return made
  }
  it.each([
    ['no picture', { _payload: '{}' }, false],
    ['fields that are no JSON', { _payload: '{' }, true],
    ['fields that are null', { _payload: 'null' }, true],
    ['fields that are a list', { _payload: `["${CANARY}"]` }, true],
    ['fields that are words', { _payload: `"${CANARY}"` }, true],
    ['fields of a wrong type', { _payload: `{"caption":{"${CANARY}":1}}` }, true],
    ['people who are none', { _payload: `{"peopleVisible":["${CANARY}"]}` }, true],
    ['a file that is words', { file: CANARY, _payload: '{}' }, false],
    [
      'a file that is a path',
      { file: '{"filename":"../../../etc/passwd"}', _payload: '{}' },
      false,
    ],
    ['a file that is null', { file: 'null', _payload: '{}' }, false],
  ])('should refuse a form with %s', async (_what, fields, withFile) => {
    await refused(() =>
      reporter.send('POST', '/api/photos', form(fields, withFile ? jpeg : undefined)),
    )
  })

  it('should refuse forms that break off, and forms for what takes no picture', async () => {
    const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n'
    for (const body of [
      '',
      '--b',
      `${head}\r\n`,
      `${head}Content-Type: image/jpeg\r\n\r\nabc`,
      CANARY,
    ]) {
      await refused(() =>
        reporter.send('POST', '/api/photos', body, 'multipart/form-data; boundary=b'),
      )
    }
    const story = await reporter.send('POST', '/api/stories', form({}, jpeg))
    expect(unclear(story)).toBeNull()
  })

  it('should refuse a picture larger than 60 MB', async () => {
    const large = Buffer.alloc(63 * 1024 * 1024)
    jpeg.copy(large)
    const answer = await refused(() => sendPhoto(reporter, large, 'large.jpg'))
    expect(answer.status).toBe(413)
  }, 30_000)

  it.each(['..%2f..%2fetc%2fpasswd', '..%5c..%5cx', '%zz', '%00', 'gym.jpg%00.png'])(
    'should serve nothing under the name %s',
    async (name) => {
      const answer = await reporter.get(`/api/photos/file/${name}`)
      expect([400, 403, 404]).toContain(answer.status)
      expect(answer.text).not.toContain('root:')
    },
  )
})
