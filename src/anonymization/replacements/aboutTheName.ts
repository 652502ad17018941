import type { Language } from '#newsroom/languages.ts'
import type { Scene } from '../recognizers/passageContext.ts'
import type { Span } from '../spans.ts'

const PEOPLE =
  "(?:\\S+\\s){0,3}(?:friends?|family|teammates?|classmates?|parents|mom|mother|dad|father|grandmother|coach|coaches|peers|fans|sisters?|brothers?|people|everyone|everybody|teachers?|most|many|we|they|she’s|she's|he’s|he's|she|he)"

/** Behind a name: the sentence says how the person is called, or where the name comes from. */
const BEHIND: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    new RegExp(
      `^["”’]?,? as ${PEOPLE}\\s(?:\\S+\\s)?(?:calls?|called|knows?|knew|nicknamed|is called|is known|prefers to be called|likes to be called)`,
      'iu',
    ),
    /^["”’]?,? (?:is |was |which is |it’s )?short for\b/iu,
    /^["”’]?,? (?:which |whose name |that )?(?:means|translates (?:to|as|into))\b(?! (?:to|that|we|business|well|it))/iu,
    /^["”’]?,? (?:whose|his|her|their) (?:first |last |middle |full |given )?(?:name|nickname|surname) (?:means|comes|came|is|was|rhymes|honors|has)\b/iu,
    /^["”’]?,? (?:a|an|the) (?:\S+ )?(?:name|nickname|surname) (?:that|which|she|he|they|meaning|given|from|of|in|for|her|his)\b/iu,
    /^["”’]?,? (?:is |was |it’s |it is )?(?:spelled|spelt)\b/iu,
    /^["”’]?,? with (?:an?|one|two|no) ["“‘']?\p{L}{1,2}["”’']?(?:[,.;!?]| (?:and|not|instead|in|at))/iu,
    /^["”’]?,? (?:who )?(?:is |was |were )?named (?:after|for)\b/iu,
    /^["”’]?,? (?:who )?(?:also |better |best )?(?:nicknamed|goes by|went by|going by|known as|a\.?k\.?a\.?|alias)\s["“‘']?\p{L}/iu,
    // "Declan Foy, called Dec", and not "Foy called her mother".
    /^["”’]?, (?:who (?:is|was) )?(?:also )?called\s["“‘']?\p{L}/iu,
    /^['’]s (?:first |last |middle |full |given |real )?(?:name|nickname|surname) (?:means|comes|came|is (?:short|spelled|pronounced|from|[“"‘])|rhymes|has|honors)\b/iu,
  ],
  es: [
    /^["”»]?,? (?:como|a quien|que así) (?:\S+\s){0,4}?(?:la|lo|le|los|las) (?:llama|llaman|llamamos|conoce|conocen|conocemos|dice|dicen|decimos)(?!\p{L})/iu,
    /^["”»]?,? (?:como|a quien) (?:la|lo|le) (?:llama|llaman|conocen?|dicen?|decimos)(?!\p{L})/iu,
    /^["”»]?,? (?:que )?(?:significa|quiere decir|se escribe|viene de)(?!\p{L})/iu,
    /^["”»]?,? (?:cuyo|cuya|su) (?:primer |segundo )?(?:nombre|apellido|apodo) (?:significa|viene|es|era|quiere|rima|honra)(?!\p{L})/iu,
    /^["”»]?,? (?:un|el) (?:nombre|apodo|apellido) (?:que|de|muy)(?!\p{L})/iu,
    /^["”»]?,? con (?:una? )?["“«]?\p{L}{1,2}["”»]?(?:[,.;!?]| (?:y|no|al))/iu,
    /^["”»]?,? (?:se llama|llamad[ao]) así(?!\p{L})/iu,
    /^["”»]?,? (?:apodad[ao]|conocid[ao] como|mejor conocid[ao] como|alias)\s["“«]?\p{L}/iu,
  ],
}
/** Before a name. */
const AHEAD: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\b(?:known|goes|go|going|went)(?: (?:simply|only|just|now))? (?:as|by)(?: the (?:name|nickname))?(?: of)?\s["“‘']?$/iu,
    /\b(?:nicknamed|dubbed|rechristened|renamed)(?: (?:her|him|them))?\s["“‘']?$/iu,
    /\b(?:was|is|were|been|be) (?:named|called)\s["“‘']?$/iu,
    /\bnamed (?:her|him|them|the baby|(?:her|his|their) (?:baby|daughter|son|child))\s["“‘']?$/iu,
    /\b(?:my|her|his|their|your|whose|first|last|full|middle|real|birth|given|legal|stage|the) (?:name|nickname|surname)(?:’s|'s| is| was| means|,)?\s["“‘']?$/iu,
    /\bby the (?:name|nickname)(?: of)?\s["“‘']?$/iu,
    /\bshort for\s["“‘']?$/iu,
    /\bcall(?:s|ed)? (?:her|him|them|me|us|you)\s["“‘']$/iu,
    /\bcall me\s["“‘']?$/iu,
  ],
  es: [
    /(?<!\p{L})(?:se llama|se llamaba|se llame|me llamo|te llamas|llamarse)\s["“«]?$/iu,
    /(?<!\p{L})(?:le|les|me) (?:dicen|decían|decimos|puso|pusieron|pusimos)\s["“«]?$/iu,
    /(?<!\p{L})(?:la|lo|me) (?:llaman|llamaban|llamamos)\s["“«]$/iu,
    /(?<!\p{L})(?:apodad[ao]|conocid[ao] como|alias)\s["“«]?$/iu,
    /(?<!\p{L})(?:nombre|apodo|apellido)(?: (?:es|era|completo es))?\s["“«]?$/iu,
  ],
}
/** "a student named Mireya": the noun says enough. */
const NAMED: Readonly<Record<Language, RegExp>> = {
  en: /(?<=\b(?:an?|one|another|the|this|that|two|our|my|her|his|their)\s(?:\S+\s){0,5}?(?:girl|boy|kid|child|teen|teenager|student|freshman|sophomore|junior|senior|grader|friend|classmate|teammate|cousin|sister|brother|niece|nephew|daughter|son|member|player|neighbor|girls|boys|students|woman|man|person))(?: who is| who was|,)? (?:named|called) $/iu,
  es: /(?<=(?<!\p{L})(?:una?|otra?|la|el|esta|este|su|mi)\s(?:\S+\s){0,5}?(?:niñ[ao]|chic[ao]|muchach[ao]|joven|estudiante|alumn[ao]|adolescente|amig[ao]|compañer[ao]|prim[ao]|herman[ao]|sobrin[ao]|hij[ao]|nuev[ao]|vecin[ao]))(?: que se llama| que se llamaba|,)?(?: llamad[ao]| de nombre|) $/iu,
}
const NAMED_ES = /(?: que se llama| que se llamaba|,? llamad[ao]|,? de nombre) $/iu

/** "Declan Foy, known as Dec to his friends," */
const KNOWN_AS: Readonly<Record<Language, RegExp>> = {
  en: /^, (?:(?:better|also|best|widely|often) )?(?:known|called|nicknamed|a\.?k\.?a\.?|who goes by|who is known)(?: (?:to|by) [^,.;:!?"“]{2,40}?)?(?: simply)?(?: as| by)? ["“‘']?$/iu,
  es: /^, (?:(?:mejor|también) )?(?:conocid[ao]|apodad[ao]|llamad[ao]|alias)(?: (?:por|entre) [^,.;:!?"“]{2,40}?)?(?: como)? ["“«]?$/iu,
}

/** Why a sentence about a name has to be written in other words. */
export const ABOUT_THE_NAME =
  'This sentence is about the name itself, and says nothing without it. Write it in other words, or leave it out.'

const LOOK = 120

/**
 * True where the words around a name speak of the name: what it means, how it is spelled, who calls
 * the person so.
 */
export const isAboutTheName = (
  { text, lang }: Scene,
  { start, end }: Span,
  from: number,
): boolean => {
  const behind = text.slice(end, end + LOOK)
  if (BEHIND[lang].some((pattern) => pattern.test(behind))) return true
  if (/^['’]s?(?!\p{L})/u.test(behind)) return false
  const ahead = text.slice(Math.max(from, start - LOOK), start)
  return AHEAD[lang].some((pattern) => pattern.test(ahead))
}

/** "a girl named Mireya Rubio": returns where " named" begins; null where there is none. */
export const namedFrom = ({ text, lang }: Scene, start: number, from: number): number | null => {
  const ahead = text.slice(Math.max(from, start - LOOK), start)
  const named = NAMED[lang].exec(ahead)?.[0]
  if (named === undefined || (lang === 'es' && !NAMED_ES.test(named))) return null
  return start - named.length
}

/**
 * "Declan Foy, known as Dec, plays": returns where the description ends that only gives another
 * name, with the comma that closes it. Takes the end of the name and the range of the next one, of
 * the same person.
 */
export const otherNameTo = ({ text, lang }: Scene, end: number, next: Span): number | null => {
  if (!KNOWN_AS[lang].test(text.slice(end, next.start))) return null
  const rest = text.slice(next.end, next.end + LOOK)
  const closes =
    /^["”»’]?(?: (?:to|by|among|por|entre|para) [^,.;:!?\n]{2,50})?(?:,["”»’]?)?(?=[ .;:!?])/u
  const reach = closes.exec(rest)
  return reach ? next.end + reach[0].length : null
}
