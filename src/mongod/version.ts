import { readdir } from 'node:fs/promises'
import { readIfThere, writePrivately, type DataFolder } from './dataFolder.ts'
import { MongodRefusal } from './mongodError.ts'

/**
 * Oldest mongod that Homeroom runs on. From 5.0 on a write is acknowledged by default only once the
 * majority has it in the journal.
 */
export const OLDEST_SERIES = 5

/**
 * Takes a version, returns its series (`6.0.5` → `6.0`). mongods of one series can open each
 * other's data.
 */
export function seriesOf(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}

/** Compares two versions, for sorting them oldest first. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  for (const place of [0, 1, 2]) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Returns the version that wrote the data, or null where there is no data yet or no version was
 * recorded.
 */
export async function versionOfData(folder: DataFolder): Promise<string | null> {
  if ((await readdir(folder.db)).length === 0) return null
  const text = await readIfThere(folder.versionFile)
  if (text === null) return null
  try {
    const { mongod } = JSON.parse(text) as { mongod?: unknown }
    return typeof mongod === 'string' && /^\d+\.\d+\.\d+$/.test(mongod) ? mongod : null
  } catch {
    return null
  }
}

/** Records the version beside the data, so that no mongod of another series opens it. */
export async function recordVersion(folder: DataFolder, version: string): Promise<void> {
  await writePrivately(folder.versionFile, `${JSON.stringify({ mongod: version }, null, 2)}\n`)
}

/**
 * Throws `mongod_version_mismatch` where a mongod of this version must not open the data. Within a
 * series any patch may follow any other. Between series MongoDB asks for steps that a person should
 * decide on (MongoDB manual, "Upgrade a Replica Set").
 */
export function checkVersion(version: string, ofData: string | null, binary: string): void {
  if (ofData === null || seriesOf(ofData) === seriesOf(version)) return
  throw new MongodRefusal(
    'mongod_version_mismatch',
    `The newsroom's data was written by MongoDB ${ofData}, and ${binary} is MongoDB ${version}, which must not open it.`,
    `Set MONGOD to a mongod ${seriesOf(ofData)} (or unset it, so that Homeroom finds one). To move to ${seriesOf(version)}, ` +
      `export with mongodump while ${seriesOf(ofData)} runs, start Homeroom on an empty DATA_DIR, and import with mongorestore.`,
    { data: ofData, mongod: version },
  )
}
