import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Prepares the process before anything else loads: reads settings from a `.env` file (the
 * environment wins over it), sets production unless told otherwise, and makes new files readable by
 * their owner only, because originals and the database contain names. Returns the environment.
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
