import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomOf } from '../../helpers/random.ts'
import { Acts } from './insidersActs.ts'
import type { Failure } from './insidersFailures.ts'
import { Insiders, told } from './insidersRun.ts'
import type { Act } from './insidersWorld.ts'
import { seedFor } from '../../helpers/testSeed.ts'

/** `npm run test:insiders -- --acts 5000 --seed 7`; without it, as many as a run of all tests can afford. */
const ACTS = Number(process.env.INSIDER_ACTS ?? 80)
const SEED = seedFor(15)
/** Attempts at fewer acts that end in the same failure; 0 for none. */
const SHRINK = Number(process.env.INSIDER_SHRINK ?? 0)
/** Goes on after a failure, and tells of all at the end. */
const GO_ON = process.env.INSIDER_GO_ON === '1'
/** After so many acts everything is crawled, and the newsroom begins anew: one in which all names were mixed up by then would print nothing. */
const CHAPTER = 200
/** The last acts before a failure that are told of. */
const LAST = 12

interface Fault {
  failure: Failure
  /** The acts of the chapter up to it. */
  acts: Act[]
}

describe('insiders', () => {
  let insiders: Insiders

  beforeAll(async () => {
    insiders = await Insiders.open()
  }, 300_000)
  afterAll(async () => {
    await insiders.world.close()
  })

  async function explain({ failure, acts }: Fault, act: number): Promise<string> {
    const few = SHRINK > 0 ? await insiders.shrink(acts, failure, SHRINK) : acts.slice(-LAST)
    const begin = `Seed ${SEED}, act ${act}: ${failure.kind}, ${failure.where}: ${failure.what}`
    return [begin, ...few.map((one) => `  ${told(one)}`)].join('\n')
  }

  it(
    `should print no name that was ever withheld, and no word without an editor’s act (${ACTS} acts, seed ${SEED})`,
    async () => {
      const { names, people, stories } = insiders
      const random = randomOf(SEED)
      let acts = new Acts(random, names, people, stories)
      let chapter: Act[] = []
      const faults: (Fault & { act: number })[] = []
      const counts = new Map<string, number>()
      const total = { acts: 0, crawled: 0 }
      while (total.acts < ACTS) {
        const act = acts.next()
        chapter.push(act)
        total.acts += 1
        const { answer, failures } = await insiders.watch.step(act)
        const outcome = `${act.does}${'verb' in act ? ` ${act.verb}` : ''}: ${answer?.status ?? 'done'}`
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
        const ends = chapter.length === CHAPTER || total.acts === ACTS
        if (ends) {
          const crawled = await insiders.crawl()
          total.crawled += crawled.answers
          failures.push(...crawled.failures)
        }
        const [failure] = failures
        if (failure) faults.push({ failure, acts: [...chapter], act: total.acts })
        if (failure && !GO_ON) break
        if (!ends) continue
        process.stderr.write(`insiders: ${total.acts} acts, ${faults.length} faults\n`)
        await insiders.again()
        acts = new Acts(random, names, people, stories)
        chapter = []
      }
      const table = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
      console.log(
        `insiders: seed ${SEED}, ${total.acts} acts, ${total.crawled} answers crawled\n` +
          table.map(([outcome, count]) => `${outcome}: ${count}`).join('\n'),
      )
      const explained: string[] = []
      for (const fault of faults) explained.push(await explain(fault, fault.act))
      expect(explained.join('\n\n')).toBe('')
      // A run in which nothing happens would prove nothing.
      expect(counts.get('save: 200') ?? 0).toBeGreaterThan(ACTS / 10)
      expect(counts.get('verb next: 200') ?? 0).toBeGreaterThan(ACTS / 50)
    },
    300_000 + ACTS * 5_000 + SHRINK * 60_000,
  )
})
