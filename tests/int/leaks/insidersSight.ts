import { editionsOf } from '../../helpers/databaseRows.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import type { TestNewsroom } from '../../helpers/newsroom.ts'
import type { PersonSeen } from './insidersRecords.ts'

export interface StorySeen {
  id: string
  editionKey: string
  people: string[]
  revision: number
  stage: string
}

export interface EntrySeen {
  verb: string
  subject: string
  subjectId: string
  actor: string | null
  codes: string[]
}

type Row = Record<string, unknown>
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const idOf = (value: unknown): string => String(value)

/** The consents, whatever their order. Who types the same papers in again gets rows with other ids, and no other papers. */
const papersOf = (consents: unknown): string[] =>
  (Array.isArray(consents) ? (consents as Row[]) : [])
    .map(({ id: _id, _id: _rowId, ...paper }) => JSON.stringify(Object.entries(paper).sort()))
    .sort()

/** What a newsroom holds, read past its own doors: records, editions, the activity log. */
export class Sight {
  /** Public addresses there ever were. */
  readonly addresses = new Set<string>()
  private toldEntries = new Set<string>()
  private readonly newsroom: TestNewsroom

  constructor(newsroom: TestNewsroom) {
    this.newsroom = newsroom
  }

  private collection(name: string) {
    return this.newsroom.payload.db.collections[name]
  }

  async people(): Promise<(PersonSeen & { row: Row })[]> {
    const rows = ((await this.collection('people')?.find({}).lean()) ?? []) as unknown as Row[]
    return rows.map((row) => {
      const age = typeof row.age === 'number' ? row.age : null
      const grown = row.kind === 'adult' || row.kind === 'publicFigure'
      const [aliases, handles] = [list(row.aliases), list(row.handles)]
      const fields = ['kind', 'age', 'birthDate', 'naming', 'reason', 'publicRecord']
      const terms = [row.fullName, [...aliases].sort(), [...handles].sort(), papersOf(row.consents)]
      return {
        id: String(row._id),
        fullName: String(row.fullName),
        aliases,
        handles,
        naming: row.naming === 'firstNameOnly' ? 'firstNameOnly' : 'other',
        protectedKind: !grown || (age !== null && age < 18),
        terms: JSON.stringify([...terms, ...fields.map((field) => row[field] ?? null)]),
        row,
      }
    })
  }

  async schools(): Promise<Map<string, string[]>> {
    const rows = ((await this.collection('schools')?.find({}).lean()) ?? []) as unknown as Row[]
    return new Map(
      rows.map((row) => [String(row._id), [String(row.name), ...list(row.shortNames)]]),
    )
  }

  async stories(): Promise<StorySeen[]> {
    const rows = ((await this.collection('stories')?.find({}).lean()) ?? []) as unknown as Row[]
    return rows.map((row) => ({
      id: String(row._id),
      editionKey: String(row.editionKey),
      people: list(row.people),
      revision: Number(row.revision ?? 0),
      stage: String(row.stage),
    }))
  }

  /** Which record each edition of a profile or a section is of. */
  async recordsOf(): Promise<Map<string, { subject: string; id: string; row: Row }>> {
    const found = new Map<string, { subject: string; id: string; row: Row }>()
    for (const subject of ['reporters', 'sections']) {
      const rows = ((await this.collection(subject)?.find({}).lean()) ?? []) as unknown as Row[]
      for (const row of rows)
        found.set(String(row.editionKey), { subject, id: String(row._id), row })
    }
    return found
  }

  async live(): Promise<Map<string, EditionRecord>> {
    const rows = await editionsOf(this.newsroom.payload).find({ state: 'live' }).toArray()
    for (const { type, slug } of rows) {
      const folder = type === 'story' ? 'stories' : `${type}s`
      if (type === 'newsroom') continue
      this.addresses.add(`/${folder}/${encodeURIComponent(slug)}`)
      this.addresses.add(`/v1/${folder}/${encodeURIComponent(slug)}`)
    }
    return new Map(rows.map((row) => [row._id, row]))
  }

  /** The entries of the activity log since the last time it was asked. */
  async entries(): Promise<EntrySeen[]> {
    const rows = ((await this.collection('activity')
      ?.find({ at: { $gte: new Date(Date.now() - 10 * 60 * 1000) } })
      .lean()) ?? []) as unknown as Row[]
    const fresh = rows.filter(({ _id }) => !this.toldEntries.has(String(_id)))
    this.toldEntries = new Set(rows.map(({ _id }) => String(_id)))
    return fresh.map((row) => ({
      verb: String(row.verb),
      subject: String(row.subject),
      subjectId: String(row.subjectId),
      actor: row.actor ? idOf(row.actor) : null,
      codes: list(row.codes),
    }))
  }
}
