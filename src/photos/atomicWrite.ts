import { randomBytes } from 'node:crypto'
import { rename, stat, unlink, writeFile } from 'node:fs/promises'

/** True where a file of that name is already whole: it is written under another name and moved. */
export const isWhole = async (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.size > 0,
    () => false,
  )

/** Writes a file so that nobody ever finds half of it, several at once included, in one process or many. */
export async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const partial = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.partial`
  try {
    // On the disk before it has its name: a power cut leaves no empty picture.
    await writeFile(partial, bytes, { flush: true })
    await rename(partial, file)
  } catch (error) {
    await unlink(partial).catch(() => undefined)
    throw error
  }
}
