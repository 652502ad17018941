import path from 'node:path'
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import { ENTRANCES, type Ask } from '#leakScan/crawl.ts'
import { searchPatternsOf } from '#leakScan/searchPatterns.ts'
import { progressOn } from '#leakScan/progress.ts'
import { reportLines } from '#leakScan/formatReport.ts'
import { sweep } from '#leakScan/scanSite.ts'
import { answersAt } from '#desk/store/database.ts'
import { readSettings, type Settings } from '#environmentSettings.ts'
import { auditedNames, knownAddresses } from './namesToScanFor.ts'
import { ownDatabaseUrl } from '#mongod/databaseUrl.ts'
import { readIfThere } from '#mongod/dataFolder.ts'
import { readOrCreateSecret } from '../secretFile.ts'

type Environment = Record<string, string | undefined>

const USAGE = `Looks for withheld names in everything a stranger can get from a running newsroom.

  npm run audit -- --url http://localhost:3000

Ends with 0 where it finds none, 1 where it finds one, 2 where it cannot look.`

/**
 * Exit code: the scan could not run, so it says neither that all is well nor that a name was found.
 */
const CANNOT = 2
const PATIENCE_MS = 5_000

const say = (line: string) => process.stdout.write(`${line}\n`)
const fail = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(CANNOT)
}

/**
 * Address of the newsroom's database: the one in the settings, or Homeroom's own while it runs.
 * Starts nothing and writes nothing.
 */
async function databaseUrl(settings: Settings): Promise<string | null> {
  if (settings.databaseUrl !== null) return settings.databaseUrl
  const folder = path.resolve(settings.dataDir, 'mongo')
  const port = Number(await readIfThere(path.join(folder, 'port')))
  const password = await readIfThere(path.join(folder, 'password'))
  return port && password ? ownDatabaseUrl(port, password) : null
}

async function isHomeroom(base: string): Promise<boolean> {
  try {
    const answer = await fetch(`${base}/healthz`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return answer.ok && ((await answer.json()) as { status?: unknown }).status === 'ok'
  } catch {
    return false
  }
}

function urlOf(args: string[], settings: Settings): string {
  try {
    const { url } = parseArgs({ args, options: { url: { type: 'string' } } }).values
    return new URL(url ?? `http://localhost:${settings.port}`).origin
  } catch {
    return fail(USAGE)
  }
}

/**
 * The command behind `npm run audit`. Reads names from the newsroom's registry, reads everything
 * public as a stranger would, and writes a report without names.
 */
export async function auditNewsroom(env: Environment, args: string[]): Promise<void> {
  const read = readSettings(env)
  if (!read.ok) return fail(read.problems.join('\n'))
  const { settings } = read
  const base = urlOf(args, settings)
  const database = await databaseUrl(settings)
  if (database === null || !(await answersAt(database, PATIENCE_MS))) {
    return fail(
      'The newsroom’s database does not answer. Run this where Homeroom runs, with the same DATA_DIR or DATABASE_URL, while it is started.',
    )
  }
  if (!(await isHomeroom(base))) {
    return fail(`No Homeroom answers at ${base}. Start it, or name its address with --url.`)
  }
  env.HOMEROOM_MONGO_URL = database
  env.PAYLOAD_SECRET =
    settings.secret ?? (await readOrCreateSecret(path.resolve(settings.dataDir), 'secret'))
  env.LOG_LEVEL = 'silent'
  const { default: config } = await import('../../../payload.config.ts')
  const payload = await getPayload({ config })
  const { withheld, mayBeElse } = await auditedNames(payload, new Date())
  const seeds: Ask[] = [...ENTRANCES, ...(await knownAddresses(payload))]
  await payload.destroy()
  const patterns = searchPatternsOf(withheld, mayBeElse)
  say(`Looking for the names of ${withheld.length} people at ${base}, as a stranger.`)
  const progress = progressOn(process.stderr)
  const origins = settings.siteUrl === null ? [] : [new URL(settings.siteUrl).origin]
  const swept = await sweep({ base, origins, seeds, patterns, progress: progress.show })
  progress.end()
  for (const line of reportLines(swept, patterns)) say(line)
  const sure = swept.hits.some((hit) => hit.sure)
  process.exit(sure ? 1 : swept.failed.length > 0 || swept.left > 0 ? CANNOT : 0)
}
