import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import {
  type Answer,
  type Caller,
  openNewsroom,
  type TestNewsroom,
} from '../../helpers/newsroom.ts'
import {
  type Desk,
  publishWithWarnings,
  setUpDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const WRITERS = 16
const STORIES_EACH = 20

const PLAIN = { dek: '', body: 'The library stays open until nine on weekdays.' }
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort()
const codes = (answers: Answer[]) =>
  [...new Set(answers.filter(({ status }) => status !== 200).map(({ json }) => json.code))].sort()

describe('many at once', () => {
  let newsroom: TestNewsroom
  const writers: Caller[] = []
  const editors: Caller[] = []
  let desk: Desk

  // The writers come right after the start, on a database with nothing in it but themselves.
  beforeAll(async () => {
    newsroom = await openNewsroom()
    writers.push(
      ...(await Promise.all(Array.from({ length: WRITERS }, () => newsroom.as('reporter')))),
    )
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const first = (list: Caller[]): Caller => {
    const [caller] = list
    if (!caller) throw new Error('Nobody is there.')
    return caller
  }

  it(`should keep all of ${WRITERS * STORIES_EACH} stories that ${WRITERS} writers create and submit`, async () => {
    const answers = (
      await Promise.all(
        writers.map(async (writer, who) => {
          const all: Answer[] = []
          for (let number = 0; number < STORIES_EACH; number += 1) {
            const made = await writer.post('/api/stories?depth=0', {
              headline: `Story ${number} of writer ${who}`,
              ...PLAIN,
            })
            all.push(made)
            const { id, updatedAt } = made.json.doc
            all.push(await writer.post(`/api/stories/${id}/submit`, { updatedAt }))
          }
          return all
        }),
      )
    ).flat()
    const tally = new Map<number, number>()
    for (const { status } of answers) tally.set(status, (tally.get(status) ?? 0) + 1)
    expect([...tally]).toEqual([
      [201, WRITERS * STORIES_EACH],
      [200, WRITERS * STORIES_EACH],
    ])
    const editor = await newsroom.as('editor')
    const list = await editor.get('/api/stories?limit=0&pagination=false&depth=0')
    const docs = list.json.docs as { headline: string; stage: string; author: string }[]
    expect(new Set(docs.map(({ headline }) => headline)).size).toBe(WRITERS * STORIES_EACH)
    expect(docs.filter(({ stage }) => stage !== 'submitted')).toEqual([])
    for (const writer of writers) {
      expect(docs.filter(({ author }) => author === writer.id)).toHaveLength(STORIES_EACH)
    }
    const log = await editor.get('/api/activity/count?where[verb][equals]=submit')
    expect(log.json.totalDocs).toBe(WRITERS * STORIES_EACH)
  }, 120_000)

  describe('sixteen editors on one story', () => {
    beforeAll(async () => {
      editors.push(
        ...(await Promise.all(Array.from({ length: WRITERS }, () => newsroom.as('editor')))),
      )
      desk = await setUpDesk(first(editors))
    }, 60_000)

    const submitted = async (headline: string) => {
      const story = await writeStory(first(writers), desk, { ...PLAIN, headline })
      await verb(first(writers), story.id, 'submit')
      return story.id
    }
    const now = async (id: string) =>
      (await first(editors).get(`/api/stories/${id}?depth=0`)).json as Record<string, unknown>
    const logged = async (id: string, name: string) =>
      (
        await first(editors).get(
          `/api/activity?where[subjectId][equals]=${id}&where[verb][equals]=${name}`,
        )
      ).json.totalDocs as number
    const oneAndOthers = [200, ...Array.from({ length: WRITERS - 1 }, () => 409)]

    it('should take one save, and tell the others that theirs is stale', async () => {
      const id = await submitted('Sixteen save')
      const { updatedAt } = await now(id)
      const answers = await Promise.all(
        editors.map((editor, who) =>
          editor.patch(`/api/stories/${id}`, { dek: `Dek of editor ${who}.`, updatedAt }),
        ),
      )
      expect(statuses(answers)).toEqual(oneAndOthers)
      expect(codes(answers)).toEqual(['stale_write'])
      const winner = answers.findIndex(({ status }) => status === 200)
      const kept = await now(id)
      expect(kept.dek).toBe(`Dek of editor ${winner}.`)
      // Each of the others is told what to compare with, and can then save.
      const loser = (winner + 1) % WRITERS
      expect(answers[loser]?.json.details.current).toBe(kept.updatedAt)
      const again = await editors[loser]?.patch(`/api/stories/${id}`, {
        dek: 'Both texts, put together.',
        updatedAt: kept.updatedAt,
      })
      expect(again?.status).toBe(200)
    }, 60_000)

    it('should approve once', async () => {
      const id = await submitted('Sixteen approve')
      const { updatedAt } = await now(id)
      const answers = await Promise.all(
        editors.map((editor) => editor.post(`/api/stories/${id}/approve`, { updatedAt })),
      )
      expect(statuses(answers)).toEqual(oneAndOthers)
      expect(await now(id)).toMatchObject({ stage: 'approved' })
      expect(await logged(id, 'approve')).toBe(1)
    }, 60_000)

    it('should publish once: one edition, one entry in the log, the first revision', async () => {
      const id = await submitted('Sixteen publish')
      await verb(first(editors), id, 'approve')
      const gate = (await first(editors).get(`/api/stories/${id}/gate`)).json
      const acknowledge = gate.reasons.map((reason: { id: string }) => reason.id)
      const answers = await Promise.all(
        editors.map((editor) =>
          editor.post(`/api/stories/${id}/publish`, { updatedAt: gate.updatedAt, acknowledge }),
        ),
      )
      expect(statuses(answers)).toEqual(oneAndOthers)
      expect(codes(answers)).toEqual(['stale_write'])
      expect(await logged(id, 'publish')).toBe(1)
      const story = await now(id)
      expect(story).toMatchObject({ stage: 'published', revision: 1 })
      const editions = await editionsOf(newsroom.payload)
        .find({ type: 'story', slug: String(story.publicSlug) })
        .toArray()
      expect(editions).toHaveLength(1)
      expect(editions[0]?.content).toMatchObject({ revision: 1, headline: 'Sixteen publish' })
    }, 60_000)

    it('should number corrections without gaps, each issued by an editor who had read the one before', async () => {
      const id = await submitted('Sixteen correct')
      await verb(first(editors), id, 'approve')
      await publishWithWarnings(first(editors), id)
      const { updatedAt } = await now(id)
      const correct = (editor: Caller, read: unknown) =>
        editor.post(`/api/stories/${id}/correct`, {
          updatedAt: read,
          kind: 'clarification',
          note: 'The library closes at six on holidays.',
        })
      const answers = await Promise.all(editors.map((editor) => correct(editor, updatedAt)))
      expect(statuses(answers)).toEqual(oneAndOthers)
      const second = await correct(first(editors), (await now(id)).updatedAt)
      expect(second.json).toMatchObject({ sequence: 2 })
      const log = await first(editors).get(
        `/api/corrections?where[story][equals]=${id}&sort=sequence`,
      )
      expect(log.json.docs.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 2])
    }, 60_000)

    it('should give stories of one headline that are published at once an address each', async () => {
      const ids = await Promise.all(
        Array.from({ length: 4 }, () => submitted('Board votes tonight')),
      )
      await Promise.all(ids.map((id) => verb(first(editors), id, 'approve')))
      const answers = await Promise.all(
        ids.map((id, index) => publishWithWarnings(editors[index] ?? first(editors), id)),
      )
      expect(statuses(answers)).toEqual([200, 200, 200, 200])
      const urls = answers.map(({ json }) => json.url as string).sort()
      expect(urls).toEqual([
        '/stories/board-votes-tonight',
        '/stories/board-votes-tonight-2',
        '/stories/board-votes-tonight-3',
        '/stories/board-votes-tonight-4',
      ])
      for (const url of urls) expect((await newsroom.stranger.get(url)).status).toBe(200)
    }, 60_000)

    it('should let one of two verbs that exclude each other win, and the public side agree', async () => {
      const id = await submitted('Kill or publish')
      await verb(first(editors), id, 'approve')
      const gate = (await first(editors).get(`/api/stories/${id}/gate`)).json
      const acknowledge = gate.reasons.map((reason: { id: string }) => reason.id)
      const body = { updatedAt: gate.updatedAt, acknowledge }
      const answers = await Promise.all(
        editors.map((editor, who) =>
          editor.post(`/api/stories/${id}/${who % 2 === 0 ? 'kill' : 'publish'}`, body),
        ),
      )
      expect(statuses(answers)).toEqual(oneAndOthers)
      const story = await now(id)
      const live = await editionsOf(newsroom.payload).countDocuments({
        type: 'story',
        slug: 'kill-or-publish',
        state: 'live',
      })
      expect([story.stage, live]).toEqual(
        answers.findIndex(({ status }) => status === 200) % 2 === 0
          ? ['killed', 0]
          : ['published', 1],
      )
    }, 60_000)
  })
})
