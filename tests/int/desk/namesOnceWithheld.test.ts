import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { recompileStories } from '#desk/recompile/recompileStories.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { auditedNames } from '#server/commands/namesToScanFor.ts'
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

const BODY = [
  'Jalysa Quintero Valdez held a sign in front of the library.',
  'Quintero Valdez’s friends call her Jaly. “We will be back tomorrow,” Valdez said.',
  'Another student watched the robot in the hall.',
].join('\n\n')

describe('a name that a story withheld once', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let person: string
  let story: string
  let url: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    const { people, stories, withheldNames } = newsroom.payload.db.collections
    await people?.deleteMany({})
    await stories?.deleteMany({})
    await withheldNames?.deleteMany({})
    await editionsOf(newsroom.payload).deleteMany({ type: 'story' })
    person = await enterMinor(reporter, desk)
    const made = await writeStory(reporter, desk, { body: BODY, people: [person] })
    story = made.id
    await verb(reporter, story, 'submit')
    await verb(editor, story, 'approve')
    const out = await publishWithWarnings(editor, story)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    url = out.json.url
  })

  const edition = async () =>
    editionsOf(newsroom.payload).findOne(
      { type: 'story' },
      { projection: { content: 1, slug: 1, state: 1 } },
    )
  const look = async () => {
    await recompileDue(newsroom.payload, new Date(), { everything: false })
    await recompileStories(newsroom.payload, new Date(), { person })
    await recompileDue(newsroom.payload, new Date(), { everything: true })
  }
  const read = async () =>
    (await Promise.all([url, `/v1${url}`, '/feed.xml'].map((at) => newsroom.stranger.get(at))))
      .map(({ text }) => text.normalize('NFC'))
      .join('\n')
  const log = async (name: string) =>
    (
      await adviser.get(
        `/api/activity?where[subjectId][equals]=${story}&where[verb][equals]=${name}&depth=0`,
      )
    ).json.docs as { actor: string | null; codes: string[] }[]

  const OTHERS = { fullName: 'Rosalind Achterberg', aliases: [], handles: [] }
  it.each([
    ['a reporter renames the record', () => reporter.patch(`/api/people/${person}`, OTHERS)],
    ['an editor renames the record', () => editor.patch(`/api/people/${person}`, OTHERS)],
    [
      'an editor mends a spelling',
      () => editor.patch(`/api/people/${person}`, { fullName: 'Jalisa Kintero Baldez' }),
    ],
    ['a nickname is swapped', () => editor.patch(`/api/people/${person}`, { aliases: ['Rosie'] })],
    ['a nickname is taken off', () => reporter.patch(`/api/people/${person}`, { aliases: [] })],
    [
      'the record is deleted and a sibling’s is saved',
      async () => {
        const sibling = await enterMinor(reporter, desk, 'Bartholomew Inchbald')
        await adviser.del(`/api/people/${person}`)
        return editor.patch(`/api/people/${sibling}`, { aliases: ['Bart'] })
      },
    ],
  ])('should stay withheld, and every other word stay, when %s', async (_what, change) => {
    const before = await edition()
    expect((await change()).status).toBe(200)
    await look()
    expect(await read()).not.toMatch(FORMS)
    expect(await edition()).toEqual(before)
  })

  it('should be known to the audit when the record is gone', async () => {
    await adviser.del(`/api/people/${person}`)
    const { withheld } = await auditedNames(newsroom.payload, new Date())
    expect(withheld).toContainEqual(
      expect.objectContaining({ id: `person ${person}`, fullName: 'Jalysa Quintero Valdez' }),
    )
  })

  it('should be withheld in what an editor publishes afterwards', async () => {
    await reporter.patch(`/api/people/${person}`, OTHERS)
    // Nobody is in the story any more, as its record says.
    const saved = await editor.patch(`/api/stories/${story}`, {
      dek: 'Quintero was there.',
      people: [],
    })
    expect(saved.status).toBe(200)
    const gate = await editor.get(`/api/stories/${story}/gate`)
    expect(
      gate.json.reasons.filter((one: { severity: string }) => one.severity === 'blocking'),
    ).toEqual([])
    const preview = await editor.get(`/api/stories/${story}/preview`)
    expect(JSON.stringify(preview.json.edition)).not.toMatch(FORMS)
  })

  it('should take two people to be an adult’s, whoever deleted the record', async () => {
    await adviser.del(`/api/people/${person}`)
    const made = await editor.post('/api/people', {
      fullName: 'Jalysa Quintero Valdez',
      kind: 'adult',
    })
    const opening = await editor.get(`/api/people/${made.json.doc.id}/opening`)
    expect(opening.json.treatment).toBe('withhold')
  })

  it('should not be opened by the name that took its place on the record', async () => {
    await editor.patch(`/api/people/${person}`, {
      ...OTHERS,
      naming: 'fullName',
      reason: 'Known to all.',
      publicRecord: true,
    })
    for (const [by, name] of [
      [editor, 'propose-opening'],
      [adviser, 'approve-opening'],
    ] as const) {
      const { updatedAt } = (await adviser.get(`/api/people/${person}/opening`)).json
      expect((await by.post(`/api/people/${person}/${name}`, { updatedAt })).status).toBe(200)
    }
    await look()
    expect(await read()).not.toMatch(FORMS)
    const preview = await editor.get(`/api/stories/${story}/preview`)
    expect(JSON.stringify(preview.json.edition)).not.toMatch(FORMS)
  })

  it('should leave the description as an editor published it, whatever a reporter enters', async () => {
    const before = await edition()
    const changed = await reporter.patch(`/api/people/${person}`, {
      age: 12,
      grade: '6',
      pronouns: 'he',
      aliases: ['Jaly', 'robot', 'sign'],
    })
    expect(changed.status).toBe(200)
    await look()
    expect(await edition()).toEqual(before)
    expect(await log('recompile')).toEqual([])
  })

  it('should not take an editor’s answer at the gate for a look at a reporter’s nicknames', async () => {
    const body = 'Jalysa Quintero Valdez won. Friends call her zuzubell.'
    const { id } = await writeStory(reporter, desk, { headline: 'A prize', body, people: [person] })
    await verb(reporter, id, 'submit')
    await verb(editor, id, 'approve')
    const at = (await publishWithWarnings(editor, id)).json.url as string
    const readers = async () => (await newsroom.stranger.get(at)).text
    expect(await readers()).toContain('zuzubell')
    await reporter.patch(`/api/people/${person}`, { aliases: ['Jaly', 'Zuzubell'] })
    const other = await writeStory(reporter, desk, { headline: 'Another', body: BODY })
    const answer = { answer: 'protected', text: 'Jalysa Quintero Valdez', person }
    const answered = await editor.post(`/api/stories/${other.id}/answer`, answer)
    expect([answered.status, answered.json.code]).toEqual([200, undefined])
    await look()
    expect(await readers()).toContain('zuzubell')
    // The record itself, saved with its nicknames before the editor, is such a look.
    await editor.patch(`/api/people/${person}`, { age: 16 })
    await look()
    expect(await readers()).not.toContain('zuzubell')
  })

  it('should hold back an edition that would say more, and say so in the log', async () => {
    const before = await edition()
    // Without this answer the gate asks about a word that readers have.
    await editor.patch(`/api/people/${person}`, { aliases: ['Jaly', 'Hallway'] })
    await newsroom.payload.db.connection
      .collection('_stories_versions')
      .updateMany(
        { 'version.stage': 'published' },
        { $set: { 'version.dek': 'Cornelius Applewhaite-Storrs came too.' } },
      )
    await look()
    expect(await edition()).toEqual(before)
    const [held] = await log('recompile-held')
    expect(held).toMatchObject({ actor: null })
  })

  it('should read on as it was published, whatever version is restored meanwhile', async () => {
    const before = await edition()
    const saved = await editor.patch(`/api/stories/${story}`, {
      body: 'Another student watched the hall.',
      dek: 'Nobody has read this.',
    })
    expect(saved.status).toBe(200)
    const versions = await editor.get(
      `/api/stories/versions?where[parent][equals]=${story}&sort=-updatedAt&limit=1`,
    )
    const restored = await editor.post(`/api/stories/versions/${versions.json.docs[0].id}`)
    expect(restored.status).toBe(200)
    await editor.patch(`/api/people/${person}`, { aliases: ['Jaly', 'Zuzubell'] })
    await look()
    expect(await edition()).toEqual(before)
  })

  it('should take two people to be an adult’s in other letters, or by the handle', async () => {
    await enterMinor(reporter, desk, 'Soren Ruiz')
    const handled = await reporter.post('/api/people', {
      fullName: 'Bartholomew Inchbald',
      handles: ['@xxfurby07'],
      kind: 'student',
    })
    expect(handled.status).toBe(201)
    for (const fields of [
      { fullName: 'Søren Ruiz' },
      { fullName: 'Ѕoren Ruiz' },
      { fullName: 'Imogen Farraday', handles: ['@XXfurby07'] },
    ]) {
      const made = await editor.post('/api/people', { ...fields, kind: 'adult' })
      const opening = await editor.get(`/api/people/${made.json.doc.id}/opening`)
      expect([fields, opening.json.treatment]).toEqual([fields, 'withhold'])
    }
  })

  it('should stand in no column of a copy of the database but as it is sealed', async () => {
    const rows = await newsroom.payload.db.connection.collection('withheldNames').find().toArray()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(FORMS)
    expect((await adviser.get('/api/withheldNames')).status).toBe(403)
  })
})
