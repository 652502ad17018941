import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The server's core and the client's: neither is to wait for the other. */
export const SERVER_CORE = '0'
const CLIENT_CORE = '1'
const CONNECTIONS = 32

export interface Load {
  perSecond: number
  /** Milliseconds. */
  p99: number
  failed: number
}

const MS = { us: 0.001, ms: 1, s: 1000 } as const

/** Asks with wrk over 32 connections; throws where an answer is no 200. */
export async function load(url: string, seconds: number): Promise<Load> {
  const { stdout } = await run('taskset', [
    ...['-c', CLIENT_CORE, 'wrk', '-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency'],
    ...['-H', 'Accept-Encoding: br', url],
  ])
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/u.exec(stdout)?.[1])
  const [, p99 = '', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/u.exec(stdout) ?? []
  const failed = Number(/Non-2xx or 3xx responses: (\d+)/u.exec(stdout)?.[1] ?? 0)
  return { perSecond, p99: Number(p99) * MS[unit as keyof typeof MS], failed }
}

/** Keeps a process, with all its threads, on the server's core. */
export const pin = (pid: number) => run('taskset', ['-a', '-cp', SERVER_CORE, String(pid)])

/** Starts this bench in another part, on the server's core; resolves with the port it prints. */
export async function part(
  name: string,
  env: Record<string, string>,
): Promise<{ url: string; child: ChildProcess }> {
  const script = process.argv[1] ?? ''
  const child = spawn(
    'taskset',
    ['-c', SERVER_CORE, process.execPath, '-C', 'production', script],
    {
      env: { ...process.env, ...env, BENCH_PART: name },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => {
      resolve(line.toString().trim())
    })
    child.once('exit', () => {
      reject(new Error(`The part ${name} ended.`))
    })
  })
  return { url: `http://127.0.0.1:${port}`, child }
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** Asks for each address once, one after the other; returns how long each answer took, in milliseconds. */
export async function oneByOne(urls: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const url of urls) {
    const began = performance.now()
    const answer = await fetch(url)
    await answer.arrayBuffer()
    times.push(performance.now() - began)
    if (answer.status !== 200) throw new Error(`${answer.status} where 200 was due.`)
  }
  return times
}
