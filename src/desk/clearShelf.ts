import type { PayloadRequest } from 'payload'
import type { Edition, EditionRecord } from '#publishing/edition.ts'
import type { LookAt } from '#publishing/receipt.ts'
import { takeSectionFromStories } from './clearSection.ts'
import { editionsOf, takeFromShelf, takeOffShelf } from './editionShelf.ts'
import { queuePurge } from './outbox.ts'
import type { StoryRecord } from './records.ts'
import { namedIn } from './refuseProtectedNames.ts'
import type { Registry } from './registry.ts'
import { addressHash, hasAddress, weighAddress } from './retiredAddresses.ts'
import { sessionOf } from './session.ts'

/** What the shelf held of a name beside the editions of stories. */
export interface Cleared {
  stories: { story: string; edition: string; bore: boolean }[]
  noticesCleared: number
  recordsTakenDown: number
  toLookAt: LookAt[]
}

/** Gone stories of the person: where the address held the name, its note and its notice to feed readers go. */
async function clearAddress(
  req: PayloadRequest,
  registry: Registry,
  { id, editionKey, publicSlug }: StoryRecord,
): Promise<Cleared['stories'][number] & { cleared: boolean }> {
  const slug = publicSlug ?? ''
  const { bears, bare } = weighAddress(registry, slug)
  const story = { story: id, edition: editionKey, bore: bears }
  const row = await editionsOf(req.payload).findOne(
    { _id: editionKey },
    { session: await sessionOf(req), projection: { slug: 1, noteAt: 1, tombstone: 1 } },
  )
  // A story that is out leaves its address when it is compiled anew.
  if (!bears || !row || hasAddress(row)) return { ...story, cleared: false }
  await takeFromShelf(req, editionKey, { noteAt: null, tombstone: null })
  if (bare) {
    const hash = addressHash(req.payload.secret)('story', slug)
    await takeFromShelf(req, editionKey, {}, hash)
  }
  return { ...story, cleared: Boolean(row.noteAt ?? row.tombstone) }
}

/** Notes to readers at gone addresses may name whoever was an adult when they were written; so may the address of a notice. */
async function clearNotices(req: PayloadRequest, registry: Registry): Promise<number> {
  const rows = await editionsOf(req.payload)
    .find(
      { state: 'gone', $or: [{ goneNote: { $type: 'string' } }, { tombstone: { $ne: null } }] },
      { session: await sessionOf(req), projection: { goneNote: 1, tombstone: 1 } },
    )
    .toArray()
  const named = (text: string | null | undefined): boolean =>
    Boolean(text) && namedIn(registry, [text], '').length > 0
  let cleared = 0
  for (const { _id, goneNote, tombstone } of rows) {
    const note = named(goneNote)
    const notice = named(tombstone?.slug)
    if (!note && !notice) continue
    await takeFromShelf(req, _id, {
      ...(note && { goneNote: null }),
      ...(notice && { tombstone: null, noteAt: null }),
    })
    cleared += 1
  }
  return cleared
}

const withoutPolicies = (edition: Edition, names: (texts: unknown) => boolean): Edition =>
  edition.type === 'newsroom'
    ? {
        ...edition,
        tagline: names(edition.tagline) ? '' : edition.tagline,
        about: names(edition.about) ? '' : edition.about,
        policies: edition.policies.filter((policy) => !names(policy)),
      }
    : edition

/** Sections, profiles and settings: off the shelf, or without what names the person. */
async function clearRecord(
  req: PayloadRequest,
  registry: Registry,
  { _id, content }: EditionRecord,
  now: Date,
): Promise<LookAt | null> {
  const names = (texts: unknown, own = '') => namedIn(registry, [texts], own).length > 0
  if (!content || !names(content)) return null
  if (content.type === 'newsroom') {
    await takeFromShelf(req, _id, { content: withoutPolicies(content, names), revisedAt: now })
    return 'settings'
  }
  if (content.type === 'reporter' && !names(content, content.name)) return 'profile'
  await takeOffShelf(req, _id, null, now, { forget: true })
  if (content.type === 'section') await takeSectionFromStories(req, content.slug, now)
  return 'record'
}

/**
 * Clears from the shelf what recompiling does not reach, in the act's transaction. `registry`: with the person withheld, and of those who are
 * withheld no other. `stories`: theirs that readers have or had.
 */
export async function clearShelf(
  req: PayloadRequest,
  registry: Registry,
  stories: readonly StoryRecord[],
  now: Date,
): Promise<Cleared> {
  const addresses: Awaited<ReturnType<typeof clearAddress>>[] = []
  for (const story of stories) addresses.push(await clearAddress(req, registry, story))
  const records = await editionsOf(req.payload)
    .find(
      { type: { $in: ['section', 'reporter', 'newsroom'] }, state: 'live' },
      { session: await sessionOf(req) },
    )
    .toArray()
  const toLookAt: LookAt[] = []
  for (const record of records) {
    const found = await clearRecord(req, registry, record, now)
    if (found) toLookAt.push(found)
  }
  const noticesCleared =
    addresses.filter(({ cleared }) => cleared).length + (await clearNotices(req, registry))
  // What leaves the shelf whole has caches told of it there.
  if (noticesCleared > 0 || toLookAt.includes('settings')) await queuePurge(req, null, now)
  return {
    stories: addresses.map(({ cleared: _cleared, ...story }) => story),
    noticesCleared,
    recordsTakenDown: toLookAt.filter((what) => what === 'record').length,
    toLookAt: [...new Set(toLookAt)],
  }
}
