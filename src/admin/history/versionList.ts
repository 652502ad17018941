import { STAGE_WORDS } from '../panelText.ts'
import { didWords } from './activityWords.ts'
import type { ActivityEntry, StoryVersion } from './recordAnswers.ts'

/** One save of a story, as the panel lists it. */
export interface Saved {
  id: string
  at: string
  /** "Published by Edda Klein"; "Saved · Draft" where nobody is known. */
  words: string
}

/**
 * An entry of the log and the version that was saved with it are of one transaction. Their two
 * times differ by less than this.
 */
const ONE_ACT_MS = 30_000

const nameOf = (actor: ActivityEntry['actor']): string | null =>
  typeof actor === 'object' && actor !== null ? (actor.name ?? null) : null

/**
 * Whether an action may have saved a version: it changed the stage from the version before to this
 * one. A plain save changes no stage.
 */
function mayHaveWritten(
  { verb, from, to }: ActivityEntry,
  stage: string,
  earlier: string | undefined,
): boolean {
  if (verb === 'created') return earlier === undefined
  if ((verb === 'saved' || verb === 'accept') && !to) return earlier === stage
  return stage === to && (earlier === undefined || earlier === from)
}

/** Returns the version that an action saved: of those possible, the one nearest to it in time. */
function versionOf(entry: ActivityEntry, versions: readonly StoryVersion[]): StoryVersion | null {
  const away = ({ createdAt }: StoryVersion) =>
    Math.abs(Date.parse(createdAt) - Date.parse(entry.at))
  const [nearest] = versions
    .filter((one, index) =>
      mayHaveWritten(entry, one.version.stage, versions[index + 1]?.version.stage),
    )
    .filter((version) => away(version) < ONE_ACT_MS)
    .sort((one, other) => away(one) - away(other))
  return nearest ?? null
}

/**
 * Takes versions and the story's entries of the activity log, both newest first; returns who did
 * what at each. While somebody works, the log has an entry for only the first save of each field
 * (`desk/activity/activityOfSaves.ts`), so the other saves have no name.
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
