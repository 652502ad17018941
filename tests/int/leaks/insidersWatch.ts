import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import type { Answer } from '../../helpers/newsroom.ts'
import type { MadeUpNames } from './insidersNames.ts'
import { type Failure, snippet } from './insidersFailures.ts'
import { NameOracle } from './insidersOracle.ts'
import { descriptorWords, differenceOf, lettersIn, unexplained, wordsIn } from './insidersWords.ts'
import { type EntrySeen, Sight, type StorySeen } from './insidersSight.ts'
import type { Act, InsidersWorld } from './insidersWorld.ts'

interface Look {
  rows: Map<string, EditionRecord>
  stories: Map<string, StorySeen>
  records: Map<string, { subject: string; id: string; row: Record<string, unknown> }>
  entries: EntrySeen[]
}

/** Does acts and looks at everything after each: what is public is held against every name ever withheld, and against the log. */
export class Watch {
  readonly oracle: NameOracle
  readonly sight: Sight
  private readonly world: InsidersWorld
  private before: Look | null = null
  /** By story: the words that describe its people, or would, as their records were when an editor last published it. */
  private readonly described = new Map<string, Map<string, string[]>>()
  /** Words of the names that editors gave to profiles. */
  private readonly bylines = new Set<string>()

  constructor(world: InsidersWorld, names: MadeUpNames) {
    this.world = world
    this.sight = new Sight(world.newsroom)
    this.oracle = new NameOracle(names.has)
  }

  private async look(): Promise<Look> {
    const stories = await this.sight.stories()
    return {
      rows: await this.sight.live(),
      stories: new Map(stories.map((story) => [story.editionKey, story])),
      records: await this.sight.recordsOf(),
      entries: await this.sight.entries(),
    }
  }

  /** The world as it is before anybody does anything: made by the book. */
  async begin(opened: readonly string[]): Promise<void> {
    const people = await this.sight.people()
    this.oracle.observe(people)
    const [editor, adviser] = [this.world.logins.get('editor1'), this.world.logins.get('adviser1')]
    for (const key of opened) {
      const id = this.world.ids.get(key) ?? ''
      if (!editor || !adviser) throw new Error('Nobody is there.')
      this.oracle.proposed(id, editor)
      this.oracle.approved(id, adviser, editor)
    }
    await this.noteProfiles()
    this.before = await this.look()
    for (const story of this.before.stories.values()) await this.publishedBy(story)
    this.oracle.settle(this.standing(this.before), true)
  }

  private async noteProfiles(of?: ReadonlySet<string>): Promise<void> {
    for (const { subject, id, row } of (await this.sight.recordsOf()).values()) {
      if (subject !== 'reporters' || (of && !of.has(id))) continue
      const words = wordsIn([row.fullName, row.penName, 'Homeroom staff'])
      for (const { word } of words) this.bylines.add(word)
      // First name and initial.
      for (const { word } of words) this.bylines.add(word.charAt(0))
    }
  }

  private async publishedBy(story: StorySeen): Promise<void> {
    this.oracle.published(story.id, story.people)
    const there = new Set((await this.sight.people()).map(({ id }) => id))
    // Whose record is gone is described as before.
    const gone = [...(this.described.get(story.id) ?? [])].filter(([id]) => !there.has(id))
    const people = await this.descriptors(story.people)
    this.described.set(story.id, new Map([...gone, ...people]))
  }

  private async descriptors(ids: readonly string[]): Promise<Map<string, string[]>> {
    const schools = await this.sight.schools()
    const people = await this.sight.people()
    return new Map(
      people
        .filter(({ id }) => ids.includes(id))
        .map(({ id, row }) => [
          id,
          descriptorWords({
            age: typeof row.age === 'number' ? row.age : null,
            grade: typeof row.grade === 'string' ? row.grade : null,
            school: schools.get(String(row.school)) ?? [],
            wordings: [row.descriptorFirst, row.descriptorLater].map((words) =>
              typeof words === 'string' ? words : '',
            ),
          }),
        ]),
    )
  }

  /** The letters of each edition: of stories by the story's id, of everything else by its own key. */
  private standing({ rows, stories }: Look): Map<string, string> {
    return new Map(
      [...rows].map(([key, { content }]) => [stories.get(key)?.id ?? key, lettersIn(content)]),
    )
  }

  stories(): Iterable<StorySeen> {
    return this.before?.stories.values() ?? []
  }

  /** Names that were withheld somewhere and stand in no edition now, with whose they are. */
  nowhere(): Map<string, string> {
    return this.oracle.nowhere(this.before ? this.standing(this.before).values() : [])
  }

  /** Does one act, then what Homeroom does by itself; returns what may not be. */
  async step(act: Act): Promise<{ answer: Answer | null; failures: Failure[] }> {
    if (!this.before) throw new Error('Nothing has begun.')
    const proposer = 'key' in act ? this.oracle.proposerOf(this.world.ids.get(act.key) ?? '') : null
    const answer = await this.world.perform(act)
    const failures: Failure[] = []
    if (answer && answer.status >= 500) {
      const where = 'key' in act ? act.key : act.does
      failures.push({ kind: 'an answer of 500', where, what: answer.text.slice(0, 200) })
    }
    this.decided(act, answer, proposer)
    for (const text of 'key' in act ? this.world.rulings : [])
      this.oracle.ruled(this.world.ids.get('key' in act ? act.key : '') ?? '', text)
    const byHand = act.by !== 'Homeroom'
    failures.push(...(await this.seen(byHand)))
    this.oracle.settle(this.standing(this.before), byHand && !act.by.startsWith('reporter'))
    // Nothing is left to mark where a record is deleted: the regular check finds what it leaves.
    await this.world.jobs('does' in act && act.does === 'delete')
    failures.push(...(await this.seen(false)))
    return { answer, failures }
  }

  private decided(act: Act, answer: Answer | null, proposer: string | null): void {
    if (act.by === 'Homeroom' || act.does !== 'decide' || answer?.status !== 200) return
    const id = this.world.ids.get(act.key) ?? ''
    const by = this.world.logins.get(act.by)
    if (!by) return
    if (act.verb === 'propose-opening') this.oracle.proposed(id, by)
    else if (act.verb === 'approve-opening') {
      const first = [...this.world.logins.values()].find((login) => login.id === proposer)
      this.oracle.approved(id, by, first)
    } else this.oracle.closed(id)
  }

  /** Looks at everything that is public, and holds it against the last look. */
  private async seen(byHand: boolean): Promise<Failure[]> {
    const before = this.before
    this.oracle.observe(await this.sight.people())
    const now = await this.look()
    if (!before) return []
    const profiles = now.entries.filter(
      ({ actor, subject, verb }) => actor && subject === 'reporters' && verb !== 'delete',
    )
    const byEditors = profiles.filter((entry) => this.roleOf(entry) !== 'reporter')
    if (byEditors.length > 0) await this.noteProfiles(new Set(byEditors.map((it) => it.subjectId)))
    const failures: Failure[] = []
    for (const [key, story] of now.stories) {
      if (story.revision > (before.stories.get(key)?.revision ?? 0)) await this.publishedBy(story)
    }
    for (const key of new Set([...before.rows.keys(), ...now.rows.keys()])) {
      failures.push(...(await this.changed(key, before, now, byHand)))
    }
    this.before = now
    return failures
  }

  private roleOf({ actor }: EntrySeen): string | null {
    return [...this.world.logins.values()].find(({ id }) => id === actor)?.role ?? null
  }

  private async changed(key: string, before: Look, now: Look, byHand: boolean): Promise<Failure[]> {
    const [old, fresh] = [before.rows.get(key)?.content, now.rows.get(key)?.content]
    const story = now.stories.get(key) ?? null
    const record = now.records.get(key) ?? { subject: 'newsroom', id: 'newsroom' }
    const subjectId = story?.id ?? record.id
    const where = this.world.keyOf(subjectId)
    const failures: Failure[] = []
    if (fresh) {
      const letters = lettersIn(fresh)
      for (const name of this.oracle.found(key, story?.id ?? null, letters)) {
        const what = `${name} in: ${snippet(fresh, name)}`
        failures.push({ kind: 'a withheld name is public', where, what })
        this.oracle.excuse(key, story?.id ?? null, name)
      }
    }
    const difference = differenceOf(old ? wordsIn(old) : [], fresh ? wordsIn(fresh) : [])
    const { added, removed } = difference
    if (added.length === 0 && removed.length === 0) return failures
    const mine = now.entries.filter((entry) => entry.subjectId === subjectId)
    const editors = mine.filter(
      (entry) =>
        ['editor', 'adviser'].includes(this.roleOf(entry) ?? '') &&
        (!story || ['publish', 'correct', 'unpublish', 'kill'].includes(entry.verb)),
    )
    if (editors.length > 0) return failures
    const said = `+ ${added.map(({ field, word }) => `${field}:${word}`).join(' ')} - ${removed.map(({ word }) => word).join(' ')}`
    const what = said.length > 600 ? `${said.slice(0, 600)} …` : said
    // A section's new name is written into its stories by the editor who gave it.
    const renamed = now.entries.some(
      (entry) => entry.subject === 'sections' && this.roleOf(entry) !== 'reporter',
    )
    if (story && renamed && [...added, ...removed].every(({ field }) => field === 'section'))
      return failures
    if (!story) {
      const kind = now.entries.some((entry) => this.roleOf(entry) !== 'reporter' && entry.actor)
        ? 'a change without an editor’s entry'
        : 'a reporter’s act cleared what others made'
      const accounted = mine.some(({ actor }) => actor === null)
      if (added.length > 0 || !accounted) failures.push({ kind, where, what })
      return failures
    }
    const frozen = this.described.get(story.id) ?? new Map<string, string[]>()
    const current = fresh ? await this.descriptors(story.people) : new Map<string, string[]>()
    const descriptors = new Set([...new Map([...current, ...frozen]).values()].flat())
    // An address is made of the headline.
    const headline = new Set(
      wordsIn(fresh).flatMap(({ field, word }) => (field === 'headline' ? [word] : [])),
    )
    const more = unexplained(difference, descriptors, this.bylines).filter(
      ({ field, word }) => field !== 'slug' || !headline.has(word),
    )
    if (more.length > 0) {
      const words = more.map(({ field, word }) => `${field}:${word}`).join(' ')
      const kind = byHand ? 'a change without an editor’s entry' : 'Homeroom added words'
      failures.push({ kind, where, what: `${words} (${what})` })
    } else if (!mine.some(({ actor }) => actor === null) && !byHand) {
      failures.push({ kind: 'Homeroom changed something without an entry', where, what })
    }
    return failures
  }
}
