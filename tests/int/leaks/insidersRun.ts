import { ENTRANCES } from '#leakScan/crawl.ts'
import { lettersOf } from '#leakScan/foldForScan.ts'
import type { SearchPattern } from '#leakScan/searchPatterns.ts'
import { sweep } from '#leakScan/scanSite.ts'
import { enterPeople, furnish, publishAll, type Somebody } from './insidersCast.ts'
import { MadeUpNames } from './insidersNames.ts'
import type { Failure } from './insidersFailures.ts'
import { Watch } from './insidersWatch.ts'
import { type Act, InsidersWorld } from './insidersWorld.ts'

/** People whom two people opened while the world was made. */
const OPENED = ['person3', 'person4']

/** A world with its watch, which can be put back to its beginning. */
export class Insiders {
  readonly world: InsidersWorld
  readonly names: MadeUpNames
  readonly people: Somebody[]
  readonly stories: string[]
  watch: Watch

  private constructor(
    world: InsidersWorld,
    names: MadeUpNames,
    people: Somebody[],
    stories: string[],
  ) {
    this.world = world
    this.names = names
    this.people = people
    this.stories = stories
    this.watch = new Watch(world, names)
  }

  static async open(): Promise<Insiders> {
    const names = new MadeUpNames()
    const world = await InsidersWorld.open()
    try {
      await furnish(world)
      const people = await enterPeople(world, names)
      const stories = await publishAll(world, people)
      await world.keep()
      const insiders = new Insiders(world, names, people, stories)
      await insiders.watch.begin(OPENED)
      return insiders
    } catch (error) {
      await world.close()
      throw error
    }
  }

  /** As if nobody had done anything. */
  async again(): Promise<void> {
    await this.world.putBack()
    this.watch = new Watch(this.world, this.names)
    await this.watch.begin(OPENED)
  }

  /** Does these acts from the beginning; returns what may not be, and what was answered. */
  async replay(acts: readonly Act[]): Promise<{ failures: Failure[]; answers: string[] }> {
    await this.again()
    const failures: Failure[] = []
    const answers: string[] = []
    for (const act of acts) {
      const { answer, failures: found } = await this.watch.step(act)
      failures.push(...found)
      answers.push(`${answer?.status ?? 'done'} ${answer?.json?.code ?? ''}`.trim())
    }
    return { failures, answers }
  }

  /** Looks at everything a stranger can get, over HTTP, for every name that may be read nowhere. */
  async crawl(): Promise<{ answers: number; failures: Failure[] }> {
    const patterns = [...this.watch.nowhere()].map(([letters, person]): SearchPattern => ({
      person: this.world.keyOf(person),
      spelling: 'part of the name',
      letters,
      stands: 'anywhere',
      sure: true,
    }))
    const seeds = [...ENTRANCES, ...[...this.watch.sight.addresses].map((path) => ({ path }))]
    // Where a withheld name stood in an address, nothing says that it did.
    const confirmed: Failure[] = []
    const swept = await sweep({
      base: this.world.newsroom.url,
      seeds,
      patterns,
      saw: ({ method, path, status }) => {
        const letters = lettersOf(decodeURIComponent(path.replace(/%(?![0-9a-f]{2})/giu, '')))
        if (status === 404 || !patterns.some((pattern) => letters.includes(pattern.letters))) return
        const where = `${method} ${path}`
        confirmed.push({ kind: 'an address confirms a withheld name', where, what: `${status}` })
      },
    })
    const failures = swept.hits.map(({ person, method, path, status, where }): Failure => ({
      kind: 'a withheld name is public',
      where: `${method} ${path} (${status})`,
      what: `${person}, ${where}`,
    }))
    if (swept.failed.length > 0) throw new Error(`No answer: ${swept.failed.join(', ')}`)
    return { answers: swept.answers, failures: [...failures, ...confirmed] }
  }

  /** Takes acts that end in a failure; returns as few of them as end in it still, after at most so many attempts. */
  async shrink(acts: readonly Act[], failure: Failure, attempts: number): Promise<Act[]> {
    let left = [...acts]
    let tried = 0
    const fails = async (some: readonly Act[]): Promise<boolean> => {
      tried += 1
      const { failures } = await this.replay(some)
      return failures.some(({ kind, where }) => kind === failure.kind && where === failure.where)
    }
    for (let size = Math.ceil(left.length / 2); size >= 1;) {
      let shorter = false
      for (let at = 0; at < left.length && tried < attempts;) {
        const rest = [...left.slice(0, at), ...left.slice(at + size)]
        if (rest.length < left.length && (await fails(rest))) {
          left = rest
          shorter = true
        } else at += size
      }
      if (tried >= attempts) break
      if (size === 1 && !shorter) break
      size = shorter && size === 1 ? 1 : Math.floor(size / 2) || 1
    }
    return left
  }
}

/** An act in a line. */
export const told = (act: Act): string => {
  if (act.by === 'Homeroom') return `Homeroom: ${act.does}`
  const { by, does, ...rest } = act
  return `${by} does ${does}: ${JSON.stringify(rest)}`
}
