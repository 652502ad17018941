import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import type { MentionState } from '#anonymization/replacements/mentionTypes.ts'
import { possessiveAt } from '#anonymization/replacements/possessive.ts'
import { eachName } from '#anonymization/replacements/replacementTypes.ts'
import type { Operation, Treated } from '#anonymization/replacements/replacementTypes.ts'

/** What stands between two names after "neither" and "either"; null where no such word stands before. */
export const pairBefore = ({ text, lang }: Scene, start: number): RegExp | null => {
  if (lang !== 'en') return null
  const word = /(?:^|[^\p{L}])(n?either) $/iu.exec(text.slice(Math.max(0, start - 9), start))?.[1]
  return word === undefined ? null : /^n/iu.test(word) ? /^,? nor $/u : /^,? or $/u
}

/**
 * "Neither Ana nor Bo slept" becomes "Neither slept" where readers know both and nobody else is
 * withheld. Null where the words before the names do not speak of two.
 */
export const ofTheTwo = (
  scene: Scene,
  names: readonly Treated[],
  mentionState: MentionState,
): Operation | null => {
  const [first, last] = names
  if (!first || !last || names.length !== 2 || scene.lang !== 'en') return null
  const { text } = scene
  const counts = /(?:^|[^\p{L}])(?:both|n?either) $/iu.test(
    text.slice(Math.max(0, first.start - 9), first.start),
  )
  const owns = possessiveAt(text, last.start, last.end) !== 'none'
  if (!counts || owns || mentionState.mentioned.length !== 2) return null
  return { edits: eachName(names, first.start - 1, last.end, ''), asks: null }
}
