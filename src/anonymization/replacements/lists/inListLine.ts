import type { Person } from '#anonymization/personTypes.ts'
import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { inLettering } from '#anonymization/replacements/grammar.ts'
import { firstSafe, referTo } from '#anonymization/replacements/mentionState.ts'
import type { MentionState } from '#anonymization/replacements/mentionTypes.ts'
import { one } from '#anonymization/replacements/replacementTypes.ts'
import type { Operation, Treated } from '#anonymization/replacements/replacementTypes.ts'
import { classAfter, gradeAfter } from './gradeInBrackets.ts'

/** "2. Ana Ruiz": the number tells the two apart. */
const RANKED = /(?:^|[\s;,])\d{1,3}[.)] $/u

/** "the first junior", "the junior": somebody whom the same line has had already. */
const again = (
  { wording }: MentionState,
  person: Person,
  phrase: string,
  same: readonly string[],
): string => {
  const noun = phrase.replace(/^\S+ /u, '')
  if (same.length === 1) return wording.definite(noun, person)
  const ordinal = wording.ordinal(person, same.indexOf(person.ref))
  return wording.definite(ordinal.replace(/student$/u, noun), person)
}

/**
 * Replaces a name in a line of a list: the class is enough, and nobody is introduced by it. Without numbers, a second
 * junior on the line is "another junior"; the first one again is "the first junior".
 */
export const inListLine = (
  scene: Scene,
  treated: Treated,
  person: Person,
  mentionState: MentionState,
): Operation => {
  const { wording, listed, introduced, counted } = mentionState
  const { start, end } = treated
  const to = end + gradeAfter(scene.text, end)
  const own = person.descriptor.first ?? person.descriptor.later
  if (own || (introduced.has(person.ref) && !counted.has(person.ref))) {
    const { phrase, refused } = referTo(mentionState, person)
    return one(treated, start, to, inLettering(scene, start, phrase), refused)
  }
  const phrase = wording.inLine(person)
  const line = scene.text.lastIndexOf('\n', start)
  const key = `${scene.passage.place} ${String(line)} ${phrase}`
  const same = listed.get(key) ?? []
  const known = same.includes(person.ref)
  if (!known) listed.set(key, [...same, person.ref])
  const words = known
    ? again(mentionState, person, phrase, same)
    : same.length > 0 && !RANKED.test(scene.text.slice(Math.max(0, start - 6), start))
      ? wording.another(phrase, person)
      : phrase
  const repeated = to === end ? classAfter(scene.text, end, phrase) : 0
  return one(
    treated,
    start,
    to + repeated,
    inLettering(scene, start, firstSafe(mentionState, [words])),
  )
}
