import type { PayloadRequest } from 'payload'
import type { Because } from '#newsroom/activityCauses.ts'
import type { Edition, EditionRecord } from '#publishing/edition/editionTypes.ts'
import { noteAutomatic } from '#desk/activity/automaticChanges.ts'
import { findEdition } from '#desk/store/repositories/editionRepository.ts'
import { patchEdition, removeEdition } from '#desk/editions/storeEdition.ts'
import { clockOf } from '#access/requestClock.ts'
import { editionDigest } from '#desk/store/ledger/ledgerHashes.ts'
import { behindEdition, readById, readRecords } from '#desk/store/batchRead.ts'
import type { StoryRecord } from '#desk/store/recordTypes.ts'
import { noteReplay, RESTORED } from './replayRecords.ts'
import { refreshPublished } from '#desk/recompile/refreshPublished.ts'
import { moveStory } from '#desk/stories/storyWorkflow.ts'

const NOT_SCHEDULED = { publishAt: null, pinned: null, publishAttempts: 0, publishRetryAt: null }

/**
 * Kills or spikes a story again. Returns false where that is already so, or there is no such story.
 */
export async function replayEnd(
  req: PayloadRequest,
  id: string,
  stage: 'killed' | 'spiked',
): Promise<boolean> {
  const story = await readById(req, 'stories', id)
  if (!story || story.stage === stage) return false
  const now = clockOf(req)
  await removeEdition(req, story.editionKey, null, now)
  const verb = stage === 'killed' ? 'kill' : 'spike'
  const move = { req, verb, loaded: { story }, to: stage, now, actor: null } as const
  await moveStory(move, { ...NOT_SCHEDULED, goneNote: null, embargo: null }, [RESTORED])
  return true
}

/**
 * Returns a scheduled story to its editor, approved: nothing is published automatically from a
 * restored database.
 */
export async function replaySchedule(req: PayloadRequest, id: string): Promise<boolean> {
  const story = await readById(req, 'stories', id)
  if (story?.stage !== 'scheduled') return false
  const move = { req, verb: 'publish', loaded: { story }, to: 'approved', actor: null } as const
  await moveStory({ ...move, now: clockOf(req) }, NOT_SCHEDULED, ['schedule_refused', RESTORED])
  return true
}

async function storyOf(req: PayloadRequest, key: string): Promise<StoryRecord | null> {
  const { stories } = await readRecords(req, { stories: behindEdition(key) })
  return stories[0] ?? null
}

const withoutWords = (edition: Edition | null): Edition | null =>
  edition?.type === 'newsroom' ? { ...edition, tagline: '', about: '', policies: [] } : edition

/** What readers last had under a key; null: nothing. */
export interface LastKnown {
  digest: string | null
  forget: boolean
}

/** True where readers get something under this key that they no longer had before the restore. */
function isOld(req: PayloadRequest, current: EditionRecord | null, last: LastKnown): boolean {
  if (current?.state !== 'live' || !current.content) return false
  return editionDigest(req.payload.secret, current.content) !== last.digest
}

const BECAUSE: Because = { cause: 'restored', causeId: null }

/**
 * Takes down what readers no longer had before the restore: it had been taken down, or replaced by
 * something that the database does not have. For the newsroom's settings, removes their texts.
 * Returns false where the stored edition is what readers last had.
 */
export async function replayEdition(
  req: PayloadRequest,
  key: string,
  last: LastKnown,
): Promise<boolean> {
  const current = await findEdition(req, key)
  if (!current || !isOld(req, current, last)) return false
  const now = clockOf(req)
  if (current.type === 'newsroom') {
    await patchEdition(req, key, { content: withoutWords(current.content), revisedAt: now })
    await noteAutomatic(req, 'cleared', { type: current.type, keys: [key] }, BECAUSE, now)
    return true
  }
  const forget = last.forget || current.type !== 'story'
  await removeEdition(req, key, null, now, { forget })
  if (current.type === 'section')
    await refreshPublished(req, { reason: 'restored', key, slug: current.slug, now })
  if (current.type !== 'story') {
    await noteAutomatic(req, 'taken-off', { type: current.type, keys: [key] }, BECAUSE, now)
    return true
  }
  const story = await storyOf(req, key)
  if (story?.stage !== 'published') {
    await noteReplay(req, 'unpublish', ['editions', key])
    return true
  }
  await moveStory(
    { req, verb: 'unpublish', loaded: { story }, to: 'unpublished', now, actor: null },
    { goneNote: null, takenDownAt: now.toISOString(), takenDownFor: [RESTORED] },
    ['by_homeroom', RESTORED],
  )
  return true
}

/** Removes the note at the address of a gone edition, and the notice to feed readers. */
export async function replayNote(req: PayloadRequest, key: string): Promise<boolean> {
  const current = await findEdition(req, key)
  if (!current?.goneNote && !current?.noteAt && !current?.tombstone) return false
  await patchEdition(req, key, { goneNote: null, noteAt: null, tombstone: null })
  return true
}
