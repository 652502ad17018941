import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import path from 'node:path'
import { createLocalReq, getPayload } from 'payload'
import { scopeWith } from '#access/requestScope.ts'
import { freshPassword } from '#demo/loadDemonstration.ts'
import { whyWeakPassword } from '#newsroom/passwords.ts'
import { readSettings, type Settings } from '#environmentSettings.ts'
import { ownDatabaseUrl } from '#mongod/databaseUrl.ts'
import { prepareDataFolder, prepareSecrets, readIfThere } from '#mongod/dataFolder.ts'
import { consoleReport } from '#mongod/startupProgress.ts'
import { MongodRefusal } from '#mongod/mongodError.ts'
import { startMongod } from '#mongod/startMongod.ts'
import { readOrCreateSecret } from '../secretFile.ts'

type Environment = Record<string, string | undefined>

const USAGE = `Makes an adviser's account: the first login of a new newsroom.

  npm run create-adviser -- --email ada@school.example --name "Ada Quill"

A password is made and printed once, unless ADVISER_PASSWORD holds one of 10 characters or more.`

/**
 * Finds the database to write to: the one in the settings, that of a running Homeroom, or one
 * started for this command.
 */
async function openDatabase(
  settings: Settings,
): Promise<{ url: string; close: () => Promise<void> }> {
  if (settings.databaseUrl !== null) {
    return { url: settings.databaseUrl, close: () => Promise.resolve() }
  }
  try {
    const mongod = await startMongod({
      dataDir: settings.dataDir,
      mongod: settings.mongod ?? undefined,
      report: consoleReport(),
    })
    return { url: mongod.url, close: () => mongod.stop() }
  } catch (error) {
    if (!(error instanceof MongodRefusal) || error.code !== 'data_dir_in_use') throw error
    const folder = await prepareDataFolder(settings.dataDir)
    const { password } = await prepareSecrets(folder)
    const port = Number(await readIfThere(folder.portFile))
    return { url: ownDatabaseUrl(port, password), close: () => Promise.resolve() }
  }
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) return ''
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question)
  terminal.close()
  return answer.trim()
}

/**
 * The command behind `npm run create-adviser`. Returns exit code 0 when the account exists, 1 with
 * an explanation otherwise.
 */
export async function createAdviser(env: Environment, args: string[]): Promise<void> {
  const fail = (line: string): never => {
    process.stderr.write(`${line}\n`)
    process.exit(1)
  }
  const read = readSettings(env)
  if (!read.ok) return fail(read.problems.join('\n'))
  const { settings } = read
  const given = (() => {
    try {
      return parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } })
        .values
    } catch {
      return fail(USAGE)
    }
  })()
  const email = given.email ?? (await ask('E-mail: '))
  const name = given.name ?? (await ask('Name: '))
  if (!email || !name) return fail(USAGE)
  const chosen = env.ADVISER_PASSWORD
  const weak = chosen === undefined ? null : whyWeakPassword(chosen, [email, name])
  if (weak !== null) return fail(`ADVISER_PASSWORD: ${weak}`)
  const password = chosen ?? freshPassword()
  const database = await openDatabase(settings).catch((error: unknown) =>
    fail(
      error instanceof MongodRefusal
        ? `${error.message}\n${error.remedy}`
        : 'The database could not be opened.',
    ),
  )
  env.HOMEROOM_MONGO_URL = database.url
  env.PAYLOAD_SECRET =
    settings.secret ?? (await readOrCreateSecret(path.resolve(settings.dataDir), 'secret'))
  env.LOG_LEVEL = 'silent'
  const { default: config } = await import('../../../payload.config.ts')
  const payload = await getPayload({ config })
  let problem: string | null = null
  try {
    await payload.create({
      collection: 'users',
      data: { email, name, password, role: 'adviser' },
      overrideAccess: true,
      req: await createLocalReq({ context: scopeWith({ trusted: true }) }, payload),
    })
  } catch {
    problem = `No account was made: is ${email} an e-mail address, and is there no account for it yet?`
  }
  await payload.destroy()
  await database.close()
  if (problem !== null) return fail(problem)
  process.stdout.write(`Adviser ${email}\nPassword ${password}\n`)
  process.exit(0)
}
