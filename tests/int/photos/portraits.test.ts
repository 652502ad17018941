import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import sharp from 'sharp'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import type { PublicPhoto } from '#publishing/edition/editionTypes.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { sendPhoto } from '../../helpers/photos.ts'
import { type Desk, enterMinor, openDesk } from '../../helpers/stories.ts'

const DAY = 24 * 60 * 60 * 1000
const FACE = { x: 0.25, y: 0.25, width: 0.25, height: 0.5, of: 'face' }
const AT = '/v1/reporters/ines-calloway'

let made = 0

/** A picture like no other, with a red square where a face would be. */
async function picture(): Promise<Buffer> {
  made += 1
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="hsl(${made * 25} 30% 70%)"/><rect x="180" y="140" width="120" height="200" fill="#c8323c"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 95 }).toBuffer()
}

async function redOf(bytes: Buffer): Promise<number> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  let red = 0
  for (let at = 0; at < data.length; at += info.channels) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3)
    if (r > 150 && g < 110 && b < 110) red += 1
  }
  return red
}

describe('a portrait on a profile that is out', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk
  let photo: string
  let profile: string
  let shown: PublicPhoto

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    const { people, reporters, withheldNames } = newsroom.payload.db.collections
    await people?.deleteMany({})
    await withheldNames?.deleteMany({})
    await reporters?.deleteMany({ fullName: 'Ines Calloway' })
    await editionsOf(newsroom.payload).deleteMany({ type: 'reporter' })
    // Whose name stands in the credit has to be known.
    const { status } = await editor.post('/api/people', { fullName: 'Nadia Brooks', kind: 'adult' })
    expect(status).toBe(201)
    photo = await upload()
    const saved = await editor.post('/api/reporters', {
      fullName: 'Ines Calloway',
      bylinePolicy: 'full',
      public: true,
      portrait: photo,
      user: reporter.id,
    })
    expect([saved.status, saved.json.code]).toEqual([201, undefined])
    profile = saved.json.doc.id
    shown = await portrait()
  })

  async function upload(fields: object = {}): Promise<string> {
    const sent = await sendPhoto(reporter, await picture(), 'portrait.jpg', 'image/jpeg', {
      caption: 'At the desk.',
      alt: 'A square.',
      credit: 'Nadia Brooks / Homeroom',
      ...fields,
    })
    expect([sent.status, sent.text.slice(0, 300)]).toEqual([201, expect.any(String)])
    return sent.json.doc.id
  }
  const portrait = async (): Promise<PublicPhoto> => (await newsroom.stranger.get(AT)).json.portrait
  const urlsOf = ({ renditions, crops }: PublicPhoto) =>
    [...renditions, ...crops.square, ...crops.wide].map(({ url }) => url)
  const statuses = async (of: PublicPhoto) => [
    ...new Set(
      await Promise.all(urlsOf(of).map(async (url) => (await newsroom.stranger.get(url)).status)),
    ),
  ]
  const change = async (fields: object, by = editor) => {
    const saved = await by.patch(`/api/photos/${photo}`, fields)
    expect([saved.status, saved.text.slice(0, 300)]).toEqual([200, expect.any(String)])
  }
  const save = async (fields: object, by = editor) => {
    const saved = await by.patch(`/api/reporters/${profile}`, fields)
    expect([saved.status, saved.text.slice(0, 300)]).toEqual([200, expect.any(String)])
  }
  const follow = (now = new Date(), everything = false) =>
    recompileDue(newsroom.payload, now, { everything })
  const gone = async (of = shown) => {
    expect(await portrait()).toBeNull()
    expect(await statuses(of)).toEqual([410])
    expect((await newsroom.stranger.get(AT)).json.name).toBe('Ines Calloway')
  }
  /** Somebody protected who agreed to photos, seen in the portrait. */
  async function somebodyWhoAgreed(expires?: Date): Promise<string> {
    const person = await enterMinor(editor, desk, 'Citlali Barragán Soto')
    const consent = { givenBy: 'A parent', relation: 'mother', scope: ['photo'], onFile: true }
    const saved = await editor.patch(`/api/people/${person}`, {
      consents: [{ ...consent, ...(expires && { expires: expires.toISOString() }) }],
    })
    expect(saved.status).toBe(200)
    await change({ peopleVisible: [person] })
    await follow()
    expect(await portrait()).toEqual(shown)
    return person
  }

  it('should be covered for readers as soon as the photo is, with the words it was printed with, and not be uncovered by itself', async () => {
    await change({ regions: [FACE], caption: 'Words that nobody has published.' })
    await follow()
    const covered = await portrait()
    expect(urlsOf(covered).filter((url) => urlsOf(shown).includes(url))).toEqual([])
    expect(await statuses(shown)).toEqual([410])
    expect(await statuses(covered)).toEqual([200])
    for (const url of urlsOf(covered)) {
      const bytes = Buffer.from(await (await fetch(newsroom.url + url)).arrayBuffer())
      expect([url, await redOf(bytes)]).toEqual([url, 0])
    }
    const { alt, caption, credit, creator } = shown
    expect(covered).toMatchObject({ alt, caption, credit, creator })
    await change({ regions: [] })
    await follow()
    expect(await portrait()).toEqual(covered)
    // That is an editor's to publish.
    await save({ title: 'Photo editor' })
    expect(urlsOf(await portrait())).toEqual(urlsOf(shown))
  })

  it('should come off where somebody protected turns out to be in it', async () => {
    const person = await enterMinor(editor, desk)
    await change({ peopleVisible: [person] })
    await follow()
    await gone()
    // Covered, and saved by an editor, it is back.
    await change({ regions: [{ ...FACE, person }] })
    await follow()
    await gone()
    await save({ title: 'Photo editor' })
    expect(await statuses(await portrait())).toEqual([200])
  })

  it('should stand where the face of whom nobody may see is covered', async () => {
    const person = await enterMinor(editor, desk)
    await change({ peopleVisible: [person], regions: [{ ...FACE, person }] })
    await follow()
    const covered = await portrait()
    expect(await statuses(covered)).toEqual([200])
    // Uncovered in the newsroom, readers have it covered still.
    await change({ regions: [] })
    await follow()
    await follow(new Date(), true)
    expect(await portrait()).toEqual(covered)
  })

  it('should come off when the consent of somebody who is seen is withdrawn', async () => {
    const person = await somebodyWhoAgreed()
    const { consents } = (await editor.get(`/api/people/${person}?depth=0`)).json
    await editor.patch(`/api/people/${person}`, {
      consents: consents.map((one: object) => ({ ...one, withdrawn: true })),
    })
    await follow()
    await gone()
  })

  it('should come off when the consent of somebody who is seen has run out, though nobody saved anything', async () => {
    const expires = new Date(Date.now() + 30 * DAY)
    await somebodyWhoAgreed(expires)
    await follow(new Date(expires.getTime() - 1), true)
    expect(await portrait()).toEqual(shown)
    await follow(expires, true)
    await gone()
  })

  it('should come off at once when somebody who is seen is taken down, and the receipt should say so', async () => {
    const person = await somebodyWhoAgreed()
    const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
    const taken = await editor.post(`/api/people/${person}/take-down`, {
      updatedAt,
      reason: 'request',
    })
    expect([taken.status, taken.json.code]).toEqual([200, undefined])
    expect(taken.json.toLookAt).toMatchObject([{ what: 'portrait' }])
    await gone()
  })

  it('should come off when an adult who is seen turns out to be a student', async () => {
    const adult = await editor.post('/api/people', { fullName: 'Isolde Pemberton', kind: 'adult' })
    const person = adult.json.doc.id as string
    await change({ peopleVisible: [person] })
    await follow()
    expect(await portrait()).toEqual(shown)
    await editor.patch(`/api/people/${person}`, { kind: 'student' })
    await follow()
    await gone()
  })

  it('should be known by what readers have, not by what the reporter has chosen since', async () => {
    const theirs = await upload()
    await save({ portrait: theirs }, reporter)
    expect(await portrait()).toEqual(shown)
    const person = await enterMinor(editor, desk)
    await change({ peopleVisible: [person] })
    await follow()
    await gone()
    expect(JSON.stringify((await editor.get(`/api/reporters/${profile}`)).json)).not.toContain(
      'printedPortrait',
    )
  })

  describe('put up by a version that did not note what it is of', () => {
    const forget = () =>
      newsroom.payload.db.collections.reporters?.updateMany({}, { $unset: { printedPortrait: 1 } })

    it('should stand where it is of the photo on the record', async () => {
      await forget()
      await follow(new Date(), true)
      expect(await portrait()).toEqual(shown)
      await change({ regions: [FACE] })
      await follow()
      expect(await statuses(shown)).toEqual([410])
    })

    it('should come off where it is of another', async () => {
      await save({ portrait: await upload() }, reporter)
      await forget()
      await follow(new Date(), true)
      await gone()
    })
  })

  it('should come off where the photo holds what nobody can read', async () => {
    await newsroom.payload.db.connection
      .collection('photos')
      .updateMany({}, { $set: { regions: 'all of it' } })
    await follow(new Date(), true)
    await gone()
    await newsroom.payload.db.connection
      .collection('photos')
      .updateMany({}, { $set: { regions: [] } })
  })

  it('should come off, and hold up nobody’s taking down, where the photo holds what nobody can read', async () => {
    const photos = newsroom.payload.db.connection.collection('photos')
    const person = await somebodyWhoAgreed()
    await photos.updateMany({}, { $set: { regions: 'all of it' } })
    const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
    const asked = { updatedAt, reason: 'request' }
    const taken = await editor.post(`/api/people/${person}/take-down`, asked)
    expect([taken.status, taken.json.code]).toEqual([200, undefined])
    await gone()
    await photos.updateMany({}, { $set: { regions: [] } })
  })

  it('should not go up uncovered where the photo is covered while the profile is saved', async () => {
    const { payload } = newsroom
    const other = await upload()
    const person = await enterMinor(editor, desk)
    const find = payload.find.bind(payload) as (args: object) => Promise<unknown>
    let met = 0
    // The save has read the photo, and goes on when somebody protected is known to be in it.
    const spy = vi.spyOn(payload, 'find').mockImplementation((async (args: {
      collection: string
      where?: { digest?: unknown }
      req?: { transactionID?: unknown }
    }) => {
      const found = await find(args)
      if (args.collection === 'photos' && args.where?.digest && met === 0) {
        met += 1
        const seen = await editor.patch(`/api/photos/${other}`, { peopleVisible: [person] })
        expect(seen.status).toBe(200)
        await follow()
      }
      return found
    }) as never)
    const saved = await editor.patch(`/api/reporters/${profile}`, { portrait: other })
    spy.mockRestore()
    // Who saves second looks again.
    expect([met, saved.status, saved.json.code]).toEqual([1, 200, undefined])
    await gone()
  })
})
