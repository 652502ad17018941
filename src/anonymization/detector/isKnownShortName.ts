import type { Account } from './knownNames.ts'
import type { Alike } from './nonNamePhrases.ts'
import type { Scene } from './textContext.ts'
import { isSomebody } from './scoring.ts'
import { ORGANISATION_FIRST } from './cueWords.ts'

const lone = (alike: Alike | null | undefined): boolean => !alike || alike.to - alike.from === 1

/**
 * True where the rest of a span is the short name of a known school or place: "Garfield" for
 * "Garfield High School", and the other way round. Not beside another capital that is no kind of
 * institution ("Jordan Garfield"), and not where it is clearly a person ("Garfield said").
 */
export const isAnswered = (
  scene: Scene,
  account: Account,
  { from, to }: { from: number; to: number },
): boolean => {
  const run = scene.runs[from]
  if (!run || isSomebody(scene, from, to)) return false
  const withKind = run.organisationLast >= to
  const ends = withKind || to >= run.to
  const begins = from <= run.from || ORGANISATION_FIRST.has(scene.words[from - 1]?.key ?? '')
  const keys = scene.words.slice(from, to).map(({ key }) => key)
  // Somebody in this text has the name too: "Ana Huerta … Huerta", even if there is a park of that
  // name.
  const last = keys.at(-1) ?? ''
  const shared = (scene.same.get(last) ?? []).some((at) => {
    const other = scene.runs[at]
    return (
      other && other.to - other.from > 1 && other.organisationLast < 0 && lone(scene.alikes[at])
    )
  })
  if (shared) return false
  return begins && ends && account.isShort(keys, withKind)
}
