import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createClient, UnreadableAnswer, type Fetch } from '#client/client.ts'
import { namesTag } from '#newsroom/entityTag.ts'
import { describeApi } from '#publicApi/openapi/openapi.ts'
import { resources } from '#publicApi/routes.ts'
import { createV1 } from '#publicApi/v1Handler.ts'
import { CLIENT_TYPES, clientTypes } from '../../../tools/generateClient.mjs'
import { goneRecord, record, storyEdition } from '../publicApi/editions.ts'
import { memoryStore } from '../publicApi/memoryStore.ts'

const v1 = createV1(memoryStore([record(storyEdition()), goneRecord('taken-down', 'Removed.')]), {
  siteUrl: 'https://ledger.example',
})

/** The real /v1 behind a fetch that answers conditions as the server does, and what it was asked. */
function fetching() {
  const asked: string[] = []
  const fetch: Fetch = async (url, { headers }) => {
    asked.push(url)
    const { pathname, searchParams } = new URL(url)
    const answer = await v1({ method: 'GET', path: pathname, query: searchParams })
    if (namesTag(headers['if-none-match'], answer.headers.etag ?? ''))
      return new Response(null, { status: 304, headers: answer.headers })
    return new Response(answer.body || null, { status: answer.status, headers: answer.headers })
  }
  return { asked, client: createClient({ baseUrl: 'https://ledger.example/', fetch }) }
}

describe('the client of /v1', () => {
  it('should have types of the API as it is: npm run generate:client', async () => {
    const now = await clientTypes(describeApi(resources, 'https://paper.example'))
    expect(readFileSync(CLIENT_TYPES, 'utf8')).toBe(now)
  }, 60_000)

  it('should know an answer by its status', async () => {
    const { client } = fetching()
    const found = await client.get('/v1/stories/{slug}', { path: { slug: 'students-walk-out' } })
    expect(found.status === 200 && found.body.headline).toBe('Students walk out over library hours')
    const gone = await client.get('/v1/stories/{slug}', { path: { slug: 'taken-down' } })
    expect(gone.status === 410 && gone.body?.goneNote).toBe('Removed.')
    const missing = await client.get('/v1/newsroom')
    expect(missing.status === 404 && missing.body?.code).toBe('newsroom_not_published')
  })

  it('should write lists with commas, leave out what is not asked, and encode the rest', async () => {
    const { asked, client } = fetching()
    await client.get('/v1/stories', {
      query: { q: 'library & hours', fields: ['headline', 'dek'], tag: undefined, limit: 5 },
    })
    await client.get('/v1/corrections/{slug}/{sequence}', { path: { slug: 'a/b?', sequence: 2 } })
    expect(asked).toEqual([
      'https://ledger.example/v1/stories?q=library+%26+hours&fields=headline%2Cdek&limit=5',
      'https://ledger.example/v1/corrections/a%2Fb%3F/2',
    ])
  })

  it('should ask again by the tag of what it has', async () => {
    const { client } = fetching()
    const first = await client.get('/v1/stories')
    const again = await client.get('/v1/stories', { etag: first.etag ?? '' })
    expect(again).toEqual({ status: 304, body: null, etag: first.etag })
  })

  it('should not take a page of somebody else’s for an answer', async () => {
    const answering = (status: number) =>
      createClient({ baseUrl: '', fetch: async () => new Response('<html>', { status }) })
    await expect(answering(200).get('/v1/front')).rejects.toThrow(UnreadableAnswer)
    expect(await answering(502).get('/v1/front')).toEqual({ status: 502, body: null, etag: null })
  })
})
