import path from 'node:path'
import type { Filter } from 'mongodb'
import type { PayloadRequest } from 'payload'
import type { Because } from '#newsroom/activityCauses.ts'
import type { EditionRecord, PublicTerm, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { type AutomaticVerb, noteAutomatic } from '#desk/activity/automaticChanges.ts'
import { editionsOf, findEdition, storeEdition } from '#desk/editions/editionRepository.ts'
import { type SectionDoc } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { holdEdition } from '#desk/editions/writeFrontPagePlaces.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'
import { touchStoriesIn } from './forceWriteConflicts.ts'

/** How it is told of in the activity log. */
export interface Noted {
  verb: AutomaticVerb
  codes: string[]
  because: Because
}

/**
 * Writes live stories anew from what readers have, in the act's transaction, without compiling them. For what a story does not say itself: its
 * section, its note. Where the share image goes, its file answers 410, and another is drawn afterwards (`jobs/redrawDue.ts`). Returns how many
 * there were.
 */
export async function rewriteStories(
  req: PayloadRequest,
  which: Filter<EditionRecord>,
  rewrite: (story: StoryEdition) => StoryEdition,
  now: Date,
  noted: Noted,
): Promise<number> {
  const rows = await editionsOf(req.payload)
    .find(
      { $and: [{ type: 'story', state: 'live' }, which] },
      { session: await sessionOf(req), projection: { _id: 1 } },
    )
    .toArray()
  const { verb, codes, because } = noted
  const keys = rows.map(({ _id }) => _id)
  await holdEdition(req, keys, now)
  await noteAutomatic(req, verb, { type: 'story', keys, codes }, because, now)
  for (const { _id } of rows) {
    const standing = await findEdition(req, _id)
    if (standing?.content?.type !== 'story') continue
    // What the shelf keeps of its own accord is not written over.
    const { formerMedia: _files, retired: _addresses, ...record } = standing
    const content = rewrite(standing.content)
    const drawn = standing.content.shareImage
    const dropped = drawn && !content.shareImage ? path.posix.basename(drawn.url) : null
    await storeEdition(
      req,
      {
        ...record,
        section: content.section?.slug ?? null,
        media: record.media.filter((name) => name !== dropped),
        content,
        revisedAt: now,
        ...(dropped !== null && { shareDue: true }),
      },
      standing,
    )
  }
  return rows.length
}

/** The story, in another section or in none; a share image that another section's name is drawn into goes. */
const movedTo =
  (section: PublicTerm | null) =>
  (story: StoryEdition): StoryEdition => ({
    ...story,
    section,
    shareImage: story.section?.name === section?.name ? story.shareImage : null,
  })

/** Takes the section from the stories that stand in it: they stand in none until an editor publishes them again. */
export const takeSection = async (
  req: PayloadRequest,
  which: Filter<EditionRecord>,
  now: Date,
  because: Because,
): Promise<number> =>
  rewriteStories(req, which, movedTo(null), now, { verb: 'cleared', codes: ['section'], because })

/** The same, of a section that is off the shelf. `key`: of its edition, `slug`: where it stood. */
export async function dropSection(
  req: PayloadRequest,
  { key, slug }: { key: string; slug: string },
  now: Date,
  because: Because,
): Promise<void> {
  const sections = await readAll<SectionDoc>(req.payload, 'sections', {
    where: { editionKey: { equals: key } },
    req,
  })
  for (const { id } of sections) await touchStoriesIn(req, id)
  await takeSection(req, { section: slug }, now, because)
}

/**
 * Gives the stories that stand in a section its address and its name as they read from now on, in the transaction of its save. `id`: of its record;
 * `left`: the address they are found under; `now`: of the act. A story that is being published at this moment looks again.
 */
export async function followSection(
  req: PayloadRequest,
  { id, left, section }: { id: string; left: string; section: PublicTerm },
  now: Date,
): Promise<void> {
  await touchStoriesIn(req, id)
  const because = { cause: 'section_changed', causeId: id } as const
  const noted = { verb: 'section-followed' as const, codes: [], because }
  await rewriteStories(req, { section: left }, movedTo(section), now, noted)
}
