import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { editionsOf } from '#desk/editionShelf.ts'
import type { TestNewsroom } from '../../helpers/newsroom.ts'
import { randomOf } from '../../helpers/random.ts'
import { type Desk, openDesk } from '../../helpers/stories.ts'
import { line, readOutputs, structuredLine, type Outputs } from './outputs.ts'
import { type TestStory, VerbsWorld } from './verbsWorld.ts'

/** Attempts at a verb: `VERB_ATTEMPTS=10000 VERB_SEED=7 npm run test:int -- verbs.property` for many, and for the same again. */
const ATTEMPTS = Number(process.env.VERB_ATTEMPTS ?? 200)
const SEED = Number(process.env.VERB_SEED ?? Date.now() % 1_000_000)
const STORIES = 8
/** Steps between two looks at everything. */
const LOOK_EVERY = 20

describe('verbs in any order by anybody', () => {
  let newsroom: TestNewsroom
  let desk: Desk
  let world: VerbsWorld

  beforeAll(async () => {
    const opened = await openDesk()
    ;({ newsroom, desk } = opened)
    const adviser = await newsroom.as('adviser')
    // Until settings are saved once, the site has none to show times by.
    await adviser.post('/api/globals/newsroom', { timeZone: 'America/Los_Angeles' })
    const bylined = await newsroom.as('editor', 'An editor who writes')
    const profile = await opened.editor.post('/api/reporters', {
      fullName: 'Marguerite Holloway-Penn',
      bylinePolicy: 'full',
      user: bylined.id,
    })
    const members = {
      writer: { caller: opened.reporter, role: 'reporter' },
      other: { caller: await newsroom.as('reporter', 'Another reporter'), role: 'reporter' },
      editor: { caller: opened.editor, role: 'editor' },
      bylined: { caller: bylined, role: 'editor' },
      adviser: { caller: adviser, role: 'adviser' },
    } as const
    world = new VerbsWorld(newsroom, desk, members, profile.json.doc.id, randomOf(SEED))
    await world.begin(STORIES)
  }, 180_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const live = () => world.stories.filter(({ stage }) => stage === 'published')

  /** Output by output against the records, the records against what was issued. Returns what was compared. */
  function agree(outputs: Outputs, stories: readonly TestStory[]): void {
    const issued = new Map(
      stories.flatMap(({ slug, corrections }) =>
        corrections.map((correction): [string, typeof correction] => [
          `${slug ?? ''}#${correction.sequence}`,
          correction,
        ]),
      ),
    )
    // None is lost, changed, repeated or made up.
    expect([...outputs.records.keys()].sort()).toEqual([...issued.keys()].sort())
    for (const [key, told] of outputs.records) {
      const { kind, note, issuedAt, sequence } = told
      expect({ kind, note, issuedAt, sequence }).toEqual(issued.get(key))
    }
    const lines = new Map([...outputs.records].map(([key, told]) => [key, line(told)]))
    const sorted = (map: Map<string, string>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
    expect(sorted(outputs.page)).toEqual(sorted(lines))
    expect(sorted(outputs.structured)).toEqual(
      sorted(new Map([...outputs.records].map(([key, told]) => [key, structuredLine(told)]))),
    )
    expect(sorted(outputs.api)).toEqual(sorted(lines))
    expect(sorted(outputs.log)).toEqual(sorted(lines))
    // The log's feed ends after the newest 50.
    expect(outputs.logFeed.size).toBe(Math.min(50, lines.size))
    for (const [key, text] of outputs.logFeed) expect([key, text]).toEqual([key, lines.get(key)])
    expect(outputs.inFeed.size).toBe(Math.min(20, stories.length))
    const inFeed = [...lines].filter(([key]) => outputs.inFeed.has(key.split('#')[0] ?? ''))
    expect(sorted(outputs.feed)).toEqual(sorted(new Map(inFeed)))
  }

  function nameless(texts: readonly string[]): void {
    const names = world.withheld()
    for (const text of texts) {
      const lower = text.toLowerCase()
      const found = names.filter((name) => lower.includes(name))
      if (found.length > 0) {
        const at = lower.indexOf(found[0] ?? '')
        throw new Error(
          `Withheld and public: ${found.join(', ')} in …${text.slice(at - 80, at + 80)}…`,
        )
      }
    }
  }

  /** Every publication, correction and removal has one entry, by an editor; nobody publishes what they wrote. */
  async function attributed(stories: readonly TestStory[]): Promise<void> {
    const entries = await newsroom.payload.find({
      collection: 'activity',
      where: { subjectId: { in: stories.map(({ id }) => id) } },
      limit: 0,
      pagination: false,
      depth: 1,
      sort: 'at',
    })
    for (const story of stories) {
      const mine = entries.docs.filter(({ subjectId }) => subjectId === story.id)
      const changes = mine.filter(
        ({ verb, to, from }) =>
          verb !== 'recompile' &&
          (to === 'published' || (from === 'published' && to !== 'published')),
      )
      for (const { actor, verb, codes } of changes) {
        if (verb === 'saved' || verb === 'answer') continue
        // What Homeroom took down itself, because a name may not be told any more, nobody decided.
        if (actor === null || actor === undefined) {
          expect([verb, codes?.[0]]).toEqual(['unpublish', 'by_homeroom'])
          continue
        }
        if (typeof actor !== 'object') throw new Error('An entry by nobody who has a login.')
        expect(['editor', 'adviser']).toContain(actor.role)
        if (verb === 'publish' || verb === 'correct') expect(story.writers).not.toContain(actor.id)
      }
      const out = changes.filter(
        ({ verb, to }) => ['publish', 'correct'].includes(verb) && to === 'published',
      )
      expect([story.id, out.length]).toEqual([story.id, story.publications])
      expect(mine.filter(({ verb }) => verb === 'correct')).toHaveLength(story.corrections.length)
    }
  }

  /** The private log: as many as were issued, numbered without gaps. */
  async function numbered(stories: readonly TestStory[]): Promise<void> {
    const kept = await newsroom.payload.find({
      collection: 'corrections',
      where: { story: { in: stories.map(({ id }) => id) } },
      sort: 'sequence',
      limit: 0,
      pagination: false,
      depth: 0,
    })
    for (const { id, corrections } of stories) {
      const mine = kept.docs.filter(({ story }) => story === id)
      expect(mine.map(({ sequence, note }) => [sequence, note])).toEqual(
        corrections.map(({ note }, index) => [index + 1, note]),
      )
    }
  }

  async function look(): Promise<void> {
    const stories = live()
    const slugs = stories.map(({ slug }) => slug ?? '')
    const shelf = await editionsOf(newsroom.payload)
      .find({ type: 'story', state: 'live' })
      .toArray()
    expect(shelf.map(({ slug }) => slug).sort()).toEqual([...slugs].sort())
    const outputs = await readOutputs(newsroom.stranger, slugs)
    agree(outputs, stories)
    nameless(outputs.texts)
    const recent = world.finished.splice(0)
    await attributed([...world.stories, ...recent])
    await numbered([...world.stories, ...recent])
    for (const { slug } of recent) {
      if (slug && !slugs.includes(slug))
        expect((await newsroom.stranger.get(`/stories/${slug}`)).status).toBeGreaterThanOrEqual(404)
    }
  }

  it(
    `should leave five outputs that agree, whole, nameless and attributed (${ATTEMPTS} attempts, seed ${SEED})`,
    async () => {
      const began = Date.now()
      const past: string[] = []
      let looks = 0
      for (let step = 1; world.attempts < ATTEMPTS; step += 1) {
        try {
          const { story, what } = await world.step()
          past.push(what)
          if (story?.stage === 'published' && story.slug) {
            const record = await newsroom.stranger.get(`/v1/stories/${story.slug}`)
            expect(record.json.corrections).toHaveLength(story.corrections.length)
            nameless([record.text])
          }
          if (step % LOOK_EVERY === 0) {
            await look()
            looks += 1
          }
        } catch (error) {
          throw new Error(`Seed ${SEED}, step ${step}, after: ${past.slice(-12).join('; ')}`, {
            cause: error,
          })
        }
      }
      await look()
      const ms = Math.round((Date.now() - began) / world.attempts)
      console.log(
        `verbs: seed ${SEED}, ${world.attempts} attempts, ${world.done} taken, ${looks + 1} looks, ${ms} ms an attempt`,
      )
      // A run in which nothing happens would prove nothing.
      expect(world.done).toBeGreaterThan(ATTEMPTS / 5)
    },
    120_000 + ATTEMPTS * 5_000,
  )
})
