import type { Language } from '#newsroom/languages.ts'
import type { Dictionary } from './dictionary.ts'
import { KNOWN } from './lexiconLookup.ts'
import type { Lexicon } from './lexiconLookup.ts'
import type { Alike } from './nonNamePhrases.ts'
import { nameRankOf } from './lexiconRank.ts'
import type { NameRank } from './lexiconRank.ts'
import { continues } from './detectorTokens.ts'
import type { Word } from './detectorTokens.ts'
import { ORGANISATION_FIRST, ORGANISATION_LAST, SPEECH } from './cueWords.ts'

/** A run of capitalised words, by word indexes. */
interface Run {
  from: number
  to: number
  organisationLast: number
  organisationFirst: number
  /** How many of its words are ordinary, and how many are common first names. */
  ordinary: number
  firsts: number
  /** How many have digits, and how many are all capitals. */
  digits: number
  capitals: number
}

/** Everything about a text that the features of its words need. */
export interface Scene {
  words: readonly Word[]
  lang: Language
  dictionary: Dictionary
  nameRanks: readonly NameRank[]
  runs: readonly (Run | null)[]
  cities: ReadonlySet<number>
  /** Keys that occur in lower case, and keys that occur with a capital inside a sentence. */
  small: ReadonlySet<string>
  inside: ReadonlySet<string>
  tone: 'plain' | 'titled' | 'upper' | 'small'
  /** The first few places of each key. */
  same: ReadonlyMap<string, readonly number[]>
  /** For each word, the entry of the lists (school, street, brand …) that it is part of. */
  alikes: readonly (Alike | null)[]
  /** 0 to 4: which share of the capitalised words inside sentences is part of such an entry. */
  alikeShare: number
  /**
   * Signs of people in the whole text: 0 to 3 common first names that are no ordinary word, and
   * whether anybody speaks.
   */
  company: string
}

/** Looks at the whole text: its runs of capitalised words, its cities, its use of capitals. */
export const sceneOf = (words: readonly Word[], dictionary: Dictionary): Scene => {
  const nameRanks = words.map((word) => nameRankOf(word.key, dictionary))
  const runs: (Run | null)[] = words.map(() => null)
  for (let from = 0; from < words.length; from++) {
    if (!words[from]?.capital) continue
    const run: Run = {
      from,
      to: from + 1,
      organisationLast: -1,
      organisationFirst: -1,
      ordinary: 0,
      firsts: 0,
      digits: 0,
      capitals: 0,
    }
    while (
      run.to < words.length &&
      words[run.to]?.capital &&
      continues(words[run.to]) &&
      !(words[run.to]?.starts && words[run.to]?.gap === '. ')
    )
      run.to++
    for (let at = from; at < run.to; at++) {
      const key = words[at]?.key ?? ''
      if (ORGANISATION_LAST.has(key)) run.organisationLast = at
      if (ORGANISATION_FIRST.has(key) && run.organisationFirst === -1) run.organisationFirst = at
      if ((nameRanks[at]?.word ?? 0) > 0) run.ordinary++
      if (nameRanks[at]?.first === 2) run.firsts++
      if (words[at]?.digits) run.digits++
      if (words[at]?.allCapitals) run.capitals++
      runs[at] = run
    }
    from = run.to - 1
  }
  const long = words.filter((word) => word.text.length > 3 && !word.digits)
  const capitals = long.filter((word) => word.capital).length
  const uppers = long.filter((word) => word.allCapitals).length
  const tone =
    long.length > 2 && uppers > long.length * 0.7
      ? 'upper'
      : long.length > 3 && capitals > long.length * 0.7
        ? 'titled'
        : capitals === 0
          ? 'small'
          : 'plain'
  const alikes = dictionary.lookAlikes.alikesIn(words)
  return {
    words,
    lang: dictionary.lang,
    dictionary,
    nameRanks,
    runs,
    cities: citiesIn(words, dictionary.lexicon),
    small: new Set(words.filter((word) => !word.capital).map((word) => word.key)),
    inside: new Set(words.filter((word) => word.capital && !word.starts).map((word) => word.key)),
    tone,
    same: placesOf(words),
    alikes,
    alikeShare: shareOf(words, runs, alikes),
    company: companyOf(words, nameRanks, runs, alikes),
  }
}

const companyOf = (
  words: readonly Word[],
  nameRanks: readonly NameRank[],
  runs: readonly (Run | null)[],
  alikes: readonly (Alike | null)[],
): string => {
  const firsts = new Set<string>()
  words.forEach(({ key }, at) => {
    const nameRank = nameRanks[at]
    const run = runs[at]
    if (!run || run.organisationLast >= 0 || run.organisationFirst >= 0 || alikes[at]) return
    if (nameRank?.first === 2 && nameRank.word === 0) firsts.add(key)
  })
  const speaks = words.some(({ key }) => SPEECH.has(key))
  return `${Math.min(3, firsts.size)}${speaks ? 's' : 'q'}${words.length < 40 ? 'b' : 'l'}`
}

const shareOf = (
  words: readonly Word[],
  runs: readonly (Run | null)[],
  alikes: readonly (Alike | null)[],
): number => {
  let all = 0
  let alike = 0
  runs.forEach((run, at) => {
    if (run?.from !== at || (run.to - at === 1 && words[at]?.starts)) return
    all++
    if (alikes.slice(at, run.to).some((one) => one !== null) || run.organisationLast >= 0) alike++
  })
  return all === 0 ? 0 : Math.min(4, Math.floor((alike / all) * 5))
}

const placesOf = (words: readonly Word[]): Map<string, number[]> => {
  const places = new Map<string, number[]>()
  words.forEach(({ key }, at) => {
    const here = places.get(key)
    if (!here) places.set(key, [at])
    else if (here.length < 4) here.push(at)
  })
  return places
}

const citiesIn = (words: readonly Word[], lexicon: Lexicon): Set<number> => {
  const found = new Set<number>()
  words.forEach((word, at) => {
    if (!word.capital || !(lexicon.knownAs(word.key) & KNOWN.cityBeginning)) return
    let name = word.key
    for (let to = at + 1; to < at + 4 && to < words.length; to++) {
      if (words[to]?.gap !== ' ') break
      name += ` ${words[to]?.key}`
      if (lexicon.isCity(name)) for (let i = at; i <= to; i++) found.add(i)
    }
  })
  return found
}
