import type { PayloadRequest } from 'payload'
import type { Edition, EditionRecord } from '#publishing/edition/editionTypes.ts'
import { editionWords } from '#publishing/edition/searchIndexText.ts'
import { noteInLedger } from '#desk/store/ledger/noteInLedger.ts'
import { editionDigest } from '#desk/store/ledger/ledgerHashes.ts'
import { inPlainCharacters } from '#publishing/removeInvisibleCharacters.ts'
import { queueOutward, queuePurge, storyAddress } from '#desk/outbox/outbox.ts'
import { addressHash, bearsNameNow, hasAddress, NO_ADDRESS } from './retiredSlugs.ts'
import type { NewsroomDoc } from '#desk/store/recordTypes.ts'
import {
  type EditionPatch,
  pullRetired,
  setEditionFields,
} from '#desk/store/repositories/editionChanges.ts'
import {
  emptyEdition,
  findEdition,
  type Leaving,
  writeEdition,
} from '#desk/store/repositories/editionRepository.ts'

/** Returns the keyed hash of an address whose edition is taken down; nothing where the address contains a protected name. */
async function retiring(
  req: PayloadRequest,
  current: Pick<EditionRecord, 'type' | 'slug'>,
): Promise<{ hash: string; bears: boolean; hashes: string[] }> {
  const hash = addressHash(req.payload.secret)(current.type, current.slug)
  const bears = await bearsNameNow(req, current.slug)
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
  const { _id } = record
  const content = inPlainCharacters(record.content)
  const words = content?.type === 'story' ? editionWords(content) : null
  const current = known === undefined ? await findEdition(req, _id) : known
  const story = record.type === 'story'
  const moved = story && current !== null && current.slug !== record.slug && hasAddress(current)
  await writeEdition(req, { ...record, content, words })
  await noteWritten(req, _id, content, current?.content)
  if (!story) return queuePurge(req, _id, record.revisedAt)
  const change = {
    event: current?.state === 'live' ? ('story.changed' as const) : ('story.published' as const),
    edition: _id,
    addresses: [storyAddress(record.slug)],
    files: filesOf((current?.media ?? []).filter((name) => !record.media.includes(name))),
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

const filesOf = (names: readonly string[]) => names.map((name) => `/media/${name}`)

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
  const current = await findEdition(req, key)
  if (!current) return
  const story = current.content?.type === 'story' ? current.content : null
  const left = hasAddress(current) ? await retiring(req, current) : null
  const leaving: Leaving = {
    note,
    now,
    noAddress: NO_ADDRESS,
    // A profile's address is a name. It is no secret as long as the byline policy shows it.
    hash: left && !(left.bears && story) ? left.hash : null,
    retired: forget ? [] : left && (story ? left.hashes : [left.hash]),
    tombstone:
      story && left && !left.bears
        ? {
            slug: current.slug,
            lang: story.lang,
            goneAt: now,
            until: new Date(now.getTime() + TOMBSTONE_MS),
          }
        : null,
  }
  await emptyEdition(req, key, leaving)
  const gone = {
    kind: 'edition_gone' as const,
    edition: key,
    forget: forget || left?.bears === true,
  }
  if (current.state === 'live' || gone.forget) await noteInLedger(req, [gone])
  if (!story) {
    if (current.state === 'live') await queuePurge(req, key, now)
    return
  }
  await queueOutward(req, {
    event: 'story.gone',
    edition: key,
    addresses: left && !left.bears ? [storyAddress(current.slug)] : [],
    files: filesOf(current.media),
    everything: left === null || left.bears,
    at: now,
  })
}

/** Removes something from a stored edition: a note, a notice, part of the settings. It publishes nothing. */
export async function patchEdition(
  req: PayloadRequest,
  key: string,
  rest: EditionPatch,
): Promise<void> {
  await setEditionFields(req, key, rest)
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
  const any = (await pullRetired(req, type, hashes)) > 0
  if (any) await noteInLedger(req, [{ kind: 'addresses_forgotten', type, hashes }])
  return any
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
