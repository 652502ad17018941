import { isOrdinaryWord } from '../spelling/nameIndex.ts'
import type { NameIndex } from '../spelling/nameIndex.ts'
import { REASONS } from './doubtReasons.ts'
import type { Doubt } from './findings.ts'
import type { Scene } from './passageContext.ts'

/** What people put behind a name to make a word of it: Rubiomania, Mireyathon. */
const ENDINGS = (
  'mania maniac maniacs thon athon fest esque like ing ology nomics onomics land ville town topia palooza holic holics gate ism isms ist ists ite ites ' +
  'ian ians ish ify ified fied ization tastic licious inator verse saurus sanity gram bot con cast pod nation world force power phile philia ' +
  'phobia mas zilla rama ercise cise strong squad army gang team fam time day night cup bowl burger buck bucks coin vision craft core pilled coded naut ' +
  'naissance lution manía fan fans landia itis ísimo isima azo azos ada'
)
  .normalize('NFKD')
  .replace(/\p{M}/gu, '')
  .split(' ')
/** What they put before it. */
const BEGINNINGS = 'un anti pro mega super uber non post pre neo free go viva team ultra'.split(' ')
const SHORTEST = 5
const SHORTEST_STEM = 4

interface Stem {
  readonly person: number
  readonly whole: boolean
}

const stemsFrom = (nameIndex: NameIndex): ReadonlyMap<string, Stem> => {
  const stems = new Map<string, Stem>()
  for (const { word, person, joined } of nameIndex.slips) {
    if (joined || word.length < SHORTEST || isOrdinaryWord(nameIndex.lang, [word])) continue
    stems.set(word, { person, whole: true })
    const stem = word.replace(/[aeiou]$/, '')
    if (stem !== word && stem.length >= SHORTEST_STEM && !stems.has(stem))
      stems.set(stem, { person, whole: false })
  }
  return stems
}

/** A story has one index of names and many passages. */
const made = new WeakMap<NameIndex, ReadonlyMap<string, Stem>>()

const stemsOf = (nameIndex: NameIndex): ReadonlyMap<string, Stem> => {
  const stems = made.get(nameIndex) ?? stemsFrom(nameIndex)
  made.set(nameIndex, stems)
  return stems
}

const madeOf = (word: string, stems: ReadonlyMap<string, Stem>): Stem | null => {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue
    const head = word.slice(0, -ending.length)
    const found = stems.get(head) ?? stems.get(head.replace(/[aeios]$/, ''))
    // Rubicon is not Rubio-con: short endings need the whole name.
    if (found && (ending.length > 3 || stems.get(head)?.whole)) return found
  }
  for (const beginning of BEGINNINGS) {
    const found = word.startsWith(beginning) ? stems.get(word.slice(beginning.length)) : undefined
    if (found?.whole) return found
  }
  return null
}

/**
 * Finds words that are made of a protected name: "Rubiomania", "Mireyathon", also without the
 * name's last vowel ("Mireyology"). Only of names of five letters or more that are no words
 * themselves; a word of the story's language is none. `named`: indexes of the words that are in a
 * recognised name, which are left out.
 */
export const namesInsideWords = (
  scene: Scene,
  nameIndex: NameIndex,
  named: ReadonlySet<number>,
): Doubt[] => {
  const stems = stemsOf(nameIndex)
  if (stems.size === 0) return []
  return scene.words.flatMap(({ index, norm, start, end, runTogether }): Doubt[] => {
    if (named.has(index)) return []
    if (norm.length < SHORTEST + 2 || runTogether || scene.everyday.has(norm)) return []
    if (nameIndex.isKnown(norm) || scene.everyday.has(norm.replace(/s$/, ''))) return []
    const stem = madeOf(norm, stems)
    if (!stem) return []
    return [{ start, end, code: 'ambiguous_word', person: stem.person, reason: REASONS.made }]
  })
}
