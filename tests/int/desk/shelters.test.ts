import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { type Desk, enterMinor, FORMS, openDesk, writeStory } from '../../helpers/stories.ts'

describe('what lets words through', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk
  let person: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    person = await enterMinor(reporter, desk)
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const said = ({ status, json }: Answer) => [status, json.code]
  const enter = async (collection: string, body: object, by = editor): Promise<string> => {
    const answer = await by.post(`/api/${collection}`, body)
    expect([answer.status, answer.json.code]).toEqual([201, undefined])
    return answer.json.doc.id
  }
  let made = 0
  const listed = (id: string) => `where[id][in][0]=${id}`

  it.each([
    ['Jalysa Valdez spoke', 'names_someone'],
    ['Jalysa Valdez Academy', 'names_someone'],
    ['Valdez hesitated', 'not_a_plain_name'],
    ['Valdez Left', 'not_a_plain_name'],
    ['valdez hesitated', 'not_a_plain_name'],
    ['Then everybody hesitated', 'not_a_plain_name'],
  ])('should not be saved as “%s”, by any road', async (text, code) => {
    const schools = code === 'names_someone' ? `school_${code}` : code
    const phrases = code === 'names_someone' ? `phrase_${code}` : code
    const school = await enter('schools', { name: `School ${text.length} of Arts` })
    const phrase = await enter('phrases', {
      text: `Golden Bell ${(made += 1)}`,
    })
    for (const answer of [
      await editor.post('/api/schools', { name: text }),
      await editor.post('/api/schools', { name: 'Arroyo High School', shortNames: ['AHS', text] }),
      await editor.patch(`/api/schools/${school}`, { shortNames: [text] }),
    ]) {
      expect(said(answer)).toEqual([422, schools])
      expect(answer.text).not.toMatch(FORMS)
    }
    for (const answer of [
      await editor.post('/api/phrases', { text }),
      await editor.patch(`/api/phrases/${phrase}`, { text }),
    ])
      expect(said(answer)).toEqual([422, phrases])
    await editor.patch(`/api/schools?${listed(school)}`, { shortNames: [text] })
    expect((await editor.get(`/api/schools/${school}`)).json.shortNames ?? []).toEqual([])
    const story = await writeStory(reporter, desk, { people: [person] })
    const answered = { answer: 'notAPerson', text, place: 'body.0' }
    expect(said(await editor.post(`/api/stories/${story.id}/answer`, answered))).toEqual([
      422,
      phrases,
    ])
  })

  it('should be saved as before where it is a name', async () => {
    await enter('schools', { name: 'Lincoln High School', shortNames: ['LHS', 'Lincoln High'] })
    for (const text of ['Golden State', 'Mayor’s Cup', 'golden bears', '@golden_bears', 'Room 214'])
      await enter('phrases', { text })
  })

  it.each(['Valdez left', 'Ana Sands who left'])(
    'should not be an adult’s name or nickname: %s',
    async (alias) => {
      for (const by of [reporter, editor])
        for (const body of [{ fullName: alias }, { fullName: 'Ana Sands', aliases: [alias] }])
          expect(said(await by.post('/api/people', { ...body, kind: 'adult' }))).toEqual([
            422,
            'not_a_plain_name',
          ])
      // A student's record may hold it, and becomes no adult's with it.
      const student = await enter('people', { fullName: 'Ana Sands', aliases: [alias] }, reporter)
      expect(said(await editor.patch(`/api/people/${student}`, { kind: 'adult' }))).toEqual([
        422,
        'not_a_plain_name',
      ])
      const adult = await enter('people', { fullName: 'Ana Sands', kind: 'adult' })
      for (const fields of [{ aliases: [alias] }, { handles: [alias] }])
        expect(said(await editor.patch(`/api/people/${adult}`, fields))).toEqual([
          422,
          'not_a_plain_name',
        ])
    },
  )

  it('should take two people for an adult whose handle is a protected person’s name', async () => {
    const adult = await enter('people', {
      fullName: 'Ana Sands',
      kind: 'adult',
      handles: ['@JalysaQuinteroValdez'],
    })
    const { treatment } = (await editor.get(`/api/people/${adult}/opening`)).json
    expect(treatment).toBe('withhold')
  })

  it('should be asked about once a story, and answered by an editor for what is asked', async () => {
    const adult = await enter('people', { fullName: 'Rosalind Valdez', kind: 'adult' })
    const body = ['Then Rosalind Valdez came.', 'Later Rosalind Valdez left.'].join('\n\n')
    const fields = { headline: 'A walkout', dek: 'At noon.', body, people: [person, adult] }
    const story = await writeStory(reporter, desk, fields)
    const asked = async () =>
      (await editor.get(`/api/stories/${story.id}/gate`)).json.reasons.filter(
        ({ code }: { code: string }) => code === 'name_in_phrase',
      )
    expect(await asked()).toMatchObject([{ text: 'Rosalind Valdez', place: 'body.0', person }])
    const answer = (by: Caller, text: string) =>
      by.post(`/api/stories/${story.id}/answer`, { answer: 'isAPhrase', text, place: 'body.0' })
    expect((await answer(reporter, 'Rosalind Valdez')).status).toBe(403)
    for (const text of ['Valdez came', 'Valdez', 'Jalysa Quintero Valdez', 'Rosalind'])
      expect(said(await answer(editor, text))).toEqual([422, 'no_such_place'])
    expect((await answer(editor, 'Rosalind Valdez')).status).toBe(200)
    expect(await asked()).toEqual([])
    const { edition } = (await editor.get(`/api/stories/${story.id}/preview`)).json
    expect(JSON.stringify(edition).match(/Valdez/gu)).toHaveLength(2)
  })
})
