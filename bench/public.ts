/**
 * The public side against the least a server can do and against plain Payload, in one run: answers a second from memory, the 99th percentile, what an answer
 * costs that is not in memory at 1,000 and at 50,000 stories, and what a publication costs. Needs a build (`npm run build`), two cores, and wrk
 * (`apt-get install wrk`). `npm run bench -- public [seconds]`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { withDatabase } from '#mongod/databaseUrl.ts'
import { startMongod } from '#mongod/startMongod.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { serverHome } from '../tests/helpers/serverProcess.ts'
import { setUpDesk } from '../tests/helpers/stories.ts'
import { type Answer, serveBare } from './public/bareServer.ts'
import { load, median, oneByOne, part, pin } from './public/load.ts'
import { edition } from './public/paper.ts'
import { startPlainNext } from './public/plainNext.ts'
import { servePlainPayload } from './public/plainPayload.ts'
import { timePublishing } from './public/publishing.ts'

const SECONDS = Number(process.argv[2] ?? 8)
const FEW = 1_000
const MANY = 50_000
const ASKED = 150
const PASSWORD = 'a password for this bench'

const PATHS = {
  '/v1 list of 10 with bodies':
    '/v1/stories?limit=10&fields=headline,dek,bylines,section,tags,body,bodyHtml,publishedAt',
  '/v1 story': `/v1/stories/${edition(3).slug}`,
  home: '/',
  'story page': `/stories/${edition(3).slug}`,
}

async function shelve(editions: EditionRecord[], url: string): Promise<void> {
  const client = await MongoClient.connect(url)
  const storedEditions = client.db().collection<EditionRecord>('editions')
  for (let from = 0; from < editions.length; from += 1_000)
    await storedEditions.insertMany(editions.slice(from, from + 1_000))
  await client.close()
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index)

/** Addresses of every kind. Of a list there are few, so an edition is changed before they are asked for again. */
const some = (url: string, from: number) => ({
  '/v1 list': numbers(1, ASKED / 3).map((page) => `${url}/v1/stories?limit=10&page=${page}`),
  '/v1 story': numbers(from, from + ASKED).map(
    (number) => `${url}/v1/stories/${edition(number).slug}`,
  ),
  'story page': numbers(from, from + ASKED).map(
    (number) => `${url}/stories/${edition(number).slug}`,
  ),
  'section page': numbers(1, 9).map((page) => `${url}/sections/news?page=${page}`),
})

async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-bench-'))
  const mongod = await startMongod({ dataDir: folder, report: () => undefined, cacheGB: 1 })
  const home = await serverHome()
  const children: { kill: () => unknown }[] = []
  let stopNext = async (): Promise<void> => undefined
  try {
    const mongoUrl = withDatabase(mongod.url, 'homeroom')
    const env = {
      DATABASE_URL: mongoUrl,
      PAYLOAD_SECRET: 'a secret for a bench, and for nothing else',
    }
    await home.createAdviser('adviser@homeroom.example', PASSWORD, env)
    const server = await home.start(env)
    await pin(server.pid)
    const adviser = await server.login('adviser@homeroom.example', PASSWORD)
    for (const role of ['reporter', 'editor']) {
      const email = `${role}@homeroom.example`
      await adviser.post('/api/users', { email, password: PASSWORD, name: role, role })
    }
    const editor = await server.login('editor@homeroom.example', PASSWORD)
    const reporter = await server.login('reporter@homeroom.example', PASSWORD)
    const desk = await setUpDesk(editor)
    await shelve(numbers(0, FEW).map(edition), mongoUrl)
    const payload = await part('payload', { BENCH_MONGO: withDatabase(mongod.url, 'plain') })
    children.push(payload.child)

    const answers: Record<string, Answer> = {}
    for (const address of Object.values(PATHS)) {
      const answer = await raw(`${server.url}${address}`)
      answers[address] = answer
    }
    const file = path.join(folder, 'answers.json')
    await writeFile(file, JSON.stringify(answers))
    const bare = await part('bare', { BENCH_ANSWERS: file })
    children.push(bare.child)

    console.log(
      `From memory, ${SECONDS} s each over 32 connections, server and client on a core each:`,
    )
    const list = await load(`${payload.url}/api/stories?limit=10`, SECONDS)
    if (list.failed > 0) throw new Error('Plain Payload did not answer.')
    const reached = new Map<string, number>()
    for (const [what, address] of Object.entries(PATHS)) {
      await load(`${server.url}${address}`, 1)
      const ours = await load(`${server.url}${address}`, SECONDS)
      await load(`${bare.url}${address}`, 1)
      const least = await load(`${bare.url}${address}`, SECONDS)
      if (ours.failed + least.failed > 0) throw new Error(`${what}: not every answer was a 200.`)
      const bytes = Buffer.from(answers[address]?.body ?? '', 'base64').length
      console.log(
        `${what} (${bytes} bytes): ${Math.round(ours.perSecond)}/s, bare ${Math.round(least.perSecond)}/s: ` +
          `${((100 * ours.perSecond) / least.perSecond).toFixed(0)} %; p99 ${ours.p99.toFixed(2)} ms, bare ${least.p99.toFixed(2)} ms: ` +
          `${(ours.p99 / least.p99).toFixed(2)} times; plain Payload’s list from Express ${list.perSecond.toFixed(0)}/s: ` +
          `${(ours.perSecond / list.perSecond).toFixed(0)} times`,
      )
      reached.set(what, ours.perSecond)
    }

    await oneByOne(Object.values(some(server.url, 500)).flat())
    await shelve([edition(FEW)], mongoUrl)
    const before = await timesOf(some(server.url, 0))
    await shelve(numbers(FEW + 1, MANY).map(edition), mongoUrl)
    await oneByOne(Object.values(some(server.url, 40_000)).flat())
    await shelve([edition(MANY)], mongoUrl)
    const after = await timesOf(some(server.url, 20_000))
    console.log(`Not in memory, median of ${ASKED}:`)
    for (const [what, few] of before) {
      const many = after.get(what) ?? Number.NaN
      console.log(
        `${what}: ${few.toFixed(2)} ms at ${FEW} stories, ${many.toFixed(2)} ms at ${MANY}: ${(many / few).toFixed(2)} times`,
      )
    }

    // Only now: what it does besides would be measured with the rest.
    const next = await startPlainNext(withDatabase(mongod.url, 'plain'))
    stopNext = next.stop
    await load(`${next.url}/api/stories?limit=10`, 3)
    const stock = await load(`${next.url}/api/stories?limit=10`, SECONDS)
    if (stock.failed > 0) throw new Error('Plain Payload through Next did not answer.')
    console.log(`Plain Payload’s list of 10 through Next: ${stock.perSecond.toFixed(0)}/s`)
    for (const [what, perSecond] of reached)
      console.log(`${what}: ${(perSecond / stock.perSecond).toFixed(0)} times`)

    const costs = await timePublishing({ editor, reporter, desk }, [payload.url, next.url])
    console.log(
      `Publishing, its pictures made: ${costs.publish.toFixed(1)} ms; drawing its headline ${costs.draw.toFixed(1)} ms`,
    )
    for (const [index, where] of ['called from Express', 'through Next'].entries()) {
      for (const [whose, times] of [
        ['a stranger’s, without versions', costs.create],
        ['somebody’s who has signed in, with versions', costs.signedIn],
      ] as const) {
        const create = times[index] ?? Number.NaN
        console.log(
          `Plain Payload’s create ${where}, ${whose}: ${create.toFixed(1)} ms: ${(costs.publish / create).toFixed(2)} times`,
        )
      }
    }
  } finally {
    for (const child of children) child.kill()
    await stopNext()
    await home.remove()
    await mongod.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** An answer as it comes over the wire, packed. */
async function raw(url: string): Promise<Answer> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`))
        const own = new Set(['date', 'connection', 'keep-alive', 'x-request-id'])
        const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
          own.has(name) || value === undefined ? [] : [name, String(value)],
        )
        resolve({ headers, body: Buffer.concat(chunks).toString('base64') })
      })
    })
      .on('error', reject)
      .end()
  })
}

async function timesOf(addresses: Record<string, string[]>): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  for (const [what, urls] of Object.entries(addresses))
    times.set(what, median(await oneByOne(urls)))
  return times
}

const parts: Record<string, () => Promise<void>> = {
  bare: () => serveBare(process.env.BENCH_ANSWERS ?? ''),
  payload: servePlainPayload,
}
await (parts[process.env.BENCH_PART ?? ''] ?? bench)()
