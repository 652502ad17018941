import type { PayloadRequest } from 'payload'
import type { PublicTerm } from '#publishing/edition/editionTypes.ts'
import type { MarkedReason } from '#desk/compile/markForRefresh.ts'
import { clearLapsed } from './clearLapsedConsents.ts'
import { clearNames, clearNamesOf, clearUnseen, type ClearedNames } from './clearPerson.ts'
import { dropSection, followSection } from './patchEditions.ts'
import { type Recompiled, recompileStories } from './recompileStories.ts'
import { redrawShareImages } from './redrawShareImages.ts'
import { followPortraits } from './syncPortraits.ts'

/** What was done for records that had changed. */
export interface Refreshed {
  stories: Recompiled[]
  /** Ids of the records for which nothing is left to do. The others are due again. */
  finished: string[]
}

interface OfRecords {
  asks: { ids: readonly string[] }
  gives: Refreshed
}

/**
 * Every reason to change what readers have without an editor publishing it: what it needs to know,
 * and what it returns.
 */
interface Refreshes {
  // In the transaction of the change: all of it happens with the change, or nothing.

  /** A section has another name or address. `left`: the address it had until now. */
  section_changed: { asks: { id: string; left: string; section: PublicTerm }; gives: void }
  /** A name is being taken down: removes it from everything apart from editions of stories. */
  taking_name_down: { asks: { person: string }; gives: ClearedNames }
  /** A person's record is being deleted. */
  record_deleted: { asks: { person: string }; gives: void }
  /** A section was taken down because the database is older than its ledger. */
  restored: { asks: { key: string; slug: string }; gives: void }

  // After the change was committed. Each edition is a transaction of its own that checks again, so
  // it is safe to repeat, and in several processes at once.

  /** A name was taken down: compiles its stories anew. */
  name_taken_down: { asks: { person: string }; gives: Recompiled[] }
  /** Records in People became more protective. */
  record_changed: OfRecords
  /** Photos have other coverings or people. */
  photo_changed: OfRecords
  /** Reporters have another byline. */
  byline_changed: OfRecords
  /** Time has passed, and consents may have ended with it. */
  consent_ended: { asks: object; gives: void }
  /** A regular check: looks at every portrait and at every story that says too much. */
  found_on_look: { asks: object; gives: Recompiled[] }
  /** Share images were deleted because the name of a section in them changed. Returns how many. */
  share_images_due: { asks: object; gives: number }
}

export type RefreshReason = keyof Refreshes

/** `now`: the time of the change or, after it, of the check. */
type Asked<R extends RefreshReason> = { reason: R; now: Date } & Refreshes[R]['asks']

/** For each collection with marks: whose change it is, and what has to be looked at besides stories. */
const OF_RECORDS = {
  record_changed: { of: 'person', names: true, portraits: true },
  photo_changed: { of: 'photo', names: false, portraits: true },
  byline_changed: { of: 'reporter', names: false, portraits: false },
} as const

async function ofRecords(
  { payload }: PayloadRequest,
  { reason, ids, now }: Asked<MarkedReason>,
): Promise<Refreshed> {
  const { of, names, portraits } = OF_RECORDS[reason]
  const stories: Recompiled[] = []
  const finished: string[] = []
  for (const id of ids) {
    const cleared = !names || (await clearNamesOf(payload, id, now, reason))
    const results = await recompileStories(payload, now, { [of]: id })
    stories.push(...results)
    if (cleared && results.every(({ outcome }) => outcome !== 'later')) finished.push(id)
  }
  // Once for all of them, because it looks at every portrait.
  if (portraits && ids.length > 0) {
    // With several at once, nobody can tell which one it was.
    const causeId = ids.length === 1 ? (ids[0] ?? null) : null
    if (!(await followPortraits(payload, now, { cause: reason, causeId })))
      return { stories, finished: [] }
  }
  return { stories, finished }
}

const STEPS: {
  [R in RefreshReason]: (req: PayloadRequest, asked: Asked<R>) => Promise<Refreshes[R]['gives']>
} = {
  section_changed: (req, { now, ...moved }) => followSection(req, moved, now),
  taking_name_down: (req, { person, now }) =>
    clearNames(req, person, now, { cause: 'name_taken_down', causeId: person }, { records: true }),
  record_deleted: (req, { person, now }) => clearUnseen(req, person, now),
  restored: (req, { key, slug, now }) =>
    dropSection(req, { key, slug }, now, { cause: 'restored', causeId: null }),
  name_taken_down: ({ payload }, { person, now, reason }) =>
    recompileStories(payload, now, { person, cause: reason }),
  record_changed: ofRecords,
  photo_changed: ofRecords,
  byline_changed: ofRecords,
  consent_ended: ({ payload }, { now }) => clearLapsed(payload, now),
  found_on_look: async ({ payload }, { now, reason }) => {
    await followPortraits(payload, now, { cause: reason, causeId: null })
    return recompileStories(payload, now)
  },
  share_images_due: ({ payload }, { now }) => redrawShareImages(payload, now),
}

/**
 * Changes what readers have, without an editor publishing it: the one place that hooks, verbs and
 * jobs ask. It only takes away, or follows a section's name; it never says more about a person. The
 * reason reaches the activity log as the cause. Some changes only mark their record in their own
 * transaction (`desk/compile/markForRefresh.ts`), and `jobs/recompileAndLapseConsents.ts` calls this with the
 * mark's reason.
 */
export const refreshPublished = <R extends RefreshReason>(
  req: PayloadRequest,
  asked: Asked<R>,
): Promise<Refreshes[R]['gives']> => STEPS[asked.reason](req, asked)
