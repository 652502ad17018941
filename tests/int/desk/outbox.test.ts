import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmailAdapter } from 'payload'
import { outboxOf } from '../../helpers/databaseRows.ts'
import { type PurgeTarget, purgeConfig } from '#desk/outbox/outbox.ts'
import { sendDue } from '#jobs/sendDueEntries.ts'
import { MAX_ATTEMPTS, waitAfter } from '#jobs/outboxRetries.ts'
import type { Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { openReceiver, type Receiver } from '../../helpers/receiver.ts'
import {
  type Desk,
  openDesk,
  publishWithWarnings,
  verb,
  writeStory,
} from '../../helpers/stories.ts'

const HEADLINE = 'Library stays open late'
const ADULT = 'Cornelius Applewhaite-Storrs'

describe('what is told outside', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let receiver: Receiver

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    receiver = await openReceiver()
  })
  afterEach(async () => {
    await receiver.close()
    await setWebhooks([])
    purgeAt(null)
    await outboxOf(newsroom.payload).deleteMany({})
  })

  const setWebhooks = async (webhooks: object[]) => {
    const answer = await adviser.post('/api/globals/newsroom', { webhooks })
    expect(answer.status).toBe(200)
    return (await adviser.get('/api/globals/newsroom')).json.webhooks as {
      id: string
      url: string
      secret: string
    }[]
  }
  const purgeAt = (target: PurgeTarget | null) => {
    const { config } = newsroom.payload
    const { homeroomPurge: _, ...custom } = config.custom as Record<string, unknown>
    config.custom = { ...custom, ...purgeConfig(target) }
  }
  const publish = async (fields: object = {}) => {
    const story = await writeStory(reporter, desk, {
      headline: HEADLINE,
      dek: '',
      body: 'The library stays open until nine on weekdays.',
      ...fields,
    })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    const out = await publishWithWarnings(editor, story.id)
    expect([out.status, out.json.code]).toEqual([200, undefined])
    return { id: story.id, url: out.json.url as string }
  }
  const entries = () => outboxOf(newsroom.payload).find().sort({ _id: 1 }).toArray()
  /** Some time in which everything has come due. */
  const later = (hours = 1) => new Date(Date.now() + hours * 60 * 60 * 1000)

  it('should tell a webhook of each change, signed as Standard Webhooks has it, with the address and no word', async () => {
    const [hook] = await setWebhooks([{ url: `${receiver.url}/hook?of=ours` }])
    const { id, url } = await publish()
    await publishWithWarnings(editor, id)
    await verb(editor, id, 'unpublish', { note: 'It came too soon.' })
    expect(await sendDue(newsroom.payload, later())).toEqual(['done', 'done', 'done'])
    const told = receiver.received.map(({ body }) => JSON.parse(body))
    expect(told).toMatchObject(
      ['story.published', 'story.changed', 'story.gone'].map((type) => ({
        type,
        data: { addresses: [url], everything: false },
      })),
    )
    const [first] = receiver.received
    expect([first?.method, first?.path, Object.keys(told[0]).sort()]).toEqual([
      'POST',
      '/hook?of=ours',
      ['data', 'timestamp', 'type'],
    ])
    const { 'webhook-id': messageId, 'webhook-timestamp': stamp } = first?.headers ?? {}
    const key = Buffer.from(hook?.secret.replace('whsec_', '') ?? '', 'base64')
    const signature = createHmac('sha256', key)
      .update(`${String(messageId)}.${String(stamp)}.${first?.body}`)
      .digest('base64')
    expect(first?.headers['webhook-signature']).toBe(`v1,${signature}`)
    expect(key.length).toBeGreaterThanOrEqual(24)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
    const sent = JSON.stringify(receiver.received)
    for (const word of [HEADLINE, 'weekdays', 'too soon', 'Tamsin'])
      expect(sent).not.toContain(word)
  })

  it('should send each once, however many processes look', async () => {
    await setWebhooks([{ url: receiver.url }])
    const { id } = await publish()
    for (let count = 0; count < 3; count += 1) await publishWithWarnings(editor, id)
    const looks = await Promise.all([1, 2, 3].map(() => sendDue(newsroom.payload, later())))
    expect(looks.flat()).toEqual(['done', 'done', 'done', 'done'])
    expect(receiver.received).toHaveLength(4)
    expect(await sendDue(newsroom.payload, later())).toEqual([])
  })

  it('should try again after longer and longer, under the same id, and give up for good in the end', async () => {
    await setWebhooks([{ url: receiver.url }])
    await publish()
    receiver.answers.push(...Array.from({ length: MAX_ATTEMPTS }, () => 503))
    let now = later()
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) {
      expect(await sendDue(newsroom.payload, now)).toEqual(['waiting'])
      expect(
        await sendDue(newsroom.payload, new Date(now.getTime() + waitAfter(attempt) - 1)),
      ).toEqual([])
      now = new Date(now.getTime() + waitAfter(attempt))
    }
    expect(await sendDue(newsroom.payload, now)).toEqual(['failed'])
    expect(await entries()).toMatchObject([{ attempts: MAX_ATTEMPTS, lastCode: 'http_503' }])
    expect(await sendDue(newsroom.payload, later(1000))).toEqual([])
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  it('should take over what a process left half sent, and not before its lease is over', async () => {
    await setWebhooks([{ url: receiver.url }])
    await publish()
    const now = later()
    const leaseUntil = new Date(now.getTime() + 60_000)
    const half = { state: 'sending', lease: 'of a process that died', leaseUntil } as const
    await outboxOf(newsroom.payload).updateMany({}, { $set: half })
    expect(await sendDue(newsroom.payload, now)).toEqual([])
    expect(await sendDue(newsroom.payload, leaseUntil)).toEqual(['done'])
  })

  it.each([
    ['follows no redirect', 302, 'waiting', 'http_302'],
    ['takes a receiver at its word that says it is gone', 410, 'failed', 'http_410'],
  ])('%s', async (_what, status, state, lastCode) => {
    await setWebhooks([{ url: receiver.url }])
    await publish()
    receiver.answers.push(status)
    expect(await sendDue(newsroom.payload, later())).toEqual([state])
    expect(await entries()).toMatchObject([{ lastCode }])
    expect(receiver.received).toHaveLength(1)
  })

  it('should skip a webhook that was taken out of the settings, or turned off, meanwhile', async () => {
    const [hook] = await setWebhooks([{ url: receiver.url }])
    await publish()
    await setWebhooks([{ ...hook, active: false }])
    expect(await sendDue(newsroom.payload, later())).toEqual(['skipped'])
    await publish()
    expect(await entries()).toHaveLength(1)
    expect(receiver.received).toEqual([])
  })

  it('should keep a webhook’s secret for advisers, and the same from its first saving on', async () => {
    const [made] = await setWebhooks([
      { url: receiver.url, secret: 'whsec_c2VudCBieSBhIGNsaWVudA==' },
    ])
    expect(made?.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u)
    const [kept] = await setWebhooks([{ ...made, secret: 'whsec_YW5vdGhlcg==' }])
    expect(kept?.secret).toBe(made?.secret)
    for (const who of [editor, reporter])
      expect((await who.get('/api/globals/newsroom')).text).not.toMatch(/whsec_|127\.0\.0\.1/u)
    expect((await newsroom.stranger.get('/v1/newsroom')).text).not.toMatch(/whsec_|webhooks/u)
  })

  it.each([
    'ftp://paper.example/hook',
    'javascript:alert(1)',
    'paper.example',
    'https://somebody:secret@paper.example/',
    'http://169.254.169.254/latest/meta-data',
    'http://[fe80::1]/',
  ])('should not take %s for a receiver', async (url) => {
    const answer = await adviser.post('/api/globals/newsroom', { webhooks: [{ url }] })
    expect([answer.status, answer.json.code]).toEqual([400, 'bad_request'])
  })

  it('should tell a cache which addresses to drop', async () => {
    purgeAt({ url: receiver.url, method: 'POST' })
    const { url } = await publish()
    await sendDue(newsroom.payload, later())
    const { everything, paths } = JSON.parse(receiver.received[0]?.body ?? '')
    expect(everything).toBe(false)
    expect(paths).toEqual(expect.arrayContaining([url, `/v1${url}`, '/', '/feed.xml']))
    purgeAt({ url: receiver.url, method: 'PURGE' })
    receiver.answers.push(404, 404)
    const second = await publish()
    const before = receiver.received.length
    expect(await sendDue(newsroom.payload, later())).toEqual(['done'])
    const asked = receiver.received.slice(before)
    expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['PURGE']))
    expect(asked.map(({ path }) => path)).toEqual(
      paths.map((path: string) => path.replace(url, second.url)),
    )
    // What changes may stand in any list.
    await publishWithWarnings(editor, second.id)
    await sendDue(newsroom.payload, later())
    expect(receiver.received.at(-1)?.path).toBe('/*')
  })

  it('should tell a cache first of what is gone, however much has only changed before', async () => {
    purgeAt({ url: receiver.url, method: 'POST' })
    const out = await publish()
    const killed = await publish()
    expect((await verb(editor, killed.id, 'kill', { note: '' })).status).toBe(200)
    await sendDue(newsroom.payload, later())
    const told = receiver.received.map(({ body }) => JSON.parse(body))
    // What is gone may stand in any list.
    expect(told[0]).toEqual({ everything: true, paths: [] })
    expect(told[1].paths).toContain(out.url)
    expect(told[2].paths).toContain(killed.url)
  })

  it.each([
    [
      'a profile that is public no more',
      () => editor.patch(`/api/reporters/${desk.reporter}`, { public: false }),
    ],
    ['a section', () => editor.patch(`/api/sections/${desk.section}`, { description: 'Of here.' })],
    ['the settings', () => adviser.post('/api/globals/newsroom', { tagline: 'By students.' })],
  ])('should have a cache, and nobody else, drop all for: %s', async (_what, save) => {
    await setWebhooks([{ url: `${receiver.url}/hook` }])
    purgeAt({ url: `${receiver.url}/cache`, method: 'POST' })
    expect((await save()).status).toBe(200)
    expect(await entries()).toMatchObject([
      { kind: 'purge', event: 'shelf.changed', addresses: [], everything: true },
    ])
    expect(await sendDue(newsroom.payload, later())).toEqual(['done'])
    expect(receiver.received.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
      ['/cache', { everything: true, paths: [] }],
    ])
    await editor.patch(`/api/reporters/${desk.reporter}`, { public: true })
  })

  it('should have a cache drop all when the front page is arranged otherwise, and not when it stays', async () => {
    const { id } = await publish()
    purgeAt({ url: receiver.url, method: 'POST' })
    const arrange = async (stories: object[]) =>
      expect((await editor.post('/api/globals/frontPage', { stories })).status).toBe(200)
    await arrange([{ story: id }])
    expect(await entries()).toMatchObject([{ kind: 'purge', everything: true }])
    await arrange([{ story: id }])
    expect(await entries()).toHaveLength(1)
    await arrange([])
    expect(await entries()).toHaveLength(2)
  })

  it('should tell neither cache nor webhook an address that bears a withheld name, and have the cache drop all', async () => {
    await setWebhooks([{ url: `${receiver.url}/hook` }])
    purgeAt({ url: `${receiver.url}/cache`, method: 'POST' })
    const made = await editor.post('/api/people', { fullName: ADULT, kind: 'adult' })
    const person = made.json.doc.id as string
    const body = `${ADULT} coached the team to a win.`
    const { id } = await publish({ headline: `${ADULT} wins`, body, people: [person] })
    // Not sent yet: what waits is about the old address.
    const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
    const answer = await editor.post(`/api/people/${person}/take-down`, {
      updatedAt,
      reason: 'request',
    })
    expect(answer.json).toMatchObject({
      state: 'pending',
      pending: [{ what: 'mail' }, { what: 'purge' }, { what: 'webhook' }],
    })
    receiver.answers.push(204, 204, 500)
    await sendDue(newsroom.payload, new Date())
    const now = `/stories/${(await editor.get(`/api/stories/${id}?depth=0`)).json.publicSlug}`
    const told = receiver.received.map(({ path, body: text }) => [path, JSON.parse(text)])
    expect(told.filter(([path]) => path === '/cache').map(([, each]) => each.everything)).toEqual([
      true,
      true,
    ])
    expect(told.filter(([path]) => path === '/hook').map(([, each]) => each.data)).toEqual([
      { addresses: [], everything: true },
      { addresses: [now], everything: true },
    ])
    expect(JSON.stringify(receiver.received)).not.toMatch(/cornelius|applewhaite|storrs/iu)
    await sendDue(newsroom.payload, later())
    const receipt = await editor.get(`/api/receipts/${answer.json.id}?depth=0`)
    expect(receipt.json).toMatchObject({
      state: 'done',
      done: { cachesPurged: 1, webhooksTold: 1 },
      pending: [],
      skipped: [{ what: 'mail' }],
    })
    // A later change of the story is no matter of the receipt.
    await publishWithWarnings(editor, id)
    expect((await editor.get(`/api/receipts/${answer.json.id}?depth=0`)).json).toEqual(receipt.json)
  })

  it('should show on the receipt what could not be told', async () => {
    await setWebhooks([{ url: receiver.url }])
    const fullName = 'Philippa Montgolfier-Ashby'
    const made = await editor.post('/api/people', { fullName, kind: 'adult' })
    const person = made.json.doc.id as string
    await publish({ body: `${fullName} reads.`, people: [person] })
    await outboxOf(newsroom.payload).deleteMany({})
    const { updatedAt } = (await editor.get(`/api/people/${person}?depth=0`)).json
    const asked = { updatedAt, reason: 'request' }
    const { json } = await editor.post(`/api/people/${person}/take-down`, asked)
    receiver.answers.push(410)
    await sendDue(newsroom.payload, later())
    expect((await editor.get(`/api/receipts/${json.id}`)).json).toMatchObject({
      state: 'failed',
      failed: [{ what: 'webhook', attempts: 1, code: 'http_410' }],
    })
  })

  it('should write to the editors, where there is mail, that there is a receipt, and no more', async () => {
    const sent: unknown[] = []
    const adapter: ReturnType<EmailAdapter> = {
      name: 'of this test',
      defaultFromAddress: 'newsroom@homeroom.example',
      defaultFromName: 'Homeroom',
      sendEmail: async (message) => {
        sent.push(message)
      },
    }
    const { payload } = newsroom
    const { email, sendEmail } = payload
    payload.email = adapter
    payload.sendEmail = adapter.sendEmail
    try {
      const made = await editor.post('/api/people', { fullName: ADULT, kind: 'adult' })
      const person = made.json.doc.id as string
      const { updatedAt } = made.json.doc
      const asked = { updatedAt, reason: 'request' }
      const { json } = await editor.post(`/api/people/${person}/take-down`, asked)
      expect(await sendDue(payload, later())).toEqual(['done'])
      expect(sent).toHaveLength(1)
      expect(sent[0]).toMatchObject({ text: expect.stringContaining(json.id) })
      const { bcc } = sent[0] as { bcc: string[] }
      expect(bcc.every((address) => /^(?:editor|adviser)\d+@/u.test(address))).toBe(true)
      expect(JSON.stringify(sent)).not.toMatch(/cornelius|applewhaite|storrs/iu)
    } finally {
      Object.assign(payload, { email, sendEmail })
    }
  })
})
