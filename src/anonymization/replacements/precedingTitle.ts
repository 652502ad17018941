import { foldedWords } from '../spelling/foldSpelling.ts'
import type { Person } from '../personTypes.ts'
import type { Scene } from '../recognizers/passageContext.ts'
import { isCapitalized, startsSentence } from '../recognizers/passageContext.ts'
import { CLASS_WORDS, CLASSES_OF_SEVERAL, HONORIFICS, ROLE_NOUNS } from '../spelling/wordLists.ts'
import { wordFrom } from './grammar.ts'

/** The words before a name that belong to it. */
export interface LeadIn {
  /** UTF-16 offset where the replacement begins. Titles and classes are part of it. */
  readonly start: number
  /**
   * `article`: the, a (replaced with the name). `owner`: his, that (stays). `noun`: a noun that can
   * stay without the name.
   */
  readonly kind: 'none' | 'title' | 'article' | 'owner' | 'noun'
  /** The article that is replaced with the name, in lower case. */
  readonly article: string | null
}

const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  en: ['a', 'an', 'the'],
  es: ['el', 'la', 'los', 'las', 'un', 'una'],
}
/**
 * "that" is not in it: before a name it begins a clause far more often than it points at somebody.
 */
const OWNERS = new Set(
  'his her their my our your its this another one every each fellow former current rising su mi tu nuestra nuestro otra otro esta este'.split(
    ' ',
  ),
)
const GRADERS = new Set(['grader', 'graders'])
const ORDINAL_GRADES = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th'.split(
    ' ',
  ),
)

/**
 * Reads the words before a name. Titles ("Ms."), classes ("junior", "16-year-old junior",
 * "Roosevelt junior", "eighth grader") and an article are replaced with the name, because the
 * description says the same. A noun with an owner ("her sister") stays and only the name is
 * removed. `from` is how far left it may look: the end of the replacement before.
 */
export const leadInOf = (
  scene: Scene,
  start: number,
  from: number,
  person: Person | null,
): LeadIn => {
  const none: LeadIn = { start, kind: 'none', article: null }
  let at = wordFrom(scene, start)
  const name = scene.words[at]
  if (!name || name.start !== start) return none
  const spaced = (index: number): boolean => {
    const gap = scene.words[index]?.gap
    return (
      gap === 'space' || (gap === 'dotSpace' && HONORIFICS.has(scene.words[index - 1]?.norm ?? ''))
    )
  }
  const before = (): (typeof scene.words)[number] | null => {
    const word = scene.words[at - 1]
    return word && word.start >= from && spaced(at) && !word.runTogether ? word : null
  }
  let folded: 'title' | 'class' | null = null
  for (let word = before(); word; word = before()) {
    const honorific = HONORIFICS.has(word.norm) && (scene.lang === 'es' || isCapitalized(word))
    const grader = GRADERS.has(word.norm) && ORDINAL_GRADES.has(scene.words[at - 2]?.norm ?? '')
    const ofClass = CLASS_WORDS.has(word.norm) || CLASSES_OF_SEVERAL.has(word.norm)
    if (!honorific && (!ofClass || (GRADERS.has(word.norm) && !grader))) break
    at -= grader ? 2 : 1
    folded = honorific ? (folded ?? 'title') : 'class'
  }
  if (folded === 'class') {
    const [years, year, old] = [scene.words[at - 3], scene.words[at - 2], scene.words[at - 1]]
    if (
      old?.norm === 'old' &&
      year?.norm === 'year' &&
      years?.shape === 'digits' &&
      years.start >= from
    )
      at -= 3
    const school = new Set(foldedWords(person?.school ?? ''))
    for (let word = before(); word && isCapitalized(word) && school.has(word.norm); word = before())
      at -= 1
  }
  const previous = before()
  const begins = (index: number): number => scene.words[index]?.start ?? start
  if (
    previous &&
    (ROLE_NOUNS.has(previous.norm) || (folded === 'class' && OWNERS.has(previous.norm)))
  ) {
    // The noun for the class or role stays and stands for the person.
    const last = scene.words[wordFrom(scene, start) - 1]
    const stays =
      ROLE_NOUNS.has(previous.norm) && folded === null
        ? !startsSentence(scene, at - 1)
        : folded === 'class' && OWNERS.has(previous.norm)
    if (stays && last && last.end <= start) return { start: last.end, kind: 'noun', article: null }
    if (!stays && folded === null) return { start: previous.start, kind: 'title', article: null }
  }
  if (folded === 'title') return { start: begins(at), kind: 'title', article: null }
  if (
    previous &&
    (ARTICLES[scene.lang] ?? []).includes(previous.norm) &&
    (folded !== null || previous.shape === 'lower' || startsSentence(scene, previous.index))
  )
    return { start: previous.start, kind: folded ? 'title' : 'article', article: previous.norm }
  if (previous && OWNERS.has(previous.norm))
    return { start: begins(at), kind: 'owner', article: null }
  return { start: begins(at), kind: folded ? 'title' : 'none', article: null }
}
