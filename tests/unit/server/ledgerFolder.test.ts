import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import type { LedgerEntry } from '#desk/store/ledger/ledgerFacts.ts'
import { type LedgerFolder, openLedgerFolder } from '#server/ledger/ledgerFolder.ts'

const SECRET = 'a secret of this newsroom, long enough'

const entry = (number: number): LedgerEntry => ({
  id: number.toString(16).padStart(24, '0'),
  at: '2026-11-30T12:00:00.000Z',
  kind: 'person_opened',
  person: `person${number}`,
})
const idsOf = (folder: LedgerFolder) => [...folder.entries().keys()]
const codeOf = (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => 'opened',
    (error: { code?: unknown }) => error.code,
  )

describe('the ledger on disk', () => {
  let folder: string
  const opened = (secret = SECRET) => openLedgerFolder(folder, secret)
  const files = async () => (await readdir(folder)).sort().map((name) => path.join(folder, name))
  const only = async () => {
    const [file, ...others] = await files()
    if (!file || others.length > 0) throw new Error('There is not one file.')
    return file
  }

  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'homeroom-ledger-')), 'ledger')
  })
  afterEach(async () => {
    await rm(path.dirname(folder), { recursive: true, force: true })
  })

  it('should keep what was appended, in order, over a new start', async () => {
    const first = await opened()
    await first.append([entry(1), entry(2)])
    await first.append([entry(3)])
    const second = await opened()
    await second.append([entry(4)])
    expect([...(await opened()).entries().values()]).toEqual([1, 2, 3, 4].map(entry))
    expect(await files()).toHaveLength(2)
  })

  it('should make no file before there is anything to write, and one for its owner alone then', async () => {
    const ledger = await opened()
    await ledger.append([])
    expect(await files()).toEqual([])
    await ledger.append([entry(1)])
    expect((await stat(await only())).mode & 0o777).toBe(0o600)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  it('should write an entry once', async () => {
    const ledger = await opened()
    await ledger.append([entry(1)])
    await ledger.append([entry(1), entry(2)])
    expect((await readFile(await only(), 'utf8')).trim().split('\n')).toHaveLength(3)
  })

  it('should let two processes write at once, and each learn what the other wrote', async () => {
    const [one, other] = [await opened(), await opened()]
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
    await Promise.all(
      [one, other].map(async (ledger, which) => {
        for (const number of numbers) if (number % 2 === which) await ledger.append([entry(number)])
      }),
    )
    await Promise.all([one.refresh(), other.refresh()])
    const all = numbers.map((number) => entry(number).id)
    for (const ledger of [one, other, await opened()]) expect(idsOf(ledger).sort()).toEqual(all)
  })

  it('should forgive a last line that a power cut left, at whatever byte, and lose nothing before it', async () => {
    const ledger = await opened()
    await ledger.append([entry(1)])
    await ledger.append([entry(2)])
    const file = await only()
    const whole = await readFile(file)
    const end = whole.lastIndexOf('\n', -2) + 1
    for (let length = end; length < whole.length; length += 7) {
      await writeFile(file, whole.subarray(0, length))
      const after = await opened()
      expect(idsOf(after)).toEqual([entry(1).id])
      expect(after.torn()).toBe(length === end ? 0 : 1)
    }
    // What follows goes into a file of its own.
    const next = await opened()
    await next.append([entry(2)])
    expect(idsOf(await opened())).toEqual([entry(1).id, entry(2).id])
  })

  it('should refuse a ledger of another newsroom', async () => {
    await (await opened()).append([entry(1)])
    expect(await codeOf(opened('a secret of another newsroom, also long'))).toBe(
      'ledger_of_another_newsroom',
    )
  })

  it.each<[string, (lines: string[]) => string[]]>([
    ['a line changed', (lines) => lines.map((line) => line.replace('person2', 'person9'))],
    ['a line taken out', (lines) => lines.toSpliced(2, 1)],
    ['a line put in again', (lines) => lines.toSpliced(2, 0, lines[1] ?? '')],
    ['two lines changed about', (lines) => lines.toSpliced(1, 2, lines[2] ?? '', lines[1] ?? '')],
    ['its first line taken out', (lines) => lines.slice(1)],
    ['something that is no JSON', (lines) => lines.toSpliced(1, 0, 'not JSON')],
  ])('should refuse a file with %s', async (_what, change) => {
    await (await opened()).append([1, 2, 3].map(entry))
    const file = await only()
    const lines = (await readFile(file, 'utf8')).trim().split('\n')
    await writeFile(
      file,
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    )
    expect(await codeOf(opened())).toBe('ledger_damaged')
  })

  it('should leave a ledger with something it does not know to the version that wrote it', async () => {
    const unknown = { ...entry(1), kind: 'something_new' } as unknown as LedgerEntry
    await (await opened()).append([unknown])
    expect(await codeOf(opened())).toBe('ledger_of_newer_version')
  })

  it('should begin another file where somebody wrote to its own', async () => {
    const ledger = await opened()
    await ledger.append([entry(1)])
    await appendFile(await only(), 'half a li')
    await ledger.refresh()
    await ledger.append([entry(2)])
    expect(await files()).toHaveLength(2)
    expect(idsOf(await opened())).toHaveLength(2)
  })

  it('should say that its folder cannot be one', async () => {
    await writeFile(folder, 'a file')
    expect(await codeOf(opened())).toBe('ledger_not_writable')
  })

  it('should hold every entry that was acknowledged, however the writers take turns and fail', async () => {
    const step = fc.record({
      writer: fc.nat({ max: 2 }),
      count: fc.integer({ min: 1, max: 3 }),
      restart: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await rm(folder, { recursive: true, force: true })
        const writers = [await opened(), await opened(), await opened()]
        let number = 0
        for (const { writer, count, restart } of steps) {
          if (restart) writers[writer] = await opened()
          await writers[writer]?.append(Array.from({ length: count }, () => entry(++number)))
        }
        const all = Array.from({ length: number }, (_, index) => entry(index + 1).id)
        expect(idsOf(await opened()).sort()).toEqual(all)
      }),
      { numRuns: 25 },
    )
  })
})
