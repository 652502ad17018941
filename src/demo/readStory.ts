import type { Calendar } from './calendar.ts'
import { STORY_FILE } from './demoSchemas.ts'
import type { SeedStory } from './demoTypes.ts'
import { mapTexts } from './mapTexts.ts'
import { momentOf, namedDays, withDays } from './namedDays.ts'
import { typeset } from './prose.ts'
import { readBody } from './readBody.ts'
import { atFile, readDemoJson, readDemoText } from './readDemoFile.ts'

/** Takes the key of a story, which is the name of its folder in `resources/demonstration/stories`, and the calendar; returns the story. */
export const readStory = (key: string, calendar: Calendar): SeedStory => {
  const file = `stories/${key}/story.json`
  const { days, publishedAt, ...written } = readDemoJson(file, STORY_FILE)
  return atFile(file, () => {
    const named = namedDays(days, calendar)
    const published = publishedAt === undefined ? null : momentOf(publishedAt, named)
    if ((published !== null) !== (written.phase === 'published'))
      throw new Error('A published story has a "publishedAt", and no other has.')
    const story = mapTexts(written, (copy) => withDays(copy, named))
    const body = `stories/${key}/body.md`
    return {
      key,
      ...story,
      headline: typeset(story.headline),
      dek: typeset(story.dek),
      blocks: readBody(body, readDemoText(body), named),
      seoTitle: typeset(story.seoTitle),
      seoDescription: typeset(story.seoDescription),
      socialText: typeset(story.socialText),
      editorsNote: story.editorsNote === null ? null : typeset(story.editorsNote),
      internalNotes: typeset(story.internalNotes),
      publishedDaysBefore: published === null ? null : calendar.daysBefore(published.day),
      publishedAt: published?.instant ?? null,
      corrections: story.corrections.map((correction) => ({
        ...correction,
        note: typeset(correction.note),
      })),
    }
  })
}
