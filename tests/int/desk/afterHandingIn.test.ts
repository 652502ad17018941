import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { type Caller, openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'
import { type Desk, enterMinor, setUpDesk, verb, writeStory } from '../../helpers/stories.ts'

describe('after a story is handed in', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    newsroom = await openNewsroom()
    reporter = await newsroom.as('reporter')
    editor = await newsroom.as('editor')
    desk = await setUpDesk(editor, reporter.id)
  }, 60_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const upload = async (): Promise<string> => {
    const bytes = await sharp({
      create: { width: 60, height: 40, channels: 3, background: '#457' },
    })
      .jpeg()
      .toBuffer()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'rain.jpg')
    form.append(
      '_payload',
      JSON.stringify({ caption: 'Rain.', alt: 'Rain.', credit: 'Tamsin Okafor-Vale / Homeroom' }),
    )
    const answer = await reporter.send('POST', '/api/photos', form)
    return answer.json.doc.id
  }

  it('should refuse the reporter a change of its photo, and allow it once the story comes back', async () => {
    const leadPhoto = await upload()
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
