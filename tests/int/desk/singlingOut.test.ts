import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import {
  type Desk,
  publishWithWarnings,
  openDesk,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

interface Warning {
  id: string
  code: string
  message: string
  details: { kind: string; story: string | null }[]
  suggestions: { phrase: string }[]
}

describe('a student told from others by two stories together', () => {
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

  const approved = async (headline: string, body: string, person: string) => {
    const story = await writeStory(reporter, desk, { headline, dek: '', body, people: [person] })
    await verb(reporter, story.id, 'submit')
    expect((await verb(editor, story.id, 'approve')).status).toBe(200)
    return story.id
  }
  const warningsOf = async (id: string, by = editor): Promise<Warning[]> => {
    const gate = await by.get(`/api/stories/${id}/gate`)
    return (gate.json.reasons as Warning[]).filter(({ code }) => code === 'singled_out')
  }

  it('should warn while readers can get both, until acknowledged, and record it', async () => {
    const person = await reporter.post('/api/people', {
      fullName: 'Jalysa Quintero Valdez',
      kind: 'student',
      age: 16,
    })
    const first = await approved(
      'Wrestlers fly home',
      'Jalysa Quintero Valdez is the captain of the girls wrestling team.',
      person.json.doc.id,
    )
    const second = await approved(
      'Library stays open',
      'Jalysa Quintero Valdez, a junior at Roosevelt High School, held a sign.',
      person.json.doc.id,
    )
    expect([await warningsOf(first), await warningsOf(second)]).toEqual([[], []])
    expect((await verb(editor, first, 'publish')).status).toBe(200)

    const [warning] = await warningsOf(second)
    expect(warning?.message).toContain('Earlier, “Wrestlers fly home” told')
    expect(warning?.details).toContainEqual(
      expect.objectContaining({ kind: 'office', story: 'Wrestlers fly home' }),
    )
    // Who is withheld in another's story is not a reporter's to know.
    expect(await warningsOf(second, reporter)).toEqual([])
    expect(warning?.suggestions.length).toBeGreaterThan(0)
    expect((await verb(editor, second, 'publish')).json.code).toBe('gate_warns')
    expect((await publishWithWarnings(editor, second)).status).toBe(200)
    const log = await editor.get(`/api/activity?where[subjectId][equals]=${second}`)
    expect(JSON.stringify(log.json.docs)).toContain('singled_out')

    await verb(editor, first, 'kill', { note: 'This story was withdrawn.' })
    expect(await warningsOf(second)).toEqual([])
  }, 60_000)
})
