import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FindOptions } from 'mongodb'
import { createLocalReq } from 'payload'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import type { Desk } from '../../helpers/stories.ts'

const real = await import('#publishing/compileStory.ts')
let compiles = 0
vi.doMock('#publishing/compileStory.ts', () => ({
  ...real,
  compileStory: (...of: Parameters<typeof real.compileStory>) => {
    compiles += 1
    return real.compileStory(...of)
  },
}))
const { enterMinor, openDesk, publishWithWarnings, verb, writeStory } =
  await import('../../helpers/stories.ts')
const { picturesOf } = await import('#desk/compile/renderStoryPhotos.ts')
const { publishDue } = await import('#jobs/publishDue.ts')

describe('a story', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let other: Caller
  let desk: Desk
  let person: string
  let id: string
  let reads = 0
  let edits = 0

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    other = await newsroom.as('editor', 'other')
    person = await enterMinor(reporter, desk)
    const settings = newsroom.payload.db.connection.collection('globals')
    const find = settings.find.bind(settings)
    // Whoever reads a story for compiling reads these two settings together, and nobody else does.
    vi.spyOn(settings, 'find').mockImplementation((filter: object, options?: FindOptions) => {
      const asked = (filter as { globalType?: { $in?: string[] } }).globalType?.$in ?? []
      if (asked.length === 2) reads += 1
      return find(filter, options)
    })
  }, 120_000)
  afterAll(async () => {
    vi.restoreAllMocks()
    await newsroom.close()
  })
  beforeEach(async () => {
    id = (await writeStory(reporter, desk, { people: [person] })).id
  })

  /** Somebody else describes the person anew: whoever does a verb next is asked who is described. */
  const describedAnew = async () => {
    edits += 1
    const descriptorFirst = `a student who walked out, as seen ${'again '.repeat(edits)}`.trim()
    const saved = await other.patch(`/api/people/${person}`, { descriptorFirst })
    expect(saved.status).toBe(200)
  }
  const counted = async (
    work: () => Promise<{ status: number; json: { code?: string } } | number>,
  ) => {
    reads = 0
    compiles = 0
    const answer = await work()
    expect(typeof answer === 'number' ? answer : [answer.status, answer.json.code]).toEqual(
      typeof answer === 'number' ? 1 : [200, undefined],
    )
    return { reads, compiles }
  }
  const pictures = async () => picturesOf(await createLocalReq({}, newsroom.payload), id)
  const ONCE = { reads: 1, compiles: 1 }

  it.each(['gate', 'preview'])('should be read and compiled once for the %s', async (view) => {
    await describedAnew()
    expect(await counted(() => editor.get(`/api/stories/${id}/${view}`))).toEqual(ONCE)
    expect(await counted(() => reporter.get(`/api/stories/${id}/${view}`))).toEqual(ONCE)
  })

  it('should be read and compiled once for each verb, also where a description is unseen', async () => {
    await describedAnew()
    expect(await counted(() => verb(reporter, id, 'submit'))).toEqual(ONCE)
    await describedAnew()
    expect(await counted(() => verb(editor, id, 'approve'))).toEqual(ONCE)
    await describedAnew()
    const gate = await editor.get(`/api/stories/${id}/gate`)
    await pictures()
    const acknowledge = gate.json.reasons.map((reason: { id: string }) => reason.id)
    expect(await counted(() => verb(editor, id, 'publish', { acknowledge }))).toEqual(ONCE)
  })

  it('should be read once to be scheduled, and once when its time comes', async () => {
    await verb(reporter, id, 'submit')
    await verb(editor, id, 'approve')
    const at = new Date(Date.now() + 3_600_000)
    const gate = await editor.get(`/api/stories/${id}/gate`)
    const acknowledge = gate.json.reasons.map((reason: { id: string }) => reason.id)
    const when = { publishAt: at.toISOString(), acknowledge }
    expect(await counted(() => verb(editor, id, 'schedule', when))).toEqual(ONCE)
    await pictures()
    expect(await counted(() => publishDue(newsroom.payload, at))).toEqual(ONCE)
  })

  it('should be read and compiled once more before the transaction where its pictures are not made', async () => {
    await verb(reporter, id, 'submit')
    await verb(editor, id, 'approve')
    // Asks the gate first.
    expect(await counted(() => publishWithWarnings(editor, id))).toEqual({ reads: 3, compiles: 3 })
  })
})
