import { afterAll, beforeAll, expect, describe, it, vi } from 'vitest'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import {
  type Desk,
  enterMinor,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

/** Names that share a part with the protected Jalysa Quintero Valdez, and one that shares none. */
const STAFF = [
  ['Jalysa Brandt', 'full'],
  ['Valdez Corrigan', 'full'],
  ['Jalysa Ferreira-Holt', 'firstNameInitial'],
  ['Nadia Brooks', 'full'],
] as const
const ADULTS = ['Jalysa Montgomery', 'Rowena Valdez', 'Imogen Farraday']

interface Reason {
  id: string
  code: string
  severity: string
  place: string
  text: string | null
}

describe('what publishing refuses', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk
  let minor: string
  const adults = new Map<string, string>()

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    minor = await enterMinor(reporter, desk)
    for (const [fullName, bylinePolicy] of STAFF)
      await editor.post('/api/reporters', { fullName, bylinePolicy })
    for (const fullName of ADULTS)
      adults.set(
        fullName,
        (await editor.post('/api/people', { fullName, kind: 'adult' })).json.doc.id,
      )
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  /** Tries to publish, every warning acknowledged; returns what the gate listed and what publishing refused. */
  async function tried(
    fields: object,
    photo: object,
  ): Promise<{ gate: string[]; refused: string[]; code: unknown }> {
    const leadPhoto = await uploadPhoto(reporter, photo)
    const { id } = await writeStory(reporter, desk, {
      headline: 'Rain on Monday',
      dek: '',
      body: 'It rained all day, and the library stayed open.',
      people: [minor, ...adults.values()],
      leadPhoto,
      ...fields,
    })
    await verb(reporter, id, 'submit')
    const list = async () => (await editor.get(`/api/stories/${id}/gate`)).json.reasons as Reason[]
    const asked = (await list()).filter(({ code }) => code === 'name_in_phrase')
    for (const { text, place } of asked) {
      const answer = { answer: 'isAPhrase', text, place }
      expect((await editor.post(`/api/stories/${id}/answer`, answer)).status).toBe(200)
    }
    const gate = await list()
    await verb(editor, id, 'approve')
    const answer = await publishWithWarnings(editor, id)
    const refused = (answer.json.details?.reasons ?? []) as Reason[]
    const ids = (reasons: Reason[]) =>
      reasons.filter(({ severity }) => severity === 'blocking').map((reason) => reason.id)
    return { gate: ids(gate), refused: ids(refused), code: answer.json.code }
  }

  it.each(STAFF)(
    'should stand in the gate’s list, and one answer settle it: a picture by %s (%s)',
    async (creator, _policy) => {
      const found = await tried(
        {},
        { credit: { creator, organisation: 'Homeroom', kind: 'staff' } },
      )
      expect([found.code, found.refused]).toEqual([undefined, []])
      expect(found.gate).toEqual([])
    },
  )
})
