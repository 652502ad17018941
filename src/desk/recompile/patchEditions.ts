import path from 'node:path'
import type { PayloadRequest } from 'payload'
import type { Because } from '#newsroom/activityCauses.ts'
import type { PublicTerm, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { type AutomaticVerb, noteAutomatic } from '#desk/activity/automaticChanges.ts'
import { storeEdition } from '#desk/editions/storeEdition.ts'
import { type SectionDoc } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { holdEditions } from '#desk/store/repositories/editionChanges.ts'
import {
  findEdition,
  type StoriesThatPrint,
  storiesPrinting,
} from '#desk/store/repositories/editionRepository.ts'
import { touchStoriesIn } from '#desk/compile/collideWithPublishing.ts'

/** The entry in the activity log. */
export interface Noted {
  verb: AutomaticVerb
  codes: string[]
  because: Because
}

/**
 * Changes live editions without compiling them, in the transaction: what does not come from the
 * story itself, such as its section and its note. Where the share image must change, its file
 * answers 410 and a new one is drawn afterwards (`jobs/redrawDue.ts`). Returns how many there were.
 */
export async function rewriteStories(
  req: PayloadRequest,
  which: StoriesThatPrint,
  rewrite: (story: StoryEdition) => StoryEdition,
  now: Date,
  noted: Noted,
): Promise<number> {
  const { verb, codes, because } = noted
  const keys = await storiesPrinting(req, which)
  await holdEditions(req, keys, now)
  await noteAutomatic(req, verb, { type: 'story', keys, codes }, because, now)
  for (const key of keys) {
    const current = await findEdition(req, key)
    if (current?.content?.type !== 'story') continue
    // Do not overwrite what the repository keeps about earlier files and addresses.
    const { formerMedia: _files, retired: _addresses, ...record } = current
    const content = rewrite(current.content)
    const drawn = current.content.shareImage
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
      current,
    )
  }
  return keys.length
}

/**
 * Returns the story in another section or in none. Removes a share image that another section's
 * name is drawn into.
 */
const movedTo =
  (section: PublicTerm | null) =>
  (story: StoryEdition): StoryEdition => ({
    ...story,
    section,
    shareImage: story.section?.name === section?.name ? story.shareImage : null,
  })

/** Removes the section from its stories. They have none until an editor publishes them again. */
export const takeSection = async (
  req: PayloadRequest,
  which: StoriesThatPrint,
  now: Date,
  because: Because,
): Promise<number> =>
  rewriteStories(req, which, movedTo(null), now, { verb: 'cleared', codes: ['section'], because })

/** The same for a section that was taken down. `key`: of its edition; `slug`: its address. */
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
 * Gives the stories of a section its new address and name, in the transaction of its save. `id`: of
 * its record; `left`: the address under which the stories are found; `now`: of the transaction. A
 * story that is being published at this moment starts again.
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
