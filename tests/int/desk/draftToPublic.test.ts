import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import {
  type Desk,
  enterMinor,
  FORMS,
  publishWithWarnings,
  openDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

describe('from a reporter’s draft to the public page', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
  }, 60_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const everythingPublic = async () => {
    const list = await newsroom.stranger.get('/v1/stories?limit=100')
    const slugs = (list.json.docs as { slug: string }[]).map((doc) => doc.slug)
    const pages = [
      '/',
      '/feed.xml',
      '/feed.json',
      '/sitemaps/pages.xml',
      '/sitemaps/stories-1.xml',
      '/sitemaps/news.xml',
      '/sections/news/feed.xml',
      '/corrections',
      '/corrections.xml',
      '/corrections.json',
      '/v1/corrections',
    ]
    const answers = await Promise.all(
      [...pages, ...slugs.flatMap((slug) => [`/stories/${slug}`, `/v1/stories/${slug}`])].map(
        (path) => newsroom.stranger.get(path),
      ),
    )
    const raw = await editionsOf(newsroom.payload).find({}).toArray()
    return [list, ...answers]
      .map((answer) => answer.text + JSON.stringify([...answer.headers]))
      .concat(JSON.stringify(raw))
      .join('\n')
  }

  it('should withhold a 16-year-old’s name from everything public, and say so', async () => {
    const person = await enterMinor(reporter, desk)
    const story = await writeStory(reporter, desk, { people: [person] })
    expect((await verb(reporter, story.id, 'submit')).status).toBe(200)

    const refused = await verb(reporter, story.id, 'publish')
    expect(refused.status).toBe(403)
    expect(refused.json.code).toBe('role_may_not')

    expect((await verb(editor, story.id, 'approve')).json).toMatchObject({ stage: 'approved' })
    const published = await publishWithWarnings(editor, story.id)
    expect(published.json).toMatchObject({ stage: 'published' })

    const page = await newsroom.stranger.get(published.json.url)
    expect(page.status).toBe(200)
    expect(page.text).toContain('16-year-old junior at Roosevelt High School')
    const api = await newsroom.stranger.get(`/v1${published.json.url}`)
    expect(api.json.withholdingNote).toMatch(/withholding the name/u)
    expect(page.text).toContain(api.json.withholdingNote)
    expect(await everythingPublic()).not.toMatch(FORMS)
  }, 60_000)

  it('should hold back a story with a name nobody has accounted for, until an editor answers', async () => {
    const story = await writeStory(reporter, desk, {
      headline: 'Board votes on library hours',
      dek: 'The vote was close.',
      body: 'Principal Ottilie Hargreave-Lund told the board she would pay for it.',
    })
    await verb(reporter, story.id, 'submit')
    const blocked = await verb(editor, story.id, 'approve')
    expect(blocked.status).toBe(422)
    expect(blocked.json.code).toBe('gate_blocked')
    const [reason] = blocked.json.details.reasons
    expect(reason).toMatchObject({ code: 'unregistered_name', place: 'body.0' })

    const answered = await editor.post(`/api/stories/${story.id}/answer`, {
      answer: 'adult',
      text: 'Ottilie Hargreave-Lund',
    })
    expect(answered.status).toBe(200)
    expect((await verb(editor, story.id, 'approve')).status).toBe(200)
    const published = await publishWithWarnings(editor, story.id)
    expect(published.status).toBe(200)
    const page = await newsroom.stranger.get(published.json.url)
    expect(page.text).toContain('Ottilie Hargreave-Lund')
  }, 60_000)

  it('should ask an editor before an adult whom a reporter entered is named', async () => {
    const adult = await reporter.post('/api/people', {
      fullName: 'Barnaby Ostrander-Quill',
      kind: 'adult',
    })
    const story = await writeStory(reporter, desk, {
      headline: 'Bus line cut',
      dek: '',
      body: 'Barnaby Ostrander-Quill drives the bus.',
      people: [adult.json.doc.id],
    })
    await verb(reporter, story.id, 'submit')
    const blocked = await verb(editor, story.id, 'approve')
    expect(blocked.json.details.reasons).toEqual([
      expect.objectContaining({ code: 'person_unconfirmed' }),
    ])
    await editor.post(`/api/stories/${story.id}/answer`, {
      answer: 'adult',
      text: 'Barnaby Ostrander-Quill',
    })
    expect((await verb(editor, story.id, 'approve')).status).toBe(200)
  }, 60_000)

  it('should take a killed story out of every list and answer 410 at its address', async () => {
    const story = await writeStory(reporter, desk, {
      headline: 'Garden opens behind the gym',
      dek: '',
      body: 'The garden opened behind the gym on a warm afternoon.',
    })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const published = await publishWithWarnings(editor, story.id)
    const killed = await verb(editor, story.id, 'kill', { note: 'This story was withdrawn.' })
    expect(killed.json).toMatchObject({ stage: 'killed' })
    const page = await newsroom.stranger.get(published.json.url)
    expect(page.status).toBe(410)
    expect(page.text).toContain('This story was withdrawn.')
    const list = await newsroom.stranger.get('/v1/stories?limit=100')
    expect(list.text).not.toContain('Garden opens')
  }, 60_000)

  it('should publish a correction with its note, numbered and timestamped, and no name in it', async () => {
    const person = await enterMinor(reporter, desk)
    const story = await writeStory(reporter, desk, {
      people: [person],
      headline: 'Forty students march',
    })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const published = await publishWithWarnings(editor, story.id)
    const corrected = await publishWithWarnings(editor, story.id, 'correct', {
      kind: 'correction',
      wrong: 'Jalysa Quintero Valdez carried the only sign',
      right: 'There were several.',
    })
    expect(corrected.json).toMatchObject({ sequence: 1, stage: 'published' })
    expect(corrected.json.note).not.toMatch(FORMS)
    const log = await newsroom.stranger.get('/v1/corrections')
    expect(log.text).toContain(corrected.json.note)
    const page = await newsroom.stranger.get(published.json.url)
    expect(page.text).toMatch(/correction/iu)
    expect(await everythingPublic()).not.toMatch(FORMS)
    const record = await editor.get(`/api/corrections?where[story][equals]=${story.id}`)
    expect(record.json.docs[0]).toMatchObject({ sequence: 1, editionBefore: 1, editionAfter: 2 })
  }, 60_000)
})
