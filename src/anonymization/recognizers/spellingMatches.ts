import type { Form } from '../spelling/nameVariants.ts'
import { isParticle } from '../spelling/nameParts.ts'
import { isOrdinaryWord } from '../spelling/nameIndex.ts'
import type { NameIndex } from '../spelling/nameIndex.ts'
import { spellingsAt } from '../spelling/matchSpellings.ts'
import type { Effort, Hit } from '../spelling/matchSpellings.ts'
import { COMMON_ABBREVIATIONS, DOTTED_ABBREVIATIONS } from '../spelling/wordLists.ts'
import type { Word } from '../spelling/nameTokens.ts'
import type { Scene } from './passageContext.ts'

/** A spelling of somebody's name, found at a place where it may be the name. */
export interface Sighting {
  readonly form: Form
  /** Index in the list of people. */
  readonly person: number
  /** Index of letters, inclusive. */
  readonly first: number
  readonly last: number
  /**
   * True where the spelling alone does not show whether it is the name: `mar` in #marathon, MR in
   * capitals.
   */
  readonly unsure: boolean
}

type Answer = 'seen' | 'unsure' | 'no'

/** Shorter names are only searched for between edges of words, not in the middle of letters. */
const SHORTEST_INFIX = 5
const SHORTEST_RUN_ON = 6
const SHORTEST_BARE_HANDLE = 8
/** Prefixes after which a capital begins no new word: the Donald in McDonald is not Donald. */
const NAME_PREFIXES = new Set([
  'mc',
  'mac',
  'la',
  'le',
  'di',
  'du',
  'o',
  'd',
  'l',
  'fitz',
  'de',
  'del',
  'van',
])

const LONGEST_PREFIX = Math.max(...[...NAME_PREFIXES].map((prefix) => prefix.length))

const wordAt = (scene: Scene, letter: number): Word | undefined =>
  scene.words[scene.letters.words[letter] ?? -1]

const endsAtEdge = (scene: Scene, last: number): boolean =>
  last + 1 >= scene.letters.chars.length || (scene.letters.edges[last + 1] ?? 0) > 0

const startsAtEdge = (scene: Scene, first: number): boolean => {
  const edge = scene.letters.edges[first] ?? 0
  if (edge !== 1) return edge === 2
  const word = wordAt(scene, first)
  if (!word || word.runTogether) return true
  const before = first - word.firstLetter
  return before > LONGEST_PREFIX || !NAME_PREFIXES.has(word.norm.slice(0, before))
}

const charBehind = (scene: Scene, letter: number): string =>
  scene.text[scene.letters.to[letter] ?? 0] ?? ''

/** True for a single capital letter that stands alone, as an initial does. */
const isInitial = (scene: Scene, letter: number): boolean => {
  const word = wordAt(scene, letter)
  return word !== undefined && word.norm.length === 1 && word.shape === 'title'
}

const judgeInitials = (scene: Scene, { first, last, form }: Hit<Form>): Answer => {
  const word = wordAt(scene, first)
  if (!word || word.runTogether) return 'no'
  const letters = form.words.join('')
  const common = COMMON_ABBREVIATIONS.has(letters)
  if (word.firstLetter === first && word.lastLetter === last)
    return word.shape === 'upper' && !common && scene.lettering === 'prose' ? 'unsure' : 'no'
  for (let at = first; at <= last; at++) if (!isInitial(scene, at)) return 'no'
  let dotted = true
  for (let at = first + 1; at <= last; at++) {
    const gap = wordAt(scene, at)?.gapText ?? ''
    if (!/^[.]?\s*$/.test(gap)) return 'no'
    if (!gap.includes('.')) dotted = false
  }
  return dotted && !DOTTED_ABBREVIATIONS.has(letters) ? 'seen' : 'unsure'
}

/** Letters that are words too. */
const WORDS_OF_ONE_LETTER = { en: new Set('ai'), es: new Set('aeouy') }

const judgeWithInitial = (scene: Scene, hit: Hit<Form>, lang: NameIndex['lang']): Answer => {
  const { first, last, form } = hit
  const word = wordAt(scene, first)
  if (!word) return 'no'
  // Judged by its end: the O of O’Donnell comes first and is no initial.
  const leading = form.words.at(-1)?.length !== 1
  const initial = leading ? first : last
  const alone = wordAt(scene, initial)
  if (alone && alone.norm.length === 1) {
    if (!startsAtEdge(scene, first) || !endsAtEdge(scene, last)) return 'no'
    // The s of McDonald’s is no initial.
    if (!leading && alone.gapText === "'") return 'no'
    const dotted = charBehind(scene, initial) === '.'
    if (word.runTogether || dotted) return 'seen'
    if (alone.shape !== 'title') return 'no'
    const alsoWord = alone.norm === 'i' || alone.norm === 'a'
    // "A large crowd", "I hope so", "Y casas": the letter is a word before another.
    const surname = wordAt(scene, first + 1)
    if (leading && WORDS_OF_ONE_LETTER[lang].has(alone.norm) && surname && surname !== alone) {
      if (surname.shape === 'lower' && scene.vocabulary.own(surname.norm)) return 'no'
      if (scene.lettering === 'title' || scene.lettering === 'upper') return 'unsure'
    }
    return leading ? 'seen' : alsoWord || alone.gap === 'comma' ? 'no' : 'seen'
  }
  if (!word.runTogether || form.length < SHORTEST_INFIX) return 'no'
  // The a of "and" is nobody's initial: letters of two words are read together only where both
  // words end.
  if (leading ? wordAt(scene, first + 1) !== word : scene.letters.edges[initial] === 2) return 'no'
  // mrubio, mireyar: at least one edge of a word, because otherwise every word with these letters
  // would match.
  return startsAtEdge(scene, first) && endsAtEdge(scene, last)
    ? 'seen'
    : form.length > SHORTEST_INFIX && (startsAtEdge(scene, first) || endsAtEdge(scene, last))
      ? 'unsure'
      : 'no'
}

const judgeHandle = (
  scene: Scene,
  { first, last, form }: Hit<Form>,
  lang: NameIndex['lang'],
): Answer => {
  if (!startsAtEdge(scene, first) || !endsAtEdge(scene, last)) return 'no'
  const word = wordAt(scene, first)
  const at = /[@＠]/.test(scene.text[(scene.letters.from[first] ?? 0) - 1] ?? '')
  if (at) return 'seen'
  const plain = form.words.length === 1 && !/\d/.test(form.words[0] ?? '')
  const ordinary = isOrdinaryWord(lang, form.words)
  if (word?.runTogether)
    return plain && (ordinary || form.length < SHORTEST_INFIX) ? 'unsure' : 'seen'
  return plain && (ordinary || form.length < SHORTEST_BARE_HANDLE) ? 'no' : 'seen'
}

const LONGEST_NUMBER = 4

/** "3D", "10K", "50th": a number and what is counted, not Ed, Lok or Soth in digits. */
const isNumber = (scene: Scene, { first, last, form }: Hit<Form>): boolean => {
  const written = scene.letters.chars.slice(first, last + 1).join('')
  return (
    written !== form.words.join('') &&
    /^\d+(?:[a-z]|st|nd|rd|th|am|pm|ft|lb|km|mm|cm)s?$/.test(written)
  )
}

const judgeName = (scene: Scene, hit: Hit<Form>, lang: NameIndex['lang']): Answer => {
  const { first, last, form, runOn } = hit
  const word = wordAt(scene, first)
  if (!word) return 'no'
  // The s of a possessive makes no plural.
  if (form.role === 'family' && scene.letters.edges[last] === 2) return 'no'
  const starts = startsAtEdge(scene, first)
  const ends = endsAtEdge(scene, last)
  if (word.runTogether) {
    // #rubiostrong: the s begins the next word.
    if (form.role === 'family' && !ends) return 'no'
    if (starts && ends) {
      const strong = scene.letters.edges[first] === 2 && wordAt(scene, last)?.lastLetter === last
      return strong || form.length > 3 ? 'seen' : 'unsure'
    }
    if (form.length >= SHORTEST_INFIX) return 'seen'
    return (starts || ends) && form.length > 2 ? 'unsure' : 'no'
  }
  if (!starts || !ends) return 'no'
  if (form.length <= LONGEST_NUMBER && isNumber(scene, hit)) return 'no'
  if (!runOn) return 'seen'
  // "some" is no So Me, "market" no Mar Ket.
  if (scene.everyday.has(word.norm) && word.shape !== 'mixed') return 'no'
  // Ji-won written as Jiwon.
  const given = form.role === 'first-name' && word.shape === 'title'
  if (given && form.length >= SHORTEST_INFIX) return 'seen'
  if (form.length < SHORTEST_RUN_ON) return form.whole && form.length > 4 ? 'unsure' : 'no'
  const someOrdinary = form.words.some((one) => !isParticle(one) && isOrdinaryWord(lang, [one]))
  return someOrdinary && word.shape === 'lower' ? 'unsure' : 'seen'
}

const judge = (scene: Scene, hit: Hit<Form>, lang: NameIndex['lang']): Answer => {
  switch (hit.form.role) {
    case 'initials':
      return judgeInitials(scene, hit)
    case 'initial-and-surname':
    case 'first-name-and-initial':
      return judgeWithInitial(scene, hit, lang)
    case 'handle':
      return judgeHandle(scene, hit, lang)
    default:
      return judgeName(scene, hit, lang)
  }
}

/**
 * Finds every place of a passage where a spelling of somebody's name is. `effort` counts the steps.
 * They grow only with the passage's length, because a spelling is followed only as far as its
 * letters agree.
 */
export const sightingsIn = (
  scene: Scene,
  nameIndex: NameIndex,
  effort: Effort = { steps: 0 },
): Sighting[] => {
  const { letters, words } = scene
  const sightings: Sighting[] = []
  for (let at = 0; at < letters.chars.length; at++) {
    const edge = letters.edges[at] ?? 0
    if (edge === 0 && !words[letters.words[at] ?? -1]?.runTogether) continue
    for (const hit of spellingsAt(nameIndex.spellings, letters, at, effort)) {
      const answer = judge(scene, hit, nameIndex.lang)
      if (answer !== 'no')
        sightings.push({
          form: hit.form,
          person: hit.person,
          first: hit.first,
          last: hit.last,
          unsure: answer === 'unsure',
        })
    }
  }
  return sightings
}
