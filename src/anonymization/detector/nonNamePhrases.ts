import { IDIOMS, PRIZES, WORKS } from './lists/lookAlikes/culture.ts'
import { FOOD, MAKERS, TEAMS } from './lists/lookAlikes/goods.ts'
import { FARTHER, FARTHER_PLACES, PLACES, STREETS } from './lists/lookAlikes/places.ts'
import {
  FARTHER_SCHOOLS,
  HIGH_SCHOOLS,
  NAMESAKES,
  OTHER_SCHOOLS,
} from './lists/lookAlikes/schools.ts'
import {
  FAITH_AND_FEASTS,
  HEADINGS,
  NATURE,
  PEOPLES_AND_TONGUES,
  SCIENCE,
} from './lists/lookAlikes/world.ts'
import { continues, wordsOf } from './detectorTokens.ts'
import type { Word } from './detectorTokens.ts'

/** What sort of thing an entry of the lists is: one letter each. */
const GROUPS: readonly (readonly [string, string])[] = [
  ['S', HIGH_SCHOOLS],
  ['S', OTHER_SCHOOLS],
  ['S', FARTHER_SCHOOLS],
  ['K', NAMESAKES],
  ['P', STREETS],
  ['P', PLACES],
  ['V', FARTHER],
  ['V', FARTHER_PLACES],
  ['M', FOOD],
  ['M', MAKERS],
  ['T', TEAMS],
  ['W', WORKS],
  ['Z', PRIZES],
  ['I', IDIOMS],
  ['N', PEOPLES_AND_TONGUES],
  ['F', FAITH_AND_FEASTS],
  ['D', NATURE],
  ['C', SCIENCE],
  ['H', HEADINGS],
]

interface Entry {
  keys: readonly string[]
  groups: string
}

let read: ReadonlyMap<string, readonly Entry[]> | null = null

/** The entries by their first word, the longest first; taken apart at the first call. */
const entries = (): ReadonlyMap<string, readonly Entry[]> => {
  if (read) return read
  const byName = new Map<string, Entry>()
  for (const [group, text] of GROUPS)
    for (const phrase of text.split(/[,\n]/)) {
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
  read = byFirst
  return read
}

/** Words that stand where a look-alike of the lists stands: a school, a street, a brand … Word indexes. */
export interface Alike {
  from: number
  to: number
  /** The letters of the groups it is in. */
  groups: string
}

const WITHIN = /^(?: | & |\. |\.|, |-|\/)$/

/** Finds the look-alikes among the words of a text: the longest entry wherever one begins with a capital. */
export const alikesIn = (words: readonly Word[]): (Alike | null)[] => {
  const found: (Alike | null)[] = words.map(() => null)
  const known = entries()
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

/** Whether a word, folded, is by itself an entry of the lists; for the parts of addresses. */
export const isAlike = (key: string): boolean =>
  entries()
    .get(key)
    ?.some(({ keys }) => keys.length === 1) ?? false

/** Whether a capitalised word stands right before or after a look-alike, in the same run. */
export const joinsOn = (
  words: readonly Word[],
  { from, to }: Alike,
): { before: boolean; after: boolean } => ({
  before: words[from - 1]?.capital === true && continues(words[from]),
  after: words[to]?.capital === true && continues(words[to]),
})
