const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Words written in lower case inside names and titles, English and Spanish. */
const SMALL = list(`
  a al an and ap as at bin bint by con d da das de del dels der di do dos du e el en for from in ibn into la las los of on or para por s san sin st ten ter the to van von with y zu zum
`)

/**
 * Verbs of news, in the forms that follow a name. They are never part of a name or a title, with or
 * without a capital.
 */
const VERBS = list(`
  said says spoke speaks told tells asked asks added adds left leaves came comes went goes ran runs walked walks cried cries hesitated hesitates laughed laughs
  smiled smiles nodded shrugged argued argues agreed agrees believes thinks hopes wants wanted remembers remembered recalled explained explains replied answered
  wrote writes posted texted tweeted shouted whispered continued joked yelled sat stood stands held holds won wins lost loses gave gives took takes got gets made makes
  was were is are has had have did does dijo dice hablo habla salio sale llego llega lloro llora gana perdio fue es conto explico agrego respondio
  pregunto escribio menciono afirmo penso sonrio
`)

const MOST_WORDS = 8

/**
 * Words in small letters without accents, for lists of words and for what the panel shows. It only suggests and sorts out: what withholds a name folds by
 * `anonymization/spelling/foldSpelling.ts`, which also knows letters that look alike, invisible characters and entities.
 */
export const withoutAccents = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word)

/**
 * True where words are written like a name or a title: few, each with a capital except the small
 * ones between, and no sentence.
 */
export function isWrittenAsName(text: string): boolean {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > MOST_WORDS || /[!?;\n\r]/u.test(text)) return false
  return words.every((word, at) => !isSmall(word) || (at > 0 && SMALL.has(withoutAccents(word))))
}

/** True where words contain a verb of news ("spoke", "Left"). */
const holdsVerb = (text: string): boolean =>
  wordsOf(text).some((word) => VERBS.has(withoutAccents(word)))

/**
 * True where words are a name and nothing else: "Lincoln High School", "Mayor’s Cup"; not "Ana
 * Rubio spoke", and no title with a verb. It does not look at meaning.
 */
export const isPlainName = (text: string): boolean => isWrittenAsName(text) && !holdsVerb(text)

/** True where words are somebody's name in an address: "@golden_bears", "golden-bears". */
export const isHandle = (text: string): boolean => /^\S+$/u.test(text)

/** True where a few words are a name in lower case: "golden state". */
export const isSmallName = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length > 0 && words.length <= 3 && words.every(isSmall) && !holdsVerb(text)
}
