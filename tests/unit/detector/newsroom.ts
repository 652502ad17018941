import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { detectNames } from '#anonymization/detector/detectNames.ts'
import type { DetectOptions } from '#anonymization/detector/detectNames.ts'
import type { NameFlag } from '#anonymization/detector/nameFlag.ts'

const COLD: DetectOptions = {
  data: LANGUAGE_DATA,
  lang: 'en',
  surface: 'prose',
  accounted: [],
  accountedInStory: [],
  notPeople: [],
  institutions: [],
}

/** Flags of a text, with nothing known unless told. */
export const flags = (text: string, known: Partial<DetectOptions> = {}): NameFlag[] =>
  detectNames(text, { ...COLD, ...known })

export const flagged = (text: string, known: Partial<DetectOptions> = {}): string[] =>
  flags(text, known).map((flag) => flag.text)
