import type { Finding, Ruling } from './passageTypes.ts'
import type { Doubt } from './recognizers/findings.ts'
import type { Scene } from './recognizers/passageContext.ts'
import { foldedWords } from './spelling/foldSpelling.ts'
import { isWithheld } from './protectedNames.ts'
import type { NameIndex } from './spelling/nameIndex.ts'

const wordsOf = (text: string): string => foldedWords(text).join(' ')

/**
 * The answer to a phrase holds for these words everywhere in the story. If one answer says that
 * they name somebody whose name is withheld, it wins, because it only withholds more.
 */
const rulingOnPhrase = (
  rulings: readonly Ruling[],
  phrase: string,
  nameIndex: NameIndex,
): Ruling | undefined => {
  const words = wordsOf(phrase)
  const about = rulings.filter((ruling) => wordsOf(ruling.text) === words)
  return (
    about.find(({ person }) =>
      nameIndex.people.some((one) => one.ref === person && isWithheld(one)),
    ) ?? about.find((ruling) => ruling.everywhere === true && ruling.person === null)
  )
}

/** Takes the story's answers and a doubt; returns the answer to it: for its place, or for its phrase. */
export const rulingOn = (
  rulings: readonly Ruling[],
  scene: Scene,
  doubt: Doubt,
  nameIndex: NameIndex,
): Ruling | undefined => {
  const text = scene.text.slice(doubt.start, doubt.end)
  if (doubt.name) return rulingOnPhrase(rulings, text, nameIndex)
  return rulings.find(
    (ruling) =>
      ruling.everywhere !== true &&
      ruling.place === scene.passage.place &&
      ruling.passage === scene.text &&
      ruling.text === text,
  )
}

/** Keeps only the first finding about each phrase of a story. */
export const askedOnce = (findings: readonly Finding[]): Finding[] => {
  const asked = new Set<string>()
  return findings.filter(({ code, text }) => {
    if (code !== 'name_in_phrase') return true
    const words = wordsOf(text)
    if (asked.has(words)) return false
    asked.add(words)
    return true
  })
}
