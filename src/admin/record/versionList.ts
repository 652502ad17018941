import { STAGE_WORDS } from '../words.ts'
import { didWords } from './activityWords.ts'
import type { ActivityEntry, StoryVersion } from './recordAnswers.ts'

/** One save of a story, as the panel lists it. */
export interface Saved {
  id: string
  at: string
  /** "Published by Edda Klein"; "Saved · Draft" where nobody is known. */
  words: string
}

/** An act and the version it wrote are of one transaction; their two clocks differ by less than this. */
const ONE_ACT_MS = 30_000

const nameOf = (actor: ActivityEntry['actor']): string | null =>
  typeof actor === 'object' && actor !== null ? (actor.name ?? null) : null

/** The version that an act wrote: of those whose step it was, the one nearest to it in time. */
function versionOf(
  { at, from, to }: ActivityEntry,
  versions: readonly StoryVersion[],
): StoryVersion | null {
  const away = ({ createdAt }: StoryVersion) => Math.abs(Date.parse(createdAt) - Date.parse(at))
  const [nearest] = versions
    .filter((version, index) => {
      const earlier = versions[index + 1]?.version.stage
      return version.version.stage === to && (earlier === undefined || earlier === from)
    })
    .filter((version) => away(version) < ONE_ACT_MS)
    .sort((one, other) => away(one) - away(other))
  return nearest ?? null
}

/**
 * Takes versions and the story's entries of the activity log, both newest first; returns who did what at each. Plain saves leave no entry, so of them
 * nobody is named: only an act that moved the story from the version before to this one is taken for its author.
 */
export function savedList(
  versions: readonly StoryVersion[],
  entries: readonly ActivityEntry[],
): Saved[] {
  const acts = new Map(
    entries.flatMap((entry): [string, ActivityEntry][] => {
      const version = versionOf(entry, versions)
      return version ? [[version.id, entry]] : []
    }),
  )
  return versions.map(({ id, createdAt, version }) => {
    const act = acts.get(id)
    if (!act) return { id, at: createdAt, words: `Saved · ${STAGE_WORDS[version.stage].name}` }
    const who = nameOf(act.actor)
    return { id, at: createdAt, words: who ? `${didWords(act)} by ${who}` : didWords(act) }
  })
}
