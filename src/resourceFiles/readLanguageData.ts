import { NOT_PEOPLE_GROUPS } from '#anonymization/languageData.ts'
import type {
  LanguageData,
  LineList,
  NameLists,
  NetworkData,
  NetworkHead,
  NotPeopleList,
  WordLists,
} from '#anonymization/languageData.ts'
import { checkedText } from './resourceFiles.ts'

const words = (): WordLists => ({
  everydayEnglish: checkedText('words/everyday-english.txt'),
  plainEnglish: checkedText('words/plain-english.txt'),
  everydaySpanish: checkedText('words/everyday-spanish.txt'),
  plainSpanish: checkedText('words/plain-spanish.txt'),
  dictionarySpanish: checkedText('words/dictionary-spanish.txt'),
})

const names = (): NameLists => ({
  commonFirst: checkedText('names/common-first-names.txt'),
  rareFirst: checkedText('names/rare-first-names.txt'),
  commonSurnames: checkedText('names/common-surnames.txt'),
  rareSurnames: checkedText('names/rare-surnames.txt'),
  cities: checkedText('names/cities.txt'),
})

const notPeople = () =>
  Object.fromEntries(
    Object.keys(NOT_PEOPLE_GROUPS).map((list) => [list, checkedText(`not-people/${list}.txt`)]),
  ) as Record<NotPeopleList, LineList>

const network = (): NetworkData => ({
  weights: checkedText('name-network/weights.tsv'),
  head: JSON.parse(checkedText('name-network/network.json')) as NetworkHead,
})

const once = <T>(read: () => T): (() => T) => {
  let kept: T | undefined
  return () => (kept ??= read())
}

const readWords = once(words)
const readNames = once(names)
const readNotPeople = once(notPeople)
const readNetwork = once(network)

/**
 * What the engine knows of its languages, from `resources/`. Each part is read when somebody first asks for it, once a process: who only verifies reads
 * no names.
 */
export const LANGUAGE_DATA: LanguageData = {
  get words() {
    return readWords()
  },
  get names() {
    return readNames()
  },
  get notPeople() {
    return readNotPeople()
  },
  get network() {
    return readNetwork()
  },
}

/** Reads every part, so that a damaged file stops the start and not the first publication. */
export const readAllLanguageData = (): void => {
  readWords()
  readNames()
  readNotPeople()
  readNetwork()
}
