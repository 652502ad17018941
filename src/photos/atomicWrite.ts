import { randomBytes } from 'node:crypto'
import { rename, stat, unlink, writeFile } from 'node:fs/promises'

/**
 * True where a file of that name exists. It is then complete, because files are written under
 * another name and renamed.
 */
export const isWhole = async (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.size > 0,
    () => false,
  )

/**
 * Writes a file so that nobody ever reads half of it, even where several processes write it at
 * once.
 */
export async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const partial = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.partial`
  try {
    // Flush to disk before the rename: a power cut must not leave an empty picture.
    await writeFile(partial, bytes, { flush: true })
    await rename(partial, file)
  } catch (error) {
    await unlink(partial).catch(() => undefined)
    throw error
  }
}
