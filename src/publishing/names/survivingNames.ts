import { verify, type VerifyHit } from '#anonymization/verify.ts'
import { bylineName, reportersToProtect, staffShown } from '../bylines.ts'
import { misread } from './namesInFiles.ts'
import type { StorySource } from '../storySourceTypes.ts'

/** Everybody whose name, or a part of it, may not stand in the story: its people, and the newsroom's own whose byline policy hides it. */
export const protectedIn = (story: StorySource) => [
  ...story.people,
  ...reportersToProtect(staffShown(story), story.newsroom.name),
]

/** Names of the story's people that may be printed. */
export const openNamesIn = (story: StorySource): string[] =>
  story.people
    .filter((person) => person.treatment === 'open')
    .flatMap((person) => [person.fullName, ...person.aliases])

/** How the newsroom's own are named where this story shows them. */
export const bylinesIn = (story: StorySource): string[] =>
  staffShown(story).map((member) => bylineName(member, story.newsroom.name))

/**
 * Forms of protected names in public content of a story, as the verifier finds them: in the edition that is being made, or in the one that stands. Takes
 * the story as it is now and any JSON-like value.
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
