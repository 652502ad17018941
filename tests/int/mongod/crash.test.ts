import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually, newsrooms, runs } from './newsrooms.ts'

const rooms = newsrooms()
afterEach(() => rooms.cleanUp(), 60_000)

describe('one newsroom per data folder', () => {
  it('should refuse a second newsroom on the same folder, naming the process that has it', async () => {
    const dataDir = await rooms.folder()
    const { mongod } = await rooms.start(dataDir)
    await expect(rooms.start(dataDir)).rejects.toMatchObject({
      code: 'data_dir_in_use',
      details: { pid: process.pid },
      remedy: expect.stringContaining(String(process.pid)),
    })
    const other = rooms.spawn(dataDir, 'wait')
    const said = await other.said.next('refused')
    expect(said).toContain('data_dir_in_use')
    expect(said).toContain(`process ${process.pid}`)
    expect(await other.gone).toBe(1)
    // The refused ones did no harm.
    await rooms.client(mongod.url).db().collection('stories').insertOne({})
  }, 60_000)
})

describe('a newsroom that is killed', () => {
  it('should have its mongod back on the same port, with every acknowledged story', async () => {
    const dataDir = await rooms.folder()
    const { mongod, events } = await rooms.start(dataDir)
    const stories = rooms.client(mongod.url).db().collection<{ _id: number }>('stories')
    for (let n = 0; n < 50; n += 1) await stories.insertOne({ _id: n })
    const { pid } = mongod
    process.kill(pid, 'SIGKILL')
    await eventually('a restart', () => events.some((event) => event.step === 'restarted'))
    // The very same client finds its way back.
    expect(await stories.countDocuments()).toBe(50)
    await stories.insertOne({ _id: 50 })
    expect(mongod.pid).not.toBe(pid)
    expect(await runs(mongod.pid)).toBe(true)
    expect(events).toContainEqual(
      expect.objectContaining({ step: 'died', pid, signal: 'SIGKILL', code: null }),
    )
  }, 60_000)

  it.each([
    ['which the kernel ends as well', process.env.PATH],
    ['which lives on as an orphan', ''],
  ])(
    'should lose nothing acknowledged when killed together with no chance to stop its mongod, %s',
    async (_which, PATH) => {
      const dataDir = await rooms.folder()
      const { binary } = (await rooms.start(await rooms.folder())).mongod
      const env = { ...process.env, PATH, MONGOD: binary }
      const killed = rooms.spawn(dataDir, 'write', env)
      const orphan = Number((await killed.said.next('ready')).split(' ')[1])
      await killed.said.next('acknowledged 60')
      killed.child.kill('SIGKILL')
      await killed.gone
      const last = Number(killed.said.all.at(-1)?.split(' ')[1])
      expect(last).toBeGreaterThanOrEqual(60)
      if (PATH === '') expect(await runs(orphan)).toBe(true)

      const { mongod, events } = await rooms.start(dataDir)
      expect(await runs(orphan)).toBe(false)
      if (PATH === '') expect(events).toContainEqual({ step: 'orphan', pid: orphan })
      const stories = rooms.client(mongod.url).db().collection<{ _id: number }>('stories')
      const ids = (await stories.find().sort({ _id: 1 }).toArray()).map((story) => story._id)
      expect(ids.slice(0, last)).toEqual(Array.from({ length: last }, (_, index) => index + 1))
    },
    60_000,
  )

  it('should take its mongod along when it ends itself without stopping it', async () => {
    const dataDir = await rooms.folder()
    const left = rooms.spawn(dataDir, 'leave')
    const pid = Number((await left.said.next('ready')).split(' ')[1])
    expect(await left.gone).toBe(7)
    await eventually('mongod to end', async () => !(await runs(pid)))
    // Ended cleanly: mongod empties its lock file only then.
    expect(await readFile(path.join(dataDir, 'mongo/db/mongod.lock'), 'utf8')).toBe('')
  }, 60_000)

  it('should be able to write to its mongod after Ctrl-C, and stop it in order', async () => {
    const dataDir = await rooms.folder()
    const room = rooms.spawn(dataDir, 'wait')
    const pid = Number((await room.said.next('ready')).split(' ')[1])
    await room.said.next('waiting')
    // A terminal sends Ctrl-C to the whole group.
    process.kill(-(room.child.pid ?? 0), 'SIGINT')
    expect(await room.said.next('closed')).toBe('closed')
    expect(await room.gone).toBe(0)
    expect(await runs(pid)).toBe(false)
    const { mongod } = await rooms.start(dataDir)
    expect(await rooms.client(mongod.url).db().collection('stories').countDocuments()).toBe(1)
  }, 60_000)
})
