import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Returns a secret that is kept in a file of its own in the data folder, readable by its owner
 * only. It is made at the first start and then stays the same. Takes the folder, the file's name,
 * and a function that makes a new secret. Two processes that start at once get the same.
 */
export async function readOrCreateSecret(
  dataDir: string,
  name: string,
  make: () => string = () => randomBytes(48).toString('base64url'),
): Promise<string> {
  const file = path.join(dataDir, name)
  const read = () => readFile(file, 'utf8').then((text) => text.trim())
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  try {
    return await read()
  } catch {
    const fresh = `${file}.${randomUUID()}`
    await writeFile(fresh, `${make()}\n`, { mode: 0o600 })
    // Linking fails where the name is taken, so the first of two processes wins and both read its
    // secret.
    await link(fresh, file).catch(() => undefined)
    await unlink(fresh)
    return read()
  }
}
