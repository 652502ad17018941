import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { auditedNames } from '#server/commands/namesToScanFor.ts'
import type { Somebody } from './insidersCast.ts'
import { ROWS } from './insidersRows.ts'
import { Insiders } from './insidersRun.ts'
import type { Act } from './insidersWorld.ts'

const save = (key: string, body: object): Act => ({ by: 'editor1', does: 'save', key, body })

/** What insiders have done, each by itself on a newsroom that is as it was made. */
describe('an insider', () => {
  let insiders: Insiders

  beforeAll(async () => {
    insiders = await Insiders.open()
  }, 300_000)
  afterAll(async () => {
    await insiders.world.close()
  })

  /** Writes into what readers have of story1, behind the desk's back. */
  async function plant(dek: string): Promise<void> {
    const editions = editionsOf(insiders.world.newsroom.payload)
    const story = [...insiders.watch.stories()].find(
      ({ id }) => id === insiders.world.ids.get('story1'),
    )
    await editions.updateOne({ _id: story?.editionKey }, { $set: { 'content.dek': dek } })
  }
  const look = () => insiders.watch.step({ by: 'Homeroom', does: 'look at everything' })

  it('should be caught where a name is written behind the desk’s back', async () => {
    await insiders.again()
    const name = insiders.people[0]?.fullName ?? ''
    await plant(`What ${name} asked.`)
    // Not looked at yet, and public: the crawler knows the name.
    const crawled = await insiders.crawl()
    expect(crawled.failures.map(({ where }) => where)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^GET \/v1\/stories\//u)]),
    )
    const kinds = (await look()).failures.map(({ kind }) => kind)
    expect(kinds).toContain('a withheld name is public')
    expect(kinds).toContain('Homeroom added words')
  }, 120_000)

  it('should be caught where a word is taken away and no entry says why', async () => {
    await insiders.again()
    await plant('What they')
    const { failures } = await look()
    expect(failures).not.toEqual([])
  }, 120_000)

  it.each<[string, (who: Somebody) => Act[]]>([
    ['a rename', (who) => [save(who.key, { fullName: 'Ottilie Farnsworth', aliases: [] })]],
    ['the deletion of the record', ({ key }) => [{ by: 'adviser1', does: 'delete', key }]],
  ])(
    'should leave the audit knowing every name that was withheld, after %s',
    async (_what, acts) => {
      const who = insiders.people[0]
      if (!who) throw new Error('Nobody is there.')
      await insiders.replay(acts(who))
      const { withheld } = await auditedNames(insiders.world.newsroom.payload, new Date())
      const known = new Set(withheld.flatMap(({ fullName, aliases }) => [fullName, ...aliases]))
      for (const name of [who.fullName, who.alias]) expect(known.has(name)).toBe(true)
    },
    120_000,
  )

  it.each(Object.entries(ROWS))(
    'should print no withheld name and change no word alone: %s',
    async (_what, acts) => {
      const [one, other, byFirstName, inFull, adult] = insiders.people
      if (!one || !other || !byFirstName || !inFull || !adult) throw new Error('Nobody is there.')
      const { failures } = await insiders.replay(acts({ one, other, byFirstName, inFull, adult }))
      expect(failures).toEqual([])
    },
    120_000,
  )
})
