import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ageAccounts } from './ageAccounts.ts'
import { testDatabaseUrl } from './mongo.ts'

const execute = promisify(execFile)

const ROOT = process.cwd()
/** The first start on a busy machine loads the panel's bundle and builds every index. */
const START_MS = 90_000
const STOP_MS = 20_000
const SECRET = 'a secret for browser tests, and for nothing else'

/** The built server, running as `npm start` runs it. */
export interface RunningHomeroom {
  url: string
  /** Everything the process has said so far. */
  said: () => string
  /** Makes the newsroom's first adviser with the command a newcomer would use. */
  createAdviser(email: string, name: string, password: string): Promise<void>
  /** Makes every account a year old. */
  ageAccounts(): Promise<void>
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + START_MS
  while (Date.now() < deadline) {
    if (ended(child)) throw new Error(`Homeroom ended before it was ready:\n${said()}`)
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error(`Homeroom was not ready after ${START_MS / 1000} s:\n${said()}`)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (ended(child)) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await gone
  clearTimeout(impatience)
}

/** Starts `dist/main.js` on a free port, with a database and a folder of its own and no demonstration. `stop()` leaves nothing behind. */
export async function startHomeroom(name: string): Promise<RunningHomeroom> {
  await access(path.join(ROOT, 'dist/main.js')).catch(() => {
    throw new Error('There is no build to test: run `npm run build` first.')
  })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const databaseUrl = testDatabaseUrl(name)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    // What the tests are run with is not for a server.
    NODE_OPTIONS: '',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: SECRET,
    SITE_URL: '',
    HOMEROOM_DEMO: 'off',
    NAME_READER: 'off',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, ['-C', 'production', 'dist/main.js'], { cwd: ROOT, env })
  let output = ''
  const keep = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const said = () => output
  const stop = async () => {
    await stopChild(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(url, child, said)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url,
    said,
    stop,
    ageAccounts: () => ageAccounts(databaseUrl),
    createAdviser: async (email, fullName, password) => {
      await execute(
        process.execPath,
        ['-C', 'production', 'dist/createAdviser.js', '--email', email, '--name', fullName],
        { cwd: ROOT, env: { ...env, ADVISER_PASSWORD: password } },
      )
    },
  }
}
