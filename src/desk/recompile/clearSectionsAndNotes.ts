import type { PayloadRequest } from 'payload'
import { withholdingNote } from '#anonymization/withholdingNote.ts'
import type { Because } from '#newsroom/activityCauses.ts'
import type { Language } from '#newsroom/languages.ts'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import { namedIn } from '#desk/registry/refuseProtectedNames.ts'
import type { Registry } from '#desk/registry/peopleRegistry.ts'
import { rewriteStories, takeSection } from './patchEditions.ts'
import { publishedInStories } from '#desk/store/repositories/editionRepository.ts'

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
  const { name: newsroom, withholdingNote: wording } = await readNewsroom(req)
  const names = (text: unknown, own: string) => namedIn(registry, [text], own).length > 0
  // Few sections and notes are used in many stories, so each is checked once.
  const printed = await publishedInStories(req)
  let written = 0
  for (const term of printed.sections.filter((each) => names(each, '')))
    written += await takeSection(req, { term }, now, because)
  for (const section of printed.slugs.filter((each) => names(each, '')))
    written += await takeSection(req, { section }, now, because)
  for (const note of printed.notes.filter((each) => names(each, newsroom)))
    written += await rewriteStories(
      req,
      { note },
      (story) => ({ ...story, withholdingNote: standardNote(story.lang, newsroom) }),
      now,
      { verb: 'cleared', codes: ['withholding_note'], because },
    )
  return { written, wording: names([wording?.en, wording?.es], newsroom) }
}
