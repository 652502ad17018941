import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MongoClient } from 'mongodb'
import { withDatabase } from '#mongod/databaseUrl.ts'
import type { RunningMongod } from '#mongod/startMongod.ts'
import { newsrooms, runs } from './newsrooms.ts'

const rooms = newsrooms()
afterAll(() => rooms.cleanUp(), 60_000)

const portOf = (url: string): number => Number(/:(\d+)\//.exec(url)?.[1])

/** Takes the newsroom's user away, logging in through the key file as Homeroom itself does. */
async function dropUser(dataDir: string, url: string): Promise<void> {
  const password = (await readFile(path.join(dataDir, 'mongo/keyfile'), 'utf8')).trim()
  const keeper = new MongoClient(`mongodb://127.0.0.1:${portOf(url)}/?directConnection=true`, {
    auth: { username: '__system', password },
    authSource: 'local',
    authMechanism: 'SCRAM-SHA-256',
  })
  await keeper.db('admin').command({ dropUser: 'homeroom' })
  await keeper.close()
}

describe("the newsroom's own MongoDB", () => {
  let dataDir: string
  let mongod: RunningMongod
  beforeAll(async () => {
    dataDir = await rooms.folder()
    mongod = (await rooms.start(dataDir)).mongod
  }, 60_000)

  it('should be writable, with transactions', async () => {
    const client = rooms.client(mongod.url)
    expect(client.db().databaseName).toBe('homeroom')
    expect(client.options.replicaSet).toBe('homeroom')
    const stories = client.db().collection<{ _id: string; stage?: string }>('stories')
    await stories.insertOne({ _id: 'kept' })
    await client.withSession(async (session) => {
      session.startTransaction()
      await stories.insertOne({ _id: 'taken back' }, { session })
      await session.abortTransaction()
      await session.withTransaction(async () => {
        await stories.updateOne({ _id: 'kept' }, { $set: { stage: 'approved' } }, { session })
        await stories.insertOne({ _id: 'together' }, { session })
      })
    })
    const found = await stories.find().sort({ _id: 1 }).toArray()
    expect(found).toEqual([{ _id: 'kept', stage: 'approved' }, { _id: 'together' }])
    const other = rooms.client(withDatabase(mongod.url, 'another-suite')).db()
    await other.collection('stories').insertOne({})
    expect(await other.collection('stories').countDocuments()).toBe(1)
  })

  it('should let nobody in without the password, and its own user no further than the data', async () => {
    const bare = mongod.url.replace(/\/\/[^@]*@/, '//')
    for (const url of [bare, mongod.url.replace(/:[^:@]*@/, ':guess@')]) {
      const stranger = rooms.client(url)
      await expect(stranger.db().collection('stories').findOne()).rejects.toMatchObject({
        codeName: expect.stringMatching(/^(Unauthorized|AuthenticationFailed)$/),
      })
    }
    const admin = rooms.client(mongod.url).db('admin')
    const asked = [{ shutdown: 1 }, { createUser: 'second', pwd: 'x', roles: [] }]
    for (const command of asked) {
      await expect(admin.command(command)).rejects.toMatchObject({ codeName: 'Unauthorized' })
    }
  })

  it('should be readable by its owner only, with no secret on the command line', async () => {
    const root = path.join(dataDir, 'mongo')
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const names = entries.map((entry) => entry.name)
    expect(names).toEqual(expect.arrayContaining(['keyfile', 'password', 'mongod.log', 'port']))
    expect((await stat(root)).mode & 0o777).toBe(0o700)
    for (const entry of entries) {
      const { mode } = await stat(path.join(entry.parentPath, entry.name))
      const own = path.resolve(entry.parentPath) === path.resolve(root)
      // What mongod makes within its own folder may have any mode: the folder is closed.
      if (own) expect([entry.name, mode & 0o077]).toEqual([entry.name, 0])
      if (own && entry.isFile()) expect([entry.name, mode & 0o777]).toEqual([entry.name, 0o600])
    }
    const password = (await readFile(path.join(root, 'password'), 'utf8')).trim()
    expect(mongod.url).toContain(password)
    if (process.platform !== 'linux') return
    const command = await readFile(`/proc/${mongod.pid}/cmdline`, 'utf8')
    expect(command).toContain('--bind_ip\u0000127.0.0.1\u0000')
    expect(command).not.toContain(password)
    const environment = await readFile(`/proc/${mongod.pid}/environ`, 'utf8')
    expect(environment).not.toContain('HOMEROOM')
  })

  it('should listen on loopback only', async () => {
    const connects = (host: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = net.connect({ host, port: portOf(mongod.url) })
        socket.once('error', () => resolve(false))
        socket.once('connect', () => resolve(socket.destroy() === socket))
      })
    expect(await connects('127.0.0.1')).toBe(true)
    for (const address of Object.values(os.networkInterfaces()).flat()) {
      if (address !== undefined && !address.internal && address.family === 'IPv4') {
        expect([address.address, await connects(address.address)]).toEqual([address.address, false])
      }
    }
  })

  it('should write no name into its log, even where a query fails', async () => {
    const people = rooms.client(mongod.url).db().collection('people')
    await people.createIndex({ fullName: 1 }, { unique: true })
    await people.insertOne({ fullName: 'Zuleyka Quintrell' })
    await expect(people.insertOne({ fullName: 'Zuleyka Quintrell' })).rejects.toThrow('E11000')
    // Fails while it runs, not while it is read: MongoDB logs the whole command for that.
    const length = { $subtract: [{ $strLenCP: '$fullName' }, 'Zuleyka Quintrell'.length] }
    const failing = { fullName: 'Zuleyka Quintrell', $expr: { $gt: [{ $divide: [1, length] }, 1] } }
    await expect(people.find(failing).toArray()).rejects.toThrow('divide by zero')
    const log = await readFile(path.join(dataDir, 'mongo/mongod.log'), 'utf8')
    expect(log).toContain('Plan executor error')
    expect(log).not.toMatch(/Zuleyka|Quintrell/)
  })

  it('should leave no process when stopped, and open the same data again on another port', async () => {
    const { pid, url } = mongod
    const client = rooms.client(url)
    await client.db().collection('news').insertOne({ headline: 'Robotics team wins' })
    await client.close()
    expect(await runs(pid)).toBe(true)
    await Promise.all([mongod.stop(), mongod.stop()])
    expect(await runs(pid)).toBe(false)
    // Another program has the port meanwhile; it has nothing to say to a MongoDB.
    const squatter = net.createServer((socket) => socket.destroy())
    squatter.listen(portOf(url), '127.0.0.1')
    await new Promise((resolve) => squatter.once('listening', resolve))
    try {
      const moved = await rooms.start(dataDir)
      mongod = moved.mongod
      expect(moved.events).toContainEqual({
        step: 'moved',
        from: portOf(url),
        to: portOf(mongod.url),
      })
      expect(portOf(mongod.url)).not.toBe(portOf(url))
      const news = rooms.client(mongod.url).db().collection('news')
      expect(await news.countDocuments({ headline: 'Robotics team wins' })).toBe(1)
      await news.insertOne({ headline: 'Choir sings' })
    } finally {
      squatter.close()
    }
  }, 60_000)

  it('should heal a folder that lost its user, its password or its key file', async () => {
    const file = (name: string): string => path.join(dataDir, 'mongo', name)
    await dropUser(dataDir, mongod.url)
    const losses = [() => undefined, () => writeFile(file('password'), ''), 'keyfile'] as const
    for (const lose of losses) {
      await mongod.stop()
      await (typeof lose === 'string' ? writeFile(file(lose), '') : lose())
      mongod = (await rooms.start(dataDir)).mongod
      const news = rooms.client(mongod.url).db().collection('news')
      expect(await news.countDocuments({ headline: 'Robotics team wins' })).toBe(1)
    }
  }, 60_000)

  it('should refuse data of another series before touching it, say what to do, and free the folder', async () => {
    await mongod.stop()
    const { version, binary } = mongod
    const versionFile = path.join(dataDir, 'mongo/VERSION.json')
    expect(JSON.parse(await readFile(versionFile, 'utf8'))).toEqual({ mongod: version })
    await writeFile(versionFile, JSON.stringify({ mongod: '4.4.29' }))
    const refusal = {
      code: 'mongod_version_mismatch',
      message: expect.stringContaining('4.4.29'),
      remedy: expect.stringContaining('mongodump'),
    }
    await expect(rooms.start(dataDir, { mongod: binary })).rejects.toMatchObject(refusal)
    expect(JSON.parse(await readFile(versionFile, 'utf8'))).toEqual({ mongod: '4.4.29' })
    await expect(rooms.start(dataDir, { mongod: binary })).rejects.toMatchObject(refusal)
  }, 60_000)
})
