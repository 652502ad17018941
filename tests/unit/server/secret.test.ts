import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readOrCreateSecret } from '#server/secretFile.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-secret-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a kept secret', () => {
  it('should be made at the first start, and be the same ever after', async () => {
    const made = await readOrCreateSecret(folder, 'secret')
    expect(made.length).toBeGreaterThanOrEqual(32)
    expect(await readOrCreateSecret(folder, 'secret')).toBe(made)
    expect(await readOrCreateSecret(folder, 'another')).not.toBe(made)
  })

  it('should be readable by its owner alone, in a folder that is', async () => {
    const inside = path.join(folder, 'data')
    await readOrCreateSecret(inside, 'secret')
    expect((await stat(path.join(inside, 'secret'))).mode & 0o777).toBe(0o600)
    expect((await stat(inside)).mode & 0o077).toBe(0)
  })

  it('should be one for all that start at once, and leave no draft behind', async () => {
    let made = 0
    const make = () => `secret number ${(made += 1)}`
    const all = await Promise.all(
      Array.from({ length: 8 }, () => readOrCreateSecret(folder, 'secret', make)),
    )
    expect(new Set(all).size).toBe(1)
    expect((await readFile(path.join(folder, 'secret'), 'utf8')).trim()).toBe(all[0])
    expect(await readdir(folder)).toEqual(['secret'])
  })
})
