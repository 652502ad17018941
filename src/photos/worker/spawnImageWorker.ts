import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** For JavaScript only; pixels are outside the heap. */
const MEGABYTES_OF_HEAP = 384

/**
 * Finds the file that the process runs. After a build it is `imageWorker.js`, beside the running
 * program or in a folder above this file's chunk. From source (tsx) it is `imageWorker.ts` beside
 * this file.
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
  // Node looks for the TypeScript loader in the folder of that file.
  return { file, flags: ['--import', 'tsx'], cwd: path.dirname(file) }
}

/** The environment variables that the process needs, and no secret of the newsroom. */
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
  // With one arena, the C library returns freed pixels to the system.
  return Object.fromEntries([...env, ['MALLOC_ARENA_MAX', '1']]) as NodeJS.ProcessEnv
}

/**
 * Starts an image worker with this priority (as in `setpriority`: 0 is the newsroom's own, 19 the
 * lowest). It ends when this process does.
 */
export function spawnImageWorker(priority: number): ChildProcess {
  const { file, flags, cwd } = entry()
  // Not a static import: the panel's bundler would look for the file that it starts.
  const { fork } = process.getBuiltinModule('node:child_process')
  const child = fork(file, [], {
    cwd,
    execArgv: [`--max-old-space-size=${MEGABYTES_OF_HEAP}`, ...flags],
    serialization: 'advanced',
    // Ignore its output: error messages of a decoder quote what they read.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: environment(),
  })
  try {
    // Set it at once, before the process has threads: each thread inherits it from the first.
    if (child.pid !== undefined) os.setPriority(child.pid, priority)
  } catch {
    // Where the system refuses, the process keeps the usual priority.
  }
  return child
}
