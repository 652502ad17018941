import type { Language } from '#newsroom/languages.ts'
import type { Person } from '../people.ts'
import { spellPerson } from './forms.ts'
import type { Form } from './forms.ts'
import { isParticle } from './nameParts.ts'
import { addSpelling, newTrie } from './trie.ts'
import type { Trie } from './trie.ts'
import { NAMES_THAT_ARE_WORDS } from './wordLists.ts'

/** The people of a story with every spelling of their names, built once per story. */
export interface Roster {
  readonly lang: Language
  readonly people: readonly Person[]
  readonly spellings: Trie<Form>
  /** Single words that somebody in the story is called by, protected or not. */
  readonly knownWords: ReadonlySet<string>
  /** Protected name words of five letters and more, under each word that one slip makes of them. */
  readonly slips: ReadonlyMap<string, readonly Slip[]>
}

/** A protected name word a slip may have been made in. */
export interface Slip {
  readonly word: string
  readonly person: number
  /** A first and last name written together, as in a handle. */
  readonly joined: boolean
}

const SHORTEST_SLIP = 5

/** A word with each one of its letters left out, itself included. Two words one slip apart share at least one of them. */
export const withOneLetterOut = (word: string): string[] => {
  const letters = [...word]
  return [
    word,
    ...letters.map((_, i) =>
      letters
        .slice(0, i)
        .concat(letters.slice(i + 1))
        .join(''),
    ),
  ]
}

/** True for a person whose name, or the rest of it, is taken out. */
export const isWithheld = (person: Person | undefined): boolean =>
  person !== undefined && person.treatment !== 'open'

/** True where a name reads as an ordinary word of the story's language. */
export const isOrdinaryWord = (lang: Language, words: readonly string[]): boolean =>
  words.every((word) => NAMES_THAT_ARE_WORDS[lang].has(word) || isParticle(word))

/** Builds the roster of a story. Takes everyone in it, protected or not. */
export const rosterOf = (lang: Language, people: readonly Person[]): Roster => {
  const spellings = newTrie<Form>()
  const knownWords = new Set<string>()
  const slips = new Map<string, Slip[]>()
  const seen = new Set<string>()
  const slipped = new Set<string>()
  const slip = (word: string, person: number, joined: boolean): void => {
    if (slipped.has(`${person} ${word}`)) return
    slipped.add(`${person} ${word}`)
    const one: Slip = { word, person, joined }
    for (const key of new Set(withOneLetterOut(word))) {
      const there = slips.get(key)
      if (there) there.push(one)
      else slips.set(key, [one])
    }
  }
  people.forEach((person, index) =>
    spellPerson(person, index, (spelling, form) => {
      const key = `${index} ${form.role} ${form.kept} ${spelling}`
      if (seen.has(key)) return
      seen.add(key)
      addSpelling(spellings, spelling, form)
      for (const word of form.words) knownWords.add(word)
      if (!isWithheld(person) || form.kept || form.role === 'family') return
      const [only = ''] = form.words
      if (form.words.length === 1 && only.length >= SHORTEST_SLIP) slip(only, index, false)
      const joined = form.words.join('')
      if (form.whole && form.words.length > 1 && joined.length >= 8) slip(joined, index, true)
    }),
  )
  return { lang, people, spellings, knownWords, slips }
}
