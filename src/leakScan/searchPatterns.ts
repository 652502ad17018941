import { fold, lettersOf } from './foldForScan.ts'
import { nameOfRecord } from './nameOfRecord.ts'

/** Somebody whose name, or part of it, readers must not get. */
export interface WithheldName {
  /** The record's id: what a report calls this person. */
  id: string
  fullName: string
  aliases: readonly string[]
  handles: readonly string[]
  /** The school of the record, which may be written beside the name. */
  school?: string | null
  /** True where the first name is printed and only the rest is withheld. */
  firstNameOpen: boolean
  /** The first name as it is printed, where it is open; left out: the first word of the name. */
  firstName?: string
}

export type Spelling =
  | 'full name'
  | 'name without its middle'
  | 'surname first'
  | 'first name'
  | 'surname'
  | 'part of the name'
  | 'nickname'
  | 'handle'
  | 'initials'
  | 'initial and surname'
  | 'written backwards'
  | 'upside down'

export interface SearchPattern {
  person: string
  spelling: Spelling
  /** Folded. */
  letters: string
  /**
   * Where the letters count. `anywhere`: also inside longer words; `word`: from the beginning of a
   * word to the end of one; `spaced`: each letter is a word.
   */
  stands: 'anywhere' | 'word' | 'spaced'
  /**
   * False where the same letters may well be somebody or something else: worth a look, but no
   * proof.
   */
  sure: boolean
}

/**
 * Whether a folded name may also be a word ("grace"), a place, or the name of somebody who is
 * printed ("garcia", or by chance the whole name).
 */
export type MayBeElse = (letters: string) => boolean

const PARTICLES = new Set(
  'de del la las los da das do dos di du van von der den ter ten bin ibn al el le y e'.split(' '),
)
/** Shorter names alone are part of too many other words. */
const LEAST_PART = 4
/** From this length on, letters are also searched for inside other words. */
const LEAST_ANYWHERE = 8
const ENDINGS = ['', 's', 'es']

const partsOf = (name: string): string[] => name.split(/[\s,]+/u).filter(Boolean)
const inHyphens = (part: string): string[] => {
  const inner = part.split(/[-‐‑’']/u).filter((piece) => piece.length > 1)
  return inner.length > 1 ? inner : []
}
const backwards = (letters: string): string => [...letters].reverse().join('')
/**
 * Letters turned upside down as web pages write them, in the order of the alphabet; o, s, x and z
 * stay the same.
 */
const UPSIDE_DOWN = [...'ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz']
/** A name turned upside down, after folding: "rubio" is found as "oiqnr". */
const turned = (letters: string): string =>
  lettersOf(
    [...backwards(letters)]
      .map((letter) => UPSIDE_DOWN[letter.charCodeAt(0) - 97] ?? letter)
      .join(''),
  )

type Draft = Omit<SearchPattern, 'person'>

/**
 * A name of several words as a whole: as written, without what is between first and last name,
 * surname first, with the first initial.
 */
function wholeName(parts: readonly string[]): Draft[] {
  const first = lettersOf(parts[0] ?? '')
  const rest = parts.slice(1).map(lettersOf)
  const last = rest.at(-1) ?? ''
  const surnames = rest.filter((part) => !PARTICLES.has(part))
  const found: Draft[] = []
  const add = (spelling: Spelling, letters: string, sure = true): void => {
    const stands = letters.length >= LEAST_ANYWHERE ? 'anywhere' : 'word'
    found.push({ spelling, letters, stands, sure })
  }
  add('full name', first + rest.join(''))
  for (const surname of surnames) add('name without its middle', first + surname)
  add('surname first', rest.join('') + first)
  for (const surname of surnames) add('surname first', surname + first)
  if (surnames.length > 1) {
    add('surname', rest.join(''))
    add('surname', [...surnames].reverse().join(''))
    add('full name', first + [...surnames].reverse().join(''))
  }
  for (const surname of surnames) {
    if (surname.length < LEAST_PART) continue
    const letters = (first[0] ?? '') + surname
    // "S. Mall" and "small" have the same letters; with a gap it is the name.
    found.push({ spelling: 'initial and surname', letters, stands: 'word', sure: false })
  }
  const initials = [first, ...rest].map((part) => part[0] ?? '').join('')
  if (initials.length > 2) {
    found.push({ spelling: 'initials', letters: initials, stands: 'spaced', sure: false })
  }
  if (first.length + last.length >= LEAST_ANYWHERE) {
    add('written backwards', backwards(first + rest.join('')))
    add('written backwards', backwards(first + last))
    add('upside down', turned(first + last))
    add('upside down', turned(first) + turned(last))
  }
  return found
}

function singleName(name: string, spelling: Spelling, mayBeElse: MayBeElse): Draft[] {
  const letters = lettersOf(name)
  if (letters.length < LEAST_PART) return []
  const sure = !mayBeElse(letters)
  const stands = sure && letters.length >= LEAST_ANYWHERE ? 'anywhere' : 'word'
  if (stands === 'anywhere') {
    return [
      { spelling, letters, stands, sure },
      { spelling: 'written backwards', letters: backwards(letters), stands, sure },
    ]
  }
  return ENDINGS.map((ending) => ({ spelling, letters: letters + ending, stands, sure }))
}

/**
 * Takes people and a test for single names; returns everything to search for because of them,
 * folded. Knows nothing of how the engine spells names.
 */
export function searchPatternsOf(
  people: readonly WithheldName[],
  mayBeElse: MayBeElse = () => false,
): SearchPattern[] {
  return people.flatMap((person) => {
    const parts = nameOfRecord(person.fullName, person.school ?? '')
    const first = parts[0] ?? ''
    const rest = parts.slice(1)
    const single = (name: string, spelling: Spelling) => singleName(name, spelling, mayBeElse)
    const ofRest = rest.flatMap((part) => [
      ...single(part, 'surname'),
      ...inHyphens(part).flatMap((inner) => single(inner, 'part of the name')),
    ])
    const ofFirst = [
      ...single(first, 'first name'),
      ...inHyphens(first).flatMap((inner) => single(inner, 'part of the name')),
    ]
    const printed = person.firstName === undefined ? [first] : partsOf(person.firstName)
    const open = new Set(person.firstNameOpen ? [...printed, printed.join('')].map(lettersOf) : [])
    const ofOthers = [
      ...person.aliases.map((name) => [name, 'nickname'] as const),
      ...person.handles.map((name) => [name, 'handle'] as const),
    ].flatMap(([name, spelling]): Draft[] => {
      const words = partsOf(name)
      if (words.length < 2) return single(name, spelling)
      const letters = lettersOf(name)
      const stands = letters.length >= LEAST_ANYWHERE ? 'anywhere' : 'word'
      return [{ spelling, letters, stands, sure: true }]
    })
    const drafts = [
      ...(rest.length > 0 ? wholeName(parts) : []),
      ...(person.firstNameOpen && person.firstName !== '' ? [] : ofFirst),
      ...ofRest,
      ...ofOthers,
    ]
    const seen = new Set<string>()
    return drafts.flatMap((draft) => {
      if (draft.letters === '' || open.has(draft.letters)) return []
      if (seen.has(draft.letters)) return []
      seen.add(draft.letters)
      return [{ ...draft, sure: draft.sure && !mayBeElse(draft.letters), person: person.id }]
    })
  })
}

/** Returns every single name in these texts, folded: they may be somebody else, or a place. */
export function singleNamesIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => {
      const { letters, begins } = fold(text)
      const words: string[] = []
      for (let index = 0; index < letters.length; index += 1) {
        if (begins[index] === 2 || words.length === 0) words.push('')
        words[words.length - 1] += letters[index] ?? ''
      }
      return words
    }),
  )
}
