import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Returns the environment for programs that Homeroom starts. It has none of Homeroom's secrets. Its
 * locale exists on every system: mongod ends itself over an unknown one, and we read the output of
 * ps and ld.so.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LD_LIBRARY_PATH, SystemRoot } = process.env
  const env: Record<string, string | undefined> = {
    PATH,
    HOME,
    TMPDIR,
    LD_LIBRARY_PATH,
    SystemRoot,
  }
  return { ...env, LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv
}

/**
 * Tells a process from a later one that was given the same number. `startedAt` is a text that
 * differs between the two; null where the system does not say when a process started.
 */
export interface ProcessIdentity {
  pid: number
  startedAt: string | null
}

/**
 * Returns when the process started (as a text to compare), 'gone' where it is dead or a zombie,
 * null where that cannot be found out.
 */
async function startOf(pid: number): Promise<string | 'gone' | null> {
  if (process.platform === 'linux') {
    try {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      // The second field is the program's name in brackets and may hold spaces; state is field 3, start time field 22.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (fields[0] === 'Z' || fields[0] === 'X') return 'gone'
      const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
      return `${boot.trim()}/${fields[19] ?? ''}`
    } catch {
      return exists(pid) ? null : 'gone'
    }
  }
  if (!exists(pid)) return 'gone'
  if (process.platform === 'win32') return null
  try {
    const { stdout } = await run('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      env: childEnvironment(),
    })
    const [state = '', ...start] = stdout.trim().split(/\s+/)
    return state.startsWith('Z') ? 'gone' : start.join(' ')
  } catch {
    return null
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Returns the identity of a running process, by default of this one. */
export async function identify(pid = process.pid): Promise<ProcessIdentity> {
  const startedAt = await startOf(pid)
  return { pid, startedAt: startedAt === 'gone' ? null : startedAt }
}

/**
 * True where this very process still runs. Where the system does not say when a process started,
 * any process with its number counts.
 */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  if (!Number.isInteger(identity.pid) || identity.pid <= 0) return false
  const startedAt = await startOf(identity.pid)
  if (startedAt === 'gone') return false
  return startedAt === null || identity.startedAt === null || startedAt === identity.startedAt
}

/** Returns the words of a process's command line, empty where they cannot be read. */
export async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return words.split('\0').filter((word) => word !== '')
  }
  if (process.platform === 'win32') return []
  const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return stdout.trim().split(/\s+/)
}

/** Waits until the process is gone; returns false where it still runs after `ms`. */
export async function waitUntilGone(identity: ProcessIdentity, ms: number): Promise<boolean> {
  const until = Date.now() + ms
  while (await isRunning(identity)) {
    if (Date.now() > until) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}
