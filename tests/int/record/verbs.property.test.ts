import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { CORRECTION_KINDS } from '#newsroom/corrections.ts'
import type { TestNewsroom } from '../../helpers/newsroom.ts'
import { randomOf } from '../../helpers/random.ts'
import { type Desk, openDesk } from '../../helpers/stories.ts'
import { chosen, line, readOutputs, structuredLine, type Outputs, type Told } from './outputs.ts'
import { type TestStory, VerbsWorld } from './verbsWorld.ts'
import { TEST_SEED } from '../../helpers/testSeed.ts'

/** Attempts at a verb: `VERB_ATTEMPTS=10000 TEST_SEED=7 npm run test:int -- verbs.property` for many, and for the same again. */
const ATTEMPTS = Number(process.env.VERB_ATTEMPTS ?? 200)
const SEED = TEST_SEED
const STORIES = 8
/** Steps between two looks at everything. */
const LOOK_EVERY = 20

describe('verbs in any order by anybody', () => {
  let newsroom: TestNewsroom
  let desk: Desk
  let world: VerbsWorld
  /** Slug of the one section. */
  let section: string

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
    section = (await opened.editor.get(`/api/sections/${desk.section}?depth=0`)).json.slug
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
    // The log's feeds end after the newest 50.
    const newest = newestOf(outputs.records, 50, ({ issuedAt }) => issuedAt)
    for (const feed of [outputs.logFeed, outputs.logRss]) {
      for (const [key, text] of feed) expect([key, text]).toEqual([key, lines.get(key)])
      expect(feed.size).toBe(newest.size)
      for (const key of newest.sure) expect([key, feed.has(key)]).toEqual([key, true])
    }
    // ... and those of the stories after the newest 20.
    const out = newestOf(outputs.stamps, 20, ({ publishedAt }) => publishedAt)
    for (const [listed, feed] of [
      [outputs.inFeed, outputs.feed],
      [outputs.inRss, outputs.rss],
    ] as const) {
      expect(listed.size).toBe(out.size)
      for (const slug of out.sure) expect([slug, listed.has(slug)]).toEqual([slug, true])
      const told = [...lines].filter(([key]) => listed.has(key.split('#')[0] ?? ''))
      expect(sorted(feed)).toEqual(sorted(new Map(told)))
    }
    stamped(outputs)
  }

  /** The newest of what was read: how many a feed holds, and those that are in it whichever of two of one moment comes first. */
  function newestOf<T>(told: ReadonlyMap<string, T>, most: number, at: (one: T) => string) {
    const times = [...told].map(([key, one]) => [key, Date.parse(at(one))] as const)
    times.sort(([, one], [, other]) => other - one)
    const last = times[most]?.[1] ?? Number.NEGATIVE_INFINITY
    const sure = times.filter(([, time]) => time > last).map(([key]) => key)
    return { size: Math.min(most, times.length), sure }
  }

  /** "Updated" and the mark: of the last thing that befell the story, the same wherever it is told. */
  function stamped(outputs: Outputs): void {
    const kinds = new Map<string, string[]>()
    for (const [key, { kind }] of outputs.records) {
      const slug = key.split('#')[0] ?? ''
      kinds.set(slug, [...(kinds.get(slug) ?? []), kind])
    }
    const time = (iso: string | undefined) => Date.parse(iso ?? '')
    for (const [slug, { updatedAt, history }] of outputs.stamps) {
      expect([slug, time(updatedAt)]).toEqual([slug, time(history.at(-1))])
      expect([slug, time(outputs.modified.get(slug))]).toEqual([slug, time(updatedAt)])
      const of = kinds.get(slug) ?? []
      const wrong = of.includes('correction') || of.includes('clarification')
      const mark = of.includes('retraction') ? 'Retracted' : wrong ? 'Corrected' : ''
      for (const listed of [outputs.inFeed, outputs.inRss]) {
        const found = listed.get(slug)
        if (!found) continue
        expect([slug, found.mark, time(found.updatedAt)]).toEqual([slug, mark, time(updatedAt)])
      }
    }
  }

  /** The log's filters: each choice answers with what of the records it names, on the page and in `/v1`. */
  async function filtered({ records }: Outputs, section: string): Promise<void> {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' })
    const dayOf = ({ issuedAt }: Told) => day.format(Date.parse(issuedAt))
    const days = [...new Set([...records.values()].map(dayOf))].sort()
    const [first = '2026-02-04'] = days
    const choices: [string, (told: Told) => boolean][] = [
      ...CORRECTION_KINDS.map((kind): [string, (told: Told) => boolean] => [
        `kind=${kind}`,
        (told) => told.kind === kind,
      ]),
      [`section=${section}`, () => true],
      ['section=no-such-section', () => false],
      [`from=${first}&to=${first}`, (told) => dayOf(told) === first],
      ['to=2020-02-04', () => false],
      [`kind=correction&from=${first}`, ({ kind }) => kind === 'correction'],
    ]
    for (const [query, fits] of choices) {
      const found = await chosen(newsroom.stranger, query)
      const wanted = [...records].filter(([, told]) => fits(told)).map(([key]) => key)
      for (const told of [found.api, found.page])
        expect([query, [...told.keys()].sort()]).toEqual([query, wanted.sort()])
    }
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

  /** The entries of the activity log about these stories, oldest first. */
  const entriesOf = async (stories: readonly TestStory[]) =>
    (
      await newsroom.payload.find({
        collection: 'activity',
        where: { subjectId: { in: stories.map(({ id }) => id) } },
        limit: 0,
        pagination: false,
        depth: 1,
        sort: 'at',
      })
    ).docs

  /**
   * Every publication, correction and removal has one entry, in order, by the very editor who did it; nobody publishes what they wrote. (To take a
   * story down takes one editor, whoever wrote it: `publishing/workflowTransitions.ts`.)
   */
  async function attributed(stories: readonly TestStory[]): Promise<void> {
    const entries = await entriesOf(stories)
    for (const story of stories) {
      const mine = entries.filter(({ subjectId }) => subjectId === story.id)
      const changes = mine.filter(
        ({ verb, to, from }) =>
          (to === 'published') !== (from === 'published') ||
          (to === 'published' && verb !== 'recompile' && verb !== 'answer'),
      )
      const byHand: [string, string][] = []
      for (const { actor, verb, codes } of changes) {
        // What Homeroom took down itself, because a name may not be told any more, nobody decided.
        if (actor === null || actor === undefined) {
          expect([verb, codes?.[0]]).toEqual(['unpublish', 'by_homeroom'])
          continue
        }
        if (typeof actor !== 'object') throw new Error('An entry by nobody who has a login.')
        expect(['editor', 'adviser']).toContain(actor.role)
        if (verb === 'publish' || verb === 'correct') expect(story.writers).not.toContain(actor.id)
        byHand.push([verb, String(actor.id)])
      }
      expect([story.id, byHand]).toEqual([story.id, story.acts])
      const out = changes.filter(
        ({ verb, to }) => ['publish', 'correct'].includes(verb) && to === 'published',
      )
      expect([story.id, out.length]).toEqual([story.id, story.publications])
      expect(mine.filter(({ verb }) => verb === 'correct')).toHaveLength(story.corrections.length)
    }
  }

  /** By story: its edition at the last look, and how many entries accounted for it. */
  const seen = new Map<string, { content: string; entries: number }>()

  /** Nothing that readers get changes without an entry: of an editor, or of Homeroom withholding more. */
  async function accounted(stories: readonly TestStory[]): Promise<void> {
    const entries = await entriesOf(stories)
    const storedEditions = await editionsOf(newsroom.payload)
      .find({ type: 'story', state: 'live' })
      .toArray()
    for (const { id, slug, publications } of stories) {
      const content = storedEditions.find((row) => row.slug === slug)?.content
      if (content?.type !== 'story') throw new Error(`A published story without an edition: ${id}`)
      expect([id, content.revision]).toEqual([id, publications])
      const now = {
        content: JSON.stringify(content),
        entries: entries.filter(
          ({ subjectId, to, verb }) =>
            subjectId === id && to === 'published' && verb !== 'answer' && verb !== 'saved',
        ).length,
      }
      const last = seen.get(id)
      if (last && last.content !== now.content && last.entries === now.entries)
        throw new Error(`What readers get of ${id} changed, and the log does not say by whom.`)
      seen.set(id, now)
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
    const storedEditions = await editionsOf(newsroom.payload)
      .find({ type: 'story', state: 'live' })
      .toArray()
    expect(storedEditions.map(({ slug }) => slug).sort()).toEqual([...slugs].sort())
    const outputs = await readOutputs(newsroom.stranger, slugs)
    agree(outputs, stories)
    await filtered(outputs, section)
    nameless(outputs.texts)
    const recent = world.finished.splice(0)
    await attributed([...world.stories, ...recent])
    await accounted(stories)
    await numbered([...world.stories, ...recent])
    for (const { slug } of recent) {
      if (slug && !slugs.includes(slug))
        expect((await newsroom.stranger.get(`/stories/${slug}`)).status).toBeGreaterThanOrEqual(404)
    }
  }

  it(
    `should leave five outputs that agree, whole, nameless and attributed (${ATTEMPTS} attempts, seed ${SEED})`,
    async () => {
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
      console.log(
        `verbs: seed ${SEED}, ${world.attempts} attempts, ${world.done} taken, ${looks + 1} looks`,
      )
      // A run in which nothing happens would prove nothing.
      expect(world.done).toBeGreaterThan(ATTEMPTS / 5)
    },
    120_000 + ATTEMPTS * 5_000,
  )
})
