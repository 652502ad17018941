import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { MongodRefusal, reasonOf } from './mongodError.ts'

/**
 * The paths of Homeroom's own MongoDB, all below `<DATA_DIR>/mongo`. They are absolute, with links
 * resolved.
 */
export interface DataFolder {
  /** `<DATA_DIR>/mongo`, mode 0700. */
  root: string
  /** mongod's own files. */
  db: string
  keyFile: string
  passwordFile: string
  portFile: string
  versionFile: string
  logFile: string
  lockFolder: string
}

/**
 * Takes DATA_DIR; makes `<DATA_DIR>/mongo` readable by its owner only and returns the paths in it.
 * Throws `data_dir_not_writable`.
 */
export async function prepareDataFolder(dataDir: string): Promise<DataFolder> {
  const wanted = path.resolve(dataDir, 'mongo')
  try {
    for (const folder of [wanted, path.join(wanted, 'db'), path.join(wanted, 'lock')]) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await chmod(folder, 0o700)
    }
  } catch (error) {
    throw new MongodRefusal(
      'data_dir_not_writable',
      `Homeroom cannot keep its database in ${wanted}: ${reasonOf(error)}.`,
      'Make that folder writable for the user Homeroom runs as, or set DATA_DIR to another one.',
    )
  }
  const root = await realpath(wanted)
  return {
    root,
    db: path.join(root, 'db'),
    keyFile: path.join(root, 'keyfile'),
    passwordFile: path.join(root, 'password'),
    portFile: path.join(root, 'port'),
    versionFile: path.join(root, 'VERSION.json'),
    logFile: path.join(root, 'mongod.log'),
    lockFolder: path.join(root, 'lock'),
  }
}

/**
 * Writes a file that only its owner can read. After a power cut the file is whole or not there at
 * all.
 */
export async function writePrivately(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Returns a file's text, trimmed, or null where there is no such file. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The two secrets of a data folder. */
export interface Secrets {
  /**
   * Content of the key file: the password of the cluster itself. Homeroom uses it for its own
   * upkeep.
   */
  key: string
  /** Password of the user that the newsroom's connections log in as. */
  password: string
}

/**
 * Reads both secrets and makes anew what is missing or damaged. The files have mode 0600, because
 * mongod refuses a key file that others may read.
 */
export async function prepareSecrets(folder: DataFolder): Promise<Secrets> {
  return {
    key: await secret(folder.keyFile, () => randomBytes(96).toString('base64')),
    password: await secret(folder.passwordFile, () => randomBytes(24).toString('base64url')),
  }
}

async function secret(file: string, make: () => string): Promise<string> {
  const kept = await readIfThere(file)
  if (kept !== null && kept.length >= 24) {
    await chmod(file, 0o600)
    return kept
  }
  const made = make()
  await writePrivately(file, `${made}\n`)
  return made
}
