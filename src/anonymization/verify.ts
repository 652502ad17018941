import type { Language } from '#newsroom/languages.ts'
import type { WordLists } from './languageData.ts'
import type { Ruling } from './passageTypes.ts'
import type { Person } from './personTypes.ts'
import { readingsOf } from './verify/verifierDecodings.ts'
import { endOf, plainReading, startOf } from './verify/verifierTypes.ts'
import { namePatternsOf } from './verify/buildNamePatterns.ts'
import type { NamePatterns } from './verify/namePatterns.ts'
import { search } from './verify/matchNames.ts'
import type { Rule } from './verify/verifierTypes.ts'
import type { Sighting } from './verify/verifierTypes.ts'
import { openRefs, phrasesOf, rangesIn, ruledOut, sheltered } from './verify/allowList.ts'
import { stretchesOf } from './verify/walkStrings.ts'
import type { Stretch } from './verify/walkStrings.ts'
import { commonWords } from './verify/verifierWordLists.ts'

/**
 * A protected name that is still in an edition. It contains no word of the name, so it may be
 * logged.
 */
export interface VerifyHit {
  /**
   * Dotted path into the edition. A key that itself contains the name is written `#<its index>`.
   */
  path: string
  /** The person's `ref`. */
  person: string
  rule: Rule
  /**
   * UTF-16 offsets in the string at `path`. For inline nodes: in their joined text. Between two
   * elements (`path` is the first one's): in the end of the one joined to the beginning of the
   * next.
   */
  excerptStart: number
  excerptEnd: number
}

export interface VerifyInput {
  /** Everyone in the story. People whose treatment is `open` are not searched for. */
  people: readonly Person[]
  /** The whole projected edition: any JSON-like value. */
  edition: unknown
  lang: Language
  /** The ordinary words of both languages. */
  words: WordLists
  /**
   * Exact names of two words or more in which a word is not a protected person's name. The caller
   * answers for each.
   */
  allow: readonly string[]
  /**
   * Institutions as the newsroom listed them. Only a school's full name, with the word for a
   * school, counts.
   */
  schools?: readonly string[]
  /** An editor's answers about places in doubt, and about phrases. */
  rulings?: readonly Ruling[]
  /**
   * True: accept what only reads like an institution's name ("Rubio Street"). For texts that no
   * gate can ask about.
   */
  unlisted?: boolean
}

const nearSeam = (stretch: Stretch, sighting: Sighting): boolean => {
  const { seam } = stretch
  if (seam === null) return true
  if (sighting.start < seam && sighting.end > seam) return sighting.rule !== 'common_word'
  const touches = Math.abs(sighting.start - seam) <= 2 || Math.abs(sighting.end - seam) <= 2
  return touches && sighting.rule === 'common_word' && !sighting.bare
}

/**
 * Searches a whole edition for any form of a protected name. It shares no code with the engine's
 * recognisers, so that it still works when one of them is broken. One hit, and the edition is not
 * published.
 *
 * Takes the people of the story, the edition, its language, what is allowed and the editor's
 * rulings. Returns the hits, none if the edition is clean. Throws only where the value itself does
 * (a getter, a `toJSON`), which must stop publication too. The time it takes is proportional to the
 * edition, whatever the number of people.
 */
export const verify = ({
  people,
  edition,
  lang,
  words,
  allow,
  schools = [],
  rulings = [],
  unlisted = false,
}: VerifyInput): VerifyHit[] => {
  const forms = namePatternsOf(people, commonWords(words, lang))
  if (forms.words.size + forms.patterns.size + forms.beside.size === 0) return []
  const open = openRefs(people)
  const phrases = phrasesOf({ allow, schools, rulings, open }, forms)
  const hits = new Map<string, VerifyHit>()
  for (const stretch of stretchesOf(edition, segmentOf(forms))) {
    for (const reading of stretch.readings.flatMap(readingsOf)) {
      const { folded, sightings } = search(reading, forms)
      if (sightings.length === 0) continue
      const ranges = rangesIn(folded, phrases)
      for (const sighting of sightings) {
        if (!nearSeam(stretch, sighting) || sheltered(folded, ranges, sighting, unlisted)) continue
        // The reading may be backwards.
        const last = sighting.end - 1
        const excerptStart = Math.min(startOf(reading, sighting.start), startOf(reading, last))
        const excerptEnd = Math.max(endOf(reading, sighting.start), endOf(reading, last))
        if (ruledOut(stretch.text, excerptStart, excerptEnd, rulings, open)) continue
        const { person, rule } = sighting
        const key = `${stretch.path}\u0000${person}\u0000${excerptStart}\u0000${excerptEnd}`
        if (!hits.has(key))
          hits.set(key, { path: stretch.path, person, rule, excerptStart, excerptEnd })
      }
    }
  }
  return [...hits.values()]
}

/** Returns how keys are written into paths: unchanged, unless they contain a name. */
const segmentOf = (forms: NamePatterns): ((key: string, index: number) => string) => {
  const known = new Map<string, boolean>()
  return (key, index) => {
    let bears = known.get(key)
    if (bears === undefined) {
      bears = readingsOf(plainReading(key)).some(
        (reading) => search(reading, forms).sightings.length > 0,
      )
      known.set(key, bears)
    }
    return bears ? `#${index}` : key
  }
}
