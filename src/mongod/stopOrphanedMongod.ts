import path from 'node:path'
import { readIfThere, type DataFolder } from './dataFolder.ts'
import type { Report } from './startupEvents.ts'
import { REPLICA_SET } from './launch.ts'
import { commandLine, identify, waitUntilGone } from './processes.ts'
import { MongodRefusal } from './mongodError.ts'

/** How long a left-over mongod gets to write its data out before it is ended by force. Milliseconds. */
const PATIENCE_MS = 30_000

/**
 * Stops a mongod that a killed Homeroom left behind on this data folder, so that the files are free again. Its number
 * is the one mongod itself keeps in its lock file; since numbers are given again, its command line must name this
 * very folder. To be called with the data folder taken. Returns true where there was one.
 * Throws `data_dir_in_use` where someone else's mongod (started by hand, say) runs on these files.
 */
export async function stopOrphan(folder: DataFolder, report: Report): Promise<boolean> {
  const kept = await readIfThere(path.join(folder.db, 'mongod.lock'))
  const pid = Number(kept)
  if (kept === null || kept === '' || !Number.isInteger(pid) || pid <= 0) return false
  const identity = await identify(pid)
  const words = await commandLine(pid)
  // Where a system gives one text instead of words, a path may hold spaces: look in the whole.
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

/** The refusal for files that another mongod holds; `pid` null where it cannot be seen from here (a container). */
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
