import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import express from 'express'
import { newsroomLog } from '#log.ts'
import { panelActions, panelGuard } from '#server/http/panelGuard.ts'
import { quietConsole } from '#server/quietConsole.ts'

const KNOWN = '40c1c4b7f2a0d9e8b6a5c3d2e1f00112233445566f'
const CANARY = 'Jalysa Quintero'

describe('what comes before the panel', () => {
  const app = express()
  app.use(panelGuard(new Set([KNOWN])))
  app.use((req, res) => {
    res.json({ reached: req.headers['next-action'] ?? null })
  })
  let server: ReturnType<typeof app.listen>
  let url: string
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server = app.listen(0, '127.0.0.1', () => {
        resolve()
      })
    })
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
  })

  const ask = async (method: string, headers: Record<string, string>, body?: BodyInit) => {
    const answer = await fetch(`${url}/admin`, { method, headers, ...(body ? { body } : {}) })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }

  it('should let the panel’s own actions and pages through', async () => {
    expect((await ask('GET', {})).text).toBe('{"reached":null}')
    const action = await ask('POST', { 'next-action': KNOWN })
    expect(action.text).toBe(JSON.stringify({ reached: KNOWN }))
    expect((await ask('POST', { 'next-action': KNOWN, origin: url })).status).toBe(200)
    const behind = { 'x-forwarded-host': 'news.example.org', origin: 'https://news.example.org' }
    expect((await ask('POST', { 'next-action': KNOWN, ...behind })).status).toBe(200)
  })

  it.each([
    ['an action that is none', { 'next-action': CANARY }],
    ['an id of another build', { 'next-action': KNOWN.replace('4', '5') }],
    ['an empty id', { 'next-action': '' }],
    ['no action', {}],
  ])('should turn a POST away with %s', async (_, headers) => {
    const answer = await ask('POST', headers)
    expect([answer.status, answer.headers.get('x-nextjs-action-not-found')]).toEqual([404, '1'])
    expect(answer.text).not.toContain(CANARY)
  })

  it('should turn a form without a script away: its action’s id is in the body', async () => {
    const form = new FormData()
    form.append(`$ACTION_ID_${CANARY}`, '')
    expect((await ask('POST', {}, form)).status).toBe(404)
  })

  it.each(['https://elsewhere.example', 'null', 'jalysa-quintero', 'https://'])(
    'should turn an action away that comes from: %s',
    async (origin) => {
      const answer = await ask('POST', { 'next-action': KNOWN, origin })
      expect(answer.status).toBe(403)
      expect(answer.text).not.toContain('jalysa')
    },
  )

  it('should take the header away where no action is asked for', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect((await ask(method, { 'next-action': CANARY })).text).toBe('{"reached":null}')
    }
  })

  it('should read the actions off the panel’s build, and look at their form where it cannot', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-panel-'))
    expect(await panelActions(folder)).toBeNull()
    await mkdir(path.join(folder, 'server'))
    const built = { node: { [KNOWN]: { workers: {} } }, edge: {}, encryptionKey: 'x' }
    await writeFile(
      path.join(folder, 'server/server-reference-manifest.json'),
      JSON.stringify(built),
    )
    expect(await panelActions(folder)).toEqual(new Set([KNOWN]))
    await rm(folder, { recursive: true })
  })
})

describe('the console of the panel’s framework', () => {
  it('should become log lines without a word of what was said', () => {
    const lines: string[] = []
    const log = newsroomLog('debug', { write: (line: string) => void lines.push(line) })
    const on = { ...console }
    const back = quietConsole(log, on)
    on.error(`origin header with value ${CANARY}`)
    on.warn('%s', CANARY)
    on.error(new TypeError(CANARY))
    on.log(CANARY, { header: CANARY })
    expect(lines).toHaveLength(4)
    expect(lines.join('')).not.toContain(CANARY)
    expect(lines[2]).toContain('TypeError')
    back()
    expect(lines).toHaveLength(4)
  })
})
