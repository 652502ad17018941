import type { Language } from '#newsroom/languages.ts'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import { englishRole } from './roleEnglish.ts'
import { spanishRole } from './roleSpanish.ts'
import { tokensOf } from './roleTokens.ts'
import type { Place, RolePhrase } from './roleTokens.ts'

/**
 * Reads the noun that ends at `end` and says what a person is: a role, kin, or a class with a word
 * more ("exchange student"). `from` is how far left it may look, `school` is the
 * person's. Returns null where there is none. Rule: a false
 * title stands before a name without an article (AP Stylebook, "titles").
 */
export const rolePhraseAt = (
  lang: Language,
  text: string,
  end: number,
  from: number,
  place: Place,
  school: string | null = null,
): RolePhrase | null => {
  if (end <= from || /\s/.test(text[end - 1] ?? ' ')) return null
  const tokens = tokensOf(text, end, from)
  const read =
    lang === 'es'
      ? spanishRole(tokens)
      : englishRole(tokens, place, new Set(foldedWords(school ?? '')))
  return read && { ...read, end }
}
