import type { PayloadRequest } from 'payload'
import { withholdingNote } from '#anonymization/withholdingNote.ts'
import type { Because } from '#newsroom/activityCauses.ts'
import type { Language } from '#newsroom/languages.ts'
import type { PublicTerm } from '#publishing/edition/editionTypes.ts'
import { editionsOf } from '#desk/editions/editionRepository.ts'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import { namedIn } from '#desk/registry/refuseProtectedNames.ts'
import type { Registry } from '#desk/registry/peopleRegistry.ts'
import { rewriteStories, takeSection } from '#desk/compile/patchEditions.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'

/** Stands for anybody who is withheld: an edition does not say who or how many they are. */
const ANYBODY = { kind: 'unknown', age: null, treatment: 'withhold' } as const

const standardNote = (lang: Language, newsroomName: string): string | null =>
  withholdingNote({ lang, newsroomName, people: [ANYBODY, ANYBODY] })

/**
 * Changes what live stories print that is not their own text, in the transaction: their section,
 * which an editor may have renamed since, and the newsroom's own wording of the note, which the
 * standard one replaces. `registry`: as `clearEditions` takes it. Returns how many stories it
 * wrote, and whether the settings contain such a note.
 */
export async function clearStories(
  req: PayloadRequest,
  registry: Registry,
  now: Date,
  because: Because,
): Promise<{ written: number; wording: boolean }> {
  const editions = editionsOf(req.payload)
  const session = await sessionOf(req)
  const live = { type: 'story', state: 'live' } as const
  const { name: newsroom, withholdingNote: wording } = await readNewsroom(req)
  const names = (text: unknown, own: string) => namedIn(registry, [text], own).length > 0
  // Few sections and notes are used in many stories, so each is checked once.
  const printed = async (path: string, own = ''): Promise<unknown[]> =>
    ((await editions.distinct(path, live, { session })) as unknown[]).filter((text) =>
      names(text, own),
    )
  let written = 0
  for (const term of (await printed('content.section')) as PublicTerm[])
    written += await takeSection(
      req,
      { 'content.section.slug': term.slug, 'content.section.name': term.name },
      now,
      because,
    )
  for (const slug of (await printed('section')) as string[])
    written += await takeSection(req, { section: slug }, now, because)
  for (const note of (await printed('content.withholdingNote', newsroom)) as string[])
    written += await rewriteStories(
      req,
      { 'content.withholdingNote': note },
      (story) => ({ ...story, withholdingNote: standardNote(story.lang, newsroom) }),
      now,
      { verb: 'cleared', codes: ['withholding_note'], because },
    )
  return { written, wording: names([wording?.en, wording?.es], newsroom) }
}
