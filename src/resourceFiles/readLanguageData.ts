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
import { resourceText } from './resourceFiles.ts'

const words = (): WordLists => ({
  everydayEnglish: resourceText('words/everyday-english.txt'),
  plainEnglish: resourceText('words/plain-english.txt'),
  everydaySpanish: resourceText('words/everyday-spanish.txt'),
  plainSpanish: resourceText('words/plain-spanish.txt'),
})

const names = (): NameLists => ({
  commonFirst: resourceText('names/common-first-names.txt'),
  rareFirst: resourceText('names/rare-first-names.txt'),
  commonSurnames: resourceText('names/common-surnames.txt'),
  rareSurnames: resourceText('names/rare-surnames.txt'),
  cities: resourceText('names/cities.txt'),
})

const notPeople = () =>
  Object.fromEntries(
    Object.keys(NOT_PEOPLE_GROUPS).map((list) => [list, resourceText(`not-people/${list}.txt`)]),
  ) as Record<NotPeopleList, LineList>

const network = (): NetworkData => ({
  weights: resourceText('name-network/weights.tsv'),
  head: JSON.parse(resourceText('name-network/network.json')) as NetworkHead,
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
 * no names, and the server starts before it has read anything.
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
