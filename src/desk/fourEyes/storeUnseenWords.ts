import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { nobodyField } from '#access/staff.ts'
import { afterSeen, onlySeenBy, readUnseen, withChange } from '#publishing/wordsSeenByOne.ts'
import type { UnseenChange } from '#publishing/wordsSeenByOne.ts'
import { photosNamedIn } from '#richtext/photosNamedIn.ts'
import { clockOf } from '#access/requestClock.ts'
import { changedWords, type Worded } from './publicWords.ts'
import { ALL_UNSEEN, byIds, ofStory, readRecords, unseenByIds } from '#desk/store/batchRead.ts'
import { type StoryRecord } from '#desk/store/recordTypes.ts'
import { writeUnseenWords } from '#desk/store/repositories/registryRepository.ts'

/**
 * What a record stores about words that only one person has seen. Only the desk writes it; no API
 * shows or takes it.
 */
export const unseenWordsField: Field = {
  name: 'unseenWords',
  type: 'json',
  hidden: true,
  access: { create: nobodyField, read: nobodyField, update: nobodyField },
}

/**
 * Returns since when words of the story itself wait for a second person, for the boards; null where
 * none do. A writer's words do not wait: writers do not publish the story, and whoever does is the
 * second person.
 */
const waitSince = (
  unseen: readonly UnseenChange[],
  { author, writers }: Pick<StoryRecord, 'author' | 'writers'>,
): string | null =>
  unseen
    .filter(({ by }) => by !== author && !(writers ?? []).includes(by))
    .map(({ since }) => since)
    .sort()[0] ?? null

/**
 * Records in the save itself who changed words for readers. Changes by Homeroom's own code belong
 * to nobody.
 */
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

/** Words of a story that only one person has seen, and where they are. */
export interface UnseenWords {
  of: Worded
  id: string
  changes: UnseenChange[]
}

/**
 * Returns ids of the people whom the story describes instead of naming them. It is called only
 * where somebody's description is unseen.
 */
export type Described = () => ReadonlySet<string> | Promise<ReadonlySet<string>>

/**
 * Returns which words of a story only one person has seen: its own, those of its photos, and
 * descriptions of people, by their records and by their school. Descriptions of people whom the
 * text does not mention do not count. Reads within the request's transaction.
 */
export async function unseenIn(
  req: PayloadRequest,
  story: StoryRecord,
  described: Described,
): Promise<UnseenWords[]> {
  const pictures = photosNamedIn(story)
  const { photos } =
    pictures.length > 0 ? await readRecords(req, { photos: byIds(pictures) }) : { photos: [] }
  const { withheldNames, schools } = await readRecords(req, {
    // A person whom the story withheld before is described in it, even if not listed.
    withheldNames: ofStory(story.id),
    schools: ALL_UNSEEN,
  })
  const ids = [
    ...(story.people ?? []),
    ...photos.flatMap((photo) => photo.peopleVisible ?? []),
    ...withheldNames.map(({ person }) => person),
  ]
  const { people } = await readRecords(req, {
    // All of them where the name of a school is unseen, because one of them may go there.
    people: schools.length > 0 ? byIds([...new Set(ids)]) : unseenByIds([...new Set(ids)]),
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

/** True where only this account has seen some of the story's words. */
export const hasOwnWords = async (
  req: PayloadRequest,
  story: StoryRecord,
  described: Described,
  by: string | null,
): Promise<boolean> =>
  by !== null &&
  (await unseenIn(req, story, described)).some(({ changes }) => onlySeenBy(changes, by))

/**
 * Records that this account has looked at the present words of a story: two people have now seen
 * what others changed. Writes to hidden fields of the story's photos and people; returns what the
 * transaction must write to the story.
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
    await writeUnseenWords(req, of, id, afterSeen(changes, by))
  }
  const unseenWords = afterSeen(readUnseen(story.unseenWords), by)
  return { unseenWords, wordsWaitSince: waitSince(unseenWords, story) }
}
