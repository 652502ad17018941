import type { Filter } from 'mongodb'
import type { PayloadRequest } from 'payload'
import type {
  EditionRecord,
  PublicTerm,
  StoryEdition,
  Tombstone,
} from '#publishing/edition/editionTypes.ts'
import { plainCharacters } from '#publishing/removeInvisibleCharacters.ts'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'
import { countEditionWrite } from '#desk/store/editions/editionWriteCounter.ts'

const editions = (req: PayloadRequest) => nativeCollection(req.payload, 'editions')

/** For a write, which is counted: whoever holds copies of what readers get hears of it. */
function editionsToWrite(req: PayloadRequest) {
  countEditionWrite(req.payload)
  return editions(req)
}

/** The edition under this key, or null. */
export const findEdition = async (
  req: PayloadRequest,
  key: string,
): Promise<EditionRecord | null> =>
  editions(req).findOne({ _id: key }, { session: await sessionOf(req) })

/** Takes keys of editions; returns what stands under them, live or gone, by key. */
export async function editionsFor(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, EditionRecord>> {
  const session = await sessionOf(req)
  const rows = await editions(req)
    .find({ _id: { $in: [...keys] } }, { session })
    .toArray()
  return new Map(rows.map((row) => [row._id, row]))
}

/** Takes keys of editions; returns the public slug of each that is live, by key. */
export async function editionsUnder(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const session = await sessionOf(req)
  const rows = await editions(req)
    .find({ _id: { $in: [...keys] }, state: 'live' }, { session, projection: { slug: 1 } })
    .toArray()
  return new Map(rows.map((row) => [row._id, row.slug]))
}

/** Takes keys of editions; returns the live stories among them, by key. */
export async function storiesUnder(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, StoryEdition>> {
  const session = await sessionOf(req)
  const rows = await editions(req)
    .find({ _id: { $in: [...keys] }, state: 'live' }, { session, projection: { content: 1 } })
    .toArray()
  return new Map(
    rows.flatMap(({ _id, content }) => (content?.type === 'story' ? [[_id, content]] : [])),
  )
}

/** True where another edition of this type stands at the address, or left it. `hash`: of the address (`addressHash`). `key`: of the edition that asks. */
export async function isAddressTaken(
  req: PayloadRequest,
  type: EditionRecord['type'],
  { slug, hash }: { slug: string; hash: string },
  key: string,
): Promise<boolean> {
  const taken = await editions(req).findOne(
    { type, _id: { $ne: key }, $or: [{ slug }, { retired: hash }] },
    { session: await sessionOf(req), projection: { _id: 1 } },
  )
  return taken !== null
}

/** What is kept at the address of an edition: its slug, and the note and the notice that stand there; null where there is no edition. */
export const addressOfEdition = async (
  req: PayloadRequest,
  key: string,
): Promise<Pick<EditionRecord, 'slug' | 'noteAt' | 'tombstone'> | null> =>
  editions(req).findOne(
    { _id: key },
    { session: await sessionOf(req), projection: { slug: 1, noteAt: 1, tombstone: 1 } },
  )

/** The sections, profiles and settings that readers get. */
export const recordsOut = async (req: PayloadRequest): Promise<EditionRecord[]> =>
  editions(req)
    .find(
      { type: { $in: ['section', 'reporter', 'newsroom'] }, state: 'live' },
      { session: await sessionOf(req) },
    )
    .toArray()

/** The profiles that are out with a portrait, without what only the database keeps of them. `key`: of one alone. */
export const profilesWithPortrait = async (
  req: PayloadRequest,
  key?: string,
): Promise<EditionRecord[]> =>
  editions(req)
    .find(
      {
        type: 'reporter',
        state: 'live',
        'content.portrait': { $ne: null },
        ...(key !== undefined && { _id: key }),
      },
      {
        session: await sessionOf(req),
        projection: { formerMedia: 0, retired: 0, noteAt: 0, tombstone: 0, words: 0 },
      },
    )
    .toArray()

/** Editions that are gone, where a note to readers or a notice to feed readers is left. */
export const editionsGoneWithWords = async (
  req: PayloadRequest,
): Promise<Pick<EditionRecord, '_id' | 'type' | 'goneNote' | 'tombstone'>[]> =>
  editions(req)
    .find(
      { state: 'gone', $or: [{ goneNote: { $type: 'string' } }, { tombstone: { $ne: null } }] },
      { session: await sessionOf(req), projection: { type: 1, goneNote: 1, tombstone: 1 } },
    )
    .toArray()

/** What live stories print that is not their own, each once: sections as they read, addresses of sections, notes on withholding. */
export async function publishedInStories(
  req: PayloadRequest,
): Promise<{ sections: PublicTerm[]; slugs: string[]; notes: string[] }> {
  const session = await sessionOf(req)
  const live = { type: 'story', state: 'live' } as const
  const each = async (path: string): Promise<unknown[]> =>
    (await editions(req).distinct(path, live, { session })) as unknown[]
  return {
    sections: (await each('content.section')) as PublicTerm[],
    slugs: (await each('section')) as string[],
    notes: (await each('content.withholdingNote')) as string[],
  }
}

/** Which live stories: those found under a section's address, those that print a section so, those that print this note. */
export type StoriesThatPrint = { section: string } | { term: PublicTerm } | { note: string }

function printing(which: StoriesThatPrint): Filter<EditionRecord> {
  if ('section' in which) return { section: which.section }
  if ('note' in which) return { 'content.withholdingNote': which.note }
  return { 'content.section.slug': which.term.slug, 'content.section.name': which.term.name }
}

/** Keys of these stories. */
export async function storiesPrinting(
  req: PayloadRequest,
  which: StoriesThatPrint,
): Promise<string[]> {
  const rows = await editions(req)
    .find(
      { $and: [{ type: 'story', state: 'live' }, printing(which)] },
      { session: await sessionOf(req), projection: { _id: 1 } },
    )
    .toArray()
  return rows.map(({ _id }) => _id)
}

/** Returns the names of picture files that an edition once listed, without those it lists now. */
const former = (now: readonly string[]) => ({
  $setDifference: [
    { $setUnion: [{ $ifNull: ['$formerMedia', []] }, { $ifNull: ['$media', []] }] },
    [...now],
  ],
})

/** Takes every value literally: text that begins with a dollar sign is text, and an object replaces the old one. */
const literally = (fields: Omit<EditionRecord, '_id'>) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { $literal: value }]))

/** Writes an edition whole, in the act's transaction, in the place of what stood under its key. `storeEdition` alone calls it. */
export async function writeEdition(
  req: PayloadRequest,
  { _id, ...fields }: EditionRecord,
): Promise<void> {
  await editionsToWrite(req).updateOne(
    { _id },
    [
      { $set: { formerMedia: former(fields.media), retired: [] } },
      { $set: { ...literally(fields), noteAt: null, tombstone: null } },
    ],
    { upsert: true, session: await sessionOf(req) },
  )
}

export interface Leaving {
  note: string | null
  now: Date
  /** In the place of a slug where nothing stands any more, before the key. */
  noAddress: string
  /** Hash of its address; null where nobody gets its note. */
  hash: string | null
  /** Hashes of addresses that answer 410 from now on; null: unchanged, because it is already taken down. */
  retired: readonly string[] | null
  tombstone: Tombstone | null
}

/** Leaves of an edition hashes of its addresses, the newsroom's note, the names of files that are gone. `removeEdition` alone calls it. */
export async function emptyEdition(
  req: PayloadRequest,
  key: string,
  { note, now, noAddress, hash, retired, tombstone }: Leaving,
): Promise<void> {
  const left = {
    formerMedia: former([]),
    ...(retired !== null && { retired: { $literal: [...retired] } }),
    state: 'gone',
    goneNote: { $literal: note === null ? null : plainCharacters(note) },
    content: null,
    section: null,
    tags: [],
    reporters: [],
    media: [],
    words: null,
    front: null,
    pair: null,
    revisedAt: now,
    slug: { $concat: [noAddress, '$_id'] },
    ...(hash !== null && { noteAt: { $literal: hash }, tombstone: { $literal: tombstone } }),
  }
  await editionsToWrite(req).updateOne({ _id: key }, [{ $set: left }], {
    session: await sessionOf(req),
  })
}
