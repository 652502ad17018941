import type { CorrectionKind, HistoryKind } from '#newsroom/corrections.ts'

/** What the site itself says, as opposed to what the newsroom writes. */
export interface SiteWords {
  skip: string
  sections: string
  by: string
  and: string
  published: string
  /** Keyed by the byline's role; reporting and writing are plain "By". */
  roles: Readonly<Record<string, string>>
  kinds: Readonly<Record<CorrectionKind, string>>
  /** What befell a story: before a date, and in a list of them. */
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
  /** On a story in another language, leading to this one. */
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
  /** Names the navigation at the foot of the page. */
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
  /** Label of the field. */
  words: string
  go: string
  hints: readonly string[]
  tooLong: string
  /** Before the words that were asked for, which stand in quotation marks. */
  found: (count: number) => string
  none: string
  noneHints: readonly string[]
  everySection: string
  better: string
  further: string
}

/** The house's own account of its rule about names, for a page that stands even before the newsroom writes one. */
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
