import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import { type Desk, enterMinor, openDesk, verb, writeStory } from '../../helpers/stories.ts'

describe('after a story is handed in', () => {
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

  it('should refuse the reporter a change of its photo, and allow it once the story comes back', async () => {
    const leadPhoto = await uploadPhoto(reporter)
    const story = await writeStory(reporter, desk, {
      headline: 'Rain fills the courtyard',
      dek: '',
      body: 'The courtyard filled with rain.',
      leadPhoto,
    })
    const change = { caption: 'Another caption.' }
    expect((await reporter.patch(`/api/photos/${leadPhoto}`, change)).status).toBe(200)
    await verb(reporter, story.id, 'submit')
    const refused = await reporter.patch(`/api/photos/${leadPhoto}`, { caption: 'Unseen.' })
    expect(refused.status).toBe(403)
    expect(refused.json.code).toBe('photo_handed_in')
    expect((await editor.patch(`/api/photos/${leadPhoto}`, change)).status).toBe(200)
    await verb(editor, story.id, 'request-changes', { note: 'Another photo, please.' })
    expect((await reporter.patch(`/api/photos/${leadPhoto}`, change)).status).toBe(200)
  })

  it('should leave the wording in a name’s place to editors', async () => {
    const person = await enterMinor(reporter, desk)
    await reporter.patch(`/api/people/${person}`, { descriptorFirst: 'the tall one from Room 12' })
    const read = await editor.get(`/api/people/${person}`)
    expect(read.json.descriptorFirst ?? null).toBeNull()
  })
})
