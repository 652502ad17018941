import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  type DraftFields,
  enterMinor,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const PLAIN = {
  headline: 'Library stays open late',
  dek: '',
  body: 'The library stays open until nine on weekdays.',
}
const said = ({ status, json }: Answer): unknown => json?.code ?? status

describe('two people see every word that readers get', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let other: Caller
  let desk: Desk

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    other = await newsroom.as('editor', 'Another editor')
  }, 60_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const handedIn = async (fields: DraftFields = {}) => {
    const { id } = await writeStory(reporter, desk, { ...PLAIN, ...fields })
    expect(said(await verb(reporter, id, 'submit'))).toBe(200)
    return id
  }
  const published = async (fields: DraftFields = {}) => {
    const id = await handedIn(fields)
    await verb(editor, id, 'approve')
    expect(said(await publishWithWarnings(editor, id))).toBe(200)
    return id
  }
  const save = async (by: Caller, id: string, fields: object) =>
    expect(said(await by.patch(`/api/stories/${id}`, fields))).toBe(200)
  const accept = (by: Caller, id: string) => verb(by, id, 'accept')
  const gate = async (by: Caller, id: string) => (await by.get(`/api/stories/${id}/gate`)).json

  it('should let one editor publish what a reporter wrote and they did not touch', async () => {
    expect(await published()).toEqual(expect.any(String))
  })

  it.each([
    ['the headline', { headline: 'Library never closes' }],
    ['the dek', { dek: 'A word of mine.' }],
    ['the text', { body: 'Another text altogether.' }],
    ['the address', { slug: 'another-address' }],
    ['the tags', { tags: ['late'] }],
    ['the dateline', { dateline: 'LOS ANGELES' }],
    ['the title for search', { seoTitle: 'Another title' }],
    ['the description for search', { seoDescription: 'Another description.' }],
    ['the text for sharing', { socialText: 'Another text.' }],
    ['the editor’s note', { editorsNote: 'Another note.' }],
    ['the byline', { bylines: [] }],
  ])(
    'should not let an editor approve %s that nobody else has seen, until a writer accepts it',
    async (_what, fields) => {
      const id = await handedIn()
      await save(editor, id, fields)
      expect((await gate(editor, id)).verbs).not.toContain('approve')
      const own = await verb(editor, id, 'approve')
      expect([own.status, own.json.code]).toEqual([403, 'own_words'])
      // Their own acceptance counts for what others changed alone.
      await accept(editor, id)
      expect(said(await verb(editor, id, 'approve'))).toBe('own_words')
      expect(said(await accept(editor, id))).toBe('nothing_to_accept')
      expect(said(await accept(reporter, id))).toBe(200)
      expect(said(await verb(editor, id, 'approve'))).not.toBe('own_words')
    },
  )

  it('should count another editor’s approval, and then let either publish', async () => {
    const id = await handedIn()
    await save(editor, id, { dek: 'Until nine.' })
    expect(said(await verb(other, id, 'approve'))).toBe(200)
    expect(said(await publishWithWarnings(editor, id))).toBe(200)
  })

  it('should not count an approval for what is changed afterwards', async () => {
    const id = await handedIn()
    await verb(other, id, 'approve')
    await save(editor, id, { dek: 'Until nine.' })
    expect(said(await verb(editor, id, 'approve'))).toBe('own_words')
  })

  it('should let two editors who both changed words look at each other’s', async () => {
    const id = await handedIn()
    await save(editor, id, { dek: 'Until nine.' })
    await save(other, id, { seoTitle: 'Until nine' })
    for (const by of [editor, other]) expect(said(await verb(by, id, 'approve'))).toBe('own_words')
    expect(said(await accept(other, id))).toBe(200)
    expect(said(await verb(other, id, 'approve'))).toBe('own_words')
    expect(said(await accept(editor, id))).toBe(200)
    expect(said(await verb(other, id, 'approve'))).toBe(200)
  })

  it('should hold a story that is out to the same, in publishing again and in correcting', async () => {
    const id = await published()
    const { url } = await gate(editor, id)
    await save(editor, id, { body: 'The library closes for ever.' })
    const fields = { kind: 'correction', wrong: 'nine', right: 'It closes.' }
    expect(said(await publishWithWarnings(editor, id))).toBe('own_words')
    expect(said(await publishWithWarnings(editor, id, 'correct', fields))).toBe('own_words')
    expect((await newsroom.stranger.get(`/v1${url}`)).text).not.toContain('for ever')
    const { unseen, mayAccept } = await gate(reporter, id)
    expect(mayAccept).toBe(true)
    expect(unseen).toEqual([
      { of: 'stories', id, fields: ['body'], since: expect.any(String), mine: false },
    ])
    expect(said(await accept(reporter, id))).toBe(200)
    expect(said(await publishWithWarnings(editor, id, 'correct', fields))).toBe(200)
    // Another editor sees the words by publishing them.
    await save(editor, id, { body: 'The library closes at last.' })
    expect(said(await publishWithWarnings(other, id))).toBe(200)
    expect(said(await publishWithWarnings(editor, id))).toBe(200)
  })

  it('should hold up neither the schedule of others nor taking down, killing and sending back', async () => {
    const publishAt = new Date(Date.now() + 3_600_000).toISOString()
    const id = await handedIn()
    await verb(other, id, 'approve')
    await save(editor, id, { dek: 'Until nine.' })
    expect(said(await verb(other, id, 'approve'))).toBe(200)
    expect(said(await verb(other, id, 'schedule', { publishAt }))).toBe(200)
    expect(said(await verb(editor, id, 'request-changes', { note: 'More.' }))).toBe(200)
    const out = await published()
    await save(editor, out, { dek: 'Until ten.' })
    expect(said(await verb(editor, out, 'unpublish'))).toBe(200)
    expect(said(await publishWithWarnings(editor, out))).toBe('own_words')
    expect(said(await verb(editor, out, 'kill'))).toBe(200)
    expect(said(await accept(reporter, out))).toBe('wrong_stage')
  })

  it('should count a writer’s handing in as having seen the words, and nobody else’s', async () => {
    const first = (await writeStory(reporter, desk, PLAIN)).id
    await save(editor, first, { dek: 'Until nine.' })
    await verb(reporter, first, 'submit')
    expect(said(await verb(editor, first, 'approve'))).toBe(200)
    const second = (await writeStory(reporter, desk, PLAIN)).id
    await save(editor, second, { dek: 'Until nine.' })
    await verb(editor, second, 'submit')
    expect(said(await verb(editor, second, 'approve'))).toBe('own_words')
    await verb(other, second, 'request-changes', { note: 'More.' })
    await verb(other, second, 'submit')
    expect(said(await verb(editor, second, 'approve'))).toBe('own_words')
  })

  it('should take an acceptance only of the words that were read, and only from who may read them', async () => {
    const id = await handedIn()
    await save(editor, id, { dek: 'Until nine.' })
    const { updatedAt } = await gate(reporter, id)
    await save(editor, id, { dek: 'Until ten.' })
    const stale = await reporter.post(`/api/stories/${id}/accept`, { updatedAt })
    expect([stale.status, stale.json.code]).toEqual([409, 'stale_write'])
    expect(said(await reporter.post(`/api/stories/${id}/accept`, {}))).toBe('no_updated_at')
    const stranger = await newsroom.stranger.post(`/api/stories/${id}/accept`, { updatedAt })
    expect(stranger.status).toBe(403)
    const another = await newsroom.as('reporter', 'Another reporter')
    const fresh = await gate(editor, id)
    const theirs = await another.post(`/api/stories/${id}/accept`, { updatedAt: fresh.updatedAt })
    expect(theirs.status).toBe(404)
    expect(said(await verb(editor, id, 'approve'))).toBe('own_words')
  })

  it('should keep nothing of a save that changes no word for readers, or puts the same words in again', async () => {
    const id = await handedIn()
    const { body, bylines } = (await editor.get(`/api/stories/${id}?depth=0`)).json
    await save(editor, id, { internalNotes: 'Ask again.', section: desk.section, people: [] })
    await save(editor, id, { body, bylines, headline: PLAIN.headline, dek: '' })
    expect(said(await verb(editor, id, 'approve'))).toBe(200)
  })

  it('should show no client who changed what, and take it from none', async () => {
    const id = await handedIn()
    await save(editor, id, { dek: 'Until nine.', unseenWords: [], writers: [] })
    const read = (await editor.get(`/api/stories/${id}?depth=0`)).json
    expect(Object.keys(read)).not.toEqual(expect.arrayContaining(['unseenWords']))
    expect(Object.keys(read)).not.toEqual(expect.arrayContaining(['writers']))
    await save(editor, id, { unseenWords: [], writers: [] })
    expect(said(await verb(editor, id, 'approve'))).toBe('own_words')
  })

  it('should hold a version that an editor brings back to the same', async () => {
    const id = await published()
    const { docs } = (
      await editor.get(`/api/stories/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`)
    ).json
    await save(reporter, (await writeStory(reporter, desk, PLAIN)).id, { dek: 'Another story.' })
    await save(other, id, { body: 'The library closes at eight.' })
    expect(said(await publishWithWarnings(editor, id))).toBe(200)
    expect((await editor.post(`/api/stories/versions/${docs[0].id as string}`)).status).toBe(200)
    expect(said(await publishWithWarnings(editor, id))).toBe('own_words')
    expect(said(await publishWithWarnings(other, id))).toBe(200)
  })

  it('should hold the words of a photo to the same', async () => {
    const leadPhoto = await uploadPhoto(reporter)
    const id = await published({ leadPhoto })
    await editor.patch(`/api/photos/${leadPhoto}`, { caption: 'A caption of mine.' })
    expect(said(await publishWithWarnings(editor, id))).toBe('own_words')
    expect((await gate(reporter, id)).unseen).toMatchObject([
      { of: 'photos', id: leadPhoto, fields: ['caption'] },
    ])
    expect(said(await accept(reporter, id))).toBe(200)
    expect(said(await publishWithWarnings(editor, id))).toBe(200)
    await editor.patch(`/api/photos/${leadPhoto}`, { alt: 'Long tables.' })
    expect(said(await publishWithWarnings(editor, id))).toBe('own_words')
    expect(said(await publishWithWarnings(other, id))).toBe(200)
    expect(said(await publishWithWarnings(editor, id))).toBe(200)
  })

  it('should hold the wording in a name’s place to the same', async () => {
    const person = await enterMinor(reporter, desk)
    const body = 'Jalysa Quintero Valdez held a sign in front of the library.'
    const id = await published({ headline: 'Students march', body, people: [person] })
    await editor.patch(`/api/people/${person}`, { descriptorFirst: 'a student of the school' })
    expect(said(await publishWithWarnings(editor, id))).toBe('own_words')
    expect(said(await accept(reporter, id))).toBe(200)
    expect(said(await publishWithWarnings(editor, id))).toBe(200)
  }, 60_000)

  it.each([
    ['age', { age: 15 }],
    ['grade', { grade: '9' }],
    ['pronouns', { pronouns: 'they' }],
  ])('should hold the %s by which somebody is described to the same', async (field, fact) => {
    const person = await enterMinor(reporter, desk)
    const body = 'Jalysa Quintero Valdez held a sign in front of the library.'
    const id = await published({ headline: 'Students march', body, people: [person] })
    await editor.patch(`/api/people/${person}`, fact)
    expect(said(await publishWithWarnings(editor, id))).toBe('own_words')
    expect((await gate(reporter, id)).unseen).toMatchObject([
      { of: 'people', id: person, fields: [field], mine: false },
    ])
    expect(said(await accept(reporter, id))).toBe(200)
    expect(said(await publishWithWarnings(editor, id))).toBe(200)
  })

  it('should hold the school of somebody, and its name, to the same', async () => {
    const made = await editor.post('/api/schools', { name: 'Harbor Point Academy' })
    const school = made.json.doc.id as string
    const person = await enterMinor(reporter, desk)
    const body = 'Jalysa Quintero Valdez held a sign in front of the library.'
    const id = await published({ headline: 'Students march', body, people: [person] })
    await editor.patch(`/api/people/${person}`, { school })
    expect(said(await publishWithWarnings(editor, id))).toBe('own_words')
    expect(said(await publishWithWarnings(other, id))).toBe(200)
    await editor.patch(`/api/schools/${school}`, { name: 'Harbor Point School of Liars' })
    expect(said(await publishWithWarnings(editor, id))).toBe('own_words')
    expect((await gate(reporter, id)).unseen).toMatchObject([
      { of: 'schools', id: school, fields: ['name'], mine: false },
    ])
    expect(said(await accept(reporter, id))).toBe(200)
    expect(said(await publishWithWarnings(editor, id))).toBe(200)
    // A story with nobody of that school has nothing to wait for.
    const another = await published()
    await editor.patch(`/api/schools/${school}`, { name: 'Harbor Point Academy' })
    expect(said(await publishWithWarnings(editor, another))).toBe(200)
  })

  it('should hold facts that were changed while a student passed for an adult to the same', async () => {
    const person = await enterMinor(reporter, desk)
    const body = 'Jalysa Quintero Valdez held a sign in front of the library.'
    const id = await published({ headline: 'Students march', body, people: [person] })
    for (const fields of [{ kind: 'adult' }, { age: 12, grade: '6' }, { kind: 'student' }])
      expect(said(await editor.patch(`/api/people/${person}`, fields))).toBe(200)
    expect(said(await publishWithWarnings(editor, id))).toBe('own_words')
  })

  it('should take nobody’s look at a story for a look at how it does not describe somebody', async () => {
    const person = await enterMinor(editor, desk)
    const body = 'Jalysa Quintero Valdez held a sign in front of the library.'
    const id = await handedIn({ headline: 'Students march', body })
    await save(editor, id, { people: [person] })
    await editor.patch(`/api/people/${person}`, { descriptorFirst: 'a known liar' })
    const unrelated = (await writeStory(reporter, desk, PLAIN)).id
    await save(editor, unrelated, { people: [person] })
    expect((await gate(reporter, unrelated)).unseen).toEqual([])
    expect(said(await verb(reporter, unrelated, 'submit'))).toBe(200)
    expect(said(await verb(editor, id, 'approve'))).toBe('own_words')
    // Nor does what it does not say hold it up.
    expect(said(await verb(editor, unrelated, 'approve'))).toBe(200)
  })

  it('should tell a writer of every change they accept, of people they may not read without saying who', async () => {
    const person = await enterMinor(editor, desk)
    const body = 'Jalysa Quintero Valdez held a sign in front of the library.'
    const id = await handedIn({ headline: 'Students march', body })
    await save(editor, id, { people: [person] })
    await editor.patch(`/api/people/${person}`, { grade: '9' })
    expect((await gate(reporter, id)).unseen).toMatchObject([
      { of: 'people', id: null, fields: ['grade'], mine: false },
    ])
    expect((await gate(other, id)).unseen).toMatchObject([{ of: 'people', id: person }])
  })

  describe('who leaves a byline', () => {
    const profileOf = async (login: Caller) => {
      const { json } = await other.post('/api/reporters', {
        fullName: `Ottoline Greatorex ${login.id.slice(-4)}`,
        bylinePolicy: 'full',
        user: login.id,
      })
      return json.doc.id as string
    }

    it('should stay a writer when the login is taken off the profile', async () => {
      const profile = await profileOf(editor)
      const id = await handedIn({ bylines: [{ reporter: profile, role: 'reported' }] })
      expect(said(await verb(editor, id, 'approve'))).toBe('own_story')
      await editor.patch(`/api/reporters/${profile}`, { user: null })
      expect(said(await verb(editor, id, 'approve'))).toBe('own_story')
      await editor.patch(`/api/reporters/${profile}`, { user: reporter.id })
      expect(said(await verb(editor, id, 'approve'))).toBe('own_story')
      expect(said(await verb(other, id, 'approve'))).toBe(200)
      // What was begun afterwards is not theirs.
      const later = await handedIn({ bylines: [{ reporter: profile, role: 'reported' }] })
      expect(said(await verb(editor, later, 'approve'))).toBe(200)
    })

    it('should stay a writer when the byline is taken off the story', async () => {
      const profile = await profileOf(editor)
      const id = await handedIn({ bylines: [{ reporter: profile, role: 'reported' }] })
      await save(editor, id, { bylines: [{ reporter: desk.reporter, role: 'reported' }] })
      expect(said(await accept(reporter, id))).toBe(200)
      expect(said(await verb(editor, id, 'approve'))).toBe('own_story')
    })

    it('should stay a writer where the profile was linked after the story was saved', async () => {
      const made = await other.post('/api/reporters', {
        fullName: 'Peregrine Vantongeren',
        bylinePolicy: 'full',
      })
      const profile = made.json.doc.id as string
      const id = await handedIn({ bylines: [{ reporter: profile, role: 'reported' }] })
      await other.patch(`/api/reporters/${profile}`, { user: editor.id })
      await other.patch(`/api/reporters/${profile}`, { user: null })
      expect(said(await verb(editor, id, 'approve'))).toBe('own_story')
    })
  })
})
