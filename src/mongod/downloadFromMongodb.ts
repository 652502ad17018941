import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { MONGOD_FILE } from './binaryCache.ts'
import { verifySha256 } from './checksum.ts'
import type { Report } from './startupEvents.ts'

const run = promisify(execFile)

/**
 * The version to download for each series: first the newest series with long support, then older
 * ones for data that they wrote.
 */
const VENDOR_VERSIONS: Record<string, string> = {
  '8.0': '8.0.21',
  '7.0': '7.0.32',
  '6.0': '6.0.27',
}
const PREFERRED_SERIES = '8.0'

/**
 * A host that does not answer within this time cannot be reached (some networks drop packets
 * silently). Milliseconds.
 */
const CONNECT_MS = 5_000
/** A transfer that receives nothing for this long has failed. Milliseconds. */
const STALL_MS = 30_000

/**
 * Takes a series ("7.0"), null for any; returns the version to ask the vendor for, or null where
 * the series is not on the list.
 */
export function vendorVersion(series: string | null): string | null {
  return VENDOR_VERSIONS[series ?? PREFERRED_SERIES] ?? null
}

/** The system that an archive is for. */
export interface System {
  platform: string
  arch: string
  /** A Linux distribution, for example `{ os: 'linux', dist: 'ubuntu', release: '22.04' }`. */
  os: { os: string; dist?: string; release?: string }
}

/** Returns the address of the vendor's archive for a system; throws where the vendor builds none for it. */
export async function vendorArchive(version: string, system?: System): Promise<string> {
  // Loaded only when needed: loading it takes longer than the rest of a usual start.
  const { getOS } = await import('mongodb-memory-server-core/lib/util/getos/index.js')
  const { MongoBinaryDownloadUrl } =
    await import('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js')
  const here = system ?? {
    platform: process.platform,
    arch: process.arch,
    os: process.platform === 'linux' ? await getOS() : { os: process.platform },
  }
  const finder = new MongoBinaryDownloadUrl({ version, ...here })
  return await finder.getDownloadUrl()
}

/**
 * Downloads an archive of the vendor into `folder`, compares it with the SHA-256 published beside
 * it and leaves `mongod` there. Throws where the host does not answer, the transfer stalls or the
 * checksum differs.
 */
export async function downloadFromVendor(
  url: string,
  version: string,
  folder: string,
  report: Report,
): Promise<void> {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && hostname !== '127.0.0.1') {
    throw new Error(`a mongod is not fetched without TLS (${hostname})`)
  }
  // The small file first: it shows whether the host can be reached at all.
  const published = await (await get(`${url}.sha256`)).text()
  const sha256 = /^\s*([0-9a-f]{64})\b/i.exec(published)?.[1]
  if (sha256 === undefined) throw new Error(`${hostname} publishes no SHA-256 for this file`)
  const archive = path.join(folder, path.basename(new URL(url).pathname))
  await save(await get(url), archive, (received, total) =>
    report({ step: 'download', source: 'vendor', version, received, total }),
  )
  await verifySha256(archive, sha256)
  report({ step: 'unpack', version })
  await unpack(archive, folder)
}

async function get(url: string): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(
    () => patience.abort(new Error(`no answer within ${CONNECT_MS / 1000} s`)),
    CONNECT_MS,
  )
  try {
    const response = await fetch(url, { signal: patience.signal })
    if (!response.ok) throw new Error(`answered ${response.status}`)
    return response
  } finally {
    clearTimeout(timer)
  }
}

async function save(
  response: Response,
  file: string,
  progress: (received: number, total: number | null) => void,
): Promise<void> {
  if (response.body === null) throw new Error('answered with nothing')
  const length = Number(response.headers.get('content-length'))
  const total = length > 0 ? length : null
  const patience = new AbortController()
  const stalled = () => patience.abort(new Error(`transfer stood still for ${STALL_MS / 1000} s`))
  let timer = setTimeout(stalled, STALL_MS)
  let received = 0
  let told = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      clearTimeout(timer)
      timer = setTimeout(stalled, STALL_MS)
      received += chunk.length
      if (Date.now() - told > 250) {
        told = Date.now()
        progress(received, total)
      }
      done(null, chunk)
    },
  })
  try {
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
    await pipeline(body, counter, createWriteStream(file, { mode: 0o600 }), {
      signal: patience.signal,
    })
  } catch (error) {
    throw patience.signal.aborted ? patience.signal.reason : error
  } finally {
    clearTimeout(timer)
  }
  progress(received, total)
}

/** Unpacks only mongod, with the system's tar. On Windows and macOS tar reads zip files too. */
async function unpack(archive: string, folder: string): Promise<void> {
  const list = await run('tar', ['-tf', archive], { maxBuffer: 1 << 24 })
  const member = list.stdout
    .split(/\r?\n/)
    .find((name) => name === `bin/${MONGOD_FILE}` || name.endsWith(`/bin/${MONGOD_FILE}`))
  if (member === undefined) throw new Error(`no ${MONGOD_FILE} in ${path.basename(archive)}`)
  await run('tar', ['-xf', archive, '-C', folder, member])
  await rename(path.join(folder, ...member.split('/')), path.join(folder, MONGOD_FILE))
  await rm(archive)
}
