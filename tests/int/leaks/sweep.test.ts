import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENTRANCES } from '#leakScan/crawl.ts'
import { searchPatternsOf } from '#leakScan/searchPatterns.ts'
import { searchFor } from '#leakScan/matchPatterns.ts'
import { sweep, type Hit } from '#leakScan/scanSite.ts'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { storyEdition, record } from '../../unit/publicApi/editions.ts'
import { CHANNELS_OF_HISTORY } from './channelsOfHistory.ts'
import { CHANNELS_OF_MACHINES } from './channelsOfMachines.ts'
import { CHANNELS_OF_TEXT } from './channelsOfText.ts'
import type { Canary } from './canaries.ts'
import { inscribedPhoto } from './metadata.ts'
import { openRoom, type Room } from './room.ts'

const CHANNELS = [...CHANNELS_OF_TEXT, ...CHANNELS_OF_MACHINES, ...CHANNELS_OF_HISTORY].sort(
  (left, right) => left.no - right.no,
)
/** How many channels the list has. */
const ALL = 74

describe('the leak sweep', () => {
  let room: Room
  /** Channels by number: what went otherwise than expected while planting. */
  const wrong = new Map<number, unknown>()
  /** Whose names belong to which channel. */
  const channelOf = new Map<string, number>()
  let hits: Hit[] = []
  const seen: { path: string; method: string; status: number; type: string }[] = []

  beforeAll(async () => {
    room = await openRoom()
    for (const channel of CHANNELS) {
      const before = room.withheld.length
      try {
        await channel.plant?.(room)
      } catch (error) {
        wrong.set(channel.no, error)
      }
      room.withheld.slice(before).forEach(({ id }) => channelOf.set(id, channel.no))
    }
    const swept = await sweep({
      base: room.newsroom.url,
      seeds: [...ENTRANCES, ...room.addresses.map((path) => ({ path }))],
      patterns: searchPatternsOf(room.withheld),
      saw: ({ path, method, status, headers }) => {
        const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
        seen.push({ path, method, status, type })
      },
    })
    hits = swept.hits
    expect(swept.failed).toEqual([])
  }, 300_000)
  afterAll(async () => {
    await room.newsroom.close()
  })

  it('should know every channel of the list once', () => {
    expect(CHANNELS.map(({ no }) => no)).toEqual(
      Array.from({ length: ALL }, (_, index) => index + 1),
    )
    for (const { plant, closedBecause } of CHANNELS) expect(plant ?? closedBecause).toBeDefined()
  })

  it.each(CHANNELS.map((channel) => [channel.no, channel.name] as const))(
    'should let no name out by channel %i: %s',
    (no) => {
      expect(wrong.get(no)).toBeUndefined()
      expect(hits.filter(({ person }) => channelOf.get(person) === no)).toEqual([])
    },
  )

  it('should have seen everything that is public', () => {
    expect(hits).toEqual([])
    const kinds = new Set(seen.map(({ type }) => type.split(';')[0]))
    for (const kind of [
      'text/html',
      'application/json',
      'application/problem+json',
      'text/css',
      'application/rss+xml',
      'application/xml',
      'image/webp',
      'image/jpeg',
      'image/svg+xml',
      'text/plain',
    ]) {
      expect(kinds).toContain(kind)
    }
    const statuses = new Set(seen.map(({ status }) => status))
    for (const status of [200, 400, 403, 404, 405, 410]) expect(statuses).toContain(status)
    const stories = seen.filter(
      (it) => it.method === 'GET' && it.status === 200 && it.path.startsWith('/stories/'),
    )
    expect(stories.length).toBeGreaterThan(60)
  })

  it('should find no name in any line of the log (channel 68)', () => {
    expect(room.logged.length).toBeGreaterThan(500)
    const search = searchFor(searchPatternsOf(room.withheld))
    expect(room.logged.filter((line) => search(line).length > 0)).toEqual([])
  })

  it('should catch a channel that was opened on purpose, at its place', async () => {
    const editions = editionsOf(room.newsroom.payload)
    const [inText, inSlug] = [room.unknown(), room.unknown()]
    const [inFile, inEntity] = [room.unknown(), room.unknown()]
    const file = `${randomBytes(16).toString('hex')}-96.jpg`
    const folder = mediaFolders(room.newsroom.payload).public
    await mkdir(folder, { recursive: true })
    const names = {
      artist: 'A',
      owner: inFile.full,
      place: 'A',
      shown: 'A',
      keyword: 'A',
      thumbnail: 'A',
      appended: 'A',
    }
    await writeFile(path.join(folder, file), await inscribedPhoto(names))
    const opened = storyEdition({
      slug: `opened-${inSlug.last.toLowerCase()}`,
      headline: 'Opened on purpose',
      // Among the newest, which feeds hold.
      publishedAt: new Date().toISOString(),
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: `It was ${inText.first.slice(0, 4)}`, marks: [] },
            { type: 'text', text: `${inText.first.slice(4)} ${inText.last}`, marks: ['bold'] },
          ],
        },
      ],
      leadPhoto: {
        alt: 'A wall.',
        caption: `By &#${inEntity.first.charCodeAt(0)};${inEntity.first.slice(1)}`,
        credit: '(Staff)',
        creator: 'Staff',
        copyright: '',
        crops: { square: [], wide: [] },
        placeholder: '',
        width: 96,
        height: 64,
        renditions: [{ format: 'jpeg', width: 96, height: 64, url: `/media/${file}` }],
      },
    })
    await editions.insertOne({ ...record(opened), publishedAt: new Date(), media: [file] })
    try {
      const swept = await sweep({
        base: room.newsroom.url,
        seeds: ENTRANCES,
        patterns: searchPatternsOf(room.withheld),
      })
      const placesOf = ({ full }: Canary) => {
        const who = room.withheld.find(({ fullName }) => fullName === full)
        return swept.hits
          .filter(({ person }) => person === who?.id)
          .map(({ path: page, where }) => `${page} ${where}`)
          .join('\n')
      }
      expect(placesOf(inText)).toMatch(/^\/stories\/opened-\S+ body \(sent, .*tags/mu)
      expect(placesOf(inText)).toMatch(/^\/feed\.xml body/mu)
      expect(placesOf(inText)).toMatch(/^\/v1\/stories\/opened-\S+ body/mu)
      expect(placesOf(inSlug)).toMatch(/^\/sitemaps\/\S+\.xml body \(sent\)/mu)
      expect(placesOf(inFile)).toMatch(
        new RegExp(`^/media/${file} metadata \\w+\\.\\w*Owner`, 'mu'),
      )
      expect(placesOf(inEntity)).toMatch(/^\/v1\/stories\/opened-\S+ body \(sent, entities/mu)
      expect(swept.hits.every(({ sure }) => sure)).toBe(true)
    } finally {
      await editions.deleteOne({ slug: opened.slug })
    }
  }, 120_000)
})
