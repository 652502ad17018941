import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { recompileStories } from '#desk/recompile/recompileStories.ts'
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

  it('should give a story its place again when it is published again, and be arranged meanwhile', async () => {
    const [first, second, third] = [
      await publish({ headline: 'The lights are on' }),
      await publish({ headline: 'The bells ring' }),
      await publish({ headline: 'The gym is closed' }),
    ]
    await arrange(editor, [first, second, third])
    expect((await verb(editor, second, 'unpublish')).status).toBe(200)
    // It is in the list and down, and the list is saved all the same.
    expect((await arrange(editor, [third, second, first])).status).toBe(200)
    expect(await front()).toEqual([
      [1, 'The gym is closed'],
      [2, 'The lights are on'],
    ])
    expect((await publishWithWarnings(editor, second)).status).toBe(200)
    expect(await front()).toEqual([
      [1, 'The gym is closed'],
      [2, 'The bells ring'],
      [3, 'The lights are on'],
    ])
    // Who is not in the list gets no place by being published.
    await arrange(editor, [third])
    expect((await verb(editor, second, 'unpublish')).status).toBe(200)
    expect((await publishWithWarnings(editor, second)).status).toBe(200)
    expect(await front()).toEqual([[1, 'The gym is closed']])
    await arrange(editor, [])
  })

  it('should let neither a reporter nor a stranger arrange it, nor anybody put up a draft', async () => {
    const draft = await writeStory(reporter, desk, { headline: 'Not yet' })
    expect((await arrange(reporter, [draft.id])).status).toBe(403)
    expect((await arrange(newsroom.stranger, [draft.id])).status).toBe(403)
    const out = await publish({ headline: 'The pool is warm' })
    expect((await arrange(editor, [draft.id, out])).status).toBe(200)
    expect(await front()).toEqual([[1, 'The pool is warm']])
    for (const address of ['/', '/v1/front', '/v1/stories', '/feed.xml'])
      expect((await newsroom.stranger.get(address)).text).not.toMatch(/Not yet|not-yet/u)
    await arrange(editor, [])
  })

  const slugs = async (slug: string) => {
    const { json } = await newsroom.stranger.get(`/v1/stories/${slug}`)
    return json.translations.map(({ slug: other }: { slug: string }) => other)
  }
  const tie = async (id: string, translationOf: string | null) => {
    const { updatedAt } = (await editor.get(`/api/stories/${id}`)).json
    const tied = await editor.patch(`/api/stories/${id}`, { translationOf, updatedAt })
    expect([tied.status, tied.json.errors]).toEqual([200, undefined])
    return tied.json.doc.stage as string
  }

  it('should tie a story to its translation, and two that are each the translation of the other', async () => {
    const english = await publish({ headline: 'The market opens' })
    const spanish = await publish({
      headline: 'Abre el mercado',
      body: 'Fue tranquilo.',
      lang: 'es',
      translationOf: english,
    })
    expect(await slugs('the-market-opens')).toEqual(['abre-el-mercado'])
    expect(await slugs('abre-el-mercado')).toEqual(['the-market-opens'])

    await tie(english, spanish)
    for (const id of [english, spanish, english]) {
      expect((await publishWithWarnings(editor, id)).status).toBe(200)
      expect(await slugs('the-market-opens')).toEqual(['abre-el-mercado'])
      expect(await slugs('abre-el-mercado')).toEqual(['the-market-opens'])
    }
    expect((await verb(editor, spanish, 'unpublish')).status).toBe(200)
    expect(await slugs('the-market-opens')).toEqual([])
    expect((await publishWithWarnings(editor, spanish)).status).toBe(200)
    expect(await slugs('the-market-opens')).toEqual(['abre-el-mercado'])
    expect(await slugs('abre-el-mercado')).toEqual(['the-market-opens'])
  })

  it.each(['first', 'last'])(
    'should tie two that came out alone, each the translation of the other, the older published %s',
    async (turn) => {
      const english = await publish({ headline: `The ${turn} rain falls` })
      const spanish = await publish({ headline: `La lluvia ${turn}`, lang: 'es' })
      await tie(english, spanish)
      await tie(spanish, english)
      const both = turn === 'first' ? [english, spanish] : [spanish, english]
      for (const id of both) expect((await publishWithWarnings(editor, id)).status).toBe(200)
      expect(await slugs(`the-${turn}-rain-falls`)).toEqual([`la-lluvia-${turn}`])
      expect(await slugs(`la-lluvia-${turn}`)).toEqual([`the-${turn}-rain-falls`])
    },
  )

  it('should tie a translation that comes out before the story it translates', async () => {
    const original = await writeStory(reporter, desk, {
      headline: 'The flowers open',
      dek: '',
      body: 'It was quiet.',
    })
    await publish({ headline: 'Abren las flores', lang: 'es', translationOf: original.id })
    expect(await slugs('abren-las-flores')).toEqual([])
    await verb(reporter, original.id, 'submit')
    await verb(editor, original.id, 'approve')
    expect((await publishWithWarnings(editor, original.id)).status).toBe(200)
    expect(await slugs('abren-las-flores')).toEqual(['the-flowers-open'])
  })

  it('should follow no tie that was saved and not published', async () => {
    const first = await publish({ headline: 'The river is high' })
    const other = await publish({ headline: 'La lluvia sube', lang: 'es' })
    const spanish = await publish({ headline: 'Sube el agua', lang: 'es', translationOf: first })
    await tie(first, other)
    expect((await publishWithWarnings(editor, spanish)).status).toBe(200)
    expect(await slugs('la-lluvia-sube')).toEqual([])
    expect(await slugs('the-river-is-high')).toEqual(['sube-el-agua'])
  })

  it('should not bring out a tie that was saved since, where nobody publishes', async () => {
    const person = await enterMinor(reporter, desk, 'Wrenna Calloway Tibbs')
    const told = { body: 'Wrenna Calloway Tibbs reads.', people: [person] }
    const english = await publish({ headline: 'The choir reads', ...told })
    await tie(english, await publish({ headline: 'La lluvia para', lang: 'es' }))
    expect(await recompileStories(newsroom.payload, new Date(), { person })).toEqual([
      { story: english, outcome: 'unchanged' },
    ])
    expect(await slugs('the-choir-reads')).toEqual([])
    expect((await publishWithWarnings(editor, english)).status).toBe(200)
    expect(await slugs('the-choir-reads')).toEqual(['la-lluvia-para'])
  })

  it('should send an approved story back to waiting when it is tied to another', async () => {
    const other = await publish({ headline: 'El mural está listo', lang: 'es' })
    const story = await writeStory(reporter, desk, {
      headline: 'The mural is done',
      dek: '',
      body: 'It was quiet.',
    })
    await verb(reporter, story.id, 'submit')
    expect((await verb(editor, story.id, 'approve')).json.stage).toBe('approved')
    expect(await tie(story.id, null)).toBe('approved')
    expect(await tie(story.id, other)).toBe('submitted')
  })

  it('should let a story be saved and taken down whose original turned out to be in its language', async () => {
    const first = await publish({ headline: 'La feria abre' })
    const spanish = await publish({ headline: 'Abre la feria', lang: 'es', translationOf: first })
    const { updatedAt } = (await editor.get(`/api/stories/${first}`)).json
    await editor.patch(`/api/stories/${first}`, { lang: 'es', updatedAt })
    expect((await publishWithWarnings(editor, first)).status).toBe(200)
    expect(await slugs('la-feria-abre')).toEqual([])
    expect(await slugs('abre-la-feria')).toEqual([])
    expect((await verb(editor, spanish, 'unpublish')).status).toBe(200)
  })

  it('should refuse a story that says it is a translation of itself', async () => {
    const story = await writeStory(reporter, desk, { headline: 'Itself', dek: '' })
    const { id, updatedAt } = story
    const tied = await reporter.patch(`/api/stories/${id}`, { translationOf: id, updatedAt })
    expect(tied.status).toBe(400)
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
