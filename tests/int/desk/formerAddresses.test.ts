import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { forgetEarlierAddresses } from '#desk/store/repositories/editionSurvey.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import type { Answer, Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { pickFrom, randomOf } from '../../helpers/random.ts'
import {
  type Desk,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'
import { TEST_SEED } from '../../helpers/testSeed.ts'

const NAME = 'Cornelius Applewhaite'

/** What a stranger can see of an answer that is no accident of the moment. */
const seen = ({ status, text, headers }: Answer, address: string) => ({
  status,
  text: text.replaceAll(address, '…'),
  headers: [...headers]
    .filter(([name]) => !['date', 'x-request-id', 'etag'].includes(name))
    .map(([name, value]) => [name, value.replaceAll(address, '…')]),
})

describe('the address of a story whose person becomes protected', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let desk: Desk

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    const { people, stories, withheldNames } = newsroom.payload.db.collections
    for (const collection of [people, stories, withheldNames]) await collection?.deleteMany({})
    await editionsOf(newsroom.payload).deleteMany({ type: 'story' })
  })

  const adult = async (fullName = NAME): Promise<string> => {
    const made = await editor.post('/api/people', { fullName, kind: 'adult' })
    return made.json.doc.id
  }
  const published = async (fields: object) => {
    const { id } = await writeStory(reporter, desk, { dek: '', ...fields })
    await verb(reporter, id, 'submit')
    await verb(editor, id, 'approve')
    const out = await publishWithWarnings(editor, id)
    expect([out.status, out.json.details]).toEqual([200, undefined])
    return { id, url: out.json.url as string }
  }
  const withhold = async (person: string) => {
    const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
    const done = await editor.post(`/api/people/${person}/withhold`, { updatedAt })
    expect(done.status).toBe(200)
    await recompileDue(newsroom.payload, new Date(), { everything: false })
  }
  const ask = (path: string, how: { method?: string; headers?: Record<string, string> }) =>
    fetch(newsroom.url + path, { redirect: 'manual', ...how }).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      json: null,
    }))

  /** By every road to an address: pages and /v1, other methods, conditional requests, with a section, in each language. */
  async function expectUnknown(url: string) {
    const slug = url.replace('/stories/', '')
    // As long, and nobody’s: what whoever tries names would try too.
    const guess = url.replace('cornelius-applewhaite', 'ferdinand-brackenbury')
    expect(guess).not.toBe(url)
    const long = { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' }
    const roads: [string, { method?: string; headers?: Record<string, string> }][] = [
      ['', {}],
      ['', { method: 'HEAD' }],
      ['', { headers: { 'if-none-match': '"x"' } }],
      ['', { headers: { 'if-none-match': '*' } }],
      ['', { headers: long }],
      ['', { headers: { 'accept-language': 'es' } }],
      ['?lang=es', {}],
      ['?section=news', {}],
      ['/', {}],
      ['', { headers: { 'accept-encoding': 'gzip, br' } }],
    ]
    for (const prefix of ['', '/v1', '/news', '/en', '/es'])
      for (const [suffix, how] of roads) {
        const real = await ask(`${prefix}${url}${suffix}`, how)
        const tried = await ask(`${prefix}${guess}${suffix}`, how)
        expect([prefix, suffix, how, real.status]).toEqual([prefix, suffix, how, tried.status])
        if (prefix === '' || prefix === '/v1')
          expect([404, 400, 412, 308, 301]).toContain(real.status)
        expect(seen(real, slug)).toEqual(seen(tried, guess.replace('/stories/', '')))
      }
  }

  it.each(['en', 'es'])(
    'should answer as one that never was, though the story was taken down and came back there: %s',
    async (lang) => {
      const person = await adult()
      const { id, url } = await published({
        lang,
        headline: `${NAME} wins`,
        body: `${NAME} won the prize.`,
        people: [person],
      })
      expect(url).toBe('/stories/cornelius-applewhaite-wins')
      await verb(editor, id, 'unpublish', { note: 'It came too soon.' })
      expect((await newsroom.stranger.get(url)).status).toBe(410)
      expect((await publishWithWarnings(editor, id)).json.url).toBe(url)
      await withhold(person)
      const { publicSlug, stage } = (await editor.get(`/api/stories/${id}?depth=0`)).json
      expect(stage).toBe('published')
      expect((await newsroom.stranger.get(`/stories/${publicSlug}`)).status).toBe(200)
      await expectUnknown(url)
    },
  )

  it('should answer so where somebody else who may be named bears each part of the name', async () => {
    await adult('Horatio Applewhaite')
    await adult('Cornelius Storrs')
    const person = await adult()
    const { id, url } = await published({
      headline: `${NAME} wins`,
      body: `${NAME} won the prize.`,
      people: [person],
    })
    await withhold(person)
    expect((await editor.get(`/api/stories/${id}?depth=0`)).json.publicSlug).not.toContain('apple')
    await expectUnknown(url)
  })

  it('should answer so where the story is gone and does not list them', async () => {
    const person = await adult()
    const { id, url } = await published({
      headline: `${NAME} wins`,
      body: `${NAME} won the prize.`,
      people: [],
    })
    await verb(editor, id, 'unpublish', {})
    expect((await newsroom.stranger.get(url)).status).toBe(410)
    await withhold(person)
    await expectUnknown(url)
  })

  it('should forget at a start what an earlier version remembered', async () => {
    const { id } = await published({ headline: 'Garden opens', body: 'It opened.', people: [] })
    const other = await published({ headline: 'Rain on Monday', body: 'It rained.', people: [] })
    await verb(editor, other.id, 'kill', { note: 'We withdrew this story.' })
    const storedEditions = editionsOf(newsroom.payload)
    await storedEditions.updateMany({ type: 'story' }, [
      { $set: { retired: { $setUnion: [{ $ifNull: ['$retired', []] }, ['left before']] } } },
    ])
    await forgetEarlierAddresses(newsroom.payload)
    expect(await storedEditions.countDocuments({ retired: 'left before' })).toBe(0)
    expect((await newsroom.stranger.get(other.url)).status).toBe(410)
    expect((await editor.get(`/api/stories/${id}?depth=0`)).json.stage).toBe('published')
  })

  const seed = TEST_SEED
  it(`should answer so after any order of taking down, coming back and retelling (seed ${seed})`, async () => {
    const random = randomOf(seed)
    for (let round = 0; round < 4; round += 1) {
      const person = await adult()
      const { id, url } = await published({
        headline: `${NAME} wins ${round}`,
        body: `${NAME} won the prize.`,
        people: [person],
      })
      for (let step = 0; step < 4; step += 1) {
        const name = pickFrom(random, ['unpublish', 'publish', 'retell'])
        if (name === 'retell')
          await editor.patch(`/api/stories/${id}`, { headline: `Rain on day ${step}` })
        else if (name === 'publish') await publishWithWarnings(editor, id)
        else await verb(editor, id, 'unpublish', { note: 'For now.' })
      }
      await withhold(person)
      await expectUnknown(url)
      await publishWithWarnings(editor, id)
      await expectUnknown(url)
      const { people, withheldNames } = newsroom.payload.db.collections
      for (const collection of [people, withheldNames]) await collection?.deleteMany({})
    }
  })
})
