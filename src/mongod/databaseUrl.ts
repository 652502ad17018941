import { REPLICA_SET } from './launch.ts'

/** Name of the newsroom's database. */
export const DATABASE = 'homeroom'

/** User that the newsroom's connections log in as. */
export const USER = 'homeroom'

/** Takes port and password; returns the connection string of Homeroom's own MongoDB, for the newsroom's database. */
export function ownDatabaseUrl(port: number, password: string, database = DATABASE): string {
  const url = new URL(`mongodb://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/`)
  url.searchParams.set('authSource', 'admin')
  // Payload's adapter uses transactions only where the replica set is named. With one member,
  // nothing needs to be discovered.
  url.searchParams.set('replicaSet', REPLICA_SET)
  url.searchParams.set('directConnection', 'true')
  // A write counts as done once it is in the journal.
  url.searchParams.set('w', 'majority')
  return withDatabase(url.href, database)
}

/**
 * Returns the same connection string for another database of the same MongoDB.
 * Throws a RangeError for a name that MongoDB refuses (manual, "Naming Restrictions") or that a URL would change.
 */
export function withDatabase(url: string, database: string): string {
  if (!/^[A-Za-z0-9_-]{1,63}$/.test(database)) {
    throw new RangeError('A database name is 1 to 63 letters, digits, hyphens or underscores.')
  }
  // Split by hand: the URL class cannot read a list of several hosts.
  const [, head, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(url) ?? []
  if (head === undefined) throw new RangeError('Not a MongoDB connection string.')
  return `${head}/${database}${query}`
}
