import { publishDue } from '#jobs/publishDue.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import { redrawDue } from '#jobs/redrawDue.ts'
import { sendDue } from '#jobs/sendDueEntries.ts'
import { newsroomLog } from '#log.ts'
import { reconcile } from '#server/repairOnStartup.ts'
import {
  type Answer,
  type Caller,
  openNewsroom,
  type TestNewsroom,
} from '../../helpers/newsroom.ts'
import { answerAll, answerOne, doVerb, type Rulings } from './insidersAnswers.ts'
import type { Login } from './insidersRecords.ts'

export type Who = 'reporter1' | 'reporter2' | 'editor1' | 'editor2' | 'adviser1' | 'adviser2'
export const EVERYBODY: readonly Who[] = [
  ...(['reporter1', 'reporter2', 'editor1', 'editor2', 'adviser1', 'adviser2'] as const),
]

/** One thing that somebody does. Documents are called by keys ("person3"), so that an act can be done again in another world. */
export type Act =
  | { by: Who; does: 'create'; collection: string; key: string; body: object }
  | { by: Who; does: 'save'; key: string; body: object }
  | { by: Who; does: 'delete'; key: string }
  | { by: Who; does: 'settings'; slug: 'newsroom' | 'frontPage'; body: object }
  | { by: Who; does: 'verb'; key: string; verb: string; body: object }
  | { by: Who; does: 'decide'; key: string; verb: string; body?: object }
  | { by: Who; does: 'answer'; key: string; pick: number; answer: string; person?: string }
  | { by: Who; does: 'answer all'; key: string; answer: string }
  | { by: 'Homeroom'; does: 'look at everything' | 'start' }

type Row = Record<string, unknown>

/** A newsroom, with what its documents are called, and what can be read of it past its own doors. */
export class InsidersWorld {
  readonly ids = new Map<string, string>()
  readonly collections = new Map<string, string>()
  readonly logins = new Map<Who, Login>()
  /** What was ruled by the act that is done. */
  rulings: Rulings = []
  readonly newsroom: TestNewsroom
  private readonly callers = new Map<Who, Caller>()
  private kept: { ids: Map<string, string>; rows: Map<string, Row[]> } | null = null

  private constructor(newsroom: TestNewsroom) {
    this.newsroom = newsroom
  }

  /** All accounts but the second adviser's are some weeks old. */
  static async open(): Promise<InsidersWorld> {
    const world = new InsidersWorld(await openNewsroom())
    for (const who of EVERYBODY) {
      const role = who.slice(0, -1) as Login['role']
      const caller = await world.newsroom.as(role, who)
      world.callers.set(who, caller)
      world.logins.set(who, { id: caller.id, role, young: who === 'adviser2' })
      world.ids.set(who, caller.id)
    }
    const users = world.database.collection('users')
    const weeksAgo = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000)
    await users.updateMany({}, { $set: { createdAt: weeksAgo } })
    await users.updateOne({ name: 'adviser2' }, { $set: { createdAt: new Date() } })
    return world
  }

  private get database() {
    return this.newsroom.payload.db.connection
  }

  /** Remembers everything as it is now. */
  async keep(): Promise<void> {
    const rows = new Map<string, Row[]>()
    for (const { name } of await this.database.listCollections()) {
      rows.set(name, await this.database.collection(name).find({}).toArray())
    }
    this.kept = { ids: new Map(this.ids), rows }
  }

  /** Puts everything back as it was then, past Homeroom. */
  async putBack(): Promise<void> {
    if (!this.kept) throw new Error('Nothing was kept.')
    for (const { name } of await this.database.listCollections()) {
      const collection = this.database.collection(name)
      const rows = this.kept.rows.get(name) ?? []
      await collection.deleteMany({})
      if (rows.length > 0) await collection.insertMany(rows)
    }
    this.ids.clear()
    for (const [key, id] of this.kept.ids) this.ids.set(key, id)
  }

  caller(who: Who): Caller {
    const caller = this.callers.get(who)
    if (!caller) throw new Error(`Nobody is called ${who}.`)
    return caller
  }

  keyOf(id: string): string {
    return [...this.ids].find(([, other]) => other === id)?.[0] ?? id
  }

  name(key: string, collection: string, id: string): void {
    this.ids.set(key, id)
    this.collections.set(key, collection)
  }

  /** Keys in braces become ids; null where one is not there. */
  private filled(body: object): object | null {
    let missing = false
    const text = JSON.stringify(body).replace(/"\{(\w+)\}"/gu, (_all, key: string) => {
      const id = this.ids.get(key)
      if (id === undefined) missing = true
      return JSON.stringify(id ?? '')
    })
    return missing ? null : (JSON.parse(text) as object)
  }

  /** Does an act as its client would; null where what it is about is not there. */
  async perform(act: Act): Promise<Answer | null> {
    this.rulings = []
    if (act.by === 'Homeroom') {
      await (act.does === 'start' ? this.start() : this.jobs(true))
      return null
    }
    const by = this.caller(act.by)
    if (act.does === 'create') {
      const body = this.filled(act.body)
      if (!body) return null
      const made = await by.post(`/api/${act.collection}?depth=0`, body)
      if (made.status === 201) this.name(act.key, act.collection, made.json.doc.id)
      return made
    }
    if (act.does === 'settings') {
      const body = this.filled(act.body)
      return body && by.post(`/api/globals/${act.slug}?depth=0`, body)
    }
    const id = this.ids.get(act.key)
    if (id === undefined) return null
    const of = `/api/${this.collections.get(act.key) ?? ''}/${id}`
    switch (act.does) {
      case 'save': {
        const body = this.filled(act.body)
        return body && by.patch(`${of}?depth=0`, body)
      }
      case 'delete':
        return by.del(of)
      case 'decide': {
        const { json } = await this.caller('adviser1').get(`${of}/opening`)
        return by.post(`${of}/${act.verb}`, { updatedAt: json?.updatedAt, ...act.body })
      }
      case 'verb':
        return doVerb(by, this.caller('editor1'), of, act.verb, act.body)
      case 'answer':
        return answerOne(by, of, act.pick, act.answer, this.rulings, this.ids.get(act.person ?? ''))
      case 'answer all':
        return answerAll(by, of, act.answer, this.rulings)
    }
  }

  /** What Homeroom does by itself, every few seconds; `everything`: every half a minute. */
  async jobs(everything: boolean): Promise<void> {
    const { payload } = this.newsroom
    await recompileDue(payload, new Date(), { everything })
    await publishDue(payload, new Date())
    if (!everything) return
    await redrawDue(payload, new Date())
    await sendDue(payload, new Date())
  }

  private async start(): Promise<void> {
    await reconcile(this.newsroom.payload, newsroomLog('silent'), new Date())
  }

  close(): Promise<void> {
    return this.newsroom.close()
  }
}
