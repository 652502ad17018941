import type { PayloadRequest } from 'payload'
import type { Because } from '#newsroom/activityCauses.ts'
import { isWithheld, writtenNames } from '#anonymization/protectedNames.ts'
import type { Edition, EditionRecord } from '#publishing/edition/editionTypes.ts'
import { slugOf } from '#publishing/edition/slugify.ts'
import type { LookAt } from '#publishing/takeDownReceiptStatus.ts'
import { noteAutomatic } from '#desk/activity/automaticChanges.ts'
import { clearStories } from './clearSectionsAndNotes.ts'
import { forgetAddresses, patchEdition, removeEdition } from '#desk/editions/storeEdition.ts'
import { queuePurge } from '#desk/outbox/outbox.ts'
import type { StoryRecord } from '#desk/store/recordTypes.ts'
import { namedIn } from '#desk/registry/refuseProtectedNames.ts'
import type { Registry } from '#desk/registry/peopleRegistry.ts'
import { bearsName, hasAddress } from '#desk/editions/retiredSlugs.ts'
import { dropSection } from './patchEditions.ts'
import {
  addressOfEdition,
  editionsGoneWithWords,
  recordsOut,
} from '#desk/store/repositories/editionRepository.ts'

/** Numbers in addresses of people with the same name, as `freeSlug` adds them. */
const NUMBERS = [2, 3, 4, 5, 6, 7, 8, 9]

type StoryWithEdition = Pick<StoryRecord, 'id' | 'editionKey' | 'publicSlug'>

/** What was removed of a name apart from editions of stories. */
export interface Cleared {
  stories: { story: string; edition: string; bore: boolean }[]
  noticesCleared: number
  recordsTakenDown: number
  toLookAt: LookAt[]
}

/**
 * For gone stories of the person: where the address contained the name, removes its note and its
 * notice to feed readers.
 */
async function clearAddress(
  req: PayloadRequest,
  registry: Registry,
  { id, editionKey, publicSlug }: StoryWithEdition,
  because: Because,
  now: Date,
): Promise<Cleared['stories'][number] & { cleared: boolean }> {
  const slug = publicSlug ?? ''
  const bears = bearsName(registry, slug)
  const story = { story: id, edition: editionKey, bore: bears }
  const row = await addressOfEdition(req, editionKey)
  // A published story leaves its address when it is compiled anew.
  if (!bears || !row || hasAddress(row)) return { ...story, cleared: false }
  await patchEdition(req, editionKey, { noteAt: null, tombstone: null })
  await forgetAddresses(req, 'story', [slug])
  const cleared = { type: 'story', keys: [editionKey], codes: ['address'] } as const
  await noteAutomatic(req, 'cleared', cleared, because, now)
  return { ...story, cleared: Boolean(row.noteAt ?? row.tombstone) }
}

/**
 * A profile or a section with the name that was taken down before: its address, which is the name,
 * must answer like any unknown address.
 */
async function forgetNames(req: PayloadRequest, { people }: Registry): Promise<void> {
  const slugs = people
    .filter(isWithheld)
    .flatMap((person) => writtenNames(person).map(slugOf))
    .flatMap((slug) => [slug, ...NUMBERS.map((number) => `${slug}-${number}`)])
  await forgetAddresses(req, 'reporter', slugs)
  await forgetAddresses(req, 'section', slugs)
}

/**
 * Notes at gone addresses may name somebody who was an adult when they were written; so may the
 * address in a notice.
 */
async function clearNotices(
  req: PayloadRequest,
  registry: Registry,
  because: Because,
  now: Date,
): Promise<number> {
  const rows = await editionsGoneWithWords(req)
  const named = (text: string | null | undefined): boolean =>
    Boolean(text) && namedIn(registry, [text], '').length > 0
  let cleared = 0
  for (const { _id, type, goneNote, tombstone } of rows) {
    const note = named(goneNote)
    const notice = named(tombstone?.slug)
    if (!note && !notice) continue
    await patchEdition(req, _id, {
      ...(note && { goneNote: null }),
      ...(notice && { tombstone: null, noteAt: null }),
    })
    const codes = [...(note ? ['note'] : []), ...(notice ? ['notice'] : [])]
    await noteAutomatic(req, 'cleared', { type, keys: [_id], codes }, because, now)
    if (notice && tombstone) await forgetAddresses(req, 'story', [tombstone.slug])
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

/** Sections, profiles and settings: taken down, or without what names the person. */
async function clearRecord(
  req: PayloadRequest,
  registry: Registry,
  { _id, type, content }: EditionRecord,
  now: Date,
  because: Because,
): Promise<LookAt | null> {
  const names = (texts: unknown, own = '') => namedIn(registry, [texts], own).length > 0
  if (!content || !names(content)) return null
  if (content.type === 'newsroom') {
    await patchEdition(req, _id, { content: withoutPolicies(content, names), revisedAt: now })
    await noteAutomatic(req, 'cleared', { type, keys: [_id] }, because, now)
    return 'settings'
  }
  if (content.type === 'reporter' && !names(content, content.name)) return 'profile'
  await removeEdition(req, _id, null, now, { forget: true })
  await noteAutomatic(req, 'taken-off', { type, keys: [_id] }, because, now)
  if (content.type === 'section')
    await dropSection(req, { key: _id, slug: content.slug }, now, because)
  return 'record'
}

/** Sections, profiles and settings, and what stories print of them. */
async function clearRecords(
  req: PayloadRequest,
  registry: Registry,
  now: Date,
  because: Because,
): Promise<{ toLookAt: LookAt[]; written: number }> {
  await forgetNames(req, registry)
  const toLookAt: LookAt[] = []
  for (const record of await recordsOut(req)) {
    const found = await clearRecord(req, registry, record, now, because)
    if (found) toLookAt.push(found)
  }
  const { written, wording } = await clearStories(req, registry, now, because)
  if (wording) toLookAt.push('settings')
  return { toLookAt, written }
}

/**
 * Removes from editions what recompiling does not reach, in the transaction. `registry`: as if this
 * person were the only one who is withheld. `stories`: the person's stories that readers have or
 * had. `records`: false where sections, profiles and settings wait for an editor.
 */
export async function clearEditions(
  req: PayloadRequest,
  registry: Registry,
  stories: readonly StoryWithEdition[],
  now: Date,
  because: Because,
  { records }: { records: boolean },
): Promise<Cleared> {
  const addresses: Awaited<ReturnType<typeof clearAddress>>[] = []
  for (const story of stories)
    addresses.push(await clearAddress(req, registry, story, because, now))
  const { toLookAt, written } = records
    ? await clearRecords(req, registry, now, because)
    : { toLookAt: [], written: 0 }
  const noticesCleared =
    addresses.filter(({ cleared }) => cleared).length +
    (await clearNotices(req, registry, because, now))
  // Where a whole edition is taken down, that also tells caches.
  if (noticesCleared + written > 0 || toLookAt.includes('settings'))
    await queuePurge(req, null, now)
  return {
    stories: addresses.map(({ cleared: _cleared, ...story }) => story),
    noticesCleared,
    recordsTakenDown: toLookAt.filter((what) => what === 'record').length,
    toLookAt: [...new Set(toLookAt)],
  }
}
