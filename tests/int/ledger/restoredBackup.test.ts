import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { ledgerOf } from '../../helpers/databaseRows.ts'
import { writeLedgerBy } from '#desk/store/ledger/noteInLedger.ts'
import { newsroomLog } from '#log.ts'
import { publishDue } from '#jobs/publishDue.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { type Ledger } from '#server/ledger/ledgerFiles.ts'
import { startLedger, watchLedger } from '#server/ledger/startLedger.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import { type Backup, backUp, restore } from '../../helpers/restored.ts'
import {
  type Desk,
  enterMinor,
  FORMS,
  mend,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

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
    const { people, stories, photos, withheldNames } = newsroom.payload.db.collections
    for (const collection of [people, stories, photos, withheldNames])
      await collection?.deleteMany({})
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
  const storyNow = async (id: string) => (await editor.get(`/api/stories/${id}?depth=0`)).json
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
        await mend(editor, reporter, id, { headline: 'A student wins', body: OTHER })
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

  /** Another act, and back to the copy that was made before it. */
  const undone = async (act: () => Promise<{ status: number; text?: string }>) => {
    const backup = await backUp(newsroom.payload)
    const done = await act()
    if (done.status >= 300) throw new Error(`The act was refused: ${done.text}`)
    await recompileDue(newsroom.payload, new Date(), { everything: true })
    await ledger.write()
    return (await restart(backup)).found.replayed
  }

  it('should let a story stand that readers had so, without the name, and say that it was done by nobody', async () => {
    const { url, id } = await publish()
    await undone(() => opening(editor, 'withhold'))
    expect((await newsroom.stranger.get(url)).status).toBe(200)
    expect((await storyNow(id)).stage).toBe('published')
    expect(await personNow()).toMatchObject({ naming: 'withhold' })
    const log = (await editor.get(`/api/activity?where[subjectId][equals]=${person}&limit=50`)).json
    const restored = log.docs.filter(({ codes }: { codes: string[] }) => codes.includes('restored'))
    expect(restored).toMatchObject([{ verb: 'withhold', from: 'open', to: 'withhold' }])
    expect(restored[0].actor ?? null).toBeNull()
  })

  it('should put a story that came down before the editors, with the reason', async () => {
    const { id } = await publish()
    const replayed = await undone(async () => {
      await mend(editor, reporter, id, { headline: 'A student wins' })
      return publishWithWarnings(editor, id)
    })
    expect(replayed).toMatchObject({ takenDown: 1, withheld: 0 })
    expect(await storyNow(id)).toMatchObject({ stage: 'unpublished', takenDownFor: ['restored'] })
  })

  it('should let stand what nobody changed since', async () => {
    const { url } = await publish()
    const other = await publish({ headline: 'Library stays open', body: OTHER, people: [] })
    await undone(() => opening(editor, 'withhold'))
    expect((await newsroom.stranger.get(other.url)).status).toBe(200)
    expect(await pagesWithTheName(url)).toEqual([])
  })

  it('should not publish by itself what was scheduled, whatever became of it since', async () => {
    const id = await approved()
    const at = new Date(Date.now() + 60 * 60_000).toISOString()
    const gate = (await editor.get(`/api/stories/${id}/gate`)).json
    const acknowledge = gate.reasons.map((reason: { id: string }) => reason.id)
    const scheduled = await verb(editor, id, 'schedule', {
      publishAt: at,
      offset: '+00:00',
      acknowledge,
    })
    expect([scheduled.status, scheduled.json.code]).toEqual([200, undefined])
    const replayed = await undone(() =>
      verb(editor, id, 'request-changes', { note: 'No.' }).then(async (answer) => {
        // Something that the ledger tells of; sending a story back is no such thing.
        await editor.patch(`/api/people/${person}`, { naming: 'withhold' })
        return answer
      }),
    )
    expect(replayed).toMatchObject({ unscheduled: 1 })
    expect(await storyNow(id)).toMatchObject({ stage: 'approved', publishAt: null })
    expect(await publishDue(newsroom.payload, new Date(Date.now() + 2 * 60 * 60_000))).toBe(0)
  })

  it('should kill a story again that was killed before it was ever out', async () => {
    const id = await approved()
    await undone(() => verb(editor, id, 'kill', { note: '' }))
    expect((await storyNow(id)).stage).toBe('killed')
  })

  it('should open nothing: an opening that the restore lost stays lost', async () => {
    await opening(editor, 'withhold')
    const { url } = await publish()
    await undone(async () => {
      await editor.patch(`/api/people/${person}`, decision)
      await openName()
      return publishWithWarnings(editor, (await editor.get('/api/stories')).json.docs[0].id)
    })
    expect((await personNow()).openingApprovedBy ?? null).toBeNull()
    expect(await pagesWithTheName(url)).toEqual([])
  })

  it('should not withhold who was withheld and opened again by two people since', async () => {
    const replayed = await undone(async () => {
      await opening(editor, 'withhold')
      await editor.patch(`/api/people/${person}`, { ...decision, kind: 'student' })
      await openName()
      return opening(editor, 'propose-opening').then(() => ({ status: 200, text: '' }))
    })
    expect(replayed).toMatchObject({ withheld: 0 })
    expect((await personNow()).naming).toBe('fullName')
  })

  it('should not let a name be printed anew by the records that came back', async () => {
    const { id, url } = await publish()
    await undone(async () => {
      const { updatedAt } = await personNow()
      return editor.post(`/api/people/${person}/take-down`, { updatedAt, reason: 'safety' })
    })
    await mend(editor, reporter, id, { dek: 'Quintero Valdez won.' })
    const again = await publishWithWarnings(editor, id)
    expect([again.status, again.json.code]).toEqual([200, undefined])
    expect(await pagesWithTheName(url)).toEqual([])
    expect((await personNow()).consents).toMatchObject([{ withdrawn: true }])
  })

  it('should cover a photo again, and take down the story that shows it less covered', async () => {
    const photo = await uploadPhoto(reporter, { peopleVisible: [person] })
    const region = { x: 0.2, y: 0.2, width: 0.3, height: 0.3, of: 'face', person }
    const { id, url } = await publish({ leadPhoto: photo })
    const before = (await newsroom.stranger.get(`/v1${url}`)).json.leadPhoto.renditions[0].url
    await undone(() => editor.patch(`/api/photos/${photo}`, { regions: [region] }))
    const { regions } = (await editor.get(`/api/photos/${photo}?depth=0`)).json
    expect(regions).toMatchObject([{ x: 0.2, of: 'face' }])
    expect((await newsroom.stranger.get(before)).status).toBe(410)
    expect((await storyNow(id)).stage).toMatch(/published/u)
  })

  it('should take a byline, a profile, a section and the settings back with the words they had', async () => {
    const profile = await editor.post('/api/reporters', {
      fullName: 'Wilhelmina Ashgrove',
      bylinePolicy: 'full',
      public: true,
    })
    const { id } = profile.json.doc
    const section = (await editor.post('/api/sections', { name: 'Ashgrove notes', slug: 'notes' }))
      .json.doc.id
    await adviser.post('/api/globals/newsroom', { about: 'Founded by Wilhelmina Ashgrove.' })
    const { url } = await publish({ section, bylines: [{ reporter: id, role: 'reported' }] })
    for (const page of ['/', url, '/v1/sections', '/v1/reporters', '/about'])
      expect([page, (await newsroom.stranger.get(page)).text.includes('Ashgrove')]).toEqual([
        page,
        true,
      ])
    const replayed = await undone(async () => {
      await adviser.post('/api/globals/newsroom', { about: 'Founded by students.' })
      await editor.patch(`/api/sections/${section}`, { name: 'Notes' })
      return editor.patch(`/api/reporters/${id}`, { bylinePolicy: 'staff', public: false })
    })
    expect(replayed?.takenDown).toBeGreaterThan(0)
    const log = (await editor.get('/api/activity?limit=20&sort=-at')).json.docs
    const told = (subject: string) =>
      log.some(
        (one: { subject: string; cause?: string; actor?: unknown }) =>
          one.subject === subject && one.cause === 'restored' && !one.actor,
      )
    expect(['reporters', 'sections', 'newsroom'].map(told)).toEqual([true, true, true])
    for (const page of [
      '/',
      url,
      `/v1${url}`,
      '/v1/sections',
      '/v1/reporters',
      '/reporters',
      '/about',
      '/sections/notes',
    ])
      expect([page, (await newsroom.stranger.get(page)).text.includes('Ashgrove')]).toEqual([
        page,
        false,
      ])
  })

  it('should say that people were entered since whom the database does not know', async () => {
    const replayed = await undone(async () => {
      const later = await enterMinor(reporter, desk, 'Bartholomew Inchbald')
      await editor.patch(`/api/people/${later}`, decision)
      return editor.patch(`/api/people/${later}`, { consents: [] })
    })
    expect(replayed).toMatchObject({ unknownPeople: 1 })
    expect(said.join('\n')).toMatch(/One person of the ledger is not in this database/u)
  })

  it('should write nothing of an act that was refused', async () => {
    const { id } = await publish()
    await ledger.write()
    const before = await ledgerOf(newsroom.payload).countDocuments()
    const refused = await editor.post(`/api/stories/${id}/kill`, {
      updatedAt: '2020-01-01T00:00:00.000Z',
      note: '',
    })
    expect(refused.status).toBe(409)
    await ledger.write()
    expect(await ledgerOf(newsroom.payload).countDocuments()).toBe(before)
  })

  it('should have an act on disk when it is answered, without a name', async () => {
    const { id } = await publish()
    expect((await verb(editor, id, 'kill', { note: '' })).status).toBe(200)
    expect(await editor.patch(`/api/people/${person}`, { naming: 'withhold' })).toMatchObject({
      status: 200,
    })
    const [file = ''] = await readdir(folder)
    const text = await readFile(path.join(folder, file), 'utf8')
    expect(text).toContain(`"story":"${id}"`)
    expect(text).toContain(`"person_withheld","person":"${person}"`)
    expect(text).not.toMatch(FORMS)
    expect(text).not.toMatch(/parent|mother|prize|won/iu)
  })

  it('should copy at the next start what a crash kept from the file', async () => {
    const { id, url } = await publish()
    const backup = await backUp(newsroom.payload)
    // As if the process had died between the commit and the copy.
    writeLedgerBy(newsroom.payload, () => Promise.reject(new Error('died')))
    expect((await verb(editor, id, 'kill', { note: '' })).status).toBe(200)
    expect((await begin()).found.replayed).toBeNull()
    await restart(backup)
    expect(await pagesWithTheName(url)).toEqual([])
  })

  it('should fill a ledger that was lost from the database, and say so', async () => {
    await publish()
    await rm(folder, { recursive: true })
    const { found } = await begin()
    expect(found.lost).toBeGreaterThan(0)
    expect(said.join('\n')).toMatch(/was empty/u)
    expect((await begin()).found).toEqual({ lost: 0, replayed: null })
  })

  it('should do in two processes at once what one would do', async () => {
    const { url } = await publish()
    const backup = await backUp(newsroom.payload)
    expect((await opening(editor, 'withhold')).status).toBe(200)
    await restore(newsroom.payload, backup)
    await Promise.all([begin(), begin()])
    expect(await pagesWithTheName(url)).toEqual([])
    expect((await begin()).found.replayed).toBeNull()
  })

  it('should answer nothing while a database that was restored under a running newsroom is brought in line', async () => {
    const { id } = await publish()
    const backup = await backUp(newsroom.payload)
    expect((await verb(editor, id, 'kill', { note: '' })).status).toBe(200)
    await restore(newsroom.payload, backup)
    let replayed = 0
    const watch = watchLedger(
      ledger,
      folder,
      newsroomLog('silent'),
      () => undefined,
      () => (replayed += 1),
    )
    const served: number[] = []
    const server = createServer(watch.guarding((_req, res) => res.end(String(replayed))))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      expect(await watch.isCurrent()).toBe(false)
      watch.suspect()
      for (let asked = 0; replayed === 0 && asked < 500; asked += 1) {
        const answer = await fetch(url)
        const text = await answer.text()
        if (answer.status === 200) expect(text).toBe('1')
        served.push(answer.status)
        expect((await fetch(`${url}/healthz`)).status).toBe(200)
      }
      expect(served[0]).toBe(503)
      expect(await watch.isCurrent()).toBe(true)
      expect((await storyNow(id)).stage).toBe('killed')
      expect((await fetch(url)).status).toBe(200)
    } finally {
      await watch.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  })
})
