import { CALENDAR } from '../cueWords.ts'
import { CERTAIN } from '../nameSpan.ts'
import type { Span } from '../nameSpan.ts'
import { listed } from '../lexiconLookup.ts'
import type { Scene } from '../textContext.ts'

const OPEN = '["“«‘]'
const CLOSE = '[,.!?]?["”»’]'
/** One to three words, the first with a capital; in quotes also without. */
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*`
const QUOTED = `${OPEN}(${WORD}(?: ${WORD}){0,2})${CLOSE}`
const CAPITAL = String.raw`((?:(?:La|El|Lil|Big|Little|Baby|DJ) )?\p{Lu}[\p{L}\p{M}'’-]+)`

/** After these somebody's nickname follows, in quotes or with a capital. */
const CALLED = [
  String.raw`call(?:s|ed|ing)? (?:her|him|them|me|us|herself|himself)`,
  String.raw`(?:goes|went|going|go) (?:simply |just |only )?by(?: the (?:nick)?name(?: of)?)?`,
  String.raw`answers? (?:only )?to(?: the (?:nick)?name(?: of)?)?`,
  String.raw`nicknam(?:ed|es|ing) (?:her|him|them|me)`,
  String.raw`dubbed (?:her|him|them|me)`,
  String.raw`(?:le|les|me|te) (?:dicen|dice|decían|llaman|pusieron|apodaron|apodan)(?: de cariño)?`,
  String.raw`(?:la|lo|los|las) (?:llaman|apodan|apodaron|conocen como)`,
  String.raw`(?:her|his|their|my) nickname(?:,| is| was)`,
  String.raw`su apodo(?:,| es| era)`,
]
/** After these it may also be a thing's name: only in quotes, and with a person in the sentence. */
const MAYBE_CALLED = [
  String.raw`(?:better |also |still |only |simply |now )?known (?:simply |only |to \p{L}+(?: \p{L}+){0,2} )?(?:as|by)`,
  'nicknamed',
  'dubbed',
  'a\\.?k\\.?a\\.?',
  'alias',
  String.raw`(?:mejor )?conocid[oa]s? como`,
  String.raw`apodad[oa]s?`,
  String.raw`(?:is|was|are|am|’s|’m|'s|'m) (?:simply|just|only|always|still|forever)`,
  String.raw`(?:es|era) (?:simplemente|solo|siempre)`,
]
const SURE = new RegExp(
  String.raw`(?<![\p{L}])(?:${CALLED.join('|')}) (?:${QUOTED}|${CAPITAL})`,
  'giu',
)
const MAYBE = new RegExp(String.raw`(?<![\p{L}])(?:${MAYBE_CALLED.join('|')}),? ${QUOTED}`, 'giu')
/** Words that say that a sentence is about a person. */
const PEOPLE_WORDS = [
  'she he they her his him their hers i me my who whom student freshman sophomore junior senior captain teammates? classmates? friends?',
  'brother sister cousin son daughter goalie keeper pitcher catcher setter guard forward runner player drummer singer dancer artist kid girl boy',
  'ella él quien hermano hermana prim[oa] hij[oa] amig[oa]s? compañer[oa]s? capitana? alumn[oa] estudiante jugadora? niñ[oa] portero portera',
].flatMap((line) => line.split(' '))
const PERSON = new RegExp(`(?<!\\p{L})(?:${PEOPLE_WORDS.join('|')})(?!\\p{L})`, 'iu')
const CAPITAL_FIRST = /^\p{Lu}/u
/** What "calls her" may be followed by and is no nickname. */
const NO_NICKNAME = new Set(
  'mr mrs ms miss dr coach i the a an monday tuesday wednesday thursday friday saturday sunday instagram facebook facetime zoom mom dad mama papa abuela abuelo'.split(
    ' ',
  ),
)

const keyOf = (nickname: string): string => nickname.split(' ').map(listed).join(' ')

/**
 * Finds nicknames that a text says are somebody's: "simply “Bug”", "everyone calls her Birdie",
 * "goes by Ace", "le dicen “La Flaca”". Takes a text in either language; returns them as the lists
 * write words.
 */
export const nicknamesSaidIn = (text: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (nickname: string | undefined): void => {
    if (nickname === undefined) return
    const key = keyOf(nickname)
    if (!NO_NICKNAME.has(key) && !CALENDAR.has(key.replace(/s$/, '')) && !CALENDAR.has(key))
      found.add(key)
  }
  for (const [, quoted, bare] of text.matchAll(SURE))
    // The flag i makes \p{Lu} match small letters too.
    add(quoted ?? (bare !== undefined && CAPITAL_FIRST.test(bare) ? bare : undefined))
  for (const match of text.matchAll(MAYBE)) {
    const before = text.slice(Math.max(0, match.index - 90), match.index)
    const sentence = before.slice(before.search(/[^.!?\n]*$/u))
    if (PERSON.test(sentence) && !/(?:^|\s)(?:it|this|that|which)\s*$/iu.test(sentence))
      add(match[1])
  }
  return found
}

/** Returns the places of these nicknames, where they have a capital or are in quotes. */
export const nicknameSpans = (scene: Scene, nicknames: ReadonlySet<string>): Span[] => {
  if (nicknames.size === 0) return []
  const lists = [...nicknames].map((nickname) => nickname.split(' '))
  return scene.words.flatMap((word, from): Span[] => {
    const keys = lists.find((words) =>
      words.every((key, i) => {
        const one = scene.words[from + i]
        return one?.key === key && (i === 0 || one.gap === ' ')
      }),
    )
    const said = word.capital || /["“«‘]$/u.test(word.gap)
    if (!keys || !said) return []
    return [{ from, to: from + keys.length, best: CERTAIN, at: from }]
  })
}
