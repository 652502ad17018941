import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  enterMinor,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const NOTE = 'We took this story down because it came too soon.'
/** Words of the story, each of another field. */
const WORDS = /Marmalade|Kettles|porridge|saxophone|lighthouse|walrus/u

/** Every place where a story that is out can be found, but its own address. */
const LISTS = [
  '/',
  '/sections/news',
  '/tags/kettles',
  '/reporters/tamsin-okafor-vale',
  '/corrections',
  '/feed.xml',
  '/feed.json',
  '/sections/news/feed.xml',
  '/sections/news/feed.json',
  '/reporters/tamsin-okafor-vale/feed.xml',
  '/reporters/tamsin-okafor-vale/feed.json',
  '/sitemaps/stories-1.xml',
  '/sitemaps/news.xml',
  '/v1/stories',
  '/v1/stories?section=news',
  '/v1/stories?tag=kettles',
  '/v1/stories?reporter=tamsin-okafor-vale&fields=body',
  '/v1/corrections',
  '/v1/reporters/tamsin-okafor-vale',
]

describe('a story that goes', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    const profile = { public: true }
    expect((await editor.patch(`/api/reporters/${desk.reporter}`, profile)).status).toBe(200)
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const publish = async (headline = 'Marmalade wins') => {
    const photo = { caption: 'A saxophone.', alt: 'The saxophone.' }
    const story = await writeStory(reporter, desk, {
      headline,
      dek: 'With porridge.',
      body: 'The lighthouse stays open until nine on weekdays.',
      tags: ['Kettles'],
      leadPhoto: await uploadPhoto(reporter, photo),
    })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const out = await publishWithWarnings(editor, story.id)
    expect([out.status, out.json.message]).toEqual([200, undefined])
    const corrected = await publishWithWarnings(editor, story.id, 'correct', {
      kind: 'clarification',
      note: 'The walrus is a drawing.',
    })
    expect(corrected.status).toBe(200)
    return { id: story.id, url: corrected.json.url as string }
  }
  const read = (path: string) => newsroom.stranger.get(path)

  it.each(['unpublish', 'kill'])(
    'should be out of every list and feed at once, and a 410 with the note at its address, after %s',
    async (name) => {
      const { id, url } = await publish()
      const files: string[] = []
      const { json } = await read(`/v1${url}`)
      for (const { url: file } of json.leadPhoto.renditions) files.push(file)
      for (const path of LISTS) {
        const { text } = await read(path)
        expect([path, WORDS.test(text) || text.includes(url)]).toEqual([path, true])
      }
      expect((await verb(editor, id, name, { note: NOTE })).status).toBe(200)
      for (const path of LISTS) {
        const { status, text } = await read(path)
        expect([path, status < 500, WORDS.exec(text)?.[0]]).toEqual([path, true, undefined])
        // Feed readers are told under the old id that there is nothing there any more.
        if (!path.startsWith('/feed')) expect([path, text.includes(url)]).toEqual([path, false])
      }
      for (const path of [url, `/v1${url}`]) {
        const { status, text } = await read(path)
        expect([path, status, text.includes(NOTE)]).toEqual([path, 410, true])
        expect(text).not.toMatch(WORDS)
      }
      expect((await read(url)).text).toContain('noindex')
      for (const file of files) expect([file, (await read(file)).status]).toEqual([file, 410])
      expect(files.length).toBeGreaterThan(0)
    },
  )

  it('should be told to feed readers under the id they know it by, until it is out again', async () => {
    const { id, url } = await publish('Marmalade opens')
    const jsonItem = async () =>
      ((await read('/feed.json')).json.items as { id: string; title: string }[]).filter((item) =>
        item.id.endsWith(url),
      )
    const rssItem = async () =>
      (await read('/feed.xml')).text
        .split('<item>')
        .slice(1)
        .filter((item) => item.includes(`${url}</guid>`))
    const [before] = await jsonItem()
    await verb(editor, id, 'unpublish', { note: NOTE })
    expect(await jsonItem()).toMatchObject([
      { id: before?.id, title: 'This page has been taken down', _homeroom: { gone: true } },
    ])
    const [notice, ...more] = await rssItem()
    expect([notice?.includes('This page has been taken down'), more]).toEqual([true, []])
    expect((await read('/v1/gone')).json.docs).toMatchObject([{ url }, {}, {}])
    await publishWithWarnings(editor, id)
    expect(await jsonItem()).toMatchObject([{ id: before?.id, title: before?.title }])
    expect(await rssItem()).toHaveLength(1)
    expect((await read(url)).status).toBe(200)
  })

  it('should not leave its address to another story', async () => {
    const first = await publish('Marmalade sings')
    await verb(editor, first.id, 'kill', { note: NOTE })
    const second = await publish('Marmalade sings')
    expect(second.url).toBe(`${first.url}-2`)
    expect((await read(first.url)).status).toBe(410)
    // Nor do the editions keep it in the clear.
    const rows = await newsroom.payload.db.connection
      .collection('editions')
      .find({ state: 'gone', tombstone: null })
      .toArray()
    expect(JSON.stringify(rows)).not.toContain('marmalade')
  })

  it('should stay where it is, and say so first, after a retraction', async () => {
    const { id, url } = await publish('Marmalade falls')
    const note = 'Nothing in this story could be confirmed.'
    const retracted = await publishWithWarnings(editor, id, 'correct', { kind: 'retraction', note })
    expect(retracted.status).toBe(200)
    const page = (await read(url)).text
    expect(page).toMatch(/Retract/u)
    expect(page.indexOf('Retract')).toBeLessThan(page.indexOf('lighthouse'))
    for (const path of [url, '/corrections', '/v1/corrections', `/v1${url}`, '/feed.json']) {
      expect([path, (await read(path)).text.includes(note)]).toEqual([path, true])
    }
    expect((await read('/feed.json')).text).toContain('Retracted: Marmalade falls')
  })

  describe('though nobody can compile it any more', () => {
    const spoilPhotos = () =>
      newsroom.payload.db.connection
        .collection('photos')
        .updateMany({}, { $set: { regions: 'no list of regions' } })
    const mendPhotos = () =>
      newsroom.payload.db.connection.collection('photos').updateMany({}, { $set: { regions: [] } })
    const writeBody = async (body: object) => {
      const { connection } = newsroom.payload.db
      await connection.collection('stories').updateMany({}, { $set: { body } })
      await connection
        .collection('_stories_versions')
        .updateMany({}, { $set: { 'version.body': body } })
    }
    const spoilBody = () =>
      writeBody({
        root: {
          type: 'root',
          children: [{ type: 'paragraph', version: 1, children: [{ type: 'text' }] }],
        },
      })
    /** Payload's own editor fails on it too: such a story cannot be opened in the panel. */
    const wreckBody = () => writeBody({ root: { type: 'root', children: [null] } })
    const takeDown = async (by: Caller, id: string, name: string, note: string) => {
      const stored = await newsroom.payload.db.collections.stories?.findById(id).lean()
      const { updatedAt } = stored as unknown as { updatedAt: Date }
      return by.post(`/api/stories/${id}/${name}`, { updatedAt: updatedAt.toISOString(), note })
    }
    const mendBodies = () =>
      newsroom.payload.db.connection
        .collection('stories')
        .updateMany({ 'body.root.children': null }, { $set: { body: null } })
    afterEach(async () => {
      await mendPhotos()
      await mendBodies()
    })

    it.each([
      ['unpublish', 'the regions of a photo', spoilPhotos],
      ['kill', 'the regions of a photo', spoilPhotos],
      ['unpublish', 'the body', spoilBody],
      ['kill', 'the body', spoilBody],
      ['unpublish', 'the body, by Payload neither,', wreckBody],
      ['kill', 'the body, by Payload neither,', wreckBody],
    ])('should be gone after %s where %s cannot be read', async (name, _what, spoil) => {
      await enterMinor(editor, desk, `Rosalind Featherstone-${name}`)
      const { id, url } = await publish('Marmalade stays')
      await spoil()
      if (spoil === spoilPhotos)
        expect((await editor.get(`/api/stories/${id}/gate`)).status).toBe(500)
      if (spoil === wreckBody) expect((await editor.get(`/api/stories/${id}`)).status).toBe(500)
      // The rules of taking down hold as ever: who may, and whom the note may not name.
      expect((await takeDown(reporter, id, name, NOTE)).json.code).toBe('role_may_not')
      const named = await takeDown(editor, id, name, `Rosalind Featherstone-${name} asked for it.`)
      expect([named.status, named.json.code]).toEqual([422, 'note_names_someone'])
      const stale = await editor.post(`/api/stories/${id}/${name}`, {
        updatedAt: '2020-01-01T00:00:00.000Z',
        note: NOTE,
      })
      expect(stale.json.code).toBe('stale_write')
      expect((await read(url)).status).toBe(200)
      const gone = await takeDown(editor, id, name, NOTE)
      expect([gone.status, gone.json.code]).toEqual([200, undefined])
      const { status, text } = await read(url)
      expect([status, text.includes(NOTE)]).toEqual([410, true])
      expect(text).not.toMatch(WORDS)
    })

    it('should keep out of the note any part of the name of somebody who is to be seen in its photo', async () => {
      const person = await enterMinor(reporter, desk, 'Juniper Rose Ashgrove')
      const photo = { caption: 'A saxophone.', alt: 'The saxophone.', peopleVisible: [person] }
      const story = await writeStory(reporter, desk, {
        headline: 'Kettles are mended',
        body: 'The lighthouse stays open until nine on weekdays.',
        leadPhoto: await uploadPhoto(reporter, photo),
      })
      await verb(reporter, story.id, 'submit')
      await spoilPhotos()
      const named = await takeDown(editor, story.id, 'kill', 'It rose too soon.')
      expect([named.status, named.json.code]).toEqual([422, 'note_names_someone'])
      expect((await takeDown(editor, story.id, 'kill', 'It came too soon.')).status).toBe(200)
    })
  })
})
