import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { editionsOf } from '#desk/editionShelf.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import {
  type Desk,
  enterMinor,
  FORMS,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

jest.setTimeout(90_000)

describe('the front page, arranged by an editor', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const publish = async (fields: Parameters<typeof writeStory>[2]) => {
    const story = await writeStory(reporter, desk, { dek: '', body: 'It was quiet.', ...fields })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const out = await publishWithWarnings(editor, story.id)
    expect([out.status, out.json.message]).toEqual([200, undefined])
    return story.id
  }
  const arrange = (by: Caller, ids: string[]) =>
    by.post('/api/globals/frontPage', { stories: ids.map((story) => ({ story })) })
  const front = async () => {
    const rows = await editionsOf(newsroom.payload)
      .find({ front: { $ne: null } })
      .sort({ front: 1 })
      .toArray()
    return rows.map(({ content, front: place }) => [
      place,
      content?.type === 'story' ? content.headline : null,
    ])
  }

  it('should put stories in the order an editor gave them, and leave a story out that is taken down', async () => {
    const [first, second, third] = [
      await publish({ headline: 'The library stays open' }),
      await publish({ headline: 'The choir sings' }),
      await publish({ headline: 'The garden grows' }),
    ]
    expect((await arrange(editor, [third, first, second])).status).toBe(200)
    expect(await front()).toEqual([
      [1, 'The garden grows'],
      [2, 'The library stays open'],
      [3, 'The choir sings'],
    ])
    const { json } = await newsroom.stranger.get('/v1/front')
    expect(json.stories.map(({ headline }: { headline: string }) => headline)).toEqual([
      'The garden grows',
      'The library stays open',
      'The choir sings',
    ])

    expect((await verb(editor, third, 'kill', { note: 'Too soon.' })).status).toBe(200)
    expect((await front()).map(([, headline]) => headline)).toEqual([
      'The library stays open',
      'The choir sings',
    ])
    expect((await arrange(editor, [second])).status).toBe(200)
    expect(await front()).toEqual([[1, 'The choir sings']])
    expect((await arrange(editor, [])).status).toBe(200)
    expect(await front()).toEqual([])
  })

  it('should keep a story’s place when it is published anew', async () => {
    const id = await publish({ headline: 'The bus is late' })
    await arrange(editor, [id])
    const again = await publishWithWarnings(editor, id)
    expect(again.status).toBe(200)
    expect(await front()).toEqual([[1, 'The bus is late']])
    await arrange(editor, [])
  })

  it('should let neither a reporter nor a stranger arrange it, nor anybody put up a draft', async () => {
    const draft = await writeStory(reporter, desk, { headline: 'Not yet' })
    expect((await arrange(reporter, [draft.id])).status).toBe(403)
    expect((await arrange(newsroom.stranger, [draft.id])).status).toBe(403)
    expect((await arrange(editor, [draft.id])).status).toBe(400)
    expect(await front()).toEqual([])
    const { text } = await newsroom.stranger.get('/')
    expect(text).not.toContain('Not yet')
  })

  it('should tie a story to its translation, and untie what is tied in a ring', async () => {
    const english = await publish({ headline: 'The market opens' })
    const spanish = await publish({
      headline: 'Abre el mercado',
      body: 'Fue tranquilo.',
      lang: 'es',
      translationOf: english,
    })
    const slugs = async (slug: string) => {
      const { json } = await newsroom.stranger.get(`/v1/stories/${slug}`)
      return json.translations.map(({ slug: other }: { slug: string }) => other)
    }
    expect(await slugs('the-market-opens')).toEqual(['abre-el-mercado'])
    expect(await slugs('abre-el-mercado')).toEqual(['the-market-opens'])

    const story = await editor.get(`/api/stories/${english}`)
    const tied = await editor.patch(`/api/stories/${english}`, {
      translationOf: spanish,
      updatedAt: story.json.updatedAt,
    })
    expect(tied.status).toBe(200)
    expect((await publishWithWarnings(editor, english)).status).toBe(200)
    expect((await verb(editor, spanish, 'unpublish')).status).toBe(200)
    expect(await slugs('the-market-opens')).toEqual([])
  })

  it('should give search the public words alone, in the story’s language', async () => {
    const person = await enterMinor(reporter, desk)
    const id = await publish({
      headline: 'Jalysa Quintero Valdez leads walkout',
      dek: 'Valdez and others left class at noon.',
      body: 'Jalysa Quintero Valdez held a sign. Her friends call her Jaly.',
      people: [person],
      tags: ['Walkout'],
    })
    const story = await editor.get(`/api/stories/${id}`)
    const row = await editionsOf(newsroom.payload).findOne({ slug: story.json.publicSlug })
    expect(row?.words).toMatchObject({ language: 'english' })
    expect(row?.words?.names).toContain('Tamsin Okafor-Vale')
    expect(row?.words?.names).toContain('Walkout')
    expect(row?.words?.body).toContain('held a sign')
    expect(JSON.stringify(row)).not.toMatch(FORMS)
    for (const word of ['Jalysa', 'Quintero', 'Valdez', 'Jaly']) {
      const { json } = await newsroom.stranger.get(`/v1/stories?q=${word}`)
      expect(json.totalDocs).toBe(0)
    }
    expect((await newsroom.stranger.get('/v1/stories?q=signs')).json.totalDocs).toBe(1)
    expect((await verb(editor, id, 'kill', { note: '' })).status).toBe(200)
    expect((await editionsOf(newsroom.payload).findOne({ _id: row?._id }))?.words).toBeNull()
    expect((await newsroom.stranger.get('/v1/stories?q=signs')).json.totalDocs).toBe(0)
  })
})
