import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { type Desk, enterMinor, openDesk, writeStory } from '../../helpers/stories.ts'

const NAME = 'Wilhelmina Ashcombe-Vega'
/** ... and somebody else’s, of whom no test enters a record of the reporter’s own. */
const TYPED = 'Rosamund Tillotson-Pryce'
const NOBODY = 'Thessaly Brackenridge-Vane'

/** An answer without what differs by chance: times, ids of the story at hand. */
const bare = ({ status, text }: Answer, ...chance: string[]): [number, string] => [
  status,
  chance.reduce(
    (left, word) => left.replaceAll(word, '…'),
    text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'then'),
  ),
]

describe('a reporter who guesses', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk
  /** Somebody protected whom a colleague entered, with a consent that has run out. */
  let theirs: string
  let typed: string

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    const colleague = await newsroom.as('reporter', 'A colleague')
    theirs = await enterMinor(colleague, desk, NAME)
    typed = await enterMinor(colleague, desk, TYPED)
    const decided = await editor.patch(`/api/people/${theirs}`, {
      naming: 'fullName',
      reason: 'She asked for it.',
      consents: [
        {
          givenBy: 'A parent',
          relation: 'mother',
          scope: ['name'],
          onFile: true,
          date: '2020-01-01T00:00:00.000Z',
          expires: '2021-01-01T00:00:00.000Z',
        },
      ],
    })
    expect(decided.status).toBe(200)
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const story = (body: string, more: object = {}) =>
    writeStory(reporter, desk, { headline: 'It rained', dek: '', body, ...more })

  it('should learn nothing from 200 ids around a real one, put into their own story', async () => {
    const { id } = await story('It rained all day.')
    const before = await reporter.get(`/api/stories/${id}?depth=2`)
    const gate = await reporter.get(`/api/stories/${id}/gate`)
    const preview = await reporter.get(`/api/stories/${id}/preview`)
    // Ids of one process are counted up.
    const counter = parseInt(theirs.slice(-6), 16)
    const near = (step: number) =>
      theirs.slice(0, -6) + ((counter + step) & 0xffffff).toString(16).padStart(6, '0')
    const guesses = Array.from({ length: 200 }, (_, index) => near(index - 100))
    expect(guesses).toContain(theirs)
    const told = new Set<string>()
    for (const guess of guesses) {
      const answer = await reporter.patch(`/api/stories/${id}`, { people: [guess] })
      told.add(JSON.stringify(bare(answer, guess)))
    }
    expect(told.size).toBe(1)
    expect([...told][0]).toContain('relation_not_yours')
    const whole = await reporter.patch(`/api/stories/${id}`, { people: guesses })
    expect(told).toContain(JSON.stringify(bare(whole)))
    expect((await reporter.get(`/api/stories/${id}?depth=2`)).json).toEqual(before.json)
    expect(bare(await reporter.get(`/api/stories/${id}/gate`))).toEqual(bare(gate))
    expect(bare(await reporter.get(`/api/stories/${id}/preview`))).toEqual(bare(preview))
  }, 120_000)

  it('should get the same answer of a verb for an id that is not theirs and one that is nobody’s', async () => {
    const { id } = await story('It rained all day.')
    const answer = (person: string) =>
      reporter.post(`/api/stories/${id}/answer`, {
        answer: 'protected',
        text: NAME,
        place: 'body.0',
        person,
      })
    const guessed = await answer(theirs)
    expect(guessed.json.code).toBe('no_such_person')
    expect(bare(guessed)).toEqual(bare(await answer('507f1f77bcf86cd799439011')))
    expect(bare(guessed)).toEqual(bare(await answer('no id at all')))
    expect((await reporter.get(`/api/stories/${id}?depth=0`)).json.people ?? []).toEqual([])
  })

  it('should not be given the record of a name they answer for: it is entered anew, protected', async () => {
    const { id } = await story(`${NAME} sang.`)
    const answer = await reporter.post(`/api/stories/${id}/answer`, {
      answer: 'protected',
      text: NAME,
      place: 'body.0',
    })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain(theirs)
    const [person] = (await reporter.get(`/api/stories/${id}?depth=0`)).json.people
    expect(person).not.toBe(theirs)
    expect((await reporter.get(`/api/people/${person}`)).json).toMatchObject({ kind: 'student' })
    const preview = await reporter.get(`/api/stories/${id}/preview`)
    expect(JSON.stringify(preview.json.edition)).not.toContain('Ashcombe')
  })

  it('should not be told by gate or preview that a name they typed is in the registry', async () => {
    const read = async (name: string, from: string) => {
      const { id } = await story(`${name} sang. Then ${name.toLowerCase()} went home.`)
      return bare(await reporter.get(`/api/stories/${id}/${from}`), id, name, name.toLowerCase())
    }
    // Both are names that nobody registered, as far as this reporter may know.
    for (const from of ['gate', 'preview']) {
      const [status, text] = await read(TYPED, from)
      expect(status).toBe(200)
      expect(text).not.toContain(typed)
      expect(text).not.toMatch(/registered_elsewhere|consent|registry/u)
      expect((await read(NOBODY, from))[0]).toBe(status)
    }
    const gate = async (name: string) => {
      const { id } = await story(`${name} sang.`)
      const { json } = await reporter.get(`/api/stories/${id}/gate`)
      return json.reasons.map(({ code, place, person }: Record<string, unknown>) => [
        code,
        place,
        person,
      ])
    }
    expect(await gate(TYPED)).toEqual(await gate(NOBODY))
  })

  it('should not be told by an adult they enter that somebody protected bears the name', async () => {
    const read = async (name: string) => {
      const entered = await reporter.post('/api/people', { fullName: name, kind: 'adult' })
      const person = entered.json.doc.id as string
      const { id } = await story(`${name} sang.`, { people: [person] })
      const [gate, preview] = await Promise.all(
        ['gate', 'preview'].map((what) => reporter.get(`/api/stories/${id}/${what}`)),
      )
      const own = await reporter.get(`/api/people/${person}?depth=0`)
      const chance = [id, person, name, ...name.split(' ')]
      return [entered, gate, preview, own]
        .map((answer) => bare(answer as Answer, ...chance))
        .map(([status, text]) => [status, text.replaceAll(/"id":"\w+-[0-9a-f]{8}"/gu, '')])
    }
    expect(await read(NAME)).toEqual(await read(NOBODY))
  })

  it('should see of somebody whom an editor put into their story neither name nor consent', async () => {
    const { id } = await story('A junior sang.')
    expect((await editor.patch(`/api/stories/${id}`, { people: [theirs] })).status).toBe(200)
    const own = await reporter.get(`/api/stories/${id}/gate`)
    const editors = await editor.get(`/api/stories/${id}/gate`)
    expect(editors.text).toMatch(/consent_lapsed/u)
    expect(editors.text).toContain(NAME)
    expect(own.text).not.toMatch(/Wilhelmina|Ashcombe|consent|opened/u)
    expect(own.text).not.toContain(theirs)
    expect(own.json.open).toBe(false)
    expect(own.json.reasons.map(({ code }: { code: string }) => code)).toContain('for_an_editor')
    // What stands in the story stays when its writer saves it.
    const { people } = (await reporter.get(`/api/stories/${id}?depth=0`)).json
    const saved = await reporter.patch(`/api/stories/${id}`, { people, dek: 'At noon.' })
    expect(saved.status).toBe(200)
  })
})
