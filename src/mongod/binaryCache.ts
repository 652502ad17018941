import { randomBytes } from 'node:crypto'
import { access, chmod, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { compareVersions } from './version.ts'

/** The file name of the program on this system. */
export const MONGOD_FILE = process.platform === 'win32' ? 'mongod.exe' : 'mongod'

/** A home directory may be shared by machines of several kinds. */
const KIND = `${process.platform}-${process.arch}`

/** An unfinished download older than this was left by a process that died. Milliseconds. */
const ABANDONED_MS = 24 * 60 * 60 * 1000

/**
 * Returns the folder that keeps downloaded mongods: the user's cache, so that several checkouts share one download;
 * under the data folder where there is no writable home (containers).
 */
export async function cacheFolder(
  dataDir: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const ofUser =
    process.platform === 'win32'
      ? env.LOCALAPPDATA
      : env.XDG_CACHE_HOME || path.join(env.HOME || os.homedir(), '.cache')
  if (ofUser !== undefined && path.isAbsolute(ofUser)) {
    const folder = path.join(ofUser, 'homeroom', 'mongod')
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await access(folder, constants.W_OK)
      return folder
    } catch {
      // The home folder is read-only or missing.
    }
  }
  const folder = path.resolve(dataDir, 'cache', 'mongod')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Returns the path at which the cache keeps a version. The file may not be there yet. */
export function cachedBinary(cache: string, version: string): string {
  return path.join(cache, `${version}-${KIND}`, MONGOD_FILE)
}

/** Returns the mongods in the cache that nobody else could have changed, newest first. */
export async function cachedMongods(cache: string): Promise<{ version: string; binary: string }[]> {
  const found: { version: string; binary: string }[] = []
  for (const name of await readdir(cache).catch(() => [])) {
    const version = /^(\d+\.\d+\.\d+)-(.+)$/.exec(name)
    if (version?.[1] === undefined || version[2] !== KIND) continue
    const binary = cachedBinary(cache, version[1])
    if (await isOurs(binary)) found.push({ version: version[1], binary })
  }
  return found.sort((a, b) => compareVersions(b.version, a.version))
}

/**
 * False where another user owns the file or may write it. Such a file must not run with the
 * newsroom's rights.
 */
async function isOurs(file: string): Promise<boolean> {
  const seen = await stat(file).catch(() => null)
  if (seen === null || !seen.isFile()) return false
  const me = process.getuid?.()
  return me === undefined || ((seen.uid === me || seen.uid === 0) && (seen.mode & 0o022) === 0)
}

/** Deletes a damaged version from the cache. */
export async function dropCached(binary: string): Promise<void> {
  await rm(path.dirname(binary), { recursive: true, force: true })
}

/**
 * Puts a version into the cache. `fill` gets a fresh folder and must leave `mongod` in it. Several
 * processes may do so at once: each fills a folder of its own, and the first to rename it into
 * place wins. Returns the binary's path.
 */
export async function addToCache(
  cache: string,
  version: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  await sweepAbandoned(cache)
  const binary = cachedBinary(cache, version)
  const draft = path.join(cache, `.draft-${process.pid}-${randomBytes(4).toString('hex')}`)
  await mkdir(draft, { mode: 0o700 })
  try {
    const inside = path.join(draft, 'mongod')
    await mkdir(inside, { mode: 0o700 })
    const scratch = path.join(draft, 'scratch')
    await mkdir(scratch, { mode: 0o700 })
    await fill(scratch)
    await rename(path.join(scratch, MONGOD_FILE), path.join(inside, MONGOD_FILE))
    await chmod(path.join(inside, MONGOD_FILE), 0o700)
    // Flush to disk before the rename: after a power cut there must be no file of zeros that looks
    // whole.
    const handle = await open(path.join(inside, MONGOD_FILE), 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(inside, path.dirname(binary)).catch((error: NodeJS.ErrnoException) => {
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code ?? '')) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return binary
}

async function sweepAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('.draft-')) continue
    const seen = await stat(path.join(cache, name)).catch(() => null)
    if (seen !== null && Date.now() - seen.mtimeMs > ABANDONED_MS) {
      await rm(path.join(cache, name), { recursive: true, force: true })
    }
  }
}
