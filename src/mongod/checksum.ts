import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { MongodRefusal } from './mongodError.ts'

/** Returns the SHA-256 of a file, in lower-case hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/**
 * Compares a downloaded file with its published SHA-256, before anything out of it is run. Where
 * they differ (a school's web filter answered, the transfer broke), deletes the file and throws
 * `mongod_checksum_mismatch`.
 */
export async function verifySha256(file: string, expected: string): Promise<void> {
  const actual = await sha256Of(file)
  if (actual === expected.toLowerCase()) return
  await rm(file, { force: true })
  throw new MongodRefusal(
    'mongod_checksum_mismatch',
    `${path.basename(file)} is not what its publisher published (SHA-256 ${actual.slice(0, 12)}…, expected ${expected.slice(0, 12)}…)`,
    'Try again on another network, or install mongod yourself and set MONGOD to it.',
  )
}
