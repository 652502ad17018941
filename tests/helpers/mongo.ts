import { randomBytes } from 'node:crypto'
import { withDatabase } from '#mongod/databaseUrl.ts'

/**
 * Connection string of a fresh database on the mongod of this test run, so that suites do not see one another.
 * `name` only makes it easier to recognise.
 */
export function testDatabaseUrl(name = 'test'): string {
  const base = process.env.HOMEROOM_TEST_MONGO
  if (base === undefined) {
    throw new Error('No test MongoDB: run through Vitest, in the projects int or e2e.')
  }
  const label = name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 40)
  return withDatabase(base, `${label}_${randomBytes(6).toString('hex')}`)
}
