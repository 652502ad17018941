import type { PayloadRequest } from 'payload'
import type { Because } from '#newsroom/activityCauses.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { noteActivityOfAll } from '#desk/store/repositories/activityRepository.ts'
import { recordsBehind } from '#desk/store/repositories/storyRepository.ts'

/**
 * What Homeroom does by itself to what readers get, apart from recompiling a story and taking it
 * down.
 */
export type AutomaticVerb =
  /** A section or a profile was taken down. */
  | 'taken-off'
  /** Something was removed: part of the settings, a note, a notice, a story's section. */
  | 'cleared'
  /** The portrait was removed from a profile. */
  | 'portrait-off'
  /** More of a portrait was covered. */
  | 'portrait-covered'
  /** A story got its section's new name or address. */
  | 'section-followed'
  /** The image a story is shared with was drawn again. */
  | 'redrawn'

const COLLECTIONS = { story: 'stories', reporter: 'reporters', section: 'sections' } as const

/** Settings are one record, known by its name. */
async function idsOf(
  req: PayloadRequest,
  type: EditionRecord['type'],
  keys: readonly string[],
): Promise<string[]> {
  if (type === 'newsroom') return keys.map(() => 'newsroom')
  const ids = await recordsBehind(req, type, keys)
  // An edition whose record no longer exists is logged by its key.
  return keys.map((key) => ids.get(key) ?? key)
}

/**
 * Logs, in the transaction of the action, that Homeroom changed what readers get: one entry for
 * each edition, without an actor, with its cause. `keys`: of the editions, all of one type.
 * `codes`: what was changed. Entries hold ids and codes, never text.
 */
export async function noteAutomatic(
  req: PayloadRequest,
  verb: AutomaticVerb,
  {
    type,
    keys,
    codes = [],
  }: Pick<EditionRecord, 'type'> & { keys: readonly string[]; codes?: readonly string[] },
  because: Because,
  at: Date,
): Promise<void> {
  if (keys.length === 0) return
  const subject = type === 'newsroom' ? 'newsroom' : COLLECTIONS[type]
  const ids = await idsOf(req, type, keys)
  await noteActivityOfAll(req, ids, { at, verb, subject, from: null, to: null, codes, ...because })
}
