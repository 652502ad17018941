import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linksIn } from '#leakScan/extractLinks.ts'
import { difference, send, type TwinAnswer } from './twinAnswers.ts'
import { guessesOf, type Knowledge, requestsOf, type TwinRequest } from './twinRequests.ts'
import { FIRST_CAST, SECOND_CAST } from './twinStories.ts'
import { makeWorld, SITE_URL, type World } from './twinWorlds.ts'
import { TEST_SEED } from '../../helpers/testSeed.ts'

/** `npm run test:twin -- --requests 20000 --seed 7`; without it, as many as a run of all tests can afford. */
const REQUESTS = Number(process.env.TWIN_REQUESTS ?? 800)
const SEED = TEST_SEED
const AT_ONCE = 4
/** So many differences are shown; one is one too many. */
const SHOWN = 10

const get = (path: string): TwinRequest => ({ method: 'GET', path, headers: {}, body: null })

describe('the twin worlds, alike in everything but the withheld names', () => {
  const opened: World[] = []
  let worlds: [World, World]
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 * AT_ONCE })

  beforeAll(async () => {
    opened.push(await makeWorld(FIRST_CAST))
    opened.push(await makeWorld(SECOND_CAST))
    worlds = opened as [World, World]
  }, 300_000)
  afterAll(async () => {
    agent.destroy()
    for (const world of opened) await world.newsroom.close()
  })

  const askBoth = (request: TwinRequest): Promise<[TwinAnswer, TwinAnswer]> =>
    Promise.all([
      send(worlds[0].newsroom.url, agent, request),
      send(worlds[1].newsroom.url, agent, request),
    ])

  /** Everything that is linked, asked of both: what a stranger then knows. */
  async function crawlBoth(): Promise<{ known: Knowledge; differences: string[] }> {
    const queue = [
      '/',
      '/feed.xml',
      '/feed.json',
      '/sitemap.xml',
      '/robots.txt',
      '/reporters',
      '/corrections',
      '/v1/openapi.json',
      '/v1/stories?limit=100',
      '/v1/stories?limit=100&fields=headline,body,leadPhoto',
      '/v1/reporters',
      '/v1/corrections',
      '/v1/sections',
      '/v1/newsroom',
    ]
    const seen = new Set(queue)
    const differences: string[] = []
    const known: Knowledge = {
      slugs: [],
      tags: [],
      media: [],
      etags: [],
      ids: worlds.flatMap(({ ids }) => ids),
      names: guessesOf([FIRST_CAST, SECOND_CAST]),
    }
    for (const path of queue) {
      const [left, right] = await askBoth(get(path))
      differences.push(...difference(left, right).map((words) => `GET ${path}: ${words}`))
      const tag = left.headers.find((header) => /^etag: /iu.test(header))
      // A few of the many pictures: else hardly a request would name the tag of what it asks for.
      if (tag && (!path.startsWith('/media/') || known.media.length < 5))
        known.etags.push(tag.slice(6))
      const slug = /^\/(stories|reporters|tags)\/([^/?]+)$/u.exec(path)
      if (slug) known[slug[1] === 'tags' ? 'tags' : 'slugs'].push(slug[2] ?? '')
      if (path.startsWith('/media/')) {
        known.media.push(path)
        continue
      }
      for (const link of linksIn(left.body.toString('utf8'), path, [SITE_URL])) {
        const beside = link.startsWith('/stories/') ? [link, `/v1${link}`] : [link]
        for (const next of beside) {
          if (seen.has(next)) continue
          seen.add(next)
          queue.push(next)
        }
      }
    }
    return { known, differences }
  }

  it('should answer alike at every address that is linked', async () => {
    const { known, differences } = await crawlBoth()
    expect(differences).toEqual([])
    // Two worlds without a paper would be alike, too.
    expect(known.slugs.length).toBeGreaterThan(20)
    expect(known.media.length).toBeGreaterThan(1)
    expect(known.tags.length).toBeGreaterThan(5)
  }, 120_000)

  it(`should give the same answer to each of ${REQUESTS} requests, byte for byte (seed ${SEED})`, async () => {
    const { known } = await crawlBoth()
    const next = requestsOf(SEED, known)
    const differences: string[] = []
    const statuses = new Map<number, number>()
    let asked = 0
    const say = (line: string) => {
      if (process.env.TWIN_REQUESTS) process.stderr.write(line)
    }
    const ask = async (): Promise<void> => {
      while (asked < REQUESTS) {
        asked += 1
        const request = next()
        const [left, right] = await askBoth(request)
        statuses.set(left.status, (statuses.get(left.status) ?? 0) + 1)
        const found = difference(left, right)
        if (found.length > 0)
          differences.push(`${JSON.stringify(request)}\n    ${found.join('\n    ')}`)
        if (asked % 500 === 0)
          say(`  ${asked} of ${REQUESTS} requests, ${differences.length} different\n`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, ask))
    const kinds = [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${status}: ${count}`)
    say(
      `Twin worlds: ${asked} requests, ${differences.length} different, seed ${SEED} (${kinds.join(', ')})\n`,
    )
    expect(differences.slice(0, SHOWN)).toEqual([])
    // The requests reach everything there is to reach.
    for (const status of [200, 304, 400, 403, 404, 405])
      expect([...statuses.keys()]).toContain(status)
  }, 3_600_000)

  it('should tell two answers apart where they differ', async () => {
    const [left] = await askBoth(get('/v1/stories'))
    const other = {
      ...left,
      body: Buffer.from(left.body.toString('utf8').replace('student', 'studen')),
    }
    expect(difference(left, other)).toHaveLength(1)
    expect(difference(left, { ...left, status: 404 })).toHaveLength(1)
    expect(difference(left, { ...left, headers: [...left.headers].reverse() })).toHaveLength(1)
    expect(difference(left, left)).toEqual([])
  })
})
