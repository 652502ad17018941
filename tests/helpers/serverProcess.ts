import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ownDatabaseUrl } from '#mongod/databaseUrl.ts'
import { prepareDataFolder, prepareSecrets, readIfThere } from '#mongod/dataFolder.ts'
import { ageAccounts } from './ageAccounts.ts'
import { caller, type Caller } from './newsroom.ts'

const run = promisify(execFile)
/** A start on a busy machine, with a database to bring up and indexes to build. */
const START_MS = 90_000
const POLL_MS = 50

type Environment = Record<string, string>

/** Looks again until it is so; throws where that takes longer than `ms`. */
export async function until(what: string, ms: number, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + ms
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** True where a process with this number runs, and is no zombie. */
export async function runs(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null)
  if (status !== null) return !/^State:\s+[ZX]/mu.test(status)
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux'
  } catch {
    return false
  }
}

/** A data folder of a newsroom, and the servers that are started on it, one after the other. */
export interface ServerHome {
  folder: string
  /** Starts the built server as `npm start` does, on a free port; resolves when it is ready. */
  start(env?: Environment): Promise<ServerProcess>
  /** `npm run create-adviser`, with what the servers here are started with. Returns its exit code. */
  createAdviser(email: string, password: string, env?: Environment): Promise<number>
  /** Makes every account of the newsroom that runs a year old. */
  ageAccounts(): Promise<void>
  /** Process number of the mongod that was last started on this folder, or null. */
  mongodPid(): Promise<number | null>
  /** Kills whatever still runs and deletes the folder. */
  remove(): Promise<void>
}

export interface ServerProcess {
  url: string
  pid: number
  said(): string
  /** To the process alone. */
  signal(name: NodeJS.Signals): void
  /** To the process and all it has started, as Ctrl-C in a terminal does. */
  signalGroup(name: NodeJS.Signals): void
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>
  login(email: string, password: string): Promise<Caller>
}

export async function serverHome(): Promise<ServerHome> {
  await access('dist/main.js').catch(() => {
    throw new Error('There is no build to test: `npm test` makes one, or run `npm run build`.')
  })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-server-'))
  const children: ChildProcess[] = []
  const environment = (env: Environment): NodeJS.ProcessEnv => ({
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    MONGOD: process.env.MONGOD,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    HOMEROOM_DEMO: 'off',
    NAME_READER: 'off',
    LOG_LEVEL: 'warn',
    ...env,
  })
  const mongodPid = async () => {
    const kept = await readFile(path.join(folder, 'mongo/db/mongod.lock'), 'utf8').catch(() => '')
    return Number(kept.trim()) || null
  }

  return {
    folder,
    mongodPid,
    async start(env = {}) {
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      const child = spawn(
        process.execPath,
        ['-C', 'production', '--enable-source-maps', 'dist/main.js'],
        { env: environment({ PORT: String(port), ...env }), detached: true },
      )
      children.push(child)
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
      const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
        child.once('exit', (code, signal) => {
          resolve(code ?? signal)
        })
      })
      const { pid } = child
      if (pid === undefined) throw new Error('The server could not be started.')
      await until('the server to be ready', START_MS, async () => {
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`The server ended before it was ready:\n${output}`)
        }
        return fetch(`${url}/readyz`).then(
          (answer) => answer.ok,
          () => false,
        )
      })
      return {
        url,
        pid,
        ended,
        said: () => output,
        signal: (name) => {
          process.kill(pid, name)
        },
        signalGroup: (name) => {
          process.kill(-pid, name)
        },
        async login(email, password) {
          const answer = await caller(url, '', null).post('/api/users/login', { email, password })
          if (answer.status !== 200) throw new Error(`${email}: ${answer.status} ${answer.text}`)
          return caller(url, answer.json.user.id, answer.json.token)
        },
      }
    },
    async createAdviser(email, password, env = {}) {
      const args = ['-C', 'production', 'dist/createAdviser.js', '--email', email, '--name', 'Ada']
      return run(process.execPath, args, {
        env: environment({ ADVISER_PASSWORD: password, ...env }),
      }).then(
        () => 0,
        (error: { code?: number }) => error.code ?? 1,
      )
    },
    async ageAccounts() {
      const data = await prepareDataFolder(folder)
      const { password } = await prepareSecrets(data)
      await ageAccounts(ownDatabaseUrl(Number(await readIfThere(data.portFile)), password))
    },
    async remove() {
      for (const { pid, exitCode, signalCode } of children) {
        if (pid !== undefined && exitCode === null && signalCode === null)
          process.kill(pid, 'SIGKILL')
      }
      const mongod = await mongodPid()
      if (mongod !== null && (await runs(mongod))) {
        process.kill(mongod, 'SIGKILL')
        await until('mongod to end', 10_000, async () => !(await runs(mongod)))
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
