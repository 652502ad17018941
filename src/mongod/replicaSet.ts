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

/**
 * How long a live mongod may take to get ready: replaying a long journal takes time. Milliseconds.
 */
const READY_MS = 5 * 60_000

/**
 * Error codes with which mongod says "not yet" while it starts, becomes primary or takes a new
 * configuration.
 */
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
 * Makes a freshly started mongod ready for writing. Waits until it answers, sets up the replica set
 * or moves it to a changed port, waits until it is primary and makes sure that the newsroom's user
 * exists with its password. Every step looks first at what is there, so a start that was killed
 * halfway is completed by the next one.
 *
 * Homeroom logs in as the cluster itself (`__system`, whose password is the key file's content).
 * The localhost exception would do too, but it would let in any user of this machine until the
 * first user is made.
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

/** Makes sure that the newsroom's user can log in with its password. */
async function admitNewsroom(admin: Db, port: number, password: string): Promise<void> {
  if (await canLogIn(port, password)) return
  const { users } = (await admin.command({ usersInfo: USER })) as { users?: unknown[] }
  const verb = users === undefined || users.length === 0 ? 'createUser' : 'updateUser'
  const writeConcern = { w: 'majority', j: true }
  await admin.command({ [verb]: USER, pwd: password, roles: ROLES, writeConcern })
}

/** Sets up the replica set, or gives it the port of this start. */
async function settle(keeper: MongoClient, host: string): Promise<void> {
  const admin = keeper.db('admin')
  const state = await admin.command({ replSetGetStatus: 1 }).then(
    () => null,
    (error: unknown) => codeNameOf(error),
  )
  if (state === 'NotYetInitialized') {
    // A mongod that has not read its configuration yet gives the same answer: set one up only where
    // there is none.
    if ((await keeper.db('local').collection('system.replset').findOne()) !== null) return
    const config = { _id: REPLICA_SET, members: [{ _id: 0, host }] }
    await admin.command({ replSetInitiate: config })
  } else if (state === 'InvalidReplicaSetConfig') {
    const { config } = (await admin.command({ replSetGetConfig: 1 })) as { config: Document }
    const version = Number(config.version) + 1
    const members = [{ _id: 0, host }]
    // Force it: while the only member does not find itself in the set, there is no primary.
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
      // mongod refuses connections for a moment while it changes its state. A wrong password will
      // not get better.
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
  // This is no answer of the server: the connection broke while the member changed its state. The
  // driver opens another.
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
