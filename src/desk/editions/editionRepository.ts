import type { Collection } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import type { Edition, EditionRecord, Tombstone } from '#publishing/edition/editionTypes.ts'
import { editionWords } from '#publishing/edition/searchIndexText.ts'
import { noteInLedger } from '#desk/store/noteInLedger.ts'
import { editionDigest } from '#desk/store/ledgerHashes.ts'
import { inPlainCharacters, plainCharacters } from '#publishing/plainCharacters.ts'
import { queueOutward, queuePurge, storyAddress } from '#desk/outbox/outbox.ts'
import { addressHash, bearsNameNow, hasAddress, NO_ADDRESS } from './retiredSlugs.ts'
import type { NewsroomDoc } from '#desk/store/recordTypes.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'
import { countEditionWrite } from './editionWriteCounter.ts'

/** The native collection behind `editions`: what is written here is what readers get. */
export const editionsOf = (payload: Payload): Collection<EditionRecord> =>
  payload.db.connection.collection<EditionRecord>('editions')

/** The names of picture files an edition ever showed, without those it shows now. */
const former = (now: readonly string[]) => ({
  $setDifference: [
    { $setUnion: [{ $ifNull: ['$formerMedia', []] }, { $ifNull: ['$media', []] }] },
    [...now],
  ],
})

/** What the shelf keeps of an address whose edition is taken off: its keyed hash; nothing where a protected name stands in it. */
async function retiring(
  req: PayloadRequest,
  standing: Pick<EditionRecord, 'type' | 'slug'>,
): Promise<{ hash: string; bears: boolean; hashes: string[] }> {
  const hash = addressHash(req.payload.secret)(standing.type, standing.slug)
  const bears = await bearsNameNow(req, standing.slug)
  return { hash, bears, hashes: bears ? [] : [hash] }
}

/**
 * Puts an edition on the shelf, in the act's own transaction: the one write that makes a story public. The only function that
 * writes there, with `removeEdition`. Addresses of pictures it shows no more are remembered, to answer 410; of an address it had before, nothing:
 * either the edition stands there again, or it lost that address because of a name, and a remembered hash would let others test names. What is to be told outside is queued in the same transaction. `known`, `settings`: what stands there, and the newsroom's settings, where the act has read them.
 */
export async function storeEdition(
  req: PayloadRequest,
  record: EditionRecord,
  known?: EditionRecord | null,
  settings?: NewsroomDoc,
): Promise<void> {
  countEditionWrite(req.payload)
  const session = await sessionOf(req)
  const { _id, ...given } = { ...record, content: inPlainCharacters(record.content) }
  const words = given.content?.type === 'story' ? editionWords(given.content) : null
  const fields = { ...given, words }
  const standing = known === undefined ? await findEdition(req, _id) : known
  const story = record.type === 'story'
  const moved = story && standing !== null && standing.slug !== record.slug && hasAddress(standing)
  await editionsOf(req.payload).updateOne(
    { _id },
    [
      { $set: { formerMedia: former(record.media), retired: [] } },
      { $set: { ...literally(fields), noteAt: null, tombstone: null } },
    ],
    { upsert: true, session },
  )
  await noteWritten(req, _id, given.content, standing?.content)
  if (!story) return queuePurge(req, _id, record.revisedAt)
  const change = {
    event: standing?.state === 'live' ? ('story.changed' as const) : ('story.published' as const),
    edition: _id,
    addresses: [storyAddress(record.slug)],
    files: filesOf((standing?.media ?? []).filter((name) => !record.media.includes(name))),
    everything: moved,
    at: record.revisedAt,
  }
  await queueOutward(req, change, settings)
}

/** Writes down what readers get from now on, where it says something else than what stood: a restored database is not to bring that back. */
async function noteWritten(
  req: PayloadRequest,
  edition: string,
  content: Edition | null,
  stood: Edition | null | undefined,
): Promise<void> {
  if (!content) return
  const { secret } = req.payload
  const digest = editionDigest(secret, content)
  if (stood && editionDigest(secret, stood) === digest) return
  await noteInLedger(req, [{ kind: 'edition_written', edition, digest }])
}

/** Text that begins with a dollar sign is text, and an object replaces the one that stood. */
const literally = (fields: Omit<EditionRecord, '_id'>) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { $literal: value }]))

const filesOf = (names: readonly string[]) => names.map((name) => `/media/${name}`)

interface Leaving {
  note: string | null
  now: Date
  /** Hash of the address it stood at; null where its note is for nobody. */
  hash: string | null
  /** Hashes of what is to answer 410 from now on; null: as before, for it is off already. */
  retired: readonly string[] | null
  tombstone: Tombstone | null
}

/** What is left of an edition that was taken off: hashes of its addresses, the newsroom's note, the names of files that are gone. */
const takenOff = ({ note, now, hash, retired, tombstone }: Leaving) => [
  {
    $set: {
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
      slug: { $concat: [NO_ADDRESS, '$_id'] },
      ...(hash !== null && { noteAt: { $literal: hash }, tombstone: { $literal: tombstone } }),
    },
  },
]

/** How long feed readers are told that a story is gone. */
const TOMBSTONE_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Takes an edition off: its words and pictures go, and its address, of which a keyed hash is left to answer 410 with the newsroom's note; where
 * a protected name stands in it, without. Does nothing where there is none. `forget`: of every address it had, nothing is left.
 */
export async function removeEdition(
  req: PayloadRequest,
  key: string,
  note: string | null,
  now: Date,
  { forget = false }: { forget?: boolean } = {},
): Promise<void> {
  countEditionWrite(req.payload)
  const session = await sessionOf(req)
  const standing = await findEdition(req, key)
  if (!standing) return
  const story = standing.content?.type === 'story' ? standing.content : null
  const left = hasAddress(standing) ? await retiring(req, standing) : null
  const leaving: Leaving = {
    note,
    now,
    // A profile's address is a name, and is no secret of the shelf's while the byline policy shows it.
    hash: left && !(left.bears && story) ? left.hash : null,
    retired: forget ? [] : left && (story ? left.hashes : [left.hash]),
    tombstone:
      story && left && !left.bears
        ? {
            slug: standing.slug,
            lang: story.lang,
            goneAt: now,
            until: new Date(now.getTime() + TOMBSTONE_MS),
          }
        : null,
  }
  await editionsOf(req.payload).updateOne({ _id: key }, takenOff(leaving), { session })
  const gone = {
    kind: 'edition_gone' as const,
    edition: key,
    forget: forget || left?.bears === true,
  }
  if (standing.state === 'live' || gone.forget) await noteInLedger(req, [gone])
  if (!story) {
    if (standing.state === 'live') await queuePurge(req, key, now)
    return
  }
  await queueOutward(req, {
    event: 'story.gone',
    edition: key,
    addresses: left && !left.bears ? [storyAddress(standing.slug)] : [],
    files: filesOf(standing.media),
    everything: left === null || left.bears,
    at: now,
  })
}

/**
 * Takes something from what stands under a key: a note, a notice, part of the settings. Puts nothing up.
 */
export async function patchEdition(
  req: PayloadRequest,
  key: string,
  rest: Partial<
    Pick<
      EditionRecord,
      'content' | 'section' | 'words' | 'revisedAt' | 'goneNote' | 'noteAt' | 'tombstone'
    >
  >,
): Promise<void> {
  countEditionWrite(req.payload)
  const session = await sessionOf(req)
  await editionsOf(req.payload).updateOne({ _id: key }, { $set: rest }, { session })
  await noteWritten(req, key, rest.content ?? null, null)
  if (rest.goneNote === null || rest.noteAt === null)
    await noteInLedger(req, [{ kind: 'note_cleared', edition: key }])
}

/** Forgets addresses that editions of this type left, by their keyed hashes. Returns whether there were any. */
export async function forgetHashes(
  req: PayloadRequest,
  type: EditionRecord['type'],
  hashes: string[],
): Promise<boolean> {
  countEditionWrite(req.payload)
  const { modifiedCount } = await editionsOf(req.payload).updateMany(
    { type, retired: { $in: hashes } },
    { $pull: { retired: { $in: hashes } } },
    { session: await sessionOf(req) },
  )
  if (modifiedCount > 0) await noteInLedger(req, [{ kind: 'addresses_forgotten', type, hashes }])
  return modifiedCount > 0
}

/** The same, of the addresses themselves. */
export async function forgetAddresses(
  req: PayloadRequest,
  type: EditionRecord['type'],
  slugs: readonly string[],
): Promise<void> {
  const hashOf = addressHash(req.payload.secret)
  await forgetHashes(
    req,
    type,
    slugs.map((slug) => hashOf(type, slug)),
  )
}

/** The edition under this key, or null; read inside the act. */
export async function findEdition(req: PayloadRequest, key: string): Promise<EditionRecord | null> {
  const session = await sessionOf(req)
  return editionsOf(req.payload).findOne({ _id: key }, { session })
}
