import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scopeWith } from '#access/requestScope.ts'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { publishDue } from '#jobs/publishDue.ts'
import { type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'
import {
  type Desk,
  publishWithWarnings,
  setUpDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const PLAIN = {
  headline: 'Library stays open late',
  dek: '',
  body: 'The library stays open until nine on weekdays.',
}

describe('no other way publishes', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    newsroom = await openNewsroom()
    reporter = await newsroom.as('reporter')
    editor = await newsroom.as('editor')
    desk = await setUpDesk(editor)
  }, 60_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const live = () => editionsOf(newsroom.payload).countDocuments({ type: 'story', state: 'live' })
  const stageOf = async (id: string) =>
    (await editor.get(`/api/stories/${id}?depth=0`)).json.stage as string

  it.each([
    ['_status over REST', { _status: 'published' }],
    ['the stage itself', { stage: 'published' }],
    ['the stage and an address', { stage: 'published', publicSlug: 'mine', revision: 3 }],
    [
      'an approval nobody gave',
      { approvedBy: '0123456789abcdef01234567', approvedAt: new Date(0).toISOString() },
    ],
  ])('should stay a draft when the reporter writes %s', async (_way, fields) => {
    const story = await writeStory(reporter, desk, { ...PLAIN, ...fields })
    await reporter.patch(`/api/stories/${story.id}`, fields)
    expect(await stageOf(story.id)).toBe('draft')
    expect(await live()).toBe(0)
  })

  it('should stay a draft when an editor writes the stage', async () => {
    const story = await writeStory(reporter, desk, PLAIN)
    const answer = await editor.patch(`/api/stories/${story.id}`, { stage: 'published' })
    expect(answer.status).toBeLessThan(500)
    expect(await stageOf(story.id)).toBe('draft')
  })

  it('should leave every story as it is under a bulk edit', async () => {
    const story = await writeStory(reporter, desk, PLAIN)
    await editor.patch('/api/stories?where[stage][equals]=draft', { stage: 'published' })
    expect(await stageOf(story.id)).toBe('draft')
    expect(await live()).toBe(0)
  })

  it('should make a duplicate a draft of its own', async () => {
    const story = await writeStory(reporter, desk, PLAIN)
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const copy = await editor.post(`/api/stories/${story.id}/duplicate`, {})
    expect(copy.json.doc.stage).toBe('draft')
    const [first, second] = await Promise.all(
      [story.id, copy.json.doc.id as string].map(async (id) => {
        const found = await newsroom.payload.findByID({
          collection: 'stories',
          id,
          showHiddenFields: true,
          overrideAccess: true,
        })
        return found.editionKey
      }),
    )
    expect(first).not.toBe(second)
    expect(await live()).toBe(0)
  })

  it('should restore the text of a version and not its stage', async () => {
    const story = await writeStory(reporter, desk, PLAIN)
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    await publishWithWarnings(editor, story.id)
    await verb(editor, story.id, 'unpublish')
    expect(await live()).toBe(0)
    const versions = await editor.get(
      `/api/stories/versions?where[version.stage][equals]=published&where[parent][equals]=${story.id}`,
    )
    const version = versions.json.docs[0].id as string
    const restored = await editor.post(`/api/stories/versions/${version}`)
    expect(restored.status).toBe(200)
    expect(await stageOf(story.id)).toBe('unpublished')
    expect(await live()).toBe(0)
  })

  it('should run the gate again when a schedule comes due, and leave the story to the editor if it blocks', async () => {
    const story = await writeStory(reporter, desk, PLAIN)
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const at = new Date(Date.now() + 3_600_000)
    const scheduled = await verb(editor, story.id, 'schedule', { publishAt: at.toISOString() })
    expect(scheduled.json).toMatchObject({ stage: 'scheduled' })
    expect(await publishDue(newsroom.payload, new Date())).toBe(0)
    await newsroom.payload.update({
      collection: 'sections',
      id: desk.section,
      data: { name: 'News' },
      context: scopeWith({ trusted: true }),
    })
    await newsroom.payload.db.connection
      .collection('stories')
      .updateOne({ publishAt: { $ne: null } }, { $set: { section: null } })
    expect(await publishDue(newsroom.payload, at)).toBe(0)
    expect(await stageOf(story.id)).toBe('approved')
    expect(await live()).toBe(0)
  })

  it('should publish a scheduled story once, however many processes look', async () => {
    const story = await writeStory(reporter, desk, PLAIN)
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const at = new Date(Date.now() + 3_600_000)
    await verb(editor, story.id, 'schedule', { publishAt: at.toISOString() })
    const counts = await Promise.all([1, 2, 3].map(() => publishDue(newsroom.payload, at)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await stageOf(story.id)).toBe('published')
    const log = await editor.get(
      `/api/activity?where[subjectId][equals]=${story.id}&where[verb][equals]=publish`,
    )
    expect(log.json.totalDocs).toBe(1)
  })

  it('should send an approved story back to waiting when its text changes', async () => {
    const story = await writeStory(reporter, desk, PLAIN)
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    await editor.patch(`/api/stories/${story.id}`, { dek: 'Until nine.' })
    expect(await stageOf(story.id)).toBe('submitted')
    expect((await verb(editor, story.id, 'publish')).status).toBe(409)
  })

  it('should not let an editor approve or publish a story they started', async () => {
    const story = await writeStory(editor, desk, PLAIN)
    await verb(editor, story.id, 'submit')
    const own = await verb(editor, story.id, 'approve')
    expect(own.status).toBe(403)
    expect(own.json.code).toBe('own_story')
  })

  it('should not let an editor approve a story that has them in its byline', async () => {
    const profile = { fullName: 'Ottoline Greatorex', bylinePolicy: 'full', user: editor.id }
    const { json } = await editor.post('/api/reporters', profile)
    const bylines = [{ reporter: json.doc.id, role: 'reported' }]
    const story = await writeStory(reporter, desk, { ...PLAIN, bylines })
    await verb(reporter, story.id, 'submit')
    const own = await verb(editor, story.id, 'approve')
    expect([own.status, own.json.code]).toEqual([403, 'own_story'])
  })

  it('should refuse direct writes to editions, corrections and the activity log', async () => {
    const adviser = await newsroom.as('adviser')
    for (const collection of ['editions', 'corrections', 'activity']) {
      expect((await adviser.post(`/api/${collection}`, {})).status).toBe(403)
      expect((await adviser.patch(`/api/${collection}`, { a: 1 })).status).toBeGreaterThanOrEqual(
        400,
      )
      expect(
        (await adviser.del(`/api/${collection}?where[id][exists]=true`)).status,
      ).toBeGreaterThanOrEqual(400)
    }
  })
})
