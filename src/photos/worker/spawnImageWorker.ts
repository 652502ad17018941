import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of JavaScript alone; the pixels are outside of it. */
const MEGABYTES_OF_HEAP = 384

/**
 * Where the process begins. Built, it is `imageWorker.js` beside the program that runs, or above the chunk this file went into. From source, without a
 * build (tsx), it is `imageWorker.ts` beside this file.
 */
function entry(): { file: string; flags: string[]; cwd?: string } {
  const here = fileURLToPath(import.meta.url)
  const folders = [
    path.dirname(process.argv[1] ?? ''),
    path.dirname(here),
    path.join(here, '../..'),
  ]
  const built = folders
    .map((folder) => path.join(folder, 'imageWorker.js'))
    .find((file) => existsSync(file))
  if (built !== undefined) return { file: built, flags: ['--enable-source-maps'] }
  const file = path.join(path.dirname(here), 'imageWorker.ts')
  // The loader of TypeScript is looked for from the folder of the file.
  return { file, flags: ['--import', 'tsx'], cwd: path.dirname(file) }
}

/** What a process needs to run, and no secret of the newsroom. */
function environment(): NodeJS.ProcessEnv {
  const kept = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'LANG',
    'NODE_ENV',
    'LD_LIBRARY_PATH',
  ]
  const env = kept.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  // One arena: freed pixels go back to the system.
  return Object.fromEntries([...env, ['MALLOC_ARENA_MAX', '1']]) as NodeJS.ProcessEnv
}

/**
 * Starts a process that works on pictures, at this priority (`setpriority`: 0 is the newsroom's own, 19 the lowest); it ends when this one
 * does.
 */
export function spawnImageWorker(priority: number): ChildProcess {
  const { file, flags, cwd } = entry()
  // Not imported: the panel's bundler would look for the file it starts.
  const { fork } = process.getBuiltinModule('node:child_process')
  const child = fork(file, [], {
    cwd,
    execArgv: [`--max-old-space-size=${MEGABYTES_OF_HEAP}`, ...flags],
    serialization: 'advanced',
    // A decoder's complaints quote what they read: nobody listens.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: environment(),
  })
  try {
    // At once, before it has threads: each inherits what the first one has.
    if (child.pid !== undefined) os.setPriority(child.pid, priority)
  } catch {
    // Where it cannot be had, pictures are made at the common priority.
  }
  return child
}
