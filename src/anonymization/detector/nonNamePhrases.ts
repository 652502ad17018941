import { NOT_PEOPLE_GROUPS } from '../languageData.ts'
import type { LanguageData, NotPeopleList } from '../languageData.ts'
import { continues, wordsOf } from './detectorTokens.ts'
import type { Word } from './detectorTokens.ts'

interface Entry {
  keys: readonly string[]
  groups: string
}

/** The entries by their first word, the longest first. Takes the lists, one entry a line. */
const entriesOf = (lists: LanguageData['notPeople']): ReadonlyMap<string, readonly Entry[]> => {
  const byName = new Map<string, Entry>()
  for (const [list, group] of Object.entries(NOT_PEOPLE_GROUPS) as [NotPeopleList, string][])
    for (const phrase of lists[list].split('\n')) {
      const keys = wordsOf(phrase).map(({ key }) => key)
      if (keys.length === 0) continue
      const name = keys.join(' ')
      const groups = byName.get(name)?.groups ?? ''
      byName.set(name, { keys, groups: groups.includes(group) ? groups : groups + group })
    }
  const byFirst = new Map<string, Entry[]>()
  for (const entry of byName.values()) {
    const first = entry.keys[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return byFirst
}

/** Words that are an entry of the lists: a school, a street, a brand … Word indexes. */
export interface Alike {
  from: number
  to: number
  /** The letters of the groups it is in. */
  groups: string
}

const WITHIN = /^(?: | & |\. |\.|, |-|\/)$/

/** Look-ups in the lists of what is no person. */
export interface LookAlikes {
  /**
   * Finds entries of the lists among the words of a text: the longest entry, wherever one begins
   * with a capital.
   */
  alikesIn(words: readonly Word[]): (Alike | null)[]
  /** True where a folded word is itself an entry of the lists; for the parts of addresses. */
  isAlike(key: string): boolean
}

/** Takes the lists; returns look-ups in them. The lists are read at the first call. */
export const lookAlikesOf = (lists: LanguageData['notPeople']): LookAlikes => {
  let read: ReadonlyMap<string, readonly Entry[]> | null = null
  const entries = () => (read ??= entriesOf(lists))
  return {
    alikesIn: (words) => alikesAmong(words, entries()),
    isAlike: (key) =>
      entries()
        .get(key)
        ?.some(({ keys }) => keys.length === 1) ?? false,
  }
}

const alikesAmong = (
  words: readonly Word[],
  known: ReadonlyMap<string, readonly Entry[]>,
): (Alike | null)[] => {
  const found: (Alike | null)[] = words.map(() => null)
  for (let at = 0; at < words.length; at++) {
    if (!words[at]?.capital) continue
    const entry = known
      .get(words[at]?.key ?? '')
      ?.find(({ keys }) =>
        keys.every(
          (key, i) =>
            words[at + i]?.key === key && (i === 0 || WITHIN.test(words[at + i]?.gap ?? '')),
        ),
      )
    if (!entry) continue
    const alike: Alike = { from: at, to: at + entry.keys.length, groups: entry.groups }
    // A longer entry that begins earlier keeps its words.
    for (let i = alike.from; i < alike.to; i++) found[i] = alike
    at = alike.to - 1
  }
  return found
}

/** True where a capitalised word comes right before or after an entry, in the same run. */
export const joinsOn = (
  words: readonly Word[],
  { from, to }: Alike,
): { before: boolean; after: boolean } => ({
  before: words[from - 1]?.capital === true && continues(words[from]),
  after: words[to]?.capital === true && continues(words[to]),
})
