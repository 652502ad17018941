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

/** Returns the native collection behind `editions`. What is written in it is what readers get. */
export const editionsOf = (payload: Payload): Collection<EditionRecord> =>
  payload.db.connection.collection<EditionRecord>('editions')

/** Returns the names of picture files that an edition once listed, without those it lists now. */
const former = (now: readonly string[]) => ({
  $setDifference: [
    { $setUnion: [{ $ifNull: ['$formerMedia', []] }, { $ifNull: ['$media', []] }] },
    [...now],
  ],
})

/** Returns the keyed hash of an address whose edition is taken down; nothing where the address contains a protected name. */
async function retiring(
  req: PayloadRequest,
  standing: Pick<EditionRecord, 'type' | 'slug'>,
): Promise<{ hash: string; bears: boolean; hashes: string[] }> {
  const hash = addressHash(req.payload.secret)(standing.type, standing.slug)
  const bears = await bearsNameNow(req, standing.slug)
  return { hash, bears, hashes: bears ? [] : [hash] }
}

/**
 * Stores an edition in the transaction of the action: the only write that makes a story public. Besides `removeEdition`, only this function
 * writes editions. Addresses of pictures that it no longer lists are kept, to answer 410. Former addresses of the edition are not kept:
 * either the edition is at that address again, or it lost it because of a name, and a kept hash would let others test names. Messages to
 * the outside are queued in the same transaction. `known`, `settings`: the stored edition and the newsroom's settings, if they were already
 * read.
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

/** Writes to the ledger what readers get from now on, where it differs from before: restoring a backup must not bring back the old text. */
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

/** Takes every value literally: text that begins with a dollar sign is text, and an object replaces the old one. */
const literally = (fields: Omit<EditionRecord, '_id'>) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { $literal: value }]))

const filesOf = (names: readonly string[]) => names.map((name) => `/media/${name}`)

interface Leaving {
  note: string | null
  now: Date
  /** Hash of its address; null where nobody gets its note. */
  hash: string | null
  /** Hashes of addresses that answer 410 from now on; null: unchanged, because it is already taken down. */
  retired: readonly string[] | null
  tombstone: Tombstone | null
}

/** What is kept of an edition that was taken down: hashes of its addresses, the newsroom's note, the names of former files. */
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

/** How long feed readers are told that a story is gone. Milliseconds. */
const TOMBSTONE_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Takes an edition down: deletes its words, pictures and address. A keyed hash of the address is kept, to answer 410 with the newsroom's
 * note; not where the address contains a protected name. Does nothing where there is no edition. `forget`: keeps nothing of any address it
 * had.
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
    // A profile's address is a name. It is no secret as long as the byline policy shows it.
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

/** Removes something from a stored edition: a note, a notice, part of the settings. It publishes nothing. */
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

/** Forgets former addresses of editions of this type, by their keyed hashes. Returns whether there were any. */
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

/** The same for addresses instead of hashes. */
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

/** Returns the edition under this key, or null; read in the transaction. */
export async function findEdition(req: PayloadRequest, key: string): Promise<EditionRecord | null> {
  const session = await sessionOf(req)
  return editionsOf(req.payload).findOne({ _id: key }, { session })
}
