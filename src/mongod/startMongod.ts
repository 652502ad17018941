import { setTimeout as pause } from 'node:timers/promises'
import { endMongod, EXIT_PORT_TAKEN, launchMongod, type Launched } from './launch.ts'
import { choosePort } from './choosePort.ts'
import { ownDatabaseUrl } from './databaseUrl.ts'
import { prepareDataFolder, prepareSecrets, type DataFolder, type Secrets } from './dataFolder.ts'
import type { Report } from './startupEvents.ts'
import { findMongod, lookupsOn, type FoundMongod } from './findMongod.ts'
import { takeDataFolder } from './dataFolderLock.ts'
import { openMongodLog, type MongodLog } from './mongodLog.ts'
import { inUseByMongod, stopOrphan } from './stopOrphanedMongod.ts'
import { MongodRefusal, reasonOf } from './mongodError.ts'
import { bringUp } from './replicaSet.ts'
import { supervise } from './supervise.ts'
import { checkVersion, recordVersion, seriesOf, versionOfData } from './version.ts'

export interface StartOptions {
  /** The setting DATA_DIR; the database is kept in `<dataDir>/mongo`. */
  dataDir: string
  /** The setting MONGOD: path of the only mongod to use. */
  mongod?: string
  report: Report
  /** Name of the database in `url`; `homeroom` unless given. */
  database?: string
  /** WiredTiger's cache in GB; 0.25, MongoDB's least, unless given. */
  cacheGB?: number
}

/** The MongoDB that Homeroom runs by itself. */
export interface RunningMongod {
  /** Complete connection string, password included: for a client, never for a log. */
  readonly url: string
  /** Process id. It changes when mongod dies and is started again. */
  readonly pid: number
  readonly version: string
  readonly binary: string
  /**
   * Ends mongod cleanly and releases the data folder. Close your own clients first. Safe to call
   * twice.
   */
  stop(): Promise<void>
}

/**
 * Another program can take a port between our choice and mongod's start. Where that happens more
 * often than this in a row, something else is wrong.
 */
const PORT_ATTEMPTS = 5

/**
 * Starts the newsroom's own MongoDB: a replica set of one member on loopback, with a password, its
 * data under `<dataDir>/mongo`. Resolves once it is writable. From then on it is started again
 * whenever it dies; where that does not help, `{ step: 'fatal' }` is reported. Throws a
 * MongodRefusal (see there for the codes).
 */
export async function startMongod(options: StartOptions): Promise<RunningMongod> {
  const { dataDir, report } = options
  const began = Date.now()
  const folder = await prepareDataFolder(dataDir)
  const lock = await takeDataFolder(folder)
  let log: MongodLog | null = null
  try {
    await stopOrphan(folder, report)
    const ofData = await versionOfData(folder)
    const series = ofData === null ? null : seriesOf(ofData)
    const found = await findMongod(options.mongod, series, report, lookupsOn(dataDir, report))
    checkVersion(found.version, ofData, found.binary)
    // Record the version before the first launch: without it any mongod might open the data.
    if (ofData !== found.version) await recordVersion(folder, found.version)
    const secrets = await prepareSecrets(folder)
    const opened = (log = openMongodLog(folder.logFile))
    const start = { folder, found, secrets, log: opened, report, cacheGB: options.cacheGB ?? 0.25 }
    const { mongod, port } = await firstLaunch(start)
    const url = ownDatabaseUrl(port, secrets.password, options.database)
    const kept = supervise(mongod, {
      launch: () => launch(start, port),
      bringUp: (next, stop) => bringUp(next, port, secrets, stop),
      pause: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
      report,
      complaint: () => complaintOf(opened),
      async ended() {
        opened.close()
        await lock.release()
      },
    })
    const { binary, version } = found
    report({ step: 'ready', version, port, pid: mongod.pid, ms: Date.now() - began })
    return {
      url,
      version,
      binary,
      get pid() {
        return kept.pid()
      },
      stop: () => kept.stop(),
    }
  } catch (error) {
    log?.close()
    await lock.release()
    throw error
  }
}

interface Start {
  folder: DataFolder
  found: FoundMongod
  secrets: Secrets
  log: MongodLog
  report: Report
  cacheGB: number
}

function launch(start: Start, port: number): Promise<Launched> {
  const { folder, found, cacheGB, log } = start
  log.forget()
  return launchMongod({ folder, binary: found.binary, port, cacheGB }, log)
}

/**
 * Launches until mongod is writable. Tries again where another program took the port first or an
 * orphaned mongod shows up late.
 */
async function firstLaunch(start: Start): Promise<{ mongod: Launched; port: number }> {
  const { folder, found, secrets, log, report } = start
  const taken: number[] = []
  let orphans = 0
  for (;;) {
    const { port, instead } = await choosePort(folder, taken)
    if (instead !== null) report({ step: 'moved', from: instead, to: port })
    report({ step: 'start', version: found.version, port })
    const mongod = await launch(start, port)
    try {
      await bringUp(mongod, port, secrets, new AbortController().signal)
      return { mongod, port }
    } catch (error) {
      const { code } = await endMongod(mongod, 10_000)
      if (code === EXIT_PORT_TAKEN && taken.length < PORT_ATTEMPTS) {
        taken.push(port)
      } else if (log.trouble()?.codeName === 'DBPathInUse') {
        // This mongod was just starting when its Homeroom was killed, so it had not written its
        // process id when we looked.
        if (orphans++ > 0 || !(await stopOrphan(folder, report))) throw inUseByMongod(folder, null)
      } else {
        throw new MongodRefusal(
          'mongod_start_failed',
          `MongoDB ${found.version} did not start: ${reasonOf(error)} (exit ${code ?? 'by signal'})${complaintOf(log)}.`,
          `Read ${folder.logFile}; look for a full disk or files that another user owns. Nothing was changed.`,
          { exitCode: code },
        )
      }
    }
  }
}

function complaintOf(log: MongodLog): string {
  const trouble = log.trouble()
  if (trouble === null) return ''
  return `; its last complaint: ${trouble.words}${trouble.codeName === null ? '' : ` (${trouble.codeName})`}`
}
