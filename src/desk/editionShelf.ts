import type { ClientSession, Collection } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import type { EditionRecord, StoryEdition } from '#publishing/edition.ts'

/** The native collection behind `editions`: what is written here is what readers get. */
export const editionsOf = (payload: Payload): Collection<EditionRecord> =>
  payload.db.connection.collection<EditionRecord>('editions')

async function sessionOf(req: PayloadRequest): Promise<ClientSession | undefined> {
  const id = await req.transactionID
  return id === undefined ? undefined : req.payload.db.sessions[id]
}

/** The names of picture files an edition ever showed, without those it shows now. */
const former = (now: readonly string[]) => ({
  $setDifference: [
    { $setUnion: [{ $ifNull: ['$formerMedia', []] }, { $ifNull: ['$media', []] }] },
    [...now],
  ],
})

/**
 * Puts an edition on the shelf, in the act's own transaction: the one write that makes a story public. The only function that
 * writes there, with `takeOffShelf`. Addresses of pictures it shows no more are remembered, to answer 410.
 */
export async function putOnShelf(req: PayloadRequest, record: EditionRecord): Promise<void> {
  const session = await sessionOf(req)
  const { _id, ...fields } = record
  await editionsOf(req.payload).updateOne(
    { _id },
    [{ $set: { formerMedia: former(record.media) } }, { $set: literally(fields) }],
    { upsert: true, session },
  )
}

/** Text that begins with a dollar sign is text, and an object replaces the one that stood. */
const literally = (fields: Omit<EditionRecord, '_id'>) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { $literal: value }]))

/** What is left of an edition that was taken off: its address, the newsroom's note, the names of files that are gone. */
export const takenOff = (note: string | null, now: Date) => [
  {
    $set: {
      formerMedia: former([]),
      state: 'gone',
      goneNote: { $literal: note },
      content: null,
      section: null,
      tags: [],
      reporters: [],
      media: [],
      revisedAt: now,
    },
  },
]

/**
 * Takes an edition off: its words and pictures go, its address stays to answer 410 with the newsroom's note. Does nothing where
 * there is none.
 */
export async function takeOffShelf(
  req: PayloadRequest,
  key: string,
  note: string | null,
  now: Date,
): Promise<void> {
  const session = await sessionOf(req)
  await editionsOf(req.payload).updateOne({ _id: key }, takenOff(note, now), { session })
}

/** The edition under this key, or null; read inside the act. */
export async function onShelf(req: PayloadRequest, key: string): Promise<EditionRecord | null> {
  const session = await sessionOf(req)
  return editionsOf(req.payload).findOne({ _id: key }, { session })
}

/** Takes the address a story would like; returns it, or with a number where another edition of its type stands there. */
export async function freeSlug(
  req: PayloadRequest,
  type: EditionRecord['type'],
  wanted: string,
  key: string,
): Promise<string> {
  const session = await sessionOf(req)
  const base = wanted || type
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    const taken = await editionsOf(req.payload).findOne(
      { type, slug, _id: { $ne: key } },
      { session, projection: { _id: 1 } },
    )
    if (!taken) return slug
  }
}

/** Takes keys of editions; returns the public slug of each that is live, by key. */
export async function editionsUnder(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const session = await sessionOf(req)
  const rows = await editionsOf(req.payload)
    .find({ _id: { $in: [...keys] }, state: 'live' }, { session, projection: { slug: 1 } })
    .toArray()
  return new Map(rows.map((row) => [row._id, row.slug]))
}

/** Takes keys of editions; returns those stories among them that readers can get, by key. */
export async function storiesUnder(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, StoryEdition>> {
  const session = await sessionOf(req)
  const rows = await editionsOf(req.payload)
    .find({ _id: { $in: [...keys] }, state: 'live' }, { session, projection: { content: 1 } })
    .toArray()
  return new Map(
    rows.flatMap(({ _id, content }) => (content?.type === 'story' ? [[_id, content]] : [])),
  )
}
