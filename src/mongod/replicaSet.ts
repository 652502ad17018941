import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient, MongoError, MongoServerError, type Db, type Document } from 'mongodb'
import { USER } from './databaseUrl.ts'
import type { Secrets } from './dataFolder.ts'
import { REPLICA_SET, type Launched } from './launch.ts'

/** What the newsroom's user may do: its data, indexes and change streams; no users, no shutdown. */
const ROLES = ['readWriteAnyDatabase', 'dbAdminAnyDatabase', 'clusterMonitor'].map((role) => ({
  role,
  db: 'admin',
}))

/** Replaying a long journal takes its time; a mongod that is alive gets this long. Milliseconds. */
const READY_MS = 5 * 60_000

/** mongod's ways of saying "not yet" while it starts, steps up or takes a new configuration. */
const NOT_YET = new Set([
  'AlreadyInitialized',
  'ConfigurationInProgress',
  'InterruptedDueToReplStateChange',
  'NewReplicaSetConfigurationIncompatible',
  'NodeNotFound',
  'NotPrimaryNoSecondaryOk',
  'NotPrimaryOrSecondary',
  'NotWritablePrimary',
  'NotYetInitialized',
  'PrimarySteppedDown',
  'ReadConcernMajorityNotAvailableYet',
])

/**
 * Brings a freshly started mongod to where the newsroom can write: waits until it answers, founds the replica set or
 * moves it to a changed port, waits until it is primary and sees to it that the newsroom's user exists with its
 * password. Every step looks first, so that a start that was killed anywhere is healed by the next one.
 *
 * Homeroom logs in as the cluster itself (`__system`, whose password is the key file's content), not through the
 * localhost exception: that would let any user of this machine in until the first user is made.
 *
 * Resolves once writable; rejects where mongod ends or `stop` is aborted before that.
 */
export async function bringUp(
  mongod: Launched,
  port: number,
  secrets: Secrets,
  stop: AbortSignal,
): Promise<void> {
  const until = Date.now() + READY_MS
  const goOn = (): void => {
    if (stop.aborted) throw new Error('stopped while starting')
    if (mongod.end() !== null) throw new Error('mongod ended while starting')
    if (Date.now() > until) throw new Error('mongod runs but does not become ready')
  }
  while (!(await answers(port))) {
    goOn()
    await pause(25)
  }
  const keeper = await logIn(port, { username: '__system', password: secrets.key }, 'local', goOn)
  try {
    const admin = keeper.db('admin')
    for (;;) {
      goOn()
      try {
        if ((await admin.command({ hello: 1 })).isWritablePrimary === true) {
          return await admitNewsroom(admin, port, secrets.password)
        }
        await settle(keeper, `127.0.0.1:${port}`)
      } catch (error) {
        if (!isNotYet(error)) throw error
      }
      await pause(20)
    }
  } finally {
    await keeper.close()
  }
}

/** Sees to it that the newsroom's user can log in with its password. */
async function admitNewsroom(admin: Db, port: number, password: string): Promise<void> {
  if (await canLogIn(port, password)) return
  const { users } = (await admin.command({ usersInfo: USER })) as { users?: unknown[] }
  const verb = users === undefined || users.length === 0 ? 'createUser' : 'updateUser'
  const writeConcern = { w: 'majority', j: true }
  await admin.command({ [verb]: USER, pwd: password, roles: ROLES, writeConcern })
}

/** Founds the set, or tells it the port this start was given. */
async function settle(keeper: MongoClient, host: string): Promise<void> {
  const admin = keeper.db('admin')
  const state = await admin.command({ replSetGetStatus: 1 }).then(
    () => null,
    (error: unknown) => codeNameOf(error),
  )
  if (state === 'NotYetInitialized') {
    // Also what a mongod says that has not read its configuration yet: found the set only where there is none.
    if ((await keeper.db('local').collection('system.replset').findOne()) !== null) return
    const config = { _id: REPLICA_SET, members: [{ _id: 0, host }] }
    await admin.command({ replSetInitiate: config })
  } else if (state === 'InvalidReplicaSetConfig') {
    const { config } = (await admin.command({ replSetGetConfig: 1 })) as { config: Document }
    const version = Number(config.version) + 1
    const members = [{ _id: 0, host }]
    // By force: the set has no primary while its only member does not find itself in it.
    await admin.command({ replSetReconfig: { ...config, version, members }, force: true })
  }
}

async function logIn(
  port: number,
  auth: { username: string; password: string },
  authSource: string,
  goOn: () => void,
): Promise<MongoClient> {
  for (;;) {
    goOn()
    const client = clientOn(port, auth, authSource)
    try {
      return await client.connect()
    } catch (error) {
      await client.close()
      // Connections are refused for a moment while mongod changes its state; a wrong password stays wrong.
      if (codeNameOf(error) === 'AuthenticationFailed') throw error
      await pause(50)
    }
  }
}

async function canLogIn(port: number, password: string): Promise<boolean> {
  const client = clientOn(port, { username: USER, password }, 'admin')
  try {
    await client.connect()
    return true
  } catch (error) {
    if (codeNameOf(error) === 'AuthenticationFailed') return false
    throw error
  } finally {
    await client.close()
  }
}

function clientOn(
  port: number,
  auth: { username: string; password: string },
  authSource: string,
): MongoClient {
  return new MongoClient(`mongodb://127.0.0.1:${port}/`, {
    auth,
    authSource,
    authMechanism: 'SCRAM-SHA-256',
    directConnection: true,
    serverSelectionTimeoutMS: 5_000,
    maxPoolSize: 1,
    monitorCommands: false,
  })
}

function codeNameOf(error: unknown): string | null {
  return error instanceof MongoServerError ? (error.codeName ?? null) : null
}

function isNotYet(error: unknown): boolean {
  if (error instanceof MongoServerError) return NOT_YET.has(error.codeName ?? '')
  // Not a server's answer: the connection broke as the member changed its state, and the driver opens another.
  return error instanceof MongoError
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
