import type { Language } from '#newsroom/languages.ts'
import type { Scene } from './textContext.ts'
import { CALENDAR, PEOPLES, PERSON_VERBS, PREPOSITIONS, ROLES, SPEECH } from './cueWords.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * Words of grammar that are seldom names, folded like the lists. Some are names too ("Her", "So",
 * "An" are surnames); they are still asked about wherever no sentence begins. Modals and months
 * that are first names (will, may, june) are left out.
 */
const GRAMMAR: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`
    a the this that these those it its he him his she her hers they them their theirs we us our ours you your yours i me my mine who whom whose which what
    both each every either neither some any all none many much more most few fewer less other another such same one two three four five six seven eight nine
    ten eleven twelve and or but nor so yet if because although though while when where why how as than then there here now not no yes never always often
    only just even also too again still once twice after before since until during about above below between through against without within for from in into
    of off on onto out over to toward under up upon with at by is are was were be been being am do does did done has have had having can could would should
    must might shall don didn doesn won isn aren wasn weren can't don't didn't doesn't won't isn't aren't wasn't weren't couldn't wouldn't shouldn't i'm i'll
    i've i'd you're you'll you've you'd he's he'll he'd she's she'll she'd it's it'll we're we'll we've we'd they're they'll they've they'd that's there's
    what's who's let's let people everyone everybody someone somebody nobody anyone anybody something nothing everything anything maybe perhaps instead
    however meanwhile today tonight yesterday tomorrow please thanks okay
    ours yours call bring take make give get go come put keep wash seal lock sign ask tell look see wait stop start write read
  `),
  es: list(`
    el la los las un una unos unas lo le les se me te nos os mi tu su sus mis tus nuestro nuestra nuestros nuestras yo usted ustedes ella ellas ellos nosotros
    este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello quien quienes que cual cuales cuyo cuanto cuantos donde cuando como
    porque aunque mientras pero sino y e o u ni si no tambien tampoco ya aun todavia siempre nunca antes despues luego entonces ahora hoy ayer manana aqui
    alli alla ahi muy mas menos mucho mucha muchos muchas poco pocos todo toda todos todas otro otra otros otras cada alguno alguna algunos algunas ninguno
    ninguna nadie nada algo alguien ambos ambas dos tres cuatro cinco seis siete ocho nueve diez de del al a ante bajo con contra desde en entre hacia hasta
    para por segun sin sobre tras durante es son era eran fue fueron ser estar esta estan estaba estaban ha han habia habian hay hubo tiene tienen tenia
    nina nino ninas ninos
  `),
}

/** Words of school and sports that are written in lower case in prose and are no names there. */
const SMALL: ReadonlySet<string> = list(
  'junior juniors senior seniors sophomore freshman libero setter captain clay nina nino ninas ninos',
)

/** Words that may come before a verb of saying without being a name: "It tells", "Both said". */
const SPEAKS: ReadonlySet<string> = list(
  'a it he she they we you i this that these those who whoever what both each one all some many most others people everyone nobody somebody someone ellos ellas usted ustedes yo todos todas ambos quien',
)

/** Months that are also names. */
const NAMED_MONTHS: ReadonlySet<string> = list(
  'april may june august abril mayo junio julio agosto',
)
const BEFORE_A_MONTH: ReadonlySet<string> = list(
  'in of by until till since through during early late mid last next this every between and to or',
)

const apostrophes = (text: string): string => text.toLowerCase().replace(/[’ʼ]/gu, "'")

/** Before a verb for what people do, even an ordinary word may be somebody's name. */
const acts = (scene: Scene, at: number): boolean => {
  const next = scene.words[at + 1]
  return next !== undefined && !next.capital && (PERSON_VERBS.has(next.key) || SPEECH.has(next.key))
}

/**
 * True for an everyday word that is on no list of names, at the start of a sentence that continues
 * in lower case, and nowhere else in the text with a capital: "Students filled the hall."
 */
const opensSentence = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const nameRank = scene.nameRanks[at]
  const next = scene.words[at + 1]
  if (!word?.starts || !nameRank || nameRank.first > 0 || nameRank.surname > 1) return false
  // A rarer word must not be on a list of surnames either: "Stripes and squares hung in the hall."
  if (nameRank.word < (nameRank.surname > 0 ? 2 : 1)) return false
  if (word.allCapitals || word.possessive || scene.inside.has(word.key)) return false
  return next !== undefined && !next.capital && next.gap === ' ' && !acts(scene, at)
}

/**
 * "Bórralo", "Grité", "Cuéntanos": a Spanish verb, known by its accent and its ending, on no list
 * of names, at the start of a sentence.
 */
const isSpanishVerb = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const nameRank = scene.nameRanks[at]
  const next = scene.words[at + 1]
  if (
    scene.lang !== 'es' ||
    !word?.starts ||
    !nameRank ||
    !next ||
    next.capital ||
    next.gap !== ' '
  )
    return false
  if (nameRank.first > 0 || nameRank.surname > 0 || scene.inside.has(word.key) || acts(scene, at))
    return false
  return SPANISH_VERB.test(word.text.normalize('NFC'))
}
const SPANISH_VERB = /^\p{L}{2,}[éíó]$|[áéíóú]\p{Ll}*(?:l[oa]s?|les?|me|te|se|nos)$/u

/** "LITERALMENTE": an ordinary word in capitals for emphasis, which is on no list of names. */
const isLoud = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const nameRank = scene.nameRanks[at]
  if (!word?.allCapitals || !nameRank || scene.tone === 'upper' || word.key.length < 4) return false
  return nameRank.word > 0 && nameRank.first === 0 && nameRank.surname < 2 && !acts(scene, at)
}

/**
 * "Murals", "Playoffs": a single word, as tags are, that is no first name and no common surname.
 */
const isAlone = (scene: Scene, at: number): boolean => {
  const nameRank = scene.nameRanks[at]
  if (scene.words.length !== 1 || !nameRank) return false
  return nameRank.word > 0 && nameRank.first === 0 && nameRank.surname < 2
}

/** Teams and companies that a school paper names in one word and that are no one's name. */
const TEAMS: ReadonlySet<string> = list(`
  dodgers lakers clippers rams chargers raiders yankees mets giants padres athletics warriors celtics knicks nets spurs heat bruins trojans aztecs gauchos
  matadors titans highlanders anteaters ducks sharks galaxy lafc chromebook chromebooks ipad macbook gmail wifi powerpoint canvas schoology kahoot quizlet
  minecraft fortnite roblox pokemon marvel disneyland
`)

/** "3. Washington (Jordan) 12.44": a runner in a list of results. */
const isRanked = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const before = scene.words[at - 1]
  const next = scene.words[at + 1]
  if (!word || !before?.digits || !next || (scene.nameRanks[at]?.surname ?? 0) < 2) return false
  return /^[.)º°] $/.test(word.gap) && /^(?: \(|, )$/.test(next.gap)
}

/**
 * "Students", "Sophomores" at a sentence’s start; teams; and peoples, countries and languages that
 * are no common first name.
 */
const isNobody = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const first = scene.nameRanks[at]?.first ?? 0
  if (!word) return false
  if (word.starts && first === 0 && ROLES.has(word.key)) return true
  if (acts(scene, at) || isRanked(scene, at)) return false
  return TEAMS.has(word.key) || (PEOPLES.has(word.key) && first < 2)
}

const WHERE: ReadonlySet<string> = list('in near outside around across en desde hacia cerca')

/** "In Reseda", "desde Compton": a town in one word, no first name, after a word for a place. */
const isWhere = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const before = scene.words[at - 1]
  const nameRank = scene.nameRanks[at]
  if (!word || !before || !nameRank?.place || nameRank.first > 0 || word.gap !== ' ') return false
  return !before.capital && WHERE.has(before.key) && !word.possessive && !acts(scene, at)
}

/**
 * DACA, FAFSA, ELAC: capitals in a text with lower case, no first name, and without a verb for what
 * people do.
 */
const isAcronym = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  const nameRank = scene.nameRanks[at]
  if (!word?.allCapitals || !nameRank || scene.tone === 'upper') return false
  const known = nameRank.first > 0 || nameRank.surname > 1
  return !known && word.key.length > 2 && word.key.length < 7 && !acts(scene, at)
}

/**
 * True where a single word that scored like a name is clearly none: a word of grammar at the start
 * of a sentence or in lower case, a month after its preposition. Where it speaks ("So said"), it is
 * a person, whatever the word.
 */
export function isPlainWord(scene: Scene, at: number, lang: Language): boolean {
  const word = scene.words[at]
  if (!word || word.foreignScript) return false
  const next = scene.words[at + 1]
  // "A Tomás le gustó": this is the preposition, not an initial.
  if (word.initial) return word.starts && next?.gap === ' ' && GRAMMAR[lang].has(word.key)
  if (next && SPEECH.has(next.key) && !SPEAKS.has(word.key)) return false
  const spelled = apostrophes(word.text)
  const grammar =
    GRAMMAR[lang].has(word.key) ||
    GRAMMAR[lang].has(spelled) ||
    (lang === 'es' && GRAMMAR.en.has(spelled))
  if (grammar) return word.starts || !word.capital || spelled.includes("'")
  if (opensSentence(scene, at) || isAcronym(scene, at)) return true
  if (isSpanishVerb(scene, at) || isLoud(scene, at) || isAlone(scene, at)) return true
  if (isNobody(scene, at) || isWhere(scene, at)) return true
  if (!word.capital) return SMALL.has(word.key)
  if (!CALENDAR.has(word.key)) return false
  if (!NAMED_MONTHS.has(word.key)) return true
  const before = scene.words[at - 1]
  return before !== undefined && (BEFORE_A_MONTH.has(before.key) || PREPOSITIONS.has(before.key))
}
