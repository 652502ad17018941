import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'

/** A noun before a name that says who the person is: "stage manager", "her cousin", "la capitana". */
export interface RolePhrase {
  /** UTF-16 offset of its first word, an article included. */
  readonly start: number
  /** UTF-16 offset behind the noun. */
  readonly end: number
  /** `owner`: his, our, the team’s, Spanish al and del; such a phrase stands by itself. */
  readonly determiner: 'none' | 'definite' | 'indefinite' | 'owner'
  /** The phrase as it is written, without its article. */
  readonly noun: string
  /** How a later mention may call the person, without article; null where the noun says too little. */
  readonly label: string | null
  /** True for a plural, which describes all the names that follow. */
  readonly several: boolean
  /** True where most newsrooms have one: the captain. */
  readonly onlyOne: boolean
  /** Grammatical gender of a Spanish noun, where it shows. */
  readonly gender: 'she' | 'he' | null
}

/** What a role needs to know of the passage. */
export interface Place {
  /** True for an offset at which a sentence begins. */
  readonly opens: (offset: number) => boolean
  /** True for an ordinary word, which needs no capital inside a sentence. Takes it folded. */
  readonly isWord: (norm: string) => boolean
}

/** A word before a name. */
export interface Token {
  readonly written: string
  /** Folded; a hyphen stays. */
  readonly norm: string
  readonly start: number
}

const FARTHEST = 140
const ENDS_A_CLAUSE = new Set('.,;:!?¡¿…“”"«»()[]\u2013\u2014\n|*_/')
/** Folds a word; most need only small letters. */
const normOf = (word: string): string =>
  /^[A-Za-z]+$/u.test(word) ? word.toLowerCase() : foldedWords(word).join('-')
/** They say too little to tell somebody from others. */
export const TOO_GENERAL = new Set(
  'member player winner participant resident contestant competitor fan peer recipient candidate receiver nominee finalist worker witness representative speaker miembro integrante participante joven muchacha muchacho nina nino estudiante alumna alumno adolescente student minor'.split(
    ' ',
  ),
)
/**
 * Returns the words of the clause that ends at an offset, as far left as `from`, in order. Empty
 * where the clause is.
 */
export const tokensOf = (text: string, end: number, from: number): Token[] => {
  const least = Math.max(from, end - FARTHEST)
  let begin = end
  while (begin > least && !ENDS_A_CLAUSE.has(text.charAt(begin - 1))) begin -= 1
  const clause = text.slice(begin, end)
  const tokens = [...clause.matchAll(/\S+/gu)].map((match) => ({
    written: match[0],
    norm: normOf(match[0]),
    start: begin + match.index,
  }))
  // The first word may be cut in two.
  if (least > from && begin === least) tokens.shift()
  return tokens
}
