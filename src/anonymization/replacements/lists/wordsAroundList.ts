import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { edit, eachName } from '#anonymization/replacements/replacementTypes.ts'
import type { Operation, Treated } from '#anonymization/replacements/replacementTypes.ts'
import { before, roleBefore } from '#anonymization/replacements/roles/byRole.ts'
import { PLURALS_EN } from '#anonymization/replacements/roles/personNouns.ts'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import { CLASSES_OF_SEVERAL } from '#anonymization/spelling/wordLists.ts'

/** Characters on each side of a list that are read. */
const FARTHEST = 100

const INCLUDING = /(?:^|[^\p{L}])(\p{L}+), (?:including|among them) $/iu

/**
 * "Juniors, including Ana and Bo, ran" becomes "Juniors ran": a number of them says nothing. Takes the
 * names of the list and the offset behind it; null where it is not said so.
 */
export const withoutIncluding = (
  { text, lang }: Scene,
  names: readonly Treated[],
  end: number,
): Operation | null => {
  const [first] = names
  if (!first || lang !== 'en' || !text.startsWith(', ', end)) return null
  const ahead = text.slice(Math.max(first.from, first.start - FARTHEST), first.start)
  const noun = foldedWords(INCLUDING.exec(ahead)?.[1] ?? '').join('')
  if (!CLASSES_OF_SEVERAL.has(noun) && !PLURALS_EN.has(noun) && noun !== 'students') return null
  return {
    edits: eachName(names, first.start - (ahead.length - ahead.lastIndexOf(',')), end + 1, ''),
    asks: null,
  }
}

/** One more name ends the list: "(Ana, Bo, Lim)". */
const ONE_MORE = /^, (?=\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?\))/u

/** Puts "and" before the last name of a list whose others are counted: "(two students and Lim)". */
export const andBeforeLast = (
  { text, lang }: Scene,
  last: Treated,
  end: number,
  operation: Operation,
): Operation =>
  lang === 'en' && ONE_MORE.test(text.slice(end, end + FARTHEST))
    ? { ...operation, edits: [...operation.edits, edit(last, end, end + 2, ' and ')] }
    : operation

const AND_SOMEBODY = /^(?:, [^,.;:!?\n]{1,60},)? and (?=\p{Lu}\p{Ll}+ \p{Lu})/u

/**
 * "Wrestlers Ana, a senior, and Ben Ochs" becomes "A senior and fellow wrestler Ben Ochs": the noun
 * for both is gone with the first name, and it is true of the second. Takes what is done about the first.
 */
export const withFellow = (scene: Scene, treated: Treated, operation: Operation): Operation => {
  const role = scene.lang === 'en' && treated.writing === 'name' ? roleBefore(scene, treated) : null
  const single = PLURALS_EN.get(role?.noun.split(' ').at(-1)?.toLocaleLowerCase() ?? '')
  if (!role?.several || role.determiner !== 'none' || single === undefined) return operation
  const { text } = scene
  const { end, until } = treated
  const found = AND_SOMEBODY.exec(text.slice(end, Math.min(until, end + FARTHEST)))
  const at = end + (found?.[0].length ?? 0)
  if (found === null || at >= until || at < (operation.edits.at(-1)?.end ?? end)) return operation
  const inserted = before(
    scene,
    treated,
    { start: at, end: at + 1, letter: text.charAt(at) },
    `fellow ${single}`,
  )
  return { ...operation, edits: [...operation.edits, inserted] }
}
