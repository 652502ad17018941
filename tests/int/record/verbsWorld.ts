import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { publishDue } from '#jobs/publishDue.ts'
import { CORRECTION_KINDS, type CorrectionKind } from '#newsroom/corrections.ts'
import type { Stage } from '#newsroom/stages.ts'
import type { Verb } from '#newsroom/verbs.ts'
import type { Answer, Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { pickFrom } from '../../helpers/random.ts'
import { type Desk, enterMinor } from '../../helpers/stories.ts'

export const VERBS_TRIED: readonly Verb[] = [
  'submit',
  'request-changes',
  'approve',
  'publish',
  'schedule',
  'unpublish',
  'kill',
  'spike',
  'correct',
]

export interface Member {
  caller: Caller
  role: 'reporter' | 'editor' | 'adviser'
}

export interface TestStory {
  id: string
  /** Ids of logins that wrote it. */
  writers: string[]
  stage: Stage
  updatedAt: string
  slug: string | null
  /** As the verb answered and the record says, oldest first. */
  corrections: { sequence: number; kind: CorrectionKind; note: string; issuedAt: string }[]
  publications: number
  /** What became public or left, by whose hand: verb and id of the login, in order. */
  acts: [Verb, string][]
  /** Who scheduled it last. */
  scheduledBy: string
  /** Ids of logins that saved words of it, and nobody else has looked since. */
  unseenBy: string[]
}

/** Names that are withheld whatever happens, and one that is opened and taken back. */
const ALWAYS = ['Jalysa Quintero Valdez', 'Wrenna Calloway Tibbs'] as const
const SOMETIMES = 'Odalys Ferreira Nunn'
const DECISION = {
  naming: 'fullName',
  reason: 'She spoke on stage.',
  consents: [
    { givenBy: 'Parent', relation: 'mother', how: 'paper', scope: ['name'], onFile: true },
  ],
}

/** What usually comes next, so that stories get somewhere. */
const NEXT: Partial<Record<Stage, readonly Verb[]>> = {
  draft: ['submit'],
  changesRequested: ['submit'],
  submitted: ['approve', 'approve', 'request-changes'],
  approved: ['publish', 'publish', 'schedule'],
  scheduled: ['publish', 'schedule'],
  published: ['correct', 'correct', 'correct', 'publish', 'unpublish'],
  unpublished: ['publish'],
}

const stripped = (name: string) => name.split(' ').map((part) => part.toLowerCase())

/** A newsroom at work, and what must be true of it. */
export class VerbsWorld {
  readonly stories: TestStory[] = []
  readonly finished: TestStory[] = []
  attempts = 0
  done = 0
  open = false
  private people: string[] = []
  private counter = 0
  private readonly newsroom: TestNewsroom
  private readonly desk: Desk
  private readonly members: Record<'writer' | 'other' | 'editor' | 'bylined' | 'adviser', Member>
  private readonly bylinedProfile: string
  private readonly random: () => number

  constructor(
    newsroom: TestNewsroom,
    desk: Desk,
    members: VerbsWorld['members'],
    bylinedProfile: string,
    random: () => number,
  ) {
    this.newsroom = newsroom
    this.desk = desk
    this.members = members
    this.bylinedProfile = bylinedProfile
    this.random = random
  }

  private pick<T>(list: readonly T[]): T {
    return pickFrom(this.random, list)
  }

  /** Parts of names that may be found in nothing public now, lower case. */
  withheld(): string[] {
    return [...ALWAYS, ...(this.open ? [] : [SOMETIMES])].flatMap(stripped)
  }

  async begin(stories: number): Promise<void> {
    const { caller } = this.members.writer
    for (const name of [...ALWAYS, SOMETIMES]) {
      this.people.push(await enterMinor(this.members.writer.caller, this.desk, name))
    }
    // The alias of the shared fixture would be the first's with each of them.
    for (const id of this.people) {
      await this.members.editor.caller.patch(`/api/people/${id}`, { aliases: [] })
    }
    for (let made = 0; made < stories; made += 1) await this.start(caller)
  }

  private text(): object {
    this.counter += 1
    const names = [...ALWAYS, SOMETIMES]
    const who = names.filter(() => this.random() < 0.4)
    const subject = this.pick(who.length > 0 ? who : ['The library'])
    return {
      headline: `${subject} and the library, part ${this.counter}`,
      dek: this.random() < 0.5 ? '' : `What ${subject} asked the board.`,
      body: [
        `The library stays open until ${5 + (this.counter % 5)} on weekdays.`,
        ...who.map((name) => `${name} reads there. “I like it,” ${name.split(' ').at(-1)} said.`),
      ].join('\n\n'),
      people: this.people,
    }
  }

  private async start(by: Caller): Promise<void> {
    const bylined = this.random() < 0.3
    const bylines = [
      { reporter: this.desk.reporter, role: 'reported' },
      ...(bylined ? [{ reporter: this.bylinedProfile, role: 'reported' }] : []),
    ]
    const made = await by.post('/api/stories?depth=0', {
      section: this.desk.section,
      ...this.text(),
      bylines,
    })
    if (made.status !== 201) throw new Error(`stories: ${made.status} ${made.text}`)
    this.stories.push({
      id: made.json.doc.id,
      writers: [
        this.members.writer.caller.id,
        ...(bylined ? [this.members.bylined.caller.id] : []),
      ],
      stage: 'draft',
      updatedAt: made.json.doc.updatedAt,
      slug: null,
      corrections: [],
      publications: 0,
      acts: [],
      scheduledBy: '',
      unseenBy: [by.id],
    })
  }

  /** One thing that happens: mostly a verb, sometimes a save, the timer, or a decision about a name. Returns the story touched. */
  async step(): Promise<{ story: TestStory | null; what: string }> {
    const dice = this.random()
    if (dice < 0.03) return { story: null, what: await this.tick() }
    if (dice < 0.05) return { story: null, what: await this.decide() }
    const story = this.pick(this.stories)
    if (dice < 0.15) return { story, what: await this.save(story) }
    if (dice < 0.25) return { story, what: await this.accept(story) }
    return { story, what: await this.attempt(story) }
  }

  private async tick(): Promise<string> {
    await recompileDue(this.newsroom.payload, new Date(), { everything: true })
    await publishDue(this.newsroom.payload, new Date())
    await this.readAll()
    return 'tick'
  }

  private async decide(): Promise<string> {
    const { editor, adviser } = this.members
    const id = this.people[2] ?? ''
    const at = async () => (await editor.caller.get(`/api/people/${id}/opening`)).json.updatedAt
    if (this.open) {
      const request = { updatedAt: await at(), reason: 'request' }
      const gone = await editor.caller.post(`/api/people/${id}/take-down`, request)
      if (gone.status !== 200) throw new Error(`take-down: ${gone.status} ${gone.text}`)
    } else {
      await editor.caller.patch(`/api/people/${id}`, DECISION)
      await editor.caller.post(`/api/people/${id}/propose-opening`, { updatedAt: await at() })
      await adviser.caller.post(`/api/people/${id}/approve-opening`, { updatedAt: await at() })
    }
    const { json } = await editor.caller.get(`/api/people/${id}/opening`)
    const was = this.open
    this.open = json.treatment === 'open'
    if (was === this.open) throw new Error('The decision about a name did not take.')
    await this.readAll()
    return this.open ? 'open a name' : 'take a name down'
  }

  private async save(story: TestStory): Promise<string> {
    const { caller } = this.pick(Object.values(this.members))
    const before = story.stage
    const answer = await caller.patch(`/api/stories/${story.id}?depth=0`, {
      ...this.text(),
      updatedAt: story.updatedAt,
    })
    if (answer.status === 200) {
      story.unseenBy = [...new Set([...story.unseenBy, caller.id])]
      await this.read(story)
    }
    return `save ${before} ${answer.status}`
  }

  /** Somebody says that they have seen what others changed; mostly whoever wrote the story. */
  private async accept(story: TestStory): Promise<string> {
    const { caller } =
      this.random() < 0.6 ? this.members.writer : this.pick(Object.values(this.members))
    const answer = await caller.post(`/api/stories/${story.id}/accept`, {
      updatedAt: story.updatedAt,
    })
    if (answer.status === 200) {
      story.unseenBy = story.unseenBy.filter((who) => who === caller.id)
      await this.read(story)
    } else this.refused(answer, 'accept')
    return `accept ${answer.status}`
  }

  private body(name: Verb, story: TestStory): object {
    const number = 1 + Math.floor(this.random() * 9)
    const said = `the library closes at ${number}`
    const named = this.random() < 0.3 ? ` ${this.pick(ALWAYS)} asked for it.` : ''
    const kind = this.pick(CORRECTION_KINDS)
    const earlier = story.corrections.at(-1)
    switch (name) {
      case 'correct':
        return {
          kind,
          wrong: kind === 'safetyRedaction' ? '' : said,
          right: kind === 'safetyRedaction' ? '' : `It closes at ${number + 1}.${named}`,
          ...(earlier && this.random() < 0.2 ? { corrects: earlier.sequence } : {}),
          ...(this.random() < 0.2 ? { gravity: 'grave' } : {}),
        }
      case 'publish':
        return { stampUpdated: this.random() < 0.3 }
      case 'schedule':
        return { publishAt: new Date(Date.now() + 700).toISOString() }
      default:
        return {}
    }
  }

  private async attempt(story: TestStory): Promise<string> {
    const sensible = this.random() < 0.75
    const name = sensible ? this.pick(NEXT[story.stage] ?? VERBS_TRIED) : this.pick(VERBS_TRIED)
    const member =
      sensible && this.random() < 0.8
        ? this.pick([this.members.editor, this.members.adviser])
        : this.pick(Object.values(this.members))
    const stale = this.random() < 0.03
    const body = this.body(name, story)
    const ask = (acknowledge: string[]) => {
      this.attempts += 1
      const updatedAt = stale ? new Date(0).toISOString() : story.updatedAt
      return member.caller.post(`/api/stories/${story.id}/${name}`, {
        updatedAt,
        acknowledge,
        ...body,
      })
    }
    const from = story.stage
    let answer = await ask([])
    if (answer.json?.code === 'gate_warns') {
      answer = await ask(answer.json.details.reasons.map(({ id }: { id: string }) => id))
    }
    if (answer.status === 200) await this.took(story, name, member, from, answer)
    else this.refused(answer, name)
    return `${name} by ${member.role} from ${from}: ${answer.status} ${answer.json?.code ?? ''}`
  }

  private refused(answer: Answer, name: Verb | 'accept'): void {
    const code: unknown = answer.json?.code
    if (answer.status >= 500 || typeof code !== 'string') {
      throw new Error(`${name}: ${answer.status} ${answer.text.slice(0, 300)}`)
    }
  }

  /** A verb that was taken: by whom it may be, and what it must have left behind. */
  private async took(story: TestStory, name: Verb, by: Member, from: Stage, answer: Answer) {
    this.done += 1
    const wrote = story.writers.includes(by.caller.id)
    if (
      ['approve', 'publish', 'schedule', 'correct'].includes(name) &&
      (wrote || by.role === 'reporter')
    ) {
      throw new Error(`${name} was taken from ${by.role}${wrote ? ', who wrote the story' : ''}.`)
    }
    if (
      ['approve', 'publish', 'schedule', 'correct'].includes(name) ||
      (name === 'submit' && wrote)
    ) {
      if (name !== 'submit' && story.unseenBy.includes(by.caller.id))
        throw new Error(`${name} was taken from whoever alone had seen some of the words.`)
      story.unseenBy = story.unseenBy.filter((who) => who === by.caller.id)
    }
    if (by.role === 'reporter' && name !== 'submit') throw new Error(`A reporter did ${name}.`)
    if (name === 'publish' || name === 'correct') story.publications += 1
    if (name === 'publish' || name === 'correct' || from === 'published')
      story.acts.push([name, by.caller.id])
    if (name === 'schedule') story.scheduledBy = by.caller.id
    if (name === 'correct') {
      const { sequence, note } = answer.json as { sequence: number; note: string }
      const kept = await this.members.editor.caller.get(
        `/api/corrections?where[story][equals]=${story.id}&where[sequence][equals]=${sequence}&depth=0`,
      )
      const [doc] = kept.json.docs as { kind: CorrectionKind; issuedAt: string; issuedBy: string }[]
      if (!doc || doc.issuedBy !== by.caller.id || sequence !== story.corrections.length + 1) {
        throw new Error(`The ${sequence}th correction of ${story.id} is not as it was issued.`)
      }
      story.corrections.push({ sequence, kind: doc.kind, note, issuedAt: doc.issuedAt })
    }
    await this.read(story)
    if (from !== 'published' && name === 'correct') throw new Error('Corrected what is not out.')
    if (story.stage === 'killed' || story.stage === 'spiked') {
      this.stories.splice(this.stories.indexOf(story), 1)
      this.finished.push(story)
      await this.start(this.members.writer.caller)
    }
  }

  /** The story as it stands. */
  private async read(story: TestStory): Promise<void> {
    const { json } = await this.members.editor.caller.get(`/api/stories/${story.id}?depth=0`)
    // The timer published it.
    if (
      json.stage === 'published' &&
      story.stage === 'scheduled' &&
      json.revision > story.publications
    ) {
      story.publications += 1
      story.acts.push(['publish', story.scheduledBy])
    }
    Object.assign(story, { stage: json.stage, updatedAt: json.updatedAt, slug: json.publicSlug })
  }

  private async readAll(): Promise<void> {
    for (const story of this.stories) await this.read(story)
  }
}
