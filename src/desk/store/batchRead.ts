import { type Document, ObjectId } from 'mongodb'
import type { PayloadRequest } from 'payload'
import {
  type FrontPageDoc,
  type NewsroomDoc,
  type PersonDoc,
  type PhotoDoc,
  type PhraseDoc,
  type ReporterDoc,
  type SchoolDoc,
  type SectionDoc,
  type StoryRecord,
  type WithheldDoc,
} from './recordTypes.ts'
import { isDocumentId } from './readAll.ts'
import { sessionOf } from './driver/transactionSession.ts'

/** The collections that can be read, with the desk's own types. */
interface Records {
  stories: StoryRecord
  photos: PhotoDoc
  people: PersonDoc
  schools: SchoolDoc
  phrases: PhraseDoc
  reporters: ReporterDoc
  sections: SectionDoc
  newsroom: NewsroomDoc
  frontPage: FrontPageDoc
  withheldNames: WithheldDoc
}

const GLOBALS: readonly string[] = ['newsroom', 'frontPage']

/** Which records of a collection are asked for: made by the functions below, and by nothing else. */
class RecordChoice {
  readonly #filter: Document

  constructor(filter: Document) {
    this.#filter = filter
  }

  static filterOf(choice: RecordChoice): Document {
    return choice.#filter
  }
}
export type Choice = RecordChoice

/** All there are. */
export const ALL = new RecordChoice({})

/** No record. */
const NONE = new RecordChoice({ _id: { $in: [] } })

/** Takes a document's id as an API gives it; the record with it. */
export const byId = (id: string | null | undefined): Choice =>
  id && isDocumentId(id) ? new RecordChoice({ _id: new ObjectId(id) }) : NONE

const anyOf = (ids: readonly string[]) => ({
  _id: { $in: ids.filter(isDocumentId).map((id) => new ObjectId(id)) },
})

const UNSEEN = { 'unseenWords.0': { $exists: true } }

/** The records with these ids; those of them with words that one person alone has seen; all such records. */
export const byIds = (ids: readonly string[]): Choice => new RecordChoice(anyOf(ids))
export const unseenByIds = (ids: readonly string[]): Choice =>
  new RecordChoice({ ...anyOf(ids), ...UNSEEN })
export const ALL_UNSEEN = new RecordChoice(UNSEEN)

/** What is kept for one story. */
export const ofStory = (story: string): Choice => new RecordChoice({ story })

/** The record behind an edition. */
export const behindEdition = (editionKey: string): Choice => new RecordChoice({ editionKey })

/** Converts to Payload's form: ids and dates as text. */
const plain = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if ('_bsontype' in value && value._bsontype === 'ObjectId')
    return (value as ObjectId).toHexString()
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]))
}

const asRecord = ({ _id, ...fields }: Document): unknown => ({
  ...(plain(fields) as object),
  id: String(_id),
})

/** All settings are in one collection and are read together. */
const SETTINGS = 'globals'

/**
 * Reads collections and settings past Payload, within the request's transaction, the newest first: an act asks for the whole registry, and Payload
 * takes several times as long over a question as the database over its answer. Takes which records of each; of settings
 * there is one each, whatever is asked. Returns the documents as the desk's own types, hidden fields and all, no access asked (the verb has its
 * rule). What a document lacks is lacking: no default of a form stands in for it.
 */
export async function readRecords<K extends keyof Records>(
  req: PayloadRequest,
  wanted: Readonly<Record<K, Choice>>,
): Promise<{ [P in K]: Records[P][] }> {
  const session = await sessionOf(req)
  const find = (collection: string, filter: Document, sort: Record<string, 1 | -1>) =>
    req.payload.db.connection
      .collection(collection)
      .find(filter, { session, sort, batchSize: 10_000 })
      .toArray()
  const read: Record<string, unknown[]> = {}
  const names = Object.keys(wanted) as K[]
  // One after the other: a transaction can do only one thing at a time.
  for (const name of names.filter((each) => !GLOBALS.includes(each)))
    read[name] = (await find(name, RecordChoice.filterOf(wanted[name]), { createdAt: -1 })).map(
      asRecord,
    )
  const settings = names.filter((each) => GLOBALS.includes(each))
  if (settings.length > 0) {
    const rows = await find(SETTINGS, { globalType: { $in: settings } }, { _id: 1 })
    // Two first saves at once leave two rows; Payload uses the first.
    for (const name of settings)
      read[name] = rows
        .filter((row) => row.globalType === name)
        .slice(0, 1)
        .map(asRecord)
  }
  return read as { [P in K]: Records[P][] }
}

/** Returns the document with this id, read in the same way; null where there is none. */
export const readById = async <K extends keyof Records>(
  req: PayloadRequest,
  name: K,
  id: string,
): Promise<Records[K] | null> =>
  (await readRecords(req, { [name]: byId(id) } as Record<K, Choice>))[name][0] ?? null
