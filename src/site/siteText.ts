import type { SiteWords } from './translations/siteTextTypes.ts'
import type { Language } from '#newsroom/languages.ts'
import { english } from './translations/siteTextEnglish.ts'
import { spanish } from './translations/siteTextSpanish.ts'

const WORDS: Readonly<Record<Language, SiteWords>> = { en: english, es: spanish }

/** Returns the site's own texts in the language of the page. */
export const wordsIn = (lang: Language): SiteWords => WORDS[lang]

/** "and"; in Spanish "y", or "e" before the sound i ("Ana e Inés", but "nieve y hielo"; RAE, "y"). */
export function andBefore(name: string, lang: Language): string {
  if (lang !== 'es') return wordsIn(lang).and
  return /^(h?[ií])(?![aeouáéóú])/i.test(name) ? 'e' : wordsIn(lang).and
}
