import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { CHECKLIST } from '#newsroom/pictures.ts'
import type { PublicPhoto } from '#publishing/edition/editionTypes.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { sendPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  enterMinor,
  openDesk,
  publishWithWarnings,
  writeStory,
  verb,
} from '../../helpers/stories.ts'

const ticked = Object.fromEntries(CHECKLIST.map((item) => [item, true]))
const FACE = { x: 0.25, y: 0.25, width: 0.25, height: 0.5, of: 'face' }

let made = 0

/** A picture like no other: stripes, and a red square where a face would be. */
async function portrait(face = '#c8323c'): Promise<Buffer> {
  made += 1
  const stripes = Array.from(
    { length: 16 },
    (_, index) =>
      `<rect x="${index * 50}" width="25" height="600" fill="hsl(${(index * 20 + made) % 360} 40% 60%)"/>`,
  ).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#eee"/>${stripes}<rect x="220" y="170" width="160" height="260" fill="${face}"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 95 }).toBuffer()
}

describe('the photo desk', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let other: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    other = await newsroom.as('reporter')
    const photographer = { fullName: 'Nadia Brooks', kind: 'adult' }
    expect((await editor.post('/api/people', photographer)).status).toBe(201)
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  async function upload(by: Caller, bytes: Buffer, fields: object = {}) {
    const answer = await sendPhoto(by, bytes, 'IMG_0417 Jalysa Quintero.jpg', 'image/jpeg', {
      caption: 'Students on the steps of the library.',
      alt: 'Stripes and a square.',
      credit: 'Nadia Brooks / Homeroom',
      ...fields,
    })
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.any(String)])
    return answer.json.doc
  }

  /** A story with this lead photo, approved; its id. */
  async function approved(leadPhoto: string, fields: object = {}): Promise<string> {
    const story = await writeStory(reporter, desk, {
      headline: `The library stays open, number ${made}`,
      dek: 'The board voted on Tuesday.',
      body: 'The board voted to keep the library open.',
      ...fields,
    })
    const put = await editor.patch(`/api/stories/${story.id}`, {
      leadPhoto,
      updatedAt: story.updatedAt,
    })
    expect([put.status, put.text.slice(0, 300)]).toEqual([200, expect.any(String)])
    await verb(reporter, story.id, 'submit')
    const approved = await verb(editor, story.id, 'approve')
    expect([approved.status, approved.json.details]).toEqual([200, undefined])
    return story.id
  }

  /** As readers get it. */
  async function out(id: string): Promise<{ id: string; slug: string; photo: PublicPhoto }> {
    const published = await publishWithWarnings(editor, id)
    expect([published.status, published.text]).toEqual([200, expect.any(String)])
    const slug = String(published.json.url).replace('/stories/', '')
    return { id, slug, photo: await leadOf(slug) }
  }

  const publish = async (leadPhoto: string, fields: object = {}) =>
    out(await approved(leadPhoto, fields))

  const leadOf = async (slug: string): Promise<PublicPhoto> =>
    (await newsroom.stranger.get(`/v1/stories/${slug}`)).json.leadPhoto

  const filesOf = (photo: PublicPhoto) => [
    ...photo.renditions,
    ...photo.crops.square,
    ...photo.crops.wide,
  ]

  const bytesOf = async (url: string): Promise<Buffer> => {
    const answer = await fetch(newsroom.url + url)
    expect([url, answer.status]).toEqual([url, 200])
    return Buffer.from(await answer.arrayBuffer())
  }

  /** How many pixels are of the face's colour. */
  async function redOf(bytes: Buffer): Promise<number> {
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    let red = 0
    for (let at = 0; at < data.length; at += info.channels) {
      const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3)
      if (r > 150 && g < 110 && b < 110) red += 1
    }
    return red
  }

  it('should show readers no pixel of what is covered, at any size, and credit in every file', async () => {
    const person = await enterMinor(editor, desk)
    const photo = await upload(editor, await portrait(), {
      peopleVisible: [person],
      regions: [{ ...FACE, person }],
      checklist: ticked,
      copyright: '© 2026 Homeroom',
    })
    const { photo: shown } = await publish(photo.id)
    const files = filesOf(shown)
    expect(new Set(files.map(({ format }) => format))).toEqual(new Set(['avif', 'webp', 'jpeg']))
    expect(shown.crops.square.length * shown.crops.wide.length).toBeGreaterThan(0)
    for (const { url } of files) {
      const bytes = await bytesOf(url)
      expect([url, await redOf(bytes)]).toEqual([url, 0])
      const told = JSON.stringify(ExifReader.load(bytes))
      expect(told).toContain('Nadia Brooks')
      expect(told).toContain('© 2026 Homeroom')
      expect(told).not.toMatch(/gps|serial|jalysa|quintero|thumbnail/iu)
    }
    const small = await sharp(Buffer.from(shown.placeholder.split(',')[1] ?? '', 'base64')).stats()
    const [r, g] = small.channels.map(({ max }) => max)
    expect(Number(r) - Number(g)).toBeLessThan(60)
  })

  it('should give a picture another address when its covering changes, and answer 410 at the old one', async () => {
    const photo = await upload(editor, await portrait(), { checklist: ticked })
    const story = await publish(photo.id)
    const before = filesOf(story.photo).map(({ url }) => url)
    const first = await fetch(newsroom.url + before[0])
    expect(first.headers.get('cache-control')).toMatch(/immutable/u)
    await first.arrayBuffer()
    const covered = await editor.patch(`/api/photos/${photo.id}`, {
      regions: [FACE],
      checklist: ticked,
    })
    expect(covered.status).toBe(200)
    expect((await publishWithWarnings(editor, story.id)).status).toBe(200)
    const after = filesOf(await leadOf(story.slug)).map(({ url }) => url)
    expect(after.filter((url) => before.includes(url))).toEqual([])
    for (const url of before) expect((await newsroom.stranger.get(url)).status).toBe(410)
    const taken = await verb(editor, story.id, 'unpublish', {
      note: 'The photo is looked at again.',
    })
    expect(taken.status).toBe(200)
    for (const url of [...before, ...after])
      expect((await newsroom.stranger.get(url)).status).toBe(410)
    expect((await newsroom.stranger.get(`/media/${'0'.repeat(32)}-480.webp`)).status).toBe(404)
  })

  it('should keep the original byte for byte, and give it to nobody anonymous under any address', async () => {
    const bytes = await portrait()
    const photo = await upload(editor, bytes, { checklist: ticked })
    await publish(photo.id)
    const folders = mediaFolders(newsroom.payload)
    expect(await readFile(path.join(folders.originals, photo.filename))).toEqual(bytes)
    expect(photo.filename).not.toMatch(/jalysa|quintero/iu)
    const addresses = [
      photo.url,
      `/api/photos/${photo.id}`,
      `/api/photos/${photo.id}/picture`,
      `/api/photos/file/${photo.filename}`,
      `/media/${photo.filename}`,
      `/media/originals/${photo.filename}`,
      `/media/..%2foriginals%2f${photo.filename}`,
      `/${photo.filename}`,
    ]
    for (const address of addresses) {
      const { status } = await newsroom.stranger.get(address)
      expect([address, [401, 403, 404, 410].includes(status)]).toEqual([address, true])
    }
    expect((await editor.get(photo.url)).status).toBe(200)
  })

  it('should let a reporter see the photos of a story they work on, and of no other', async () => {
    const photo = await upload(other, await portrait())
    const seen = (by: Caller) => by.get(`/api/photos/${photo.id}`).then(({ status }) => status)
    expect([await seen(other), await seen(reporter)]).toEqual([200, 404])
    expect((await reporter.get(`/api/photos/${photo.id}/picture`)).status).toBe(404)
    const story = await writeStory(reporter, desk)
    const stolen = await reporter.patch(`/api/stories/${story.id}`, {
      leadPhoto: photo.id,
      updatedAt: story.updatedAt,
    })
    expect([stolen.status, stolen.json.code]).toEqual([403, 'photo_not_yours'])
    expect(await seen(reporter)).toBe(404)
    const given = await editor.patch(`/api/stories/${story.id}`, {
      leadPhoto: photo.id,
      updatedAt: story.updatedAt,
    })
    expect(given.status).toBe(200)
    expect(await seen(reporter)).toBe(200)
    const picture = await reporter.get(`/api/photos/${photo.id}/picture?width=320`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(picture.headers.get('cache-control')).toContain('no-store')
  })

  it('should take the ticks away when what is covered changes, and take none from a reporter', async () => {
    const photo = await upload(reporter, await portrait(), { checklist: ticked })
    expect(photo.checklist.faces).toBe(false)
    const checked = await editor.patch(`/api/photos/${photo.id}`, { checklist: ticked })
    expect([checked.json.doc.checklist, Boolean(checked.json.doc.checkedAt)]).toEqual([
      ticked,
      true,
    ])
    const redrawn = await reporter.patch(`/api/photos/${photo.id}`, { regions: [FACE] })
    expect([redrawn.status, redrawn.json.doc.checklist.faces]).toEqual([200, false])
    expect(redrawn.json.doc.checkedAt ?? null).toBeNull()
    const both = await editor.patch(`/api/photos/${photo.id}`, { regions: [], checklist: ticked })
    expect(both.json.doc.checklist).toEqual(ticked)
    const alone = await editor.patch(`/api/photos/${photo.id}`, { regions: [FACE] })
    expect(alone.json.doc.checklist.faces).toBe(false)
  })

  it.each([
    ['no list', 'all of it'],
    ['one outside the picture', [{ ...FACE, x: 0.9 }]],
    ['one without size', [{ ...FACE, width: 0 }]],
    ['one that covers nothing known', [{ ...FACE, of: 'hat' }]],
    ['a thousand', Array.from({ length: 1000 }, () => FACE)],
  ])('should refuse regions that are none: %s', async (_what, regions) => {
    const photo = await upload(editor, await portrait())
    const saved = await editor.patch(`/api/photos/${photo.id}`, { regions })
    expect(saved.status).toBe(400)
    const shown = await editor.post(`/api/photos/${photo.id}/covered`, { regions })
    expect([shown.status, shown.json.code]).toEqual([400, 'bad_regions'])
  })

  it('should know the same picture again, cover it as it was, and block where it is not covered', async () => {
    const bytes = await portrait()
    const first = await upload(editor, bytes, { regions: [FACE] })
    const again = await upload(reporter, bytes)
    expect([again.sameAs?.id ?? again.sameAs, again.regions.length]).toEqual([first.id, 1])
    await editor.patch(`/api/photos/${again.id}`, { regions: [], checklist: ticked })
    const story = await writeStory(reporter, desk, { leadPhoto: again.id })
    const gate = await editor.get(`/api/stories/${story.id}/gate`)
    expect(gate.json.reasons.map(({ code }: { code: string }) => code)).toContain(
      'covered_elsewhere',
    )
  })

  it('should fill the form from what the camera and the desk wrote, and leave what somebody typed', async () => {
    const bytes = await sharp(await portrait())
      .withExif({
        IFD0: { Artist: 'Nadia Brooks', Copyright: '© 2026 Nadia Brooks' },
        IFD2: { DateTimeOriginal: '2026:02:04 13:29:00', OffsetTimeOriginal: '-08:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 3/1 8/1' },
      })
      .jpeg()
      .toBuffer()
    const photo = await upload(editor, bytes, { credit: undefined })
    expect(photo.credit.creator).toBe('Nadia Brooks')
    expect(photo.copyright).toBe('(C) 2026 Nadia Brooks')
    expect(new Date(photo.takenAt).toISOString()).toBe('2026-02-04T21:29:00.000Z')
    expect(photo.caption).toBe('Students on the steps of the library.')
    expect(JSON.stringify(photo)).not.toMatch(/gps/iu)
  })

  it('should tell how far the pictures are, to an editor alone', async () => {
    const photo = await upload(reporter, await portrait())
    const story = await writeStory(reporter, desk, { leadPhoto: photo.id })
    const answer = await editor.post(`/api/stories/${story.id}/pictures`, {})
    expect(answer.headers.get('content-type')).toContain('ndjson')
    const lines = answer.text.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { made: 0, of: 2 },
      { made: 1, of: 2 },
      { made: 2, of: 2 },
    ])
    expect((await reporter.post(`/api/stories/${story.id}/pictures`, {})).status).toBe(403)
    expect((await newsroom.stranger.post(`/api/stories/${story.id}/pictures`, {})).status).toBe(403)
  })

  describe('a story whose pictures were made ahead', () => {
    async function prepared() {
      const photo = await upload(editor, await portrait(), { checklist: ticked })
      const story = await approved(photo.id)
      expect((await editor.post(`/api/stories/${story}/pictures`, {})).status).toBe(200)
      return { story, photo: photo.id }
    }

    it('should have them made again where their files were lost', async () => {
      const { story } = await prepared()
      await rm(mediaFolders(newsroom.payload).public, { recursive: true })
      const { slug, photo } = await out(story)
      const { shareImage } = (await newsroom.stranger.get(`/v1/stories/${slug}`)).json
      for (const { url } of [...filesOf(photo), shareImage]) await bytesOf(url)
    })

    it('should not show what was covered after they were made', async () => {
      const { story, photo } = await prepared()
      const person = await enterMinor(editor, desk)
      const covered = await editor.patch(`/api/photos/${photo}`, {
        peopleVisible: [person],
        regions: [{ ...FACE, person }],
        checklist: ticked,
      })
      expect(covered.status).toBe(200)
      for (const { url } of filesOf((await out(story)).photo)) {
        expect([url, await redOf(await bytesOf(url))]).toEqual([url, 0])
      }
    })
  })

  it('should share a story with its headline drawn, the name withheld', async () => {
    const person = await enterMinor(reporter, desk)
    const photo = await upload(editor, await portrait(), { checklist: ticked })
    const { slug } = await publish(photo.id, {
      headline: 'Jalysa Quintero Valdez opens the library',
      people: [person],
    })
    const { shareImage } = (await newsroom.stranger.get(`/v1/stories/${slug}`)).json
    const { width, height, format } = await sharp(await bytesOf(shareImage.url)).metadata()
    expect([width, height, format]).toEqual([1200, 630, 'jpeg'])
    const page = await newsroom.stranger.get(`/stories/${slug}`)
    expect(page.text).toContain(
      `<meta property="og:image" content="${newsroom.url}${shareImage.url}"`,
    )
  })

  describe('once readers have a picture', () => {
    const follow = () => recompileDue(newsroom.payload, new Date(), { everything: false })
    const urlsOf = async (slug: string) => filesOf(await leadOf(slug)).map(({ url }) => url)

    it('should cover it for them as soon as the editor covers it, and not uncover it by itself', async () => {
      const photo = await upload(editor, await portrait(), { checklist: ticked })
      const { slug } = await publish(photo.id)
      const bare = await urlsOf(slug)
      await editor.patch(`/api/photos/${photo.id}`, { regions: [FACE] })
      await follow()
      const covered = await urlsOf(slug)
      expect(covered.filter((url) => bare.includes(url))).toEqual([])
      for (const url of bare) expect((await newsroom.stranger.get(url)).status).toBe(410)
      await editor.patch(`/api/photos/${photo.id}`, { regions: [] })
      await follow()
      expect(await urlsOf(slug)).toEqual(covered)
    })

    it('should print no new word of a caption that nobody has published', async () => {
      const photo = await upload(editor, await portrait(), { checklist: ticked })
      const { slug, photo: before } = await publish(photo.id)
      await editor.patch(`/api/photos/${photo.id}`, {
        caption: 'Xochitl Barrientos Luna, 15, on the steps.',
        regions: [FACE],
      })
      await follow()
      const after = await leadOf(slug)
      expect(after.caption).toBe(before.caption)
      expect(after.renditions[0]?.url).not.toBe(before.renditions[0]?.url)
    })

    it('should take the story down where somebody protected turns out to be in it', async () => {
      const photo = await upload(editor, await portrait(), { checklist: ticked })
      const { id, slug, photo: shown } = await publish(photo.id)
      const person = await enterMinor(editor, desk, 'Mireya Saldaña Ortiz')
      await editor.patch(`/api/photos/${photo.id}`, { peopleVisible: [person] })
      await follow()
      expect((await newsroom.stranger.get(`/v1/stories/${slug}`)).status).toBe(410)
      for (const { url } of filesOf(shown))
        expect((await newsroom.stranger.get(url)).status).toBe(410)
      const story = await editor.get(`/api/stories/${id}`)
      expect(story.json.takenDownFor).toContain('minor_visible')
    })

    it('should find the photo of somebody whose name is taken down, though they were listed later', async () => {
      const photo = await upload(editor, await portrait(), { checklist: ticked })
      const { slug } = await publish(photo.id)
      const person = await enterMinor(editor, desk, 'Yaretzi Monroy Lima')
      await editor.patch(`/api/photos/${photo.id}`, { peopleVisible: [person] })
      const { updatedAt } = (await editor.get(`/api/people/${person}`)).json
      const taken = await editor.post(`/api/people/${person}/take-down`, {
        updatedAt,
        reason: 'request',
      })
      expect([taken.status, taken.text]).toEqual([200, expect.any(String)])
      expect((await newsroom.stranger.get(`/v1/stories/${slug}`)).status).toBe(410)
    })
  })

  it('should show no portrait of somebody protected, and none that a reporter may not see', async () => {
    const person = await enterMinor(editor, desk, 'Citlali Barragán Soto')
    const photo = await upload(editor, await portrait(), { peopleVisible: [person] })
    const profile = await editor.post('/api/reporters', {
      fullName: 'Ines Calloway',
      bylinePolicy: 'full',
      public: true,
      portrait: photo.id,
      user: reporter.id,
    })
    expect([profile.status, profile.text]).toEqual([201, expect.any(String)])
    const shown = async () =>
      (await newsroom.stranger.get('/v1/reporters/ines-calloway')).json.portrait
    expect(await shown()).toBeNull()
    await editor.patch(`/api/photos/${photo.id}`, { regions: [{ ...FACE, person }] })
    await editor.patch(`/api/reporters/${profile.json.doc.id}`, { title: 'Staff reporter' })
    expect((await shown()).renditions.length).toBeGreaterThan(0)
    const theirs = await upload(other, await portrait())
    const stolen = await reporter.patch(`/api/reporters/${profile.json.doc.id}`, {
      portrait: theirs.id,
    })
    expect([stolen.status, stolen.json.code]).toEqual([403, 'photo_not_yours'])
  })

  it('should make no copy of a photo', async () => {
    const photo = await upload(editor, await portrait(), { regions: [FACE], checklist: ticked })
    const copied = await editor.post(`/api/photos/${photo.id}/duplicate`, { regions: [] })
    expect(copied.status).toBeGreaterThanOrEqual(400)
    expect(copied.status).toBeLessThan(500)
  })

  it('should block a copy that is covered less', async () => {
    const bytes = await portrait()
    const second = { ...FACE, x: 0.6 }
    await upload(editor, bytes, { regions: [FACE, second] })
    const again = await upload(reporter, bytes)
    const codesWith = async (regions: object[]) => {
      await editor.patch(`/api/photos/${again.id}`, { regions })
      const story = await writeStory(reporter, desk, { leadPhoto: again.id })
      const gate = await editor.get(`/api/stories/${story.id}/gate`)
      return gate.json.reasons.map(({ code }: { code: string }) => code)
    }
    expect(await codesWith([second])).toContain('covered_elsewhere')
    const wider = { ...second, width: 0.35 }
    expect(await codesWith([wider, FACE])).not.toContain('covered_elsewhere')
  })
})
