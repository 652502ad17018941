import type { NameWord, NamePatterns } from './namePatterns.ts'
import type { Folded, Token } from './verifierTokens.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const PLURAL_VERBS = list(
  'are were have son eran fueron estan estaban estuvieron tienen tenian tuvieron han habian quedan quedaron',
)
const TO_SOMEBODY = list('you u we they')
/** Spanish words in -n that are no verbs. */
const NO_VERBS = list(
  'bien quien recien tambien cien joven orden plan capitan examen imagen margen origen patron ladron volumen',
)
const ARTICLES = list('the a an no every each this that el la un una cada este esta')
const AFTER_A_NOUN = list(
  'of is was in at on for to from with and or that are were will has had de del es era en por para con y que',
)

/**
 * True for a dictionary word at a sentence’s start that the words behind it show to be one: "Paredes blancas reciben", "Torres quedaron". Only for
 * surnames that are plurals, since a person has a verb in the singular.
 */
export const beginsAsPlural = (
  folded: Folded,
  forms: NamePatterns,
  token: Token,
  name: NameWord,
): boolean => {
  if (name.role !== 'surname' || !token.text.endsWith('s') || !forms.small(token.text)) return false
  const spaced = (word: number): boolean => folded.gap(word) === ' '
  const [next, third] = [folded.words[token.word + 1], folded.words[token.word + 2]]
  if (!next || !spaced(token.word + 1)) return false
  if (PLURAL_VERBS.has(next.text)) return !TO_SOMEBODY.has(third?.text ?? '')
  if (!next.text.endsWith('s') || !forms.own(next.text) || next.capital) return false
  if (!third || !spaced(token.word + 2)) return false
  return (
    PLURAL_VERBS.has(third.text) ||
    (third.text.length > 3 && third.text.endsWith('n') && !NO_VERBS.has(third.text))
  )
}

/** True in a headline for a surname that is a word and has the article of one: "The Price of a Ticket". "The Banks" may be the family. */
export const hasItsArticle = (folded: Folded, token: Token, name: NameWord): boolean => {
  if (name.role !== 'surname' || folded.gap(token.word) !== ' ') return false
  const before = folded.words[token.word - 1]
  if (!before || !ARTICLES.has(before.text)) return false
  if (before.text === 'the' && token.text.endsWith('s')) return false
  const after = folded.words[token.word + 1]
  return (
    after === undefined ||
    /^[,.:;!?]/.test(folded.gap(token.word + 1)) ||
    AFTER_A_NOUN.has(after.text)
  )
}
