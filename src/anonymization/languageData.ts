/**
 * What the engine knows of English and Spanish. It is data, kept in `resources/` and read by `src/resourceFiles/readLanguageData.ts`; the engine
 * gets it as an argument, since it reads no files itself.
 */
export interface LanguageData {
  readonly words: WordLists
  readonly names: NameLists
  readonly notPeople: Readonly<Record<NotPeopleList, LineList>>
  readonly network: NetworkData
}

/** One entry a line. */
export type LineList = string

/** The words of a language: everyday ones, and the others that a dictionary has. Sorted, in small letters without accents. */
export interface WordLists {
  readonly everydayEnglish: LineList
  readonly plainEnglish: LineList
  readonly everydaySpanish: LineList
  readonly plainSpanish: LineList
  /** What else a whole Spanish dictionary has. */
  readonly dictionarySpanish: LineList
}

/** Names of people and cities. Sorted, in small letters without accents. */
export interface NameLists {
  readonly commonFirst: LineList
  readonly rareFirst: LineList
  readonly commonSurnames: LineList
  readonly rareSurnames: LineList
  readonly cities: LineList
}

/**
 * The lists of what is called after people or may be taken for one, each with the letter of its group. The network has learned the letters, and in
 * this order.
 */
export const NOT_PEOPLE_GROUPS = {
  'high-schools-of-los-angeles': 'S',
  'other-schools': 'S',
  'high-schools-elsewhere-in-the-country': 'S',
  namesakes: 'K',
  streets: 'P',
  'places-of-southern-california': 'P',
  'places-of-the-world': 'V',
  'places-elsewhere-in-the-country': 'V',
  'food-and-drink': 'M',
  'shops-and-makers': 'M',
  'teams-and-leagues': 'T',
  works: 'W',
  'prizes-and-laws': 'Z',
  idioms: 'I',
  'peoples-and-languages': 'N',
  'faith-and-feasts': 'F',
  'weather-and-sky': 'D',
  'terms-of-science': 'C',
  headings: 'H',
} as const

export type NotPeopleList = keyof typeof NOT_PEOPLE_GROUPS

/** The network as it was trained, before it is taken apart. */
export interface NetworkData {
  /** A line for each feature: its name, a tab, and `hidden` + 1 whole numbers from -127 to 127 with a space between. */
  readonly weights: string
  readonly head: NetworkHead
}

/** The few numbers of the network that belong to no feature. */
export interface NetworkHead {
  readonly hidden: number
  /** One step of the whole numbers in `weights`. */
  readonly step: number
  readonly bias: readonly number[]
  readonly out: readonly number[]
  readonly outBias: number
}
