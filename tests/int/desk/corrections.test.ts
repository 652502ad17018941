import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalReq } from 'payload'
import { asDesk } from '#desk/store/withTransaction.ts'
import { REDACTION_WORDINGS } from '#newsroom/corrections.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import {
  type Desk,
  type DraftFields,
  enterMinor,
  FORMS,
  mend,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const OPEN_LATE = 'The library stays open until six on weekdays.'
const PLAIN = { headline: 'Library stays open late', dek: '', body: OPEN_LATE }
const MEND = { body: 'The library stays open until seven on weekdays.' }

describe('correcting a story', () => {
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

  const publish = async (fields: DraftFields = PLAIN) => {
    const story = await writeStory(reporter, desk, fields)
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const published = await publishWithWarnings(editor, story.id)
    expect(published.status).toBe(200)
    return { id: story.id, url: published.json.url as string }
  }
  const read = async (url: string) => (await newsroom.stranger.get(`/v1${url}`)).json
  const correct = (id: string, fields: object, by = editor) =>
    publishWithWarnings(by, id, 'correct', { kind: 'correction', ...fields })
  const recordsOf = async (id: string) =>
    (await editor.get(`/api/corrections?where[story][equals]=${id}&sort=sequence&depth=0`)).json
      .docs as Record<string, unknown>[]

  it('should show before the act what readers will find changed, and the note in the house wording', async () => {
    const { id } = await publish()
    expect((await editor.get(`/api/stories/${id}/changes`)).json.places).toEqual([])
    await editor.patch(`/api/stories/${id}`, MEND)
    const changes = await editor.post(`/api/stories/${id}/changes`, {
      kind: 'correction',
      wrong: 'the library closes at six',
      right: 'It closes at seven.',
    })
    expect(changes.status).toBe(200)
    expect(changes.json.places).toEqual([
      {
        place: 'body.0',
        before: OPEN_LATE,
        after: MEND.body,
        runs: [
          { kind: 'same', text: 'The library stays open until ' },
          { kind: 'removed', text: 'six' },
          { kind: 'added', text: 'seven' },
          { kind: 'same', text: ' on weekdays.' },
        ],
      },
    ])
    const note =
      'An earlier version of this story stated the library closes at six. It closes at seven.'
    expect(changes.json.proposed).toMatchObject({
      sequence: 1,
      placement: 'end',
      note,
      reasons: [],
    })
    expect(changes.json.proposed.line).toMatch(
      /^Correction, [A-Z][a-z.]+ \d{1,2}, \d{4}, (?:noon|midnight|\d{1,2}(?::\d\d)? [ap]\.m\.): An earlier/u,
    )
    expect(await recordsOf(id)).toEqual([])
    const refused = await reporter.get(`/api/stories/${id}/changes`)
    expect([refused.status, refused.json.code]).toEqual([403, 'role_may_not'])
  }, 60_000)

  it('should show neither in the difference nor in the proposed note a name that is withheld', async () => {
    const person = await enterMinor(reporter, desk)
    const { id } = await publish({ people: [person], headline: 'Students march' })
    await editor.patch(`/api/stories/${id}`, {
      body: 'Jalysa Quintero Valdez held two signs in front of the library.',
    })
    const changes = await editor.post(`/api/stories/${id}/changes`, {
      kind: 'correction',
      wrong: 'Jalysa Quintero Valdez held one sign',
      right: 'Valdez held two.',
    })
    expect(changes.json.places).not.toHaveLength(0)
    expect(changes.json.proposed.note).toContain('An earlier version of this story stated')
    expect(JSON.stringify([changes.json.places, changes.json.proposed.line])).not.toMatch(FORMS)
  }, 60_000)

  it('should refuse a correction that says nothing, and one of a correction that is not there', async () => {
    const { id, url } = await publish()
    await mend(editor, reporter, id, MEND)
    for (const [fields, code] of [
      [{}, 'correction_says_nothing'],
      [{ note: ' ', wrong: '', right: '\n' }, 'correction_says_nothing'],
      [{ right: 'Seven.', corrects: 1 }, 'no_such_correction'],
    ] as const) {
      const answer = await correct(id, fields)
      expect([answer.status, answer.json.code]).toEqual([422, code])
    }
    expect((await read(url)).corrections).toEqual([])
    expect((await read(url)).bodyHtml).toContain('until six')
  }, 60_000)

  it('should read "Corrected" after a correction, "Updated" after new facts, and nothing after a slip', async () => {
    const { id, url } = await publish()
    const page = async () => (await newsroom.stranger.get(url)).text
    const { publishedAt } = await read(url)
    await mend(editor, reporter, id, { body: `${OPEN_LATE} Bring a card.` })
    expect((await publishWithWarnings(editor, id)).status).toBe(200)
    expect(await read(url)).toMatchObject({ updatedAt: publishedAt, revision: 2 })
    expect(await page()).not.toMatch(/Updated:|Corrected:|History of/u)

    expect((await correct(id, { right: 'It is open until seven.' })).status).toBe(200)
    const corrected = await read(url)
    expect(Date.parse(corrected.updatedAt)).toBeGreaterThan(Date.parse(publishedAt))
    expect(corrected.updatedAt).toBe(corrected.corrections[0].issuedAt)
    expect(await page()).toMatch(/Corrected: /u)
    expect(await page()).not.toMatch(/Updated:/u)

    const stamped = await publishWithWarnings(editor, id, 'publish', { stampUpdated: true })
    expect(stamped.status).toBe(200)
    await verb(editor, id, 'unpublish')
    expect((await publishWithWarnings(editor, id)).status).toBe(200)
    const again = await read(url)
    expect(again.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      'published',
      'corrected',
      'updated',
    ])
    expect(again.updatedAt).toBe(again.history[2].at)
    expect(await page()).toMatch(/Updated: /u)
    for (const entry of again.history) expect(Object.keys(entry)).toEqual(['at', 'kind'])
  }, 60_000)

  it('should put a grave correction above the story, and name the one that it corrects', async () => {
    const { id, url } = await publish()
    await correct(id, { right: 'It is open until seven.' })
    const second = await correct(id, {
      right: 'It is open until eight.',
      gravity: 'grave',
      corrects: 1,
    })
    expect(second.json).toMatchObject({ sequence: 2 })
    const { corrections } = await read(url)
    const [one, two] = corrections
    expect(one).toMatchObject({ sequence: 1, placement: 'end', corrects: null })
    expect(two).toMatchObject({
      placement: 'top',
      corrects: { sequence: 1, kind: 'correction', issuedAt: one.issuedAt },
    })
    const { text } = await newsroom.stranger.get(url)
    const [above, below] = text.split('class="story-body"')
    expect(above).toContain('open until eight.')
    expect(above).toContain('(corrects the correction of ')
    expect(below).toContain('It is open until seven.')
    const log = await newsroom.stranger.get('/v1/corrections?kind=correction&section=news')
    expect(log.json.docs).toEqual(expect.arrayContaining([expect.objectContaining(two)]))
    expect((await recordsOf(id))[1]).toMatchObject({ corrects: 1, placement: 'top', sequence: 2 })
  }, 60_000)

  it('should say of a safety redaction what is fixed, keep no word of what was removed, and leave no difference', async () => {
    const person = await enterMinor(reporter, desk)
    const { id, url } = await publish({
      people: [person],
      headline: 'Students march',
      body: 'A student who lives above the bakery held a sign.',
    })
    await mend(editor, reporter, id, { body: 'A student held a sign.' })
    const before = await read(url)
    for (const [note, code] of [
      ['Jalysa Quintero Valdez', 'note_names_someone'],
      ['The student’s name ends in zedlaV ateuQ: V-a-l-d-e-z', 'note_names_someone'],
      ['We removed the street.', 'redaction_wording_fixed'],
    ]) {
      const refused = await correct(id, { kind: 'safetyRedaction', note })
      expect([refused.status, refused.json.code]).toEqual([422, code])
    }
    expect(await read(url)).toEqual(before)

    const proposed = await editor.post(`/api/stories/${id}/changes`, { kind: 'safetyRedaction' })
    expect(
      proposed.json.proposed.wordings.map(({ wording }: { wording: string }) => wording),
    ).toEqual([...REDACTION_WORDINGS])
    const done = await correct(id, {
      kind: 'safetyRedaction',
      wording: 'privacy',
      wrong: 'Jalysa lives above the bakery',
      right: 'The bakery is out.',
    })
    expect(done.status).toBe(200)
    expect(done.json.note).toBe(
      'Homeroom removed information from this story to protect somebody’s privacy.',
    )
    const [kept] = await recordsOf(id)
    expect(JSON.stringify(kept)).not.toMatch(/bakery/iu)
    expect(kept?.wrong ?? null).toBeNull()
    const after = await editor.get(`/api/stories/${id}/changes`)
    expect(after.json).toMatchObject({ places: [], proposed: null })
    expect(after.text).not.toMatch(/bakery/iu)
    const story = await read(url)
    expect(JSON.stringify(story)).not.toMatch(/bakery/iu)
    expect(story.history.at(-1)).toEqual({ at: story.updatedAt, kind: 'redacted' })
    const log = await editor.get(`/api/activity?where[subjectId][equals]=${id}`)
    expect(log.text).not.toMatch(/bakery/iu)
  }, 60_000)

  it('should let nobody change, delete, copy or make a correction, through any API', async () => {
    const { id, url } = await publish()
    await correct(id, { wrong: 'six', right: 'It is open until seven.' })
    const [{ id: correction }] = (await recordsOf(id)) as [{ id: string }]
    const kept = await recordsOf(id)
    const adviser = await newsroom.as('adviser')
    const where = `where[story][equals]=${id}`
    for (const by of [reporter, editor, adviser, newsroom.stranger]) {
      for (const answer of [
        await by.patch(`/api/corrections/${correction}`, { note: 'Six.' }),
        await by.patch(`/api/corrections?${where}`, { note: 'Six.' }),
        await by.del(`/api/corrections/${correction}`),
        await by.del(`/api/corrections?${where}`),
        await by.post(`/api/corrections/${correction}/duplicate`, {}),
        await by.post('/api/corrections', { story: id, kind: 'update', note: 'x', sequence: 2 }),
        await by.post(`/api/corrections/versions/${correction}`, {}),
      ]) {
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
      }
    }
    const { payload } = newsroom
    const local = { collection: 'corrections' as const, id: correction, overrideAccess: true }
    const final = { refusal: { code: 'correction_is_final' } }
    await expect(payload.update({ ...local, data: { note: 'Six.' } })).rejects.toMatchObject(final)
    // Not even an act of the desk changes one.
    const req = await createLocalReq({}, payload)
    const inAnAct = asDesk(req, (context) =>
      payload.update({ ...local, data: { note: 'Six.' }, context, req }),
    )
    await expect(inAnAct).rejects.toMatchObject(final)
    await expect(payload.delete(local)).rejects.toMatchObject(final)
    await expect(
      payload.create({
        collection: 'corrections',
        data: { ...kept[0], id: undefined, sequence: 2 } as never,
      }),
    ).rejects.toMatchObject(final)
    expect(await recordsOf(id)).toEqual(kept)
    expect((await read(url)).corrections).toHaveLength(1)
  }, 60_000)

  it('should keep both texts when two editors correct the same story at once', async () => {
    const { id, url } = await publish()
    const other = await newsroom.as('editor', 'second')
    const gate = await editor.get(`/api/stories/${id}/gate`)
    const { updatedAt } = gate.json
    const asked = (right: string) => ({
      updatedAt,
      kind: 'correction',
      wrong: 'it closes at six',
      right,
      acknowledge: gate.json.reasons.map((reason: { id: string }) => reason.id),
    })
    const answers = await Promise.all([
      editor.post(`/api/stories/${id}/correct`, asked('It is open until seven.')),
      other.post(`/api/stories/${id}/correct`, asked('It is open until eight.')),
    ])
    const [won, lost] = answers[0].status === 200 ? answers : [...answers].reverse()
    expect([won?.status, lost?.status]).toEqual([200, 409])
    expect(lost?.json.code).toBe('stale_write')
    const { mine, theirs, yours } = lost?.json.details ?? {}
    expect(yours).toBe(updatedAt)
    expect(theirs).toEqual([
      expect.objectContaining({ sequence: 1, wrong: 'it closes at six', note: won?.json.note }),
    ])
    expect([mine.right, theirs[0].right].sort()).toEqual([
      'It is open until eight.',
      'It is open until seven.',
    ])
    const { corrections } = await read(url)
    expect(corrections).toEqual([expect.objectContaining({ sequence: 1, note: won?.json.note })])
    const retried = await correct(id, { kind: mine.kind, wrong: mine.wrong, right: mine.right })
    expect(retried.json).toMatchObject({ sequence: 2 })
    const reporters = await reporter.post(`/api/stories/${id}/correct`, asked('x'))
    expect(reporters.status).toBe(403)
    expect(reporters.text).not.toContain('theirs')
  }, 60_000)
})
