import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { compileStory, type Compiled, type CompileOptions } from '#publishing/compileStory.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import { wordsOfStamp } from '#photos/metadata/wordsOfStamp.ts'
import type { LoadedStory } from './loadStory.ts'
import type { Described } from '#desk/fourEyes/storeUnseenWords.ts'

/** Compiles the story as it is now, with the reasons found while reading it. */
export function compileLoaded(
  loaded: LoadedStory,
  options: Partial<CompileOptions> & { now: Date },
): Compiled {
  const { source } = loaded
  const stamp = options.now.toISOString()
  return compileStory(source, loaded.found, {
    publishedAt: source.firstPublishedAt ?? stamp,
    updatedAt: source.updatedAt ?? stamp,
    revision: source.revision + 1,
    renditions: new Map(),
    wordsOfStamp,
    ...options,
  })
}

/** Returns a function that compiles the story when it is first called, and never again. */
export function compileOnce(...of: Parameters<typeof compileLoaded>): () => Compiled {
  let compiled: Compiled | null = null
  return () => (compiled ??= compileLoaded(...of))
}

/** Takes a compiled story; returns whom it describes instead of naming them, once that is asked. */
export const describedIn =
  (compiled: () => Compiled): Described =>
  () =>
    new Set(compiled().withheld)

/** The reasons as the API answers them, complete: only staff read them. */
const listed = (reasons: readonly GateReason[]) => ({ reasons })

/**
 * Takes the reasons, the ids of the warnings that the editor acknowledges, and codes that do not
 * block this verb; returns the acknowledged codes to log, or a 422 that lists what blocks.
 */
export function passGate(
  reasons: readonly GateReason[],
  acknowledged: readonly string[],
  spared: readonly GateReason['code'][] = [],
): Result<string[], Refusal> {
  const blocking = reasons.filter(
    (reason) => reason.severity === 'blocking' && !spared.includes(reason.code),
  )
  if (blocking.length > 0) {
    return refused(
      refusal('gate_blocked', {
        parts: { reasons: `${blocking.length} ${blocking.length === 1 ? 'reason' : 'reasons'}` },
        details: listed(blocking),
      }),
    )
  }
  const warnings = reasons.filter((reason) => reason.severity === 'warning')
  const open = warnings.filter((warning) => !acknowledged.includes(warning.id))
  if (open.length > 0) {
    return refused(
      refusal('gate_warns', {
        parts: { things: `${open.length} ${open.length === 1 ? 'thing' : 'things'}` },
        details: listed(open),
      }),
    )
  }
  return ok(warnings.map((warning) => warning.code))
}
