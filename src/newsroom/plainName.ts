const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Words that are written small inside names and titles, English and Spanish. */
const SMALL = list(`
  a al an and as at by con d da das de del dels der di do dos du e el en for from in into la las los of on or para por s san sin the to van von with y
`)

/** What people do in stories, in the forms that follow a name: no part of a name or a title, with a capital or without. */
const VERBS = list(`
  said says spoke speaks told tells asked asks added adds left leaves came comes went goes ran runs walked walks cried cries hesitated hesitates laughed laughs
  smiled smiles nodded shrugged argued argues agreed agrees believes thinks hopes wants wanted remembers remembered recalled explained explains replied answered
  wrote writes posted texted tweeted shouted whispered continued joked yelled sat stood stands held holds won wins lost loses gave gives took takes got gets made makes
  was were is are has had have did does dijo dice hablo habla salio sale llego llega lloro llora rio gano gana perdio fue es era conto explico agrego respondio
  pregunto escribio menciono afirmo penso sonrio
`)

const MOST_WORDS = 8

const folded = (word: string): string =>
  word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * Whether words are a name or a title and nothing else: few, each with a capital but for the small ones between, no sentence and no verb.
 * "Lincoln High School", "Mayor’s Cup", "The Dog Who Knew the Schedule"; not "Ana Rubio spoke". What its words mean, it does not know.
 */
export function isPlainName(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const [first] = words
  if (first === undefined || words.length > MOST_WORDS) return false
  // A full stop after a short word is an abbreviation's.
  if (/[!?;:"“”«»\n\r]/u.test(text) || /\p{L}{4,}\.\s/u.test(text)) return false
  return words.every((word, at) => {
    if (VERBS.has(folded(word))) return false
    return !/^\p{Ll}/u.test(word) || (at > 0 && SMALL.has(folded(word)))
  })
}
