import {
  CLASS_WORDS,
  MONTHS,
  ROLE_NOUNS,
  SAYING_NOUNS,
  SPEECH,
  list,
} from '../spelling/wordLists.ts'
import { isPersonVerb } from '../spelling/personVerbs.ts'
import type { Word } from '../spelling/nameTokens.ts'
import type { Mention } from './mentions.ts'
import { isCapitalized, startsSentence } from './passageContext.ts'
import type { Scene } from './passageContext.ts'

/** Verbs that only a plural has before them: "Sales were up", "Las luces eran". */
const PLURAL_VERBS = {
  en: list('are were have'),
  es: list(
    'son eran fueron estan estaban estuvieron tienen tenian tuvieron han habian quedan quedaron',
  ),
}

/**
 * Nouns that a person's name may stand before: "Price supporters", "Price signs", "Young rebounds". With these, a sentence does not show that the
 * word before is no name.
 */
const AFTER_A_NAME = list(`
  fans supporters teammates friends relatives parents brothers sisters twins siblings cousins kids boys girls sons daughters classmates
  followers haters backers voters allies rivals critics
  signs posters shirts jerseys buttons stickers banners votes ballots memes jokes rumors photos pictures videos stories texts posts
  goals points assists rebounds saves hits runs strikeouts touchdowns fouls minutes
`)

/** Spanish words in -n that are no verbs. */
const NO_VERBS = list(
  'bien quien recien tambien cien joven orden plan capitan examen imagen margen origen patron ladron volumen',
)

/** What may follow a noun in a headline that has its article: "The Price of a Ticket", "No Child Is Left". */
const AFTER_A_NOUN = {
  en: list('of is was in at on for to from with and or that are were will has had'),
  es: list('de del es era en a al para por con y o que se'),
}
const ARTICLES = {
  en: list('the a an no every each this that'),
  es: list('el la un una ningun ninguna cada este esta'),
}
const DEGREES = { en: list('too very'), es: list('muy demasiado') }

/** Second halves of everyday compounds: "Long-term plans". "Price-led" is not among them. */
const SECOND_HALVES = list(`
  term time distance range standing lasting awaited sleeved running quality speed level end stakes school scoring profile tech rise pitched
  grade year week day night minute hour way lane haired eyed hearted minded
`)

/** What somebody's own people and things are called: "Hope’s mother". */
const OWNED = list(`
  mother father mom dad parents sister brother sisters brothers family grandmother grandfather aunt uncle cousin cousins friend friends
  teammates classmates coach teacher counselor locker backpack phone hands eyes voice mind
`)

const spaced = (word: Word | undefined): word is Word => word?.gap === 'space'

/** True for a dictionary word that can be a plural noun: "lists", "luces". */
const isPlural = (scene: Scene, norm: string): boolean =>
  norm.length > 3 && scene.vocabulary.ownPlural(norm) && !/(?:ss|us|is)$/u.test(norm)

/** "Sales were up", but not "Banks, were you there" or "Banks are you coming". */
const hasPluralVerb = (scene: Scene, at: number): boolean => {
  const verb = scene.words[at]
  return (
    spaced(verb) &&
    PLURAL_VERBS[scene.lang].has(verb.norm) &&
    !/^(?:you|u|we|they)$/u.test(scene.words[at + 1]?.norm ?? '')
  )
}

/** "Song lists are due", "Flores blancas adornaron la reja". A person’s name before it would leave the verb without a subject. */
const leadsCompound = (scene: Scene, { norm, index }: Word): boolean => {
  const noun = scene.words[index + 1]
  if (!spaced(noun) || !isPlural(scene, noun.norm) || AFTER_A_NAME.has(noun.norm)) return false
  if (scene.lang === 'en') return hasPluralVerb(scene, index + 2)
  const verb = scene.words[index + 2]
  return (
    norm.endsWith('s') &&
    spaced(verb) &&
    verb.norm.length > 3 &&
    verb.norm.endsWith('n') &&
    !NO_VERBS.has(verb.norm)
  )
}

/** "Mark your calendars": somebody is told to do it. */
const isCommand = (scene: Scene, index: number): boolean => {
  const your = scene.words[index + 1]
  const noun = scene.words[index + 2]
  return spaced(your) && your.norm === 'your' && spaced(noun) && isPlural(scene, noun.norm)
}

const ONLY_FAMILY = list('surname family')
const isFamilyName = (mention: Mention): boolean =>
  [...mention.roles].every((role) => ONLY_FAMILY.has(role))

/** In a headline: "The Price of a Ticket", "Too Long for Many". */
const hasItsArticle = (scene: Scene, { norm, index, gap }: Word): boolean => {
  const before = scene.words[index - 1]
  if (!before || gap !== 'space') return false
  const next = scene.words[index + 1]
  const alone =
    next === undefined || /^[,.:;!?]/u.test(next.gapText) || AFTER_A_NOUN[scene.lang].has(next.norm)
  if (!alone) return false
  // "The Banks" may be the family.
  const family = norm.endsWith('s') && /^(?:the|los|las)$/u.test(before.norm)
  return (ARTICLES[scene.lang].has(before.norm) && !family) || DEGREES[scene.lang].has(before.norm)
}

/**
 * True where a word with a capital clearly is the word, by what follows: "Best of all", "Song lists are due", "Sales were up", and in a headline
 * "The Price of a Ticket". Strict on purpose: where a name could stand as well, it says nothing.
 */
export const isWordByContext = (scene: Scene, mention: Mention): boolean => {
  const word = scene.words[mention.firstWord]
  if (!word || mention.firstWord !== mention.lastWord || !isCapitalized(word)) return false
  if (scene.lettering === 'joined' || scene.lettering === 'lower' || word.runTogether) return false
  const headline = scene.lettering === 'title' || scene.lettering === 'upper'
  if (!headline && !startsSentence(scene, word.index)) return false
  if (!scene.vocabulary.own(word.norm) && !MONTHS.has(word.norm)) return false
  const next = scene.words[word.index + 1]
  if (spaced(next) && next.norm === 'than') return true
  if (scene.lang === 'en' && leadsCompound(scene, word)) return true
  // Given names may be plurals (Miles, Dolores) or be called out (“Mark your turn”).
  if (!isFamilyName(mention)) return false
  if (isPlural(scene, word.norm) && hasPluralVerb(scene, word.index + 1)) return true
  if (leadsCompound(scene, word)) return true
  if (headline && hasItsArticle(scene, word)) return true
  if (spaced(next) && next.norm === 'of' && scene.words[word.index + 2]?.norm === 'all') return true
  if (next?.gapText === '-' && next.shape === 'lower' && SECOND_HALVES.has(next.norm)) return true
  return isCommand(scene, word.index)
}

const AGE = /^1\d$/u
/** "Still, who knows?" asks; "Hope, who laughed" tells. */
const ASKS = list('knows would could can is wants cares will else sabe')

/** "Hope, 16, of Reseda", "Hope, a junior", "Hope, who laughed". */
const isIntroduced = (scene: Scene, word: Word): boolean => {
  const next = scene.words[word.index + 1]
  if (next?.gap !== 'comma') return false
  const after = scene.words[word.index + 2]
  if (AGE.test(next.norm)) return after?.gap === 'comma'
  if (next.norm === 'de' && after && AGE.test(after.norm))
    return scene.words[word.index + 3]?.norm === 'anos'
  if (/^(?:who|quien)$/u.test(next.norm)) return after !== undefined && !ASKS.has(after.norm)
  // "Still, a student said" is nobody called Still.
  if (!/^(?:a|an|the|un|una|el|la)$/u.test(next.norm) || !after) return false
  const described = CLASS_WORDS.has(after.norm) || ROLE_NOUNS.has(after.norm)
  return described && scene.words[word.index + 3]?.gap === 'comma'
}

/** Verbs of one, behind a noun that is a plural otherwise. */
const SINGULAR_VERBS = {
  en: list('is was has does goes'),
  es: list('es era fue tiene tenia tuvo esta estaba hizo puso dijo va iba quiere vive juega'),
}

/** "Montes hizo la lista", "Banks was late": the plural of a word takes no verb of one. */
const takesVerbOfOne = (scene: Scene, word: Word): boolean => {
  const next = scene.words[word.index + 1]
  if (!spaced(next) || next.shape !== 'lower' || !isPlural(scene, word.norm)) return false
  // "Politics is", "News has".
  if (/(?:ics|news)$/u.test(word.norm)) return false
  const past = scene.lang === 'es' && scene.text.slice(next.start, next.end).endsWith('ó')
  return past || SINGULAR_VERBS[scene.lang].has(next.norm)
}

/**
 * "Daniela Prado … Prado faltó": the whole name stands before in the passage, and a verb of what one
 * person did follows. A Spanish noun would need an article there.
 */
const actsAfterWholeName = (scene: Scene, word: Word): boolean => {
  const next = scene.words[word.index + 1]
  if (scene.lang !== 'es' || !spaced(next) || next.shape !== 'lower') return false
  if (!/\p{L}{2}ó$/u.test(scene.text.slice(next.start, next.end))) return false
  return scene.words
    .slice(0, word.index)
    .some(
      ({ norm, index, gap }) =>
        norm === word.norm && gap === 'space' && isCapitalized(scene.words[index - 1]),
    )
}

const ownsSomething = (scene: Scene, { index }: Word): boolean => {
  const mark = scene.words[index + 1]
  const owned = scene.words[index + 2]
  return mark?.norm === 's' && mark.gapText === "'" && spaced(owned) && OWNED.has(owned.norm)
}

/**
 * True where a word that begins a sentence clearly is somebody: "Hope scored", "Hope, a junior,", "Hope’s mother", "Banks was late". Takes a passage where capitals
 * mean something.
 */
export const isNameByContext = (scene: Scene, mention: Mention): boolean => {
  const word = scene.words[mention.firstWord]
  if (!word || mention.firstWord !== mention.lastWord || word.shape !== 'title') return false
  if (scene.lettering !== 'prose' || !startsSentence(scene, word.index)) return false
  const next = scene.words[word.index + 1]
  if (spaced(next) && next.shape === 'lower')
    if (
      isPersonVerb(scene.lang, next.norm) ||
      (SPEECH.has(next.norm) && !SAYING_NOUNS.has(next.norm))
    )
      return true
  return (
    isIntroduced(scene, word) ||
    ownsSomething(scene, word) ||
    takesVerbOfOne(scene, word) ||
    actsAfterWholeName(scene, word)
  )
}
