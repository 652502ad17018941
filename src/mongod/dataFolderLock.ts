import { randomBytes } from 'node:crypto'
import { link, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readIfThere, writePrivately, type DataFolder } from './dataFolder.ts'
import { identify, isRunning, type ProcessIdentity } from './processes.ts'
import { MongodRefusal } from './mongodError.ts'

/*
 * Lets only one Homeroom use a data folder.
 *
 * The lock is a series of numbered records in `lock/`. Whoever wrote the highest number holds the
 * folder. A record is never replaced in place: two processes that both find a dead holder would
 * both remove it, and the second would remove the first one's fresh lock. Instead the next number
 * is created, and the file system lets only one process create a given name. A slow process may
 * create a number after higher ones exist and lower ones were deleted. It finds that out by looking
 * again after creating, for the highest record is never removed.
 *
 * Processes of another machine or container cannot be looked up from here. Between those, the lock
 * that mongod itself holds on its files decides (see `launch.ts`).
 */

type LockRecord = (ProcessIdentity & { since: string }) | { released: true }

/**
 * A record that cannot be read is still being written until it is older than this. Milliseconds.
 */
const WRITING_MS = 5_000

/** A data folder that only this process may use. */
export interface DataFolderLock {
  /** Releases the folder. Safe to call twice. */
  release(): Promise<void>
}

/**
 * Takes the data folder for this process. Takes over the lock of a process that no longer runs.
 * Throws `data_dir_in_use`, naming the process that holds it.
 */
export async function takeDataFolder(folder: DataFolder): Promise<DataFolderLock> {
  const me = await identify()
  const since = new Date().toISOString()
  for (;;) {
    const last = await highest(folder.lockFolder)
    const file = path.join(folder.lockFolder, String(last))
    if (last > 0) {
      const record = await readRecord(file)
      if (record === 'missing') continue
      if (record === 'unreadable') {
        await pause(100)
        continue
      }
      if (!('released' in record) && (await isRunning(record))) throw inUse(folder, record)
    }
    const mine = path.join(folder.lockFolder, String(last + 1))
    if (!(await createOnce(mine, { ...me, since }))) continue
    if ((await highest(folder.lockFolder)) !== last + 1) {
      await rm(mine, { force: true })
      continue
    }
    await tidy(folder.lockFolder, last)
    let held = true
    return {
      async release() {
        if (!held) return
        held = false
        await writePrivately(mine, JSON.stringify({ released: true } satisfies LockRecord))
      },
    }
  }
}

function inUse(folder: DataFolder, holder: ProcessIdentity & { since: string }): MongodRefusal {
  return new MongodRefusal(
    'data_dir_in_use',
    `Another Homeroom (process ${holder.pid}, since ${holder.since}) is using ${path.dirname(folder.root)}.`,
    `Stop process ${holder.pid} first, or set DATA_DIR to another folder to run a second newsroom beside it.`,
    { pid: holder.pid, since: holder.since },
  )
}

async function highest(lockFolder: string): Promise<number> {
  const names = await readdir(lockFolder)
  return Math.max(0, ...names.filter((name) => /^\d+$/.test(name)).map(Number))
}

async function readRecord(file: string): Promise<LockRecord | 'missing' | 'unreadable'> {
  const text = await readIfThere(file)
  if (text === null) return 'missing'
  try {
    const record = JSON.parse(text) as LockRecord
    if ('released' in record || Number.isInteger(record.pid)) return record
  } catch {
    // A record written only in part: treat it as still being written.
  }
  const written = await stat(file).catch(() => null)
  if (written === null) return 'missing'
  return Math.abs(Date.now() - written.mtimeMs) < WRITING_MS ? 'unreadable' : { released: true }
}

/** Creates the record as a whole. Returns false where another process was faster. */
async function createOnce(file: string, record: LockRecord): Promise<boolean> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.draft`
  await writePrivately(draft, JSON.stringify(record))
  try {
    await link(draft, file)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // Some file systems (FAT, a few network and phone ones) know no hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code ?? '')) throw error
    return await createInPlace(file, record)
  } finally {
    await rm(draft, { force: true })
  }
}

async function createInPlace(file: string, record: LockRecord): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(JSON.stringify(record))
    await handle.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function tidy(lockFolder: string, upTo: number): Promise<void> {
  for (const name of await readdir(lockFolder)) {
    if (/^\d+$/.test(name) && Number(name) <= upTo) {
      await rm(path.join(lockFolder, name), { force: true })
    }
  }
}
