import path from 'node:path'
import { readIfThere, type DataFolder } from './dataFolder.ts'
import type { Report } from './startupEvents.ts'
import { REPLICA_SET } from './launch.ts'
import { commandLine, identify, waitUntilGone } from './processes.ts'
import { MongodRefusal } from './mongodError.ts'

/** How long an orphaned mongod gets to write its data before it is ended by force. Milliseconds. */
const PATIENCE_MS = 30_000

/**
 * Stops a mongod that a killed Homeroom left behind on this data folder, so that its files are free
 * again. Its process id is read from mongod's own lock file. Systems use process ids again, so its
 * command line must name this very folder. Call it only while holding the data folder. Returns true
 * where there was one. Throws `data_dir_in_use` where somebody else's mongod (started by hand, say)
 * uses these files.
 */
export async function stopOrphan(folder: DataFolder, report: Report): Promise<boolean> {
  const kept = await readIfThere(path.join(folder.db, 'mongod.lock'))
  const pid = Number(kept)
  if (kept === null || kept === '' || !Number.isInteger(pid) || pid <= 0) return false
  const identity = await identify(pid)
  const words = await commandLine(pid)
  // Some systems give the command line as one text, in which a path may hold spaces: search all of
  // it.
  const line = ` ${words.join(' ')} `
  if (!line.includes(` ${folder.db} `)) return false
  if (!line.includes(` ${REPLICA_SET} `) || !line.includes(` ${folder.keyFile} `)) {
    throw inUseByMongod(folder, pid)
  }
  report({ step: 'orphan', pid })
  if (signal(pid, 'SIGTERM') && !(await waitUntilGone(identity, PATIENCE_MS))) {
    signal(pid, 'SIGKILL')
    if (!(await waitUntilGone(identity, 5_000))) throw inUseByMongod(folder, pid)
  }
  return true
}

/**
 * Returns the refusal for files that another mongod uses. `pid` is null where that mongod cannot be
 * seen from here (it may run in a container).
 */
export function inUseByMongod(folder: DataFolder, pid: number | null): MongodRefusal {
  const who = pid === null ? 'another mongod, which this process cannot see' : `mongod ${pid}`
  const stop = pid === null ? 'Stop the Homeroom or mongod that runs there' : `Stop process ${pid}`
  return new MongodRefusal(
    'data_dir_in_use',
    `The database in ${folder.db} is in use by ${who}.`,
    `${stop} first, or set DATA_DIR to another folder.`,
    { pid },
  )
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch {
    return false
  }
}
