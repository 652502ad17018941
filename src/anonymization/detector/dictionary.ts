import type { Language } from '#newsroom/languages.ts'
import type { LanguageData } from '../languageData.ts'
import { lexiconOf } from './lexiconLookup.ts'
import type { Lexicon } from './lexiconLookup.ts'
import { networkOf } from './neuralNet.ts'
import type { Network } from './neuralNet.ts'
import { lookAlikesOf } from './nonNamePhrases.ts'
import type { LookAlikes } from './nonNamePhrases.ts'

/** All that the detector looks things up in, and the language of the text that it reads. */
export interface Dictionary {
  readonly lang: Language
  readonly lexicon: Lexicon
  readonly lookAlikes: LookAlikes
  /** Made at the first call: it takes some hundredths of a second, and a text without a capital needs none. */
  network(): Network
}

const made = new WeakMap<LanguageData, Readonly<Record<Language, Dictionary>>>()

/** Takes the data and a language; returns the dictionary. The same data give the same one, which remembers what it was asked. */
export const dictionaryOf = (data: LanguageData, lang: Language): Dictionary => {
  const known = made.get(data)
  if (known) return known[lang]
  let network: Network | null = null
  const shared = {
    lexicon: lexiconOf(data.words, data.names),
    lookAlikes: lookAlikesOf(data.notPeople),
    network: () => (network ??= networkOf(data.network)),
  }
  const both = { en: { ...shared, lang: 'en' }, es: { ...shared, lang: 'es' } } as const
  made.set(data, both)
  return both[lang]
}
