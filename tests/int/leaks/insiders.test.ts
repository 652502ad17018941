import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomOf } from '../../helpers/random.ts'
import { Acts } from './insidersActs.ts'
import { Insiders, told } from './insidersRun.ts'
import type { Failure } from './insidersWatch.ts'
import type { Act } from './insidersWorld.ts'

/** `npm run test:insiders -- --acts 5000 --seed 7`; without it, as many as a run of all tests can afford. */
const ACTS = Number(process.env.INSIDER_ACTS ?? 80)
const SEED = Number(process.env.INSIDER_SEED ?? 15)
/** Attempts at fewer acts that end in the same failure; 0 for none. */
const SHRINK = Number(process.env.INSIDER_SHRINK ?? 0)
/** Goes on after a failure, and tells of all at the end. */
const GO_ON = process.env.INSIDER_GO_ON === '1'
/** Acts between two crawls of everything. */
const CRAWL_EVERY = 100
/** The last acts before a failure that are told of. */
const LAST = 12

describe('insiders', () => {
  let insiders: Insiders

  beforeAll(async () => {
    insiders = await Insiders.open()
  }, 300_000)
  afterAll(async () => {
    await insiders.world.close()
  })

  async function explain(acts: readonly Act[], failure: Failure): Promise<string> {
    const few = SHRINK > 0 ? await insiders.shrink(acts, failure, SHRINK) : acts.slice(-LAST)
    const begin = `Seed ${SEED}, act ${acts.length}: ${failure.kind}, ${failure.where}: ${failure.what}`
    return [begin, ...few.map((act) => `  ${told(act)}`)].join('\n')
  }

  it(
    `should print no name that was ever withheld, and no word without an editor’s act (${ACTS} acts, seed ${SEED})`,
    async () => {
      const { names, people, stories } = insiders
      const acts = new Acts(randomOf(SEED), names, people, stories)
      const done: Act[] = []
      const failures: { failure: Failure; after: number }[] = []
      const counts = new Map<string, number>()
      let answers = 0
      const began = Date.now()
      while (done.length < ACTS) {
        const act = acts.next()
        done.push(act)
        const { answer, failures: found } = await insiders.watch.step(act)
        const outcome = `${act.does}${'verb' in act ? ` ${act.verb}` : ''}: ${answer?.status ?? 'done'}`
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
        if (found.length === 0 && (done.length % CRAWL_EVERY === 0 || done.length === ACTS)) {
          const crawled = await insiders.crawl()
          answers += crawled.answers
          found.push(...crawled.failures)
        }
        const [failure] = found
        if (!failure) continue
        failures.push({ failure, after: done.length })
        if (!GO_ON) break
      }
      const ms = Math.round((Date.now() - began) / done.length)
      const table = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
      console.log(
        `insiders: seed ${SEED}, ${done.length} acts, ${answers} answers crawled, ${ms} ms an act\n` +
          table.map(([outcome, count]) => `${outcome}: ${count}`).join('\n'),
      )
      const explained: string[] = []
      for (const { failure, after } of failures) {
        explained.push(await explain(done.slice(0, after), failure))
      }
      expect(explained.join('\n\n')).toBe('')
      // A run in which nothing happens would prove nothing.
      expect(counts.get('save: 200') ?? 0).toBeGreaterThan(ACTS / 10)
    },
    300_000 + ACTS * 5_000,
  )
})
