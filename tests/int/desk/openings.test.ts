import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { type Desk, enterMinor, FORMS, openDesk, verb, writeStory } from '../../helpers/stories.ts'

const CONSENT = {
  givenBy: 'Rosalind Quintero',
  relation: 'mother',
  how: 'paper',
  scope: ['name'],
  onFile: true,
}
const LATER = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString()
const DECISION = { naming: 'fullName', reason: 'She spoke on stage.', consents: [CONSENT] }

describe('two people open a name', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let colleague: Caller
  let adviser: Caller
  let desk: Desk
  let person: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    colleague = await newsroom.as('editor', 'Another editor')
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    person = await enterMinor(reporter, desk)
  })

  const opening = async (id = person) => (await adviser.get(`/api/people/${id}/opening`)).json
  const decide = async (by: Caller, name: string, id = person) =>
    by.post(`/api/people/${id}/${name}`, { updatedAt: (await opening(id)).updatedAt })
  const said = ({ status, json }: { status: number; json: { code?: string } }) => [
    status,
    json.code,
  ]
  const save = async (fields: object, id = person, by = editor) => {
    const saved = await by.patch(`/api/people/${id}`, fields)
    expect(saved.status).toBe(200)
  }
  /** The name as it would be printed: whether the preview of a story that names the person shows it. */
  const printed = async (id = person): Promise<boolean> => {
    const story = await writeStory(reporter, desk, { people: [id] })
    const preview = await editor.get(`/api/stories/${story.id}/preview`)
    return FORMS.test(JSON.stringify(preview.json.edition))
  }
  const open = async (by = editor, then = adviser) => {
    await save(DECISION)
    expect((await decide(by, 'propose-opening')).status).toBe(200)
    expect((await decide(then, 'approve-opening')).status).toBe(200)
  }

  it('should leave the name withheld when an editor decides, and when the editor proposes', async () => {
    await save(DECISION)
    expect(await opening()).toMatchObject({
      treatment: 'withhold',
      why: 'not_approved',
      ifApproved: { treatment: 'open', why: 'consent_approved' },
      proposed: null,
    })
    expect((await decide(editor, 'propose-opening')).json).toMatchObject({
      treatment: 'withhold',
      proposed: { by: { id: editor.id } },
      approved: null,
    })
    expect(await printed()).toBe(false)
  })

  it('should print the name once an adviser has approved what an editor proposed', async () => {
    await open()
    expect(await opening()).toMatchObject({
      treatment: 'open',
      why: 'consent_approved',
      proposed: { by: { id: editor.id } },
      approved: { by: { id: adviser.id } },
      verbs: ['withhold'],
    })
    expect(await printed()).toBe(true)
  })

  it('should print the name once an editor has approved what an adviser proposed', async () => {
    await open(adviser, editor)
    expect(await printed()).toBe(true)
  })

  it.each([
    ['an editor', () => editor],
    ['an adviser', () => adviser],
  ])('should not let %s approve what they proposed', async (_who, who) => {
    await save(DECISION)
    await decide(who(), 'propose-opening')
    expect(said(await decide(who(), 'approve-opening'))).toEqual([403, 'own_proposal'])
    expect(await printed()).toBe(false)
  })

  it('should not let two editors open a name between them', async () => {
    await save(DECISION)
    await decide(editor, 'propose-opening')
    expect(said(await decide(colleague, 'approve-opening'))).toEqual([403, 'needs_an_adviser'])
    expect((await opening()).treatment).toBe('withhold')
  })

  it('should count the proposer’s role as it is when the approval comes', async () => {
    const leaving = await newsroom.as('editor', 'Leaving')
    await save(DECISION)
    await decide(leaving, 'propose-opening')
    await adviser.patch(`/api/users/${leaving.id}`, { role: 'reporter' })
    expect(said(await decide(adviser, 'approve-opening'))).toEqual([409, 'no_proposal'])
    expect((await opening()).verbs).toContain('propose-opening')
  })

  it.each(['propose-opening', 'approve-opening', 'refuse-opening', 'withhold'])(
    'should refuse a reporter the verb %s, and a look at how things stand',
    async (name) => {
      await save(DECISION)
      await decide(editor, 'propose-opening')
      expect(said(await decide(reporter, name))).toEqual([403, 'role_may_not'])
      expect(said(await reporter.get(`/api/people/${person}/opening`))).toEqual([
        403,
        'role_may_not',
      ])
      expect((await opening()).proposed).not.toBeNull()
    },
  )

  it('should answer strangers as everywhere', async () => {
    const answer = await newsroom.stranger.post(`/api/people/${person}/withhold`, {})
    expect(said(answer)).toEqual([403, 'staff_only'])
  })

  it('should refuse an approval of a record that was saved after it was read', async () => {
    await save(DECISION)
    await decide(editor, 'propose-opening')
    const { updatedAt } = await opening()
    await save({ grade: '12' })
    const answer = await adviser.post(`/api/people/${person}/approve-opening`, { updatedAt })
    expect(said(answer)).toEqual([409, 'stale_write'])
    expect(said(await adviser.post(`/api/people/${person}/approve-opening`, {}))).toEqual([
      400,
      'no_updated_at',
    ])
    expect(await printed()).toBe(false)
  })

  it.each([
    ['nothing was decided', { naming: 'withhold' }, 'student'],
    ['there is no reason', { ...DECISION, reason: '' }, 'reason_missing'],
    ['there is no consent', { ...DECISION, consents: [] }, 'no_valid_consent'],
    [
      'the consent is over',
      { ...DECISION, consents: [{ ...CONSENT, expires: '2020-01-01T00:00:00.000Z' }] },
      'no_valid_consent',
    ],
  ])('should refuse a proposal where %s', async (_why, fields, why) => {
    await save(fields)
    const answer = await decide(editor, 'propose-opening')
    expect(said(answer)).toEqual([422, 'nothing_to_open'])
    expect(answer.json.details).toEqual({ why })
  })

  it.each([
    ['the reason', { reason: 'Another reason.' }],
    ['the full name for the first', { naming: 'firstNameOnly' }],
    ['the full name', { fullName: 'Jalysa Quintero Valdez Moreno' }],
    ['a nickname', { aliases: ['Jaly', 'JQ'] }],
    ['the kind', { kind: 'unknown' }],
    ['the age', { age: 17 }],
    ['the date of birth', { birthDate: '2009-05-01' }],
    ['the public record', { publicRecord: true }],
    ['a consent that reaches further', { consents: [{ ...CONSENT, scope: ['name', 'photo'] }] }],
    ['a consent of somebody else', { consents: [{ ...CONSENT, givenBy: 'Another Person' }] }],
  ])('should let the approval lapse when somebody changes %s', async (_what, fields) => {
    await open()
    await save(fields)
    expect(await opening()).toMatchObject({ treatment: 'withhold', proposed: null, approved: null })
    expect(await printed()).toBe(false)
    // Putting it back does not bring the approval back.
    await save({
      ...DECISION,
      fullName: 'Jalysa Quintero Valdez',
      aliases: ['Jaly'],
      kind: 'student',
      age: 16,
      birthDate: null,
      publicRecord: false,
    })
    expect((await opening()).treatment).toBe('withhold')
  })

  it('should let a proposal lapse when the record changes under it', async () => {
    await save(DECISION)
    await decide(editor, 'propose-opening')
    await save({ reason: 'Another reason.' })
    expect(said(await decide(adviser, 'approve-opening'))).toEqual([409, 'no_proposal'])
  })

  it.each([
    ['the grade', { grade: '12' }, 'open'],
    ['the wording in the name’s place', { descriptorFirst: 'a student' }, 'open'],
    ['the end of the consent', { consents: [{ ...CONSENT, expires: LATER }] }, 'open'],
  ])('should keep the approval when somebody changes %s', async (_what, fields, treatment) => {
    await open()
    await save(fields)
    expect((await opening()).treatment).toBe(treatment)
  })

  it('should withhold at once when a consent is ticked as withdrawn, and ask two people to go back', async () => {
    await open()
    const { consents } = (await editor.get(`/api/people/${person}?depth=0`)).json
    await save({ consents: consents.map((one: object) => ({ ...one, withdrawn: true })) })
    expect(await opening()).toMatchObject({ treatment: 'withhold', why: 'no_valid_consent' })
    await save({ consents })
    expect(await opening()).toMatchObject({ treatment: 'withhold', why: 'not_approved' })
  })

  it('should withhold again on one editor’s word', async () => {
    await open()
    const answer = await decide(editor, 'withhold')
    expect(answer.json).toMatchObject({ treatment: 'withhold', why: 'student', approved: null })
    expect(await printed()).toBe(false)
  })

  it('should send a proposal away, and take an adviser for it again', async () => {
    await save(DECISION)
    await decide(editor, 'propose-opening')
    expect((await decide(colleague, 'refuse-opening')).json).toMatchObject({
      proposed: null,
      treatment: 'withhold',
    })
    expect(said(await decide(adviser, 'approve-opening'))).toEqual([409, 'no_proposal'])
    expect(said(await decide(adviser, 'refuse-opening'))).toEqual([409, 'no_proposal'])
  })

  it('should ignore the desk’s fields when anybody writes them', async () => {
    await save(DECISION)
    await decide(editor, 'propose-opening')
    for (const by of [reporter, editor, adviser]) {
      await by.patch(`/api/people/${person}`, {
        onceProtected: false,
        openingProposedBy: colleague.id,
        openingApprovedBy: adviser.id,
        openingApprovedAt: new Date().toISOString(),
        openingDigest: 'f'.repeat(64),
        recompileDue: null,
      })
    }
    expect(await opening()).toMatchObject({
      treatment: 'withhold',
      proposed: { by: { id: editor.id } },
      approved: null,
    })
    const made = await editor.post('/api/people', {
      fullName: 'Wren Castellane-Iwu',
      kind: 'student',
      ...DECISION,
      openingProposedBy: editor.id,
      openingApprovedBy: adviser.id,
    })
    expect((await opening(made.json.doc.id)).treatment).toBe('withhold')
  })

  it('should not bring an approval back with an older version, nor give it to a copy', async () => {
    await open()
    await decide(editor, 'withhold')
    const versions = await editor.get(
      `/api/people/versions?where[parent][equals]=${person}&where[version.naming][equals]=fullName`,
    )
    expect((await editor.post(`/api/people/versions/${versions.json.docs[0].id}`)).status).toBe(200)
    expect(await opening()).toMatchObject({ treatment: 'withhold', approved: null })

    const other = await enterMinor(reporter, desk)
    person = other
    await open()
    const copy = await editor.post(`/api/people/${other}/duplicate`, {})
    expect((await opening(copy.json.doc.id)).treatment).toBe('withhold')
  })

  it('should never show the fingerprint of what was approved', async () => {
    await open()
    for (const by of [reporter, editor, adviser]) {
      const read = await by.get(`/api/people/${person}?depth=0`)
      expect(read.text).not.toMatch(/openingDigest|[0-9a-f]{64}/u)
    }
  })

  it('should write down who did what, by ids and codes, without the name or the reason', async () => {
    await open()
    await save({ reason: 'Jalysa Quintero asked for it.' })
    await decide(editor, 'propose-opening')
    await decide(adviser, 'refuse-opening')
    await decide(editor, 'withhold')
    const log = await adviser.get(
      `/api/activity?where[subjectId][equals]=${person}&where[verb][not_in]=created,saved&sort=at&limit=50&depth=0`,
    )
    const entries = log.json.docs.map(
      (entry: { verb: string; actor: string; from: string; to: string; codes: string[] }) => [
        entry.verb,
        entry.actor,
        `${entry.from}>${entry.to}`,
        entry.codes,
      ],
    )
    expect(entries).toEqual([
      ['propose-opening', editor.id, 'withhold>withhold', ['consent_approved']],
      ['approve-opening', adviser.id, 'withhold>open', ['consent_approved']],
      ['opening-lapsed', editor.id, 'open>withhold', ['record_changed']],
      ['propose-opening', editor.id, 'withhold>withhold', ['consent_approved']],
      ['refuse-opening', adviser.id, 'withhold>withhold', ['refused']],
      ['withhold', editor.id, 'withhold>withhold', ['withheld']],
    ])
    expect(log.text).not.toMatch(FORMS)
    expect(log.text).not.toMatch(/stage|Rosalind|asked/u)
  })

  describe('adults', () => {
    const enter = async (by: Caller, fields: object) => {
      const made = await by.post('/api/people', fields)
      expect(made.status).toBe(201)
      return made.json.doc.id as string
    }

    it.each([
      ['an adult', { kind: 'adult' }],
      ['an adult of 40', { kind: 'adult', age: 40 }],
      ['a public figure', { kind: 'publicFigure' }],
    ])('should take one editor’s word for %s whom nobody protected', async (_who, fields) => {
      const id = await enter(editor, { fullName: 'Barnaby Ostrander-Quill', ...fields })
      expect((await opening(id)).treatment).toBe('open')
    })

    it.each([
      ['a student', { kind: 'student', age: 18 }, { kind: 'adult' }],
      ['somebody unknown', { kind: 'unknown' }, { kind: 'adult' }],
      ['somebody unknown, now public', { kind: 'unknown' }, { kind: 'publicFigure' }],
      ['an adult of 17', { kind: 'adult', age: 17 }, { age: 30 }],
      ['an adult born too late', { kind: 'adult', birthDate: '2020-02-02' }, { birthDate: null }],
    ])('should want two people to make an adult of %s', async (_who, before, after) => {
      const id = await enter(editor, { fullName: 'Ottoline Brackwater', ...before })
      await save(after, id)
      expect(await opening(id)).toMatchObject({ treatment: 'withhold', why: 'not_approved' })
      await decide(editor, 'propose-opening', id)
      expect((await opening(id)).treatment).toBe('withhold')
      await decide(adviser, 'approve-opening', id)
      expect((await opening(id)).treatment).toBe('open')
    })

    it('should not show a student to every reporter because an editor called them an adult', async () => {
      await save({ kind: 'adult', age: 19 })
      const other = await newsroom.as('reporter', 'Another reporter')
      expect((await other.get(`/api/people/${person}`)).status).toBe(404)
      await decide(editor, 'propose-opening')
      await decide(adviser, 'approve-opening')
      expect((await other.get(`/api/people/${person}`)).status).toBe(200)
    })

    it('should want two people for a minor who is a public figure', async () => {
      const id = await enter(editor, {
        fullName: 'Perpetua Lindqvist',
        kind: 'publicFigure',
        age: 15,
      })
      await save({ naming: 'fullName', reason: 'She won the national title.' }, id)
      expect((await opening(id)).treatment).toBe('withhold')
      await decide(editor, 'propose-opening', id)
      await decide(adviser, 'approve-opening', id)
      expect(await opening(id)).toMatchObject({
        treatment: 'open',
        why: 'minor_public_figure_approved',
      })
    })

    it.each(['Jalysa Quintero Valdez', 'JALYSA QUINTERO-VALDEZ', 'Jalysa Valdez'])(
      'should not take one editor’s word for an adult of a student’s name: %s',
      async (fullName) => {
        const id = await enter(editor, { fullName, kind: 'adult' })
        expect(await opening(id)).toMatchObject({ treatment: 'withhold', why: 'not_approved' })
        const other = await enter(editor, { fullName: 'Nobody Else-Here', kind: 'adult' })
        expect((await opening(other)).treatment).toBe('open')
        await save({ fullName }, other)
        expect((await opening(other)).treatment).toBe('withhold')
      },
    )

    it('should not take one editor’s word for an adult of a name that a student bore', async () => {
      await save({ fullName: 'Someone Otherwise', aliases: [] })
      await save({ fullName: 'Someone Else-Again' })
      const id = await enter(editor, { fullName: 'Jalysa Quintero Valdez', kind: 'adult' })
      expect((await opening(id)).treatment).toBe('withhold')
      const phrase = await editor.post('/api/phrases', { text: 'Someone Otherwise' })
      expect(said(phrase)).toEqual([422, 'phrase_names_someone'])
    })

    it('should not take one editor’s word where the answer collides with a save and is tried again', async () => {
      await enterMinor(reporter, desk, 'Perdita Anne Hollingberry')
      const story = await writeStory(reporter, desk, { people: [] })
      const { payload } = newsroom
      const write = payload.db.updateOne.bind(payload.db)
      let collided = 0
      const spy = vi.spyOn(payload.db, 'updateOne').mockImplementation(async (args) => {
        if (args.collection !== 'stories' || collided > 0) return write(args)
        collided += 1
        throw Object.assign(new Error('somebody else wrote first'), { code: 112 })
      })
      const answer = await editor.post(`/api/stories/${story.id}/answer`, {
        answer: 'adult',
        text: 'Perdita Hollingberry',
      })
      spy.mockRestore()
      expect([collided, answer.status]).toEqual([1, 200])
      const made = await payload.db.collections.people
        ?.findOne({ fullName: 'Perdita Hollingberry', kind: 'adult' })
        .sort({ createdAt: -1 })
        .lean()
      expect(await opening(String((made as { _id?: unknown } | null)?._id))).toMatchObject({
        treatment: 'withhold',
        why: 'not_approved',
      })
    })

    it('should take the answer “adult” about a student for a proposal, and warn until it is approved', async () => {
      await save({ age: null })
      const story = await writeStory(reporter, desk, { people: [person] })
      const answer = await editor.post(`/api/stories/${story.id}/answer`, {
        answer: 'adult',
        text: 'Jalysa Quintero Valdez',
        person,
      })
      expect(answer.status).toBe(200)
      expect(await opening()).toMatchObject({
        treatment: 'withhold',
        proposed: { by: { id: editor.id } },
      })
      const warning = async () =>
        (await editor.get(`/api/stories/${story.id}/gate`)).json.reasons.find(
          ({ code }: { code: string }) => code === 'name_not_opened',
        )
      expect(await warning()).toMatchObject({ severity: 'warning', place: 'people', person })
      expect((await warning()).remedy).toContain('adviser')
      await decide(adviser, 'approve-opening')
      expect(await warning()).toBeUndefined()
    })
  })

  it('should count the younger of age and date of birth', async () => {
    await save({ kind: 'unknown', age: 30, birthDate: '2015-03-04' })
    await save({ kind: 'adult' })
    expect(await opening()).toMatchObject({ treatment: 'withhold', why: 'adult_under_18' })
    const ahead = await editor.patch(`/api/people/${person}`, { birthDate: '2150-01-01' })
    expect(said(ahead)).toEqual([400, 'bad_request'])
  })

  it('should not let one editor call a student’s name no person, or just a word', async () => {
    for (const text of [
      'Jalysa Quintero Valdez',
      'Quintero Valdez',
      'jalysa quintero valdez day',
      'Jalysa\u200bQuintero\u200bValdez',
    ]) {
      const phrase = await editor.post('/api/phrases', { text })
      expect([text, ...said(phrase)]).toEqual([text, 422, 'phrase_names_someone'])
      expect(phrase.text).not.toMatch(FORMS)
    }
    expect((await editor.post('/api/phrases', { text: 'Valdez Peak' })).status).toBe(201)
    const story = await writeStory(reporter, desk, { people: [person] })
    const answer = (name: string, text: string) =>
      editor.post(`/api/stories/${story.id}/answer`, { answer: name, text, place: 'body.0' })
    expect(said(await answer('isAWord', 'Jalysa Quintero Valdez'))).toEqual([422, 'whole_name'])
    expect(said(await answer('notAPerson', 'Jalysa Quintero Valdez'))).toEqual([
      422,
      'phrase_names_someone',
    ])
  })

  it('should not let one editor call it just a word where invisible characters part the name', async () => {
    const text = 'Jalysa\u200bQuintero\u200bValdez'
    const story = await writeStory(reporter, desk, {
      people: [person],
      body: `Then ${text} rose.`,
    })
    const answer = await editor.post(`/api/stories/${story.id}/answer`, {
      answer: 'isAWord',
      text,
      place: 'body.0',
    })
    expect(said(answer)).toEqual([422, 'whole_name'])
  })

  it('should write down who deletes a record', async () => {
    expect((await adviser.del(`/api/people/${person}`)).status).toBe(200)
    const log = await adviser.get(
      `/api/activity?where[subjectId][equals]=${person}&where[verb][equals]=delete&depth=0`,
    )
    expect(log.json.docs).toMatchObject([{ actor: adviser.id }])
  })

  it('should still let the story go out without the name, once the warning is acknowledged', async () => {
    await save(DECISION)
    const story = await writeStory(reporter, desk, { people: [person] })
    await verb(reporter, story.id, 'submit')
    expect((await verb(editor, story.id, 'approve')).status).toBe(200)
    const refused = await verb(editor, story.id, 'publish')
    expect(said(refused)).toEqual([422, 'gate_warns'])
    const acknowledge = refused.json.details.reasons.map(({ id }: { id: string }) => id)
    const out = await verb(editor, story.id, 'publish', { acknowledge })
    expect(out.status).toBe(200)
    expect((await newsroom.stranger.get(`/v1${out.json.url}`)).text).not.toMatch(FORMS)
  })
})
