import type { NamePart } from './namePatterns.ts'
import type { NamePatterns } from './namePatterns.ts'
import type { Sighting } from './verifierTypes.ts'
import type { Folded } from './verifierTokens.ts'

/**
 * White space, which may have line breaks, or a hyphen: what may come between two words of one
 * name.
 */
const BETWEEN = /^(?:\s+|\s*[-\u2010-\u2013\u00ac]\s*)$/

/**
 * Finds two neighbouring words that both belong to one person's name, in either order and any case.
 * Together they are a name, even if each is also a word. Takes linear time.
 */
export const sightSideBySide = (
  folded: Folded,
  forms: NamePatterns,
  sightings: Sighting[],
): void => {
  const { words } = folded
  for (let at = 1; at < words.length; at++) {
    const [left, right] = [words[at - 1], words[at]]
    const before = left && forms.beside.get(left.text)
    const after = before && right && forms.beside.get(right.text)
    if (!left || !right || !before || !after || !BETWEEN.test(folded.gap(at))) continue
    for (const one of before)
      if (after.some((other) => other.person === one.person && together(one, other)))
        sightings.push({
          start: left.start,
          end: right.end,
          person: one.person,
          rule: 'common_word',
          bare: false,
        })
  }
}

const together = (one: NamePart, other: NamePart): boolean =>
  (one.text !== other.text || one.twice) && !(one.open && other.open)
