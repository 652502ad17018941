import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addToCache, cachedMongods, cacheFolder, MONGOD_FILE } from '#mongod/binaryCache.ts'
import { verifySha256 } from '#mongod/checksum.ts'
import type { MongodEvent } from '#mongod/startupEvents.ts'
import { describeMissing, missingLibraries, probeMongod } from '#mongod/probeBinary.ts'
import { downloadFromVendor, vendorArchive, vendorVersion } from '#mongod/downloadFromMongodb.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-downloads-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sha256 = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex')

describe('a downloaded file', () => {
  it('should be refused and deleted where its SHA-256 is not the published one', async () => {
    const file = path.join(folder, 'mongodb.tgz')
    await writeFile(file, 'a filter page instead of an archive')
    await expect(verifySha256(file, sha256('the archive'))).rejects.toMatchObject({
      code: 'mongod_checksum_mismatch',
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('should be kept where it is the published one, in either case of the digits', async () => {
    const file = path.join(folder, 'mongodb.tgz')
    await writeFile(file, 'the archive')
    await verifySha256(file, sha256('the archive').toUpperCase())
    expect(await readdir(folder)).toEqual(['mongodb.tgz'])
  })
})

describe("the vendor's download", () => {
  let server: http.Server
  let published: Record<string, Buffer | string>
  let origin: string
  const script = '#!/bin/sh\necho "db version v8.0.21"\n'

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      const body = published[request.url ?? '']
      response.writeHead(body === undefined ? 404 : 200)
      response.end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  beforeEach(async () => {
    const tree = path.join(folder, 'mongodb-linux-8.0.21')
    await mkdir(path.join(tree, 'bin'), { recursive: true })
    await writeFile(path.join(tree, 'bin', MONGOD_FILE), script, { mode: 0o755 })
    await writeFile(path.join(tree, 'README'), 'words')
    execFileSync('tar', ['-czf', 'm.tgz', 'mongodb-linux-8.0.21'], { cwd: folder })
    const archive = await readFile(path.join(folder, 'm.tgz'))
    published = { '/m.tgz': archive, '/m.tgz.sha256': `${sha256(archive)}  m.tgz\n` }
  })

  const download = async (): Promise<{ into: string; events: MongodEvent[] }> => {
    const into = path.join(folder, 'into')
    await mkdir(into)
    const events: MongodEvent[] = []
    await downloadFromVendor(`${origin}/m.tgz`, '8.0.21', into, (event) => events.push(event))
    return { into, events }
  }

  it('should leave the mongod of the archive, and tell how far it is', async () => {
    const { into, events } = await download()
    expect(await readFile(path.join(into, MONGOD_FILE), 'utf8')).toBe(script)
    const size = published['/m.tgz']?.length
    expect(events).toContainEqual(
      expect.objectContaining({ step: 'download', received: size, total: null }),
    )
    expect(events.at(-1)).toEqual({ step: 'unpack', version: '8.0.21' })
  })

  it('should be refused, and nothing unpacked, where the checksum differs', async () => {
    published['/m.tgz.sha256'] = `${sha256('another archive')}  m.tgz\n`
    await expect(download()).rejects.toMatchObject({ code: 'mongod_checksum_mismatch' })
    expect(await readdir(path.join(folder, 'into'))).toEqual([])
  })

  it.each(['/m.tgz.sha256', '/m.tgz'])('should fail where %s is not there', async (missing) => {
    delete published[missing]
    await expect(download()).rejects.toThrow('404')
  })

  it('should fail where the published checksum is none', async () => {
    published['/m.tgz.sha256'] = '<html>Sign in to the school network</html>'
    await expect(download()).rejects.toThrow('SHA-256')
  })

  it('should never be fetched from elsewhere without TLS', async () => {
    const fetched = downloadFromVendor(
      'http://example.com/m.tgz',
      '8.0.21',
      folder,
      () => undefined,
    )
    await expect(fetched).rejects.toThrow('TLS')
  })

  it.each([
    ['linux', 'x64', 'ubuntu', '22.04', 'linux/mongodb-linux-x86_64-ubuntu2204-8.0.21.tgz'],
    ['linux', 'arm64', 'ubuntu', '24.04', 'linux/mongodb-linux-aarch64-ubuntu2404-8.0.21.tgz'],
    ['linux', 'x64', 'debian', '12', 'linux/mongodb-linux-x86_64-debian12-8.0.21.tgz'],
    ['darwin', 'arm64', '', '', 'osx/mongodb-macos-arm64-8.0.21.tgz'],
    ['win32', 'x64', '', '', 'windows/mongodb-windows-x86_64-8.0.21.zip'],
  ])('should be the right file for %s %s %s %s', async (platform, arch, dist, release, file) => {
    const os = { os: platform, dist, release }
    expect(await vendorArchive('8.0.21', { platform, arch, os })).toBe(
      `https://fastdl.mongodb.org/${file}`,
    )
  })

  it('should be of the series that is asked for, and of none that is not on the list', () => {
    expect(['6.0', '7.0', '8.0'].map((series) => vendorVersion(series))).toEqual([
      expect.stringMatching(/^6\.0\.\d+$/),
      expect.stringMatching(/^7\.0\.\d+$/),
      expect.stringMatching(/^8\.0\.\d+$/),
    ])
    expect(vendorVersion(null)).toBe(vendorVersion('8.0'))
    expect(vendorVersion('4.4')).toBeNull()
  })
})

describe('the cache', () => {
  it('should hold one whole mongod after several first starts at once', async () => {
    const cache = path.join(folder, 'cache')
    await mkdir(cache)
    const fill = async (into: string): Promise<void> => {
      await writeFile(path.join(into, MONGOD_FILE), 'x'.repeat(100_000))
    }
    const added = await Promise.all(
      Array.from({ length: 8 }, () => addToCache(cache, '6.0.5', fill)),
    )
    expect(new Set(added).size).toBe(1)
    expect(await cachedMongods(cache)).toEqual([{ version: '6.0.5', binary: added[0] }])
    expect((await stat(added[0] ?? '')).size).toBe(100_000)
    expect((await readdir(cache)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('should keep nothing of a download that failed', async () => {
    const failed = addToCache(folder, '6.0.5', () => Promise.reject(new Error('the line broke')))
    await expect(failed).rejects.toThrow('the line broke')
    expect(await readdir(folder)).toEqual([])
  })

  it('should offer the newest first, and none that others may write', async () => {
    const fill = async (into: string): Promise<void> => {
      await writeFile(path.join(into, MONGOD_FILE), '')
    }
    for (const version of ['6.0.5', '6.0.27', '8.0.21']) await addToCache(folder, version, fill)
    const versions = async () => (await cachedMongods(folder)).map((found) => found.version)
    expect(await versions()).toEqual(['8.0.21', '6.0.27', '6.0.5'])
    if (process.platform === 'win32') return
    const newest = (await cachedMongods(folder))[0]?.binary ?? ''
    execFileSync('chmod', ['0777', newest])
    expect(await versions()).toEqual(['6.0.27', '6.0.5'])
  })

  it("should be the user's, and under the data folder where there is no home to write to", async () => {
    const home = path.join(folder, 'home')
    await mkdir(home)
    expect(await cacheFolder(folder, { NODE_ENV: 'test', XDG_CACHE_HOME: home })).toBe(
      path.join(home, 'homeroom', 'mongod'),
    )
    await writeFile(path.join(folder, 'no-folder'), '')
    const unwritable = { NODE_ENV: 'test', HOME: path.join(folder, 'no-folder') } as const
    expect(await cacheFolder(folder, unwritable)).toBe(path.join(folder, 'cache', 'mongod'))
  })
})

describe('a binary that is tried before it is taken', () => {
  it.each([
    ['echo "db version v8.0.21"', { usable: true, version: '8.0.21' }],
    ['echo "hello"', { usable: false, kind: 'broken' }],
    ['kill -ILL $$', { usable: false, kind: 'system', reason: expect.stringContaining('AVX') }],
    [
      'echo "x: error while loading shared libraries: libcurl.so.4: cannot open shared object file" >&2; exit 127',
      { usable: false, kind: 'system', reason: expect.stringContaining('libcurl.so.4') },
    ],
    ['exit 3', { usable: false, kind: 'broken', reason: expect.stringContaining('3') }],
  ])('should be judged by what it answers: %s', async (says, judged) => {
    const binary = path.join(folder, 'mongod')
    await writeFile(binary, `#!/bin/sh\n${says}\n`, { mode: 0o755 })
    expect(await probeMongod(binary)).toMatchObject(judged)
  })

  it('should be called broken where it is not there', async () => {
    expect(await probeMongod(path.join(folder, 'none'))).toMatchObject({
      usable: false,
      kind: 'broken',
      reason: expect.stringContaining('ENOENT'),
    })
  })

  it('should have all its missing libraries named, with the command that brings them', () => {
    const complaint =
      'mongod: error while loading shared libraries: libcurl.so.4: cannot open shared object file'
    const ldd = `\tlibcurl.so.4 => not found
\tliblzma.so.5 => /lib/liblzma.so.5 (0x0)
\tlibcrypto.so.3 => not found
\tlibssl.so.3 => not found`
    const missing = missingLibraries(complaint, ldd)
    expect(missing).toEqual(['libcrypto.so.3', 'libcurl.so.4', 'libssl.so.3'])
    expect(describeMissing('/m', missing)).toContain('apt-get install libcurl4 libssl3')
  })
})
