import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import express from 'express'
import { newsroomLog } from '#log.ts'
import { countedLine } from '#server/rateLimitedLog.ts'
import { requestLog } from '#server/http/requestLog.ts'

interface Line {
  msg: string
  route?: string
  count?: number
}

function kept() {
  const lines: Line[] = []
  const log = newsroomLog('trace', { write: (line: string) => void lines.push(JSON.parse(line)) })
  return { log, lines }
}

describe('the line of a request', () => {
  /** Asks one after the other; returns what was logged. */
  async function logged(paths: readonly string[]): Promise<Line[]> {
    const { log, lines } = kept()
    const app = express()
    app.use(requestLog(log))
    app.use((_req, res) => void res.end())
    const server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    for (const path of paths) await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    return lines
  }

  it('should say which part of the house was asked, and no more of the path', async () => {
    const lines = await logged(['/', '/stories/bus-line', '/v1/stories?q=mireya', '/feed.xml'])
    expect(lines.map(({ route }) => route)).toEqual(['front', 'stories', 'v1', 'feed.xml'])
    expect(JSON.stringify(lines)).not.toMatch(/bus-line|mireya/u)
  })

  it('should not hold a name that somebody typed for an address', async () => {
    const lines = await logged([
      '/mireya_rubio',
      '/mireya',
      '/MIREYA/stories',
      '/mireya.xml?q=rubio',
    ])
    expect(lines.map(({ route }) => route)).toEqual(['other', 'other', 'other', 'other'])
    expect(JSON.stringify(lines)).not.toMatch(/mireya|rubio/iu)
  })
})

describe('what strangers can bring about as often as they like', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('should be one line a minute that counts it, and none where there is nothing', () => {
    vi.useFakeTimers()
    const { log, lines } = kept()
    const turnedAway = countedLine(log, 'searches turned away')
    for (let at = 0; at < 1000; at += 1) turnedAway()
    expect(lines).toHaveLength(0)
    vi.advanceTimersByTime(60_000)
    expect(lines).toMatchObject([{ count: 1000, msg: 'searches turned away' }])
    vi.advanceTimersByTime(600_000)
    turnedAway()
    vi.advanceTimersByTime(60_000)
    expect(lines.map(({ count }) => count)).toEqual([1000, 1])
  })
})
