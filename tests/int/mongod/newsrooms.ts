import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { MongoClient } from 'mongodb'
import type { MongodEvent } from '#mongod/startupEvents.ts'
import { startMongod, type RunningMongod, type StartOptions } from '#mongod/startMongod.ts'

/** Newsrooms on folders of their own; `cleanUp` ends whatever a test left running and deletes the folders. */
export function newsrooms() {
  const undo: (() => Promise<unknown>)[] = []
  return {
    async folder(): Promise<string> {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom mongod-'))
      undo.push(() => rm(folder, { recursive: true, force: true }))
      return folder
    },
    async start(
      dataDir: string,
      more: Partial<StartOptions> = {},
    ): Promise<{ mongod: RunningMongod; events: MongodEvent[] }> {
      const events: MongodEvent[] = []
      const report = (event: MongodEvent): void => void events.push(event)
      const mongod = await startMongod({ dataDir, report, ...more })
      undo.push(() => mongod.stop())
      return { mongod, events }
    },
    client(url: string): MongoClient {
      const client = new MongoClient(url, { serverSelectionTimeoutMS: 15_000 })
      undo.push(() => client.close())
      return client
    },
    /** A newsroom in a process of its own; see `newsroomProcess.ts` for what it says. */
    spawn(dataDir: string, how: string, env: NodeJS.ProcessEnv = process.env): NewsroomProcess {
      const script = path.join(import.meta.dirname, 'newsroomProcess.ts')
      const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, how], {
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...env, NODE_OPTIONS: '' },
      })
      const gone = new Promise<number | null>((resolve) => {
        child.once('close', (code) => resolve(code))
      })
      undo.push(() => {
        child.kill('SIGKILL')
        return gone
      })
      return { child, gone, said: listen(child) }
    },
    async cleanUp(): Promise<void> {
      for (const step of undo.reverse()) await step()
      undo.length = 0
    },
  }
}

export interface NewsroomProcess {
  child: ChildProcess
  gone: Promise<number | null>
  said: { next(prefix: string): Promise<string>; all: string[] }
}

/** Waits for a line that begins with the prefix, also among those said already. */
function listen(child: ChildProcess): NewsroomProcess['said'] {
  const all: string[] = []
  const waiting: { prefix: string; found: (line: string) => void; failed: (e: Error) => void }[] =
    []
  if (child.stdout === null) throw new Error('no output to listen to')
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    all.push(line)
    const index = waiting.findIndex(({ prefix }) => line.startsWith(prefix))
    if (index >= 0) waiting.splice(index, 1)[0]?.found(line)
  })
  lines.on('close', () => {
    for (const { prefix, failed } of waiting) failed(new Error(`ended without saying ${prefix}`))
  })
  return {
    all,
    next(prefix) {
      const said = all.find((line) => line.startsWith(prefix))
      if (said !== undefined) return Promise.resolve(said)
      return new Promise((found, failed) => waiting.push({ prefix, found, failed }))
    },
  }
}

/** True where the process runs and is no zombie. */
export async function runs(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null)
  if (status !== null) return !/^State:\s+[ZX]/m.test(status)
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux'
  } catch {
    return false
  }
}

/** Looks again until it is so; fails the test where that takes too long. */
export async function eventually(
  what: string,
  isSo: () => Promise<boolean> | boolean,
): Promise<void> {
  const until = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
