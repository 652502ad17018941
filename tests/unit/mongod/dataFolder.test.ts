import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepareDataFolder, prepareSecrets, type DataFolder } from '#mongod/dataFolder.ts'
import { ownDatabaseUrl, withDatabase } from '#mongod/databaseUrl.ts'
import { takeDataFolder } from '#mongod/dataFolderLock.ts'
import { identify } from '#mongod/processes.ts'
import { checkVersion, compareVersions, versionOfData } from '#mongod/version.ts'

let dataDir: string
let folder: DataFolder
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'homeroom-folder-'))
  folder = await prepareDataFolder(dataDir)
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const record = (number: number, content: unknown): Promise<void> =>
  writeFile(path.join(folder.lockFolder, String(number)), JSON.stringify(content))

describe('the lock on a data folder', () => {
  it('should be had by exactly one of many that ask at once, also over a dead holder', async () => {
    await record(4, { pid: 2 ** 30, startedAt: 'long ago', since: 'then' })
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => takeDataFolder(folder)))
    const held = asked.filter((answer) => answer.status === 'fulfilled')
    expect(held).toHaveLength(1)
    for (const answer of asked) {
      if (answer.status === 'rejected') {
        expect(answer.reason).toMatchObject({ code: 'data_dir_in_use' })
      }
    }
    await held[0]?.value.release()
    await (await takeDataFolder(folder)).release()
    expect(await readdir(folder.lockFolder)).toHaveLength(1)
  })

  it('should be taken over from another process that had the same number before', async () => {
    const me = await identify()
    await record(1, { ...me, startedAt: 'before the last boot', since: 'then' })
    if (me.startedAt !== null) await (await takeDataFolder(folder)).release()
    await record(9, { ...me, since: 'now' })
    await expect(takeDataFolder(folder)).rejects.toMatchObject({
      code: 'data_dir_in_use',
      details: { pid: process.pid },
    })
  })

  it('should be taken over from a record that was never finished', async () => {
    const half = path.join(folder.lockFolder, '3')
    await writeFile(half, '{"pid":')
    await utimes(half, new Date(0), new Date(0))
    await (await takeDataFolder(folder)).release()
  })

  it('should be given back once only, so that a late second release takes it from nobody', async () => {
    const first = await takeDataFolder(folder)
    await first.release()
    const second = await takeDataFolder(folder)
    await first.release()
    await expect(takeDataFolder(folder)).rejects.toMatchObject({ code: 'data_dir_in_use' })
    await second.release()
  })
})

describe('the secrets of a data folder', () => {
  it('should be made once, differ, and be readable by their owner only', async () => {
    const made = await prepareSecrets(folder)
    expect(made.key).not.toBe(made.password)
    for (const file of [folder.keyFile, folder.passwordFile]) {
      expect((await stat(file)).mode & 0o777).toBe(0o600)
    }
    expect(await prepareSecrets(folder)).toEqual(made)
    // MongoDB takes key files of 6 to 1024 base64 characters.
    expect((await readFile(folder.keyFile, 'utf8')).trim()).toMatch(/^[A-Za-z0-9+/=]{6,1024}$/)
  })

  it('should be made anew where a file is damaged', async () => {
    const made = await prepareSecrets(folder)
    await writeFile(folder.passwordFile, '')
    const again = await prepareSecrets(folder)
    expect(again.key).toBe(made.key)
    expect(again.password.length).toBeGreaterThan(24)
  })

  it('should not be made where DATA_DIR is no folder', async () => {
    await writeFile(path.join(dataDir, 'file'), '')
    await expect(prepareDataFolder(path.join(dataDir, 'file'))).rejects.toMatchObject({
      code: 'data_dir_not_writable',
    })
  })
})

describe('the version beside the data', () => {
  it.each([
    ['6.0.5', '6.0.27', true],
    ['6.0.27', '6.0.5', true],
    ['6.0.5', '7.0.32', false],
    ['8.0.21', '8.2.3', false],
    [null, '8.0.21', true],
  ])('should let data of %s be opened by %s: %s', (ofData, mongod, opens) => {
    const check = (): void => checkVersion(mongod, ofData, '/m')
    if (opens) expect(check).not.toThrow()
    else expect(check).toThrow(ofData ?? '')
  })

  it('should not count while there is no data, nor where it is unreadable', async () => {
    await writeFile(folder.versionFile, '{"mongod":"6.0.5"}')
    expect(await versionOfData(folder)).toBeNull()
    await writeFile(path.join(folder.db, 'WiredTiger'), '')
    expect(await versionOfData(folder)).toBe('6.0.5')
    await writeFile(folder.versionFile, '{"mongod":')
    expect(await versionOfData(folder)).toBeNull()
  })

  it('should be ordered by number, not by letter', () => {
    expect(['6.0.27', '10.0.0', '6.0.5'].sort(compareVersions)).toEqual([
      '6.0.5',
      '6.0.27',
      '10.0.0',
    ])
  })
})

describe('the connection string', () => {
  it('should name the set, so that Payload opens transactions, and carry any password', () => {
    const url = new URL(ownDatabaseUrl(40_100, 'p@ss/w:rd?'))
    expect(url.pathname).toBe('/homeroom')
    expect(decodeURIComponent(url.password)).toBe('p@ss/w:rd?')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      replicaSet: 'homeroom',
      directConnection: 'true',
      authSource: 'admin',
      w: 'majority',
    })
  })

  it.each([
    ['mongodb://u:p@127.0.0.1:1/homeroom?a=b', 'mongodb://u:p@127.0.0.1:1/other?a=b'],
    ['mongodb://a:1,b:2/?replicaSet=x', 'mongodb://a:1,b:2/other?replicaSet=x'],
    ['mongodb+srv://a.example', 'mongodb+srv://a.example/other'],
  ])('should become that of another database: %s', (url, other) => {
    expect(withDatabase(url, 'other')).toBe(other)
  })

  it.each(['', 'a b', 'a/b', 'a.b', 'x'.repeat(64)])('should not take the name %j', (name) => {
    expect(() => withDatabase('mongodb://a/b', name)).toThrow(RangeError)
  })
})
