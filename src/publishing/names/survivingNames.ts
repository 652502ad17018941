import { openNames } from '#anonymization/protectedNames.ts'
import { verify, type VerifyHit } from '#anonymization/verify.ts'
import { bylineName, reportersToProtect, staffShown } from '../bylines.ts'
import { misread } from './namesInFiles.ts'
import type { StorySource } from '../storySourceTypes.ts'

/**
 * Returns everybody whose name, or a part of it, must not be in the story: its protected people,
 * and staff whose byline policy hides their name.
 */
export const protectedIn = (story: StorySource) => [
  ...story.people,
  ...reportersToProtect(staffShown(story), story.newsroom.name),
]

/** Returns names of the story's people that may be printed. */
export const openNamesIn = (story: StorySource): string[] => openNames(story.people)

/** Returns the names of staff as this story shows them. */
export const bylinesIn = (story: StorySource): string[] =>
  staffShown(story).map((member) => bylineName(member, story.newsroom.name))

/**
 * Finds forms of protected names in public content of a story with the verifier. Takes the story as
 * it is now and any JSON-like value, such as an edition.
 */
export const namesSurviving = (story: StorySource, content: unknown): VerifyHit[] =>
  verify({
    people: protectedIn(story),
    edition: content,
    lang: story.lang,
    words: story.data.words,
    allow: [...bylinesIn(story), ...[...openNamesIn(story), ...bylinesIn(story)].map(misread)],
    schools: story.institutions,
    rulings: story.rulings,
  })
