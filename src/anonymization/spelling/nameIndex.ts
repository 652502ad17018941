import { isWithheld } from '../protectedNames.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Person } from '../personTypes.ts'
import { spellPerson } from './nameVariants.ts'
import type { Form } from './nameVariants.ts'
import { isParticle } from './nameParts.ts'
import { addSpelling, forestOf, newTrie } from './matchSpellings.ts'
import type { Forest, Trie } from './matchSpellings.ts'
import { NAMES_THAT_ARE_WORDS } from './wordLists.ts'

/** The people of a story with every spelling of their names. It is built once for each story. */
export interface NameIndex {
  readonly lang: Language
  readonly people: readonly Person[]
  readonly spellings: Forest<Form>
  /** True where somebody in the story, protected or not, has this word as a name. */
  isKnown(word: string): boolean
  /**
   * Protected name words of five letters or more that a typing error may have turned into this
   * word. Not all of them are one typing error away.
   */
  slipsNear(word: string): Iterable<Slip>
  /** All of these words. */
  readonly slips: readonly Slip[]
}

/** A protected name word that may have been misspelled. */
export interface Slip {
  readonly word: string
  readonly person: number
  /** True for a first and last name written as one word, as in a handle. */
  readonly joined: boolean
}

const SHORTEST_SLIP = 5

/** True where a name is also an ordinary word of the story's language. */
export const isOrdinaryWord = (lang: Language, words: readonly string[]): boolean =>
  words.every((word) => NAMES_THAT_ARE_WORDS[lang].has(word) || isParticle(word))

/** One person's spellings, apart from any story. */
interface Spelled {
  readonly trie: Trie<Form>
  readonly words: ReadonlySet<string>
  /** Words that may be misspelled, and whether they are whole names written as one word. */
  readonly slips: ReadonlyMap<string, boolean>
}

const spell = (person: Person): Spelled => {
  const trie = newTrie<Form>()
  const words = new Set<string>()
  const slips = new Map<string, boolean>()
  const seen = new Set<string>()
  spellPerson(person, (spelling, form) => {
    const key = `${form.role} ${form.kept} ${spelling}`
    if (seen.has(key)) return
    seen.add(key)
    addSpelling(trie, spelling, form)
    for (const word of form.words) words.add(word)
    if (!isWithheld(person) || form.kept || form.role === 'family') return
    const [only = ''] = form.words
    if (form.words.length === 1 && only.length >= SHORTEST_SLIP) slips.set(only, false)
    const joined = form.words.join('')
    // D’Andre, Jae-won: two words of one part of a name are also typed as one.
    const onePart = form.role === 'first-name' || form.role === 'nickname'
    if (onePart && form.words.length > 1 && joined.length >= SHORTEST_SLIP) slips.set(joined, false)
    if (form.whole && form.words.length > 1 && joined.length >= 8 && !slips.has(joined))
      slips.set(joined, true)
  })
  return { trie, words, slips }
}

/**
 * The same people are in passage after passage, preview after preview, so their spellings are kept
 * for a while.
 */
const lately = new Map<string, Spelled>()
const KEEP_AT_MOST = 400

const spelled = (person: Person): Spelled => {
  const { fullName, aliases, handles, school, treatment } = person
  const key = JSON.stringify([fullName, aliases, handles, school, treatment])
  const known = lately.get(key)
  const here = known ?? spell(person)
  lately.delete(key)
  lately.set(key, here)
  const [oldest] = lately.keys()
  if (lately.size > KEEP_AT_MOST && oldest !== undefined) lately.delete(oldest)
  return here
}

/**
 * One typing error leaves the first letter or the last one, and changes the length by one at most.
 */
const slipKeys = (word: string): string[] => [
  `${word.length}^${word.charAt(0)}`,
  `${word.length}$${word.charAt(word.length - 1)}`,
]

/** Builds the index of the names in a story. Takes everyone in it, protected or not. */
export const nameIndexOf = (lang: Language, people: readonly Person[]): NameIndex => {
  const each = people.map(spelled)
  const slips = new Map<string, Slip[]>()
  each.forEach((one, person) => {
    for (const [word, joined] of one.slips)
      for (const key of slipKeys(word)) {
        const there = slips.get(key)
        const slip = { word, person, joined }
        if (there) there.push(slip)
        else slips.set(key, [slip])
      }
  })
  const words = new Set(each.flatMap((one) => [...one.words]))
  return {
    lang,
    people,
    spellings: forestOf(each.map((one) => one.trie)),
    isKnown: (word) => words.has(word),
    slips: each.flatMap((one, person) =>
      [...one.slips].map(([word, joined]) => ({ word, person, joined })),
    ),
    *slipsNear(word) {
      for (const length of [word.length - 1, word.length, word.length + 1]) {
        yield* slips.get(`${length}^${word.charAt(0)}`) ?? []
        yield* slips.get(`${length}$${word.charAt(word.length - 1)}`) ?? []
      }
    },
  }
}
