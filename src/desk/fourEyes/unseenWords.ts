import { ObjectId } from 'mongodb'
import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { nobodyField } from '#access/staff.ts'
import { afterSeen, onlySeenBy, readUnseen, withChange } from '#publishing/unseenChanges.ts'
import type { UnseenChange } from '#publishing/unseenChanges.ts'
import { photosNamedIn } from '#richtext/photosNamedIn.ts'
import { clockOf } from '#desk/store/requestClock.ts'
import { changedWords, type Worded } from './publicWords.ts'
import { readRecords } from '#desk/store/batchRead.ts'
import { type StoryRecord } from '#desk/store/recordTypes.ts'
import { isDocumentId } from '#desk/store/readAll.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'

/** What a record keeps of words that one person alone has seen: the desk's own, which no API shows or takes. */
export const unseenWordsField: Field = {
  name: 'unseenWords',
  type: 'json',
  hidden: true,
  access: { create: nobodyField, read: nobodyField, update: nobodyField },
}

/**
 * Since when words of the story's own wait for a second person, for the boards; null where none do. A writer's do not wait: they publish nothing of
 * the story, and whoever does is the second to see them.
 */
const waitSince = (
  unseen: readonly UnseenChange[],
  { author, writers }: Pick<StoryRecord, 'author' | 'writers'>,
): string | null =>
  unseen
    .filter(({ by }) => by !== author && !(writers ?? []).includes(by))
    .map(({ since }) => since)
    .sort()[0] ?? null

/** Notes, in the save itself, who changed words for readers. What the newsroom's own code writes for nobody is nobody's. */
export const noteWords =
  (kind: Worded): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    const before = operation === 'update' ? (originalDoc as Record<string, unknown>) : null
    const unseen = readUnseen(before?.unseenWords)
    const fields = changedWords(kind, before, { ...before, ...data })
    data.unseenWords = req.user
      ? withChange(unseen, { by: String(req.user.id), fields, at: clockOf(req).toISOString() })
      : unseen
    if (kind === 'stories')
      data.wordsWaitSince = waitSince(data.unseenWords as UnseenChange[], data as StoryRecord)
    return data
  }

/** Words of a story that one person alone has seen, and where they stand. */
export interface UnseenWords {
  of: Worded
  id: string
  changes: UnseenChange[]
}

const withIds = (ids: readonly string[]) => ({
  _id: { $in: ids.filter(isDocumentId).map((id) => new ObjectId(id)) },
})

const WITH_UNSEEN = { 'unseenWords.0': { $exists: true } }

/** Ids of the people whom the story describes as it stands, in place of a name. Asked only where somebody's description is unseen. */
export type Described = () => ReadonlySet<string> | Promise<ReadonlySet<string>>

/**
 * What of a story's words one person alone has seen: of its own, of the words of its photos, and of how it describes people without a name, by
 * themselves and by their school. Nobody has seen, or has to see, how somebody would be described whom the text does not mention. Read within the
 * request's transaction.
 */
export async function unseenIn(
  req: PayloadRequest,
  story: StoryRecord,
  described: Described,
): Promise<UnseenWords[]> {
  const pictures = photosNamedIn(story)
  const { photos } =
    pictures.length > 0 ? await readRecords(req, { photos: withIds(pictures) }) : { photos: [] }
  const { withheldNames, schools } = await readRecords(req, {
    // Whom the story withheld before is described in it, listed or not.
    withheldNames: { story: story.id },
    schools: WITH_UNSEEN,
  })
  const ids = [
    ...(story.people ?? []),
    ...photos.flatMap((photo) => photo.peopleVisible ?? []),
    ...withheldNames.map(({ person }) => person),
  ]
  const { people } = await readRecords(req, {
    people: {
      ...withIds([...new Set(ids)]),
      // All of them, where the name of a school is unseen: one of them may go there.
      ...(schools.length > 0 ? {} : WITH_UNSEEN),
    },
  })
  const mentioned = people.length > 0 ? await described() : new Set<string>()
  const shown = people.filter(({ id }) => mentioned.has(id))
  const theirs = new Set(shown.map(({ school }) => school))
  const records = [
    { of: 'stories' as const, ...story },
    ...photos.map((photo) => ({ of: 'photos' as const, ...photo })),
    ...shown.map((person) => ({ of: 'people' as const, ...person })),
    ...schools
      .filter(({ id }) => theirs.has(id))
      .map((school) => ({ of: 'schools' as const, ...school })),
  ]
  return records
    .map(({ of, id, unseenWords }) => ({ of, id, changes: readUnseen(unseenWords) }))
    .filter(({ changes }) => changes.length > 0)
}

/** True where some of the story's words were seen by this login alone. */
export const hasOwnWords = async (
  req: PayloadRequest,
  story: StoryRecord,
  described: Described,
  by: string | null,
): Promise<boolean> =>
  by !== null &&
  (await unseenIn(req, story, described)).some(({ changes }) => onlySeenBy(changes, by))

/**
 * This login has looked at the story's words as they stand: whatever others changed is now seen by two. Writes it to the photos and people of the
 * story, where nobody sees it; returns what the act writes to the story.
 */
export async function seenNow(
  req: PayloadRequest,
  story: StoryRecord,
  described: Described,
  by: string | null,
): Promise<{ unseenWords?: UnseenChange[]; wordsWaitSince?: string | null }> {
  if (by === null) return {}
  for (const { of, id, changes } of await unseenIn(req, story, described)) {
    if (of === 'stories' || changes.every((change) => change.by === by)) continue
    await req.payload.db.collections[of]?.updateOne(
      { _id: id },
      { $set: { unseenWords: afterSeen(changes, by) } },
      { session: await sessionOf(req), timestamps: false },
    )
  }
  const unseenWords = afterSeen(readUnseen(story.unseenWords), by)
  return { unseenWords, wordsWaitSince: waitSince(unseenWords, story) }
}
