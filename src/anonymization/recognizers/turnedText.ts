import type { Span } from '../spans.ts'
import { isWithheldAt } from '../protectedNames.ts'
import type { NameIndex } from '../spelling/nameIndex.ts'
import type { Effort } from '../spelling/matchSpellings.ts'
import { sceneOf } from './passageContext.ts'
import type { Scene } from './passageContext.ts'
import { sightingsIn } from './spellingMatches.ts'

/**
 * Letters turned upside down, as web pages write them, by the letter that they stand for; also
 * plain letters that look like another one upside down.
 */
const TURNED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ɐ: 'a', q: 'b', ɔ: 'c', p: 'd', ǝ: 'e', ə: 'e', ɟ: 'f', ƃ: 'g', ɓ: 'g', ᵷ: 'g', ɥ: 'h' },
    ...{ ᴉ: 'i', ı: 'i', ɾ: 'j', ʞ: 'k', ꞁ: 'l', ʃ: 'l', ɯ: 'm', u: 'n', d: 'p', b: 'q', ɹ: 'r' },
    ...{ ʇ: 't', n: 'u', ʌ: 'v', ʍ: 'w', ʎ: 'y', '∀': 'A', '𐐒': 'B', Ɔ: 'C', Ǝ: 'E', Ⅎ: 'F' },
    ...{ '⅁': 'G', ſ: 'J', '⋊': 'K', '˥': 'L', '⅂': 'L', W: 'M', M: 'W', Ԁ: 'P', ᴚ: 'R' },
    ...{ '┴': 'T', '⊥': 'T', '∩': 'U', Λ: 'V', '⅄': 'Y' },
  }),
)
const HAS_TURNED = /[ɐǝəɟƃɥᴉɯɹʇʎʞʌʍɔɾᴚ∀Ǝ⅄]/u
/** Control characters that show the letters after them from right to left. */
const TURNS_ROUND = /[\u202b\u202e\u2067]/

interface Disguise {
  readonly char: string
  readonly start: number
  readonly end: number
}

const charsOf = (text: string): Disguise[] => {
  const chars: Disguise[] = []
  let at = 0
  for (const char of text) {
    chars.push({ char, start: at, end: at + char.length })
    at += char.length
  }
  return chars
}

const turned = (one: Disguise): Disguise => ({ ...one, char: TURNED.get(one.char) ?? one.char })

/**
 * Returns the other ways to read a text that is written upside down or from right to left; none for
 * any other text.
 */
const otherReadings = (text: string): Disguise[][] => {
  const upsideDown = HAS_TURNED.test(text)
  const turnedRound = TURNS_ROUND.test(text)
  if (!upsideDown && !turnedRound) return []
  const chars = charsOf(text)
  const backwards = [...chars].reverse()
  return [
    ...(turnedRound ? [backwards] : []),
    ...(upsideDown ? [chars.map(turned), backwards.map(turned)] : []),
  ]
}

/**
 * Finds names of protected people that appear only when a passage is read upside down or backwards,
 * with their place in the passage.
 */
export const disguisedIn = (
  scene: Scene,
  nameIndex: NameIndex,
  effort: Effort,
): (Span & { person: number })[] =>
  otherReadings(scene.text).flatMap((chars) => {
    const text = chars.map(({ char }) => char).join('')
    const reading = sceneOf({ ...scene.passage, text }, scene)
    // Offsets in the passage, for each UTF-16 unit of this reading.
    const origin = chars.flatMap((one) => one.char.split('').map(() => one))
    return sightingsIn(reading, nameIndex, effort).flatMap(
      ({ person, form, unsure, first, last }) => {
        if (
          unsure ||
          form.kept ||
          form.length < SHORTEST ||
          !isWithheldAt(nameIndex.people, person)
        )
          return []
        const from = origin[reading.letters.from[first] ?? 0]
        const to = origin[(reading.letters.to[last] ?? 1) - 1]
        if (!from || !to) return []
        const start = Math.min(from.start, to.start)
        const end = Math.max(from.end, to.end)
        // Names that can be read normally are found elsewhere.
        return HAS_TURNED.test(scene.text.slice(start, end)) || TURNS_ROUND.test(scene.text)
          ? [{ start, end, person }]
          : []
      },
    )
  })

const SHORTEST = 4
