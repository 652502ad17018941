import type { Language } from '#newsroom/languages.ts'
import type { WordLists } from './languageData.ts'
import type { Ruling } from './passageTypes.ts'
import type { Person } from './personTypes.ts'
import { readingsOf } from './verify/verifierDecodings.ts'
import { endOf, plainReading, startOf } from './verify/verifierTypes.ts'
import { rollOf } from './verify/buildNamePatterns.ts'
import type { NamePatterns } from './verify/namePatterns.ts'
import { search } from './verify/matchNames.ts'
import type { Rule } from './verify/verifierTypes.ts'
import type { Sighting } from './verify/verifierTypes.ts'
import { openRefs, phrasesOf, rangesIn, ruledOut, sheltered } from './verify/allowList.ts'
import { stretchesOf } from './verify/walkStrings.ts'
import type { Stretch } from './verify/walkStrings.ts'
import { commonWords } from './verify/verifierWordLists.ts'

/** A protected name that is still in an edition. Holds no word of the name, so that it may be logged. */
export interface VerifyHit {
  /** Dotted path into the edition; a key that bears the name itself is written `#<its index>`. */
  path: string
  /** The person's `ref`. */
  person: string
  rule: Rule
  /**
   * UTF-16 offsets in the string at `path`. At a run of inline nodes: in their joined text. At the seam of two elements (`path` is the
   * first one's): in the end of the one, joined to the beginning of the next.
   */
  excerptStart: number
  excerptEnd: number
}

export interface VerifyInput {
  /** Everyone in the story. Those whose treatment is `open` are not looked for. */
  people: readonly Person[]
  /** The whole projected edition: any JSON-like value. */
  edition: unknown
  lang: Language
  /** The ordinary words of both languages. */
  words: WordLists
  /** Exact names, of two words or more, inside which a word is not a protected person's: whoever calls answers for each. */
  allow: readonly string[]
  /** Institutions as the newsroom listed them. Only a school's full name, with the word that says what it is, counts. */
  schools?: readonly string[]
  /** An editor's answers about places in doubt, and about phrases. */
  rulings?: readonly Ruling[]
  /** Lets what merely reads like an institution's name ("Rubio Street") pass: where there is no gate to ask at. */
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
 * Looks through a whole edition for any form of a protected name. Written apart from the engine, sharing nothing with its
 * recognizers, because it is there for the day one of them is broken: one hit, and the edition is not published.
 *
 * Takes the people of the story, the edition, its language, what is allowed and the editor's rulings. Returns the hits, none if the edition
 * is clean. Throws only where the value itself does (a getter, a `toJSON`), which must stop publication too.
 * The time it takes is proportional to the edition, whatever the number of people.
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
  const roll = rollOf(people, commonWords(words, lang))
  if (roll.words.size + roll.patterns.size + roll.beside.size === 0) return []
  const open = openRefs(people)
  const phrases = phrasesOf({ allow, schools, rulings, open }, roll)
  const hits = new Map<string, VerifyHit>()
  for (const stretch of stretchesOf(edition, segmentOf(roll))) {
    for (const reading of stretch.readings.flatMap(readingsOf)) {
      const { folded, sightings } = search(reading, roll)
      if (sightings.length === 0) continue
      const ranges = rangesIn(folded, phrases)
      for (const sighting of sightings) {
        if (!nearSeam(stretch, sighting) || sheltered(folded, ranges, sighting, unlisted)) continue
        // A reading may run backwards.
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

/** Writes keys into paths, but for those that bear a name. */
const segmentOf = (roll: NamePatterns): ((key: string, index: number) => string) => {
  const known = new Map<string, boolean>()
  return (key, index) => {
    let bears = known.get(key)
    if (bears === undefined) {
      bears = readingsOf(plainReading(key)).some(
        (reading) => search(reading, roll).sightings.length > 0,
      )
      known.set(key, bears)
    }
    return bears ? `#${index}` : key
  }
}
