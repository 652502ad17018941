import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Request, Response } from 'express'
import { getPayload, type Payload } from 'payload'
import type { Logger } from 'pino'
import { canReadWithheld } from '#desk/registry/withheldNamesStore.ts'
import { hasTransactions } from '#desk/store/database.ts'
import { followEditions } from '#desk/store/editions/editionChangeStream.ts'
import { ensureEditionIndexes } from '#desk/store/editions/editionIndexes.ts'
import { editionWrites } from '#desk/store/editions/editionWriteCounter.ts'
import { newsroomLog } from '#log.ts'
import { openNameReader } from './openNameReader.ts'
import { readAllLanguageData } from '#resourceFiles/readLanguageData.ts'
import { readSettings, type Settings } from '#environmentSettings.ts'
import { createApp } from './http/app.ts'
import { boundConnections } from './http/connectionTimeouts.ts'
import { demonstration } from './loadDemoData.ts'
import { LedgerRefusal } from './ledger/ledgerRefusals.ts'
import { startLedger, watchLedger } from './ledger/startLedger.ts'
import { consoleReport } from '#mongod/startupProgress.ts'
import { MongodRefusal } from '#mongod/mongodError.ts'
import { startMongod, type RunningMongod } from '#mongod/startMongod.ts'
import { openResponseCache } from './responseCache/responseCache.ts'
import { panelActions } from './http/panelGuard.ts'
import { quietConsole } from './quietConsole.ts'
import { reconcile } from './repairOnStartup.ts'
import { countHandedOut, tick } from './scheduler.ts'
import { readOrCreateSecret } from './secretFile.ts'
import { stopOnSignals } from './shutdown.ts'

type Environment = Record<string, string | undefined>

const say = (line: string) => process.stderr.write(`${line}\n`)

function settingsOrExit(env: Environment): Settings {
  const read = readSettings(env)
  if (read.ok) return read.settings
  say('Homeroom cannot start with these settings:')
  for (const problem of read.problems) say(`  - ${problem}`)
  say('See .env.example for all settings.')
  process.exit(1)
}

/**
 * Starts the newsroom's own MongoDB unless the settings name another. Puts its address where the
 * config reads it.
 */
async function database(env: Environment, settings: Settings): Promise<RunningMongod | null> {
  if (settings.databaseUrl !== null) {
    env.HOMEROOM_MONGO_URL = settings.databaseUrl
    return null
  }
  const print = consoleReport()
  try {
    const mongod = await startMongod({
      dataDir: settings.dataDir,
      mongod: settings.mongod ?? undefined,
      report: (event) => {
        print(event)
        // Without its database there is nothing to serve. A supervisor may start the process again.
        if (event.step === 'fatal') process.exit(1)
      },
    })
    env.HOMEROOM_MONGO_URL = mongod.url
    return mongod
  } catch (error) {
    if (!(error instanceof MongodRefusal)) throw error
    say(`${error.message}\n${error.remedy} (${error.code})`)
    process.exit(1)
  }
}

async function panelHandler(settings: Settings, server: Server) {
  const { default: next } = await import('next')
  const app = next({
    dev: false,
    dir: process.cwd(),
    hostname: settings.host,
    port: settings.port,
    httpServer: server,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  return (req: Request, res: Response): Promise<void> => handle(req, res)
}

/** Half a list of names would find half the names, so do not start with a damaged one. */
function languageDataOrExit(): void {
  try {
    readAllLanguageData()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

/** Without transactions a crash could leave half a publication, so do not start. */
async function refuseWithoutTransactions(payload: Payload): Promise<void> {
  if (await hasTransactions(payload)) return
  say('DATABASE_URL names no replica set, so there are no transactions: add replicaSet=… to it.')
  process.exit(1)
}

/**
 * With another secret, withheld names could not be found and nothing could be published, so say so
 * at once.
 */
async function refuseWithAnotherSecret(payload: Payload): Promise<void> {
  if (await canReadWithheld(payload)) return
  say('PAYLOAD_SECRET is not the one this database was written with.')
  say('Start with the secret it had before: the names that stories withhold are sealed with it.')
  process.exit(1)
}

/** Nothing may be served from a database that is older than its ledger. */
async function ledgerOrExit(payload: Payload, folder: string, log: Logger) {
  try {
    return await startLedger(payload, folder, log, say)
  } catch (error) {
    if (!(error instanceof LedgerRefusal)) throw error
    say(`${error.message}\n${error.remedy} (${error.code})`)
    process.exit(1)
  }
}

const listen = (server: Server, settings: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, () => {
      server.off('error', reject)
      resolve()
    })
  })

/**
 * Starts everything in order, and prints where it is served. Ends the process with a clear message
 * where it cannot.
 */
export async function start(env: Environment): Promise<void> {
  const settings = settingsOrExit(env)
  languageDataOrExit()
  const log = newsroomLog(settings.logLevel)
  const mongod = await database(env, settings)
  env.PAYLOAD_SECRET =
    settings.secret ?? (await readOrCreateSecret(path.resolve(settings.dataDir), 'secret'))
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  await refuseWithoutTransactions(payload)
  await refuseWithAnotherSecret(payload)
  await ensureEditionIndexes(payload)
  const ledgerDir = path.resolve(settings.ledgerDir)
  const { ledger } = await ledgerOrExit(payload, ledgerDir, log)
  await reconcile(payload, log, new Date())

  const logins = mongod === null ? null : await demonstration(payload, settings, say)
  // After the demonstration, whose stories need not wait for it.
  if (settings.nameReader) void openNameReader(log)
  let stopping = false
  const siteUrl = settings.siteUrl ?? `http://localhost:${settings.port}`
  const server = createServer()
  boundConnections(server)
  const followed = followEditions(payload, (error) => {
    log.warn({ err: error }, 'changes of editions are not followed: no stored answer is sent')
    // The collection may have been dropped and replaced by an older one.
    ledgerWatch.suspect()
  })
  const responseCache = openResponseCache(followed, () => editionWrites(payload))
  const ledgerWatch = watchLedger(ledger, ledgerDir, log, say, responseCache.editionsChanged)
  quietConsole(log)
  const app = createApp({
    payload,
    config,
    log,
    siteUrl,
    siteApiUrl: settings.siteApiUrl,
    panel: await panelHandler(settings, server),
    panelActions: await panelActions('.next'),
    responseCache,
    proxies: settings.proxies,
    accepting: () => !stopping,
  })
  server.on('request', ledgerWatch.guarding(app))
  const stopTicking = tick(
    payload,
    responseCache.editionsChanged,
    (error) => {
      log.error({ err: error }, 'scheduled work failed')
    },
    ledgerWatch.isCurrent,
  )
  const stopCounting = countHandedOut(responseCache, log)
  stopOnSignals(
    server,
    log,
    () => {
      stopping = true
    },
    async () => {
      stopCounting()
      await stopTicking()
      await ledgerWatch.close()
      await responseCache.close()
      await payload.destroy()
      await mongod?.stop()
    },
  )
  try {
    await listen(server, settings)
  } catch (error) {
    const taken = (error as { code?: unknown }).code === 'EADDRINUSE'
    say(
      taken
        ? `Port ${settings.port} is taken. Stop what uses it, or set PORT to another.`
        : `Homeroom cannot listen on ${settings.host}:${settings.port}: set HOST and PORT.`,
    )
    await responseCache.close()
    await payload.destroy()
    await mongod?.stop()
    process.exit(1)
  }
  const { port } = server.address() as AddressInfo
  announce(settings, port, logins)
}

function announce(
  settings: Settings,
  port: number,
  logins: { email: string; password: string }[] | null,
): void {
  const base = settings.siteUrl ?? `http://localhost:${port}`
  say('')
  say('  Homeroom is open.')
  say(`  The paper      ${base}/`)
  say(`  The newsroom   ${base}/admin`)
  say(`  The API        ${base}/v1/stories`)
  if (logins) {
    say('')
    say('  Demonstration logins')
    for (const { email, password } of logins) say(`    ${email.padEnd(28)} ${password}`)
  }
  say('')
  say('  Ctrl-C stops it.')
}
