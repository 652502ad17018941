import { execFile, spawn, type ChildProcess } from 'node:child_process'
import type net from 'node:net'
import { promisify } from 'node:util'
import type { DataFolder } from './dataFolder.ts'
import type { MongodLog } from './mongodLog.ts'
import { childEnvironment } from './processes.ts'

const run = promisify(execFile)

/**
 * Name of the replica set, which has one member. Transactions and change streams exist only in a
 * set.
 */
export const REPLICA_SET = 'homeroom'

/** The exit codes of mongod that we react to (MongoDB manual, "Exit Codes and Statuses"). */
export const EXIT_PORT_TAKEN = 48

/** Settings of one launch. */
export interface LaunchSettings {
  folder: DataFolder
  binary: string
  port: number
  /** Size of WiredTiger's cache in GB; MongoDB takes no less than 0.25. */
  cacheGB: number
}

/** How a mongod ended. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

/** A mongod that was started. It may not answer yet. */
export interface Launched {
  pid: number
  child: ChildProcess
  ended: Promise<Ended>
  /** How it ended; null while it runs. */
  end(): Ended | null
}

/**
 * Returns mongod's arguments. They hold no secret, because other users of the machine can read a
 * command line.
 */
export function mongodArguments({ folder, port, cacheGB }: LaunchSettings): string[] {
  const parameters = {
    // Homeroom logs in with the key file. So nobody is let in without a password, not even before
    // there are users.
    enableLocalhostAuthBypass: '0',
    diagnosticDataCollectionEnabled: 'false',
    // No other member could take over, so there is nothing to wait for.
    shutdownTimeoutMillisForSignaledShutdown: '0',
  }
  return [
    ...['--dbpath', folder.db, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'],
    ...['--replSet', REPLICA_SET, '--auth', '--keyFile', folder.keyFile],
    // CVE-2025-14847: unpatched versions send uninitialised memory to whoever sends a compressed
    // message.
    ...['--networkMessageCompressors', 'disabled'],
    ...['--wiredTigerCacheSizeGB', String(cacheGB), '--oplogSize', '256', '--quiet'],
    // mongod logs slow queries with their text. These limits make sure that no query counts as slow
    // and none is sampled.
    ...['--profile', '0', '--slowms', '2147483647', '--slowOpSampleRate', '0'],
    ...Object.entries(parameters).flatMap(([name, value]) => [
      '--setParameter',
      `${name}=${value}`,
    ]),
  ]
}

let deathSignal: Promise<boolean> | null = null

/**
 * True where `setpriv --pdeathsig` works (util-linux; not BusyBox). The kernel then ends mongod
 * when we are killed.
 */
async function hasDeathSignal(): Promise<boolean> {
  if (process.platform !== 'linux') return false
  deathSignal ??= run('setpriv', ['--pdeathsig', 'TERM', 'true']).then(
    () => true,
    () => false,
  )
  return await deathSignal
}

/**
 * Starts mongod in a session of its own. Ctrl-C then reaches only Homeroom, which closes its
 * connections before it ends mongod. A running mongod does not keep this process alive.
 */
export async function launchMongod(settings: LaunchSettings, log: MongodLog): Promise<Launched> {
  const words = mongodArguments(settings)
  const [program, all] = (await hasDeathSignal())
    ? ['setpriv', ['--pdeathsig', 'TERM', '--', settings.binary, ...words]]
    : [settings.binary, words]
  const child = spawn(program, all, {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: childEnvironment(),
  })
  let end: Ended | null = null
  const ended = new Promise<Ended>((resolve) => {
    // 'close' rather than 'exit': only then has all its output been read.
    child.once('close', (code, signal) => resolve((end = { code, signal })))
  })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  child.on('error', () => undefined)
  child.stdout?.setEncoding('utf8')
  child.stdout?.on('data', (chunk: string) => log.write(chunk))
  child.stdout?.on('error', () => undefined)
  child.unref()
  ;(child.stdout as net.Socket | null)?.unref()
  return { pid: child.pid ?? 0, child, ended, end: () => end }
}

/**
 * Ends a mongod cleanly. Where it does not end within `patience` milliseconds, ends it by force.
 */
export async function endMongod(mongod: Launched, patience: number): Promise<Ended> {
  if (mongod.end() === null) mongod.child.kill('SIGTERM')
  const timer = setTimeout(() => mongod.child.kill('SIGKILL'), patience)
  try {
    return await mongod.ended
  } finally {
    clearTimeout(timer)
  }
}
