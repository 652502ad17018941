import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import { editionsOf } from '#desk/editionShelf.ts'
import { newsroomLog } from '#log.ts'
import { publishDue } from '#jobs/publishDue.ts'
import { recompileDue } from '#jobs/recompileDue.ts'
import { type Ledger } from '#server/ledger/ledger.ts'
import { startLedger } from '#server/ledger/startLedger.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { type Backup, backUp, restore } from '../../helpers/restored.ts'
import {
  type Desk,
  enterMinor,
  FORMS,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

// Each test publishes, takes down, restores and publishes again, and other suites run beside it.
jest.setTimeout(120_000)

const BODY = 'Jalysa Quintero Valdez won the prize. “I am glad,” Quintero Valdez said.'
const OTHER = 'The library stays open until nine on weekdays.'

describe('a database that is older than the ledger, as after a restored backup', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let person: string
  let folder: string
  let ledger: Ledger
  let stories = 0

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  const opening = async (by: Caller, name: string) => {
    const { updatedAt } = (await editor.get(`/api/people/${person}/opening`)).json
    return by.post(`/api/people/${person}/${name}`, { updatedAt })
  }
  const openName = async () => {
    for (const [by, name] of [
      [editor, 'propose-opening'],
      [adviser, 'approve-opening'],
    ] as const)
      expect((await opening(by, name)).status).toBe(200)
  }
  const decision = {
    naming: 'fullName',
    reason: 'She won in public.',
    consents: [{ givenBy: 'A parent', relation: 'mother', scope: ['name', 'photo'], onFile: true }],
  }
  beforeEach(async () => {
    const { people, stories, photos } = newsroom.payload.db.collections
    for (const collection of [people, stories, photos]) await collection?.deleteMany({})
    await editionsOf(newsroom.payload).deleteMany({ type: 'story' })
    folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'homeroom-ledger-')), 'ledger')
    ;({ ledger } = await begin())
    person = await enterMinor(reporter, desk)
    await editor.patch(`/api/people/${person}`, decision)
    await openName()
  })
  afterEach(async () => {
    await rm(path.dirname(folder), { recursive: true, force: true })
  })

  const said: string[] = []
  /** What a start does before it serves anything. */
  const begin = async () => {
    said.length = 0
    return startLedger(newsroom.payload, folder, newsroomLog('silent'), (line) => said.push(line))
  }
  const approved = async (fields: object = {}) => {
    const story = await writeStory(reporter, desk, {
      headline: 'Jalysa Quintero Valdez wins',
      // An address without the name, so that it tells nothing of its own accord.
      slug: `prize-${(stories += 1)}`,
      dek: '',
      body: BODY,
      people: [person],
      ...fields,
    })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    return story.id
  }
  const publish = async (fields: object = {}) => {
    const id = await approved(fields)
    const out = await publishWithWarnings(editor, id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    return { id, url: out.json.url as string }
  }
  const personNow = async () => (await editor.get(`/api/people/${person}?depth=0`)).json
  /** Which of all that a stranger gets holds the name. */
  const pagesWithTheName = async (url: string) => {
    const pages = ['/', url, '/v1/stories', `/v1${url}`, '/feed.xml', '/feed.json', '/sitemap.xml']
    const found: string[] = []
    for (const page of pages) {
      if (FORMS.test((await newsroom.stranger.get(page)).text)) found.push(page)
    }
    return found
  }
  /** Back to the copy, as it was before what was done since, and started again. */
  const restart = async (backup: Backup) => {
    await restore(newsroom.payload, backup)
    return begin()
  }

  it('should print the name before, so that the tests below prove something', async () => {
    const { url } = await publish()
    const backup = await backUp(newsroom.payload)
    expect((await newsroom.stranger.get(url)).text).toMatch(FORMS)
    const { found } = await restart(backup)
    expect(found).toEqual({ lost: 0, replayed: null })
    expect(said).toEqual([])
    expect((await newsroom.stranger.get(url)).text).toMatch(FORMS)
  })

  it.each<[string, (id: string) => Promise<{ status: number }>]>([
    [
      'a name was taken down',
      async () => {
        const { updatedAt } = await personNow()
        return editor.post(`/api/people/${person}/take-down`, { updatedAt, reason: 'request' })
      },
    ],
    ['a name was withheld again', () => opening(editor, 'withhold')],
    [
      'the kind of an open name changed',
      () => editor.patch(`/api/people/${person}`, { kind: 'unknown' }),
    ],
    [
      'the decision was taken back',
      () => editor.patch(`/api/people/${person}`, { naming: 'withhold' }),
    ],
    [
      'a consent was withdrawn',
      async () => {
        const { consents } = await personNow()
        return editor.patch(`/api/people/${person}`, {
          consents: [{ ...consents[0], withdrawn: true }],
        })
      },
    ],
    [
      'a consent was shortened',
      async () => {
        const { consents } = await personNow()
        return editor.patch(`/api/people/${person}`, {
          consents: [{ ...consents[0], expires: new Date(Date.now() - 1000).toISOString() }],
        })
      },
    ],
    ['a consent was thrown away', () => editor.patch(`/api/people/${person}`, { consents: [] })],
    ['the record was deleted', () => adviser.del(`/api/people/${person}`)],
    ['the story was killed', (id) => verb(editor, id, 'kill', { note: '' })],
    ['the story was unpublished', (id) => verb(editor, id, 'unpublish', { note: '' })],
    [
      'the name was taken out of the text by a new edition',
      async (id) => {
        await editor.patch(`/api/stories/${id}`, { headline: 'A student wins', body: OTHER })
        await verb(editor, id, 'submit')
        return publishWithWarnings(editor, id)
      },
    ],
  ])(
    'should not serve a name to the first request after %s and an older copy was restored',
    async (_what, act) => {
      const { id, url } = await publish()
      const backup = await backUp(newsroom.payload)
      const done = await act(id)
      expect(done.status).toBe(200)
      await recompileDue(newsroom.payload, new Date(), { everything: true })
      await ledger.write()
      expect(await pagesWithTheName(url)).toEqual([])
      const { found } = await restart(backup)
      expect(found.replayed?.entries).toBeGreaterThan(0)
      expect(said.join('\n')).toMatch(/older than its ledger/u)
      expect(said.join('\n')).not.toMatch(FORMS)
      expect(await pagesWithTheName(url)).toEqual([])
      // Nor does anything the newsroom does by itself bring it back.
      await publishDue(newsroom.payload, new Date())
      await recompileDue(newsroom.payload, new Date(), { everything: true })
      expect(await pagesWithTheName(url)).toEqual([])
      // And it is done once.
      expect((await begin()).found.replayed).toBeNull()
    },
  )
})
