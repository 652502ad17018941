import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * What must be so before anything else loads: settings from a `.env` file (the environment wins over it), production unless said otherwise, and
 * files that only their owner can read: originals and the database hold names. Returns the environment.
 */
export function prepareProcess(): Record<string, string | undefined> {
  const file = path.resolve('.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const environment = process.env as Record<string, string | undefined>
  environment.NODE_ENV ??= 'production'
  environment.NEXT_TELEMETRY_DISABLED ??= '1'
  process.umask(0o077)
  return environment
}
