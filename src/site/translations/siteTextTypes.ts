import type { CorrectionKind, HistoryKind } from '#newsroom/corrections.ts'

/** The site's own texts, as opposed to what the newsroom writes. */
export interface SiteWords {
  skip: string
  sections: string
  by: string
  and: string
  published: string
  /** By role of the byline. Reporting and writing are plain "By". */
  roles: Readonly<Record<string, string>>
  kinds: Readonly<Record<CorrectionKind, string>>
  /** What happened to a story: the words before a date, and in a list of events. */
  history: Readonly<Record<HistoryKind, string>>
  historyOfStory: string
  /** Beside a headline in lists and feeds. */
  corrected: string
  retracted: string
  seeCorrections: string
  correctionsOfStory: string
  editorsNote: string
  aboutReporters: string
  moreFrom: string
  latest: string
  latestEdition: string
  topics: string
  /** On a story in another language: the link that leads to this one. */
  readInThisLanguage: string
  correctionsTitle: string
  correctionsIntro: string
  noCorrections: string
  noSuchCorrections: string
  correctionsFeed: string
  kindOfCorrection: string
  allKinds: string
  section: string
  allSections: string
  from: string
  to: string
  filter: string
  showAll: string
  nothingYet: string
  nothingHere: string
  staff: string
  staffIntro: string
  former: string
  contact: string
  stories: string
  pages: string
  newer: string
  older: string
  pageOf: (page: number, pages: number) => string
  topic: string
  feeds: string
  search: SearchWords
  about: AboutWords
  /** Label of the navigation at the foot of the page. */
  moreOfThePaper: string
  howWeWork: string
  missingTitle: string
  missingText: string
  goneTitle: string
  goneText: string
  downTitle: string
  downText: string
  toFrontPage: string
}

export interface SearchWords {
  title: string
  /** Label of the search field. */
  words: string
  go: string
  hints: readonly string[]
  tooLong: string
  /** Comes before the words that were searched for, which are in quotation marks. */
  found: (count: number) => string
  none: string
  noneHints: readonly string[]
  everySection: string
  better: string
  further: string
}

/**
 * Explains the rule about names. The page shows it even before the newsroom writes its own text.
 */
export interface AboutWords {
  title: (newsroom: string) => string
  description: (newsroom: string) => string
  namesTitle: string
  names: readonly string[]
  correctionsTitle: string
  corrections: string
  correctionsLink: string
  policiesTitle: string
  peopleTitle: string
  people: string
  peopleLink: string
  /** At the foot of every page. */
  short: string
  shortLink: string
}
