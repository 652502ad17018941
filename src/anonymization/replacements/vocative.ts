import type { Language } from '#newsroom/languages.ts'
import type { Scene } from '../recognizers/passageContext.ts'
import type { Span } from '../spans.ts'
import { foldedWords } from '../spelling/foldSpelling.ts'
import { CLASS_WORDS, ROLE_NOUNS } from '../spelling/wordLists.ts'
import { insideQuotation } from './grammar.ts'

/** What takes the place of a name that somebody calls out. */
export interface Vocative extends Span {
  readonly replacement: string
}

/** A pattern for a text that begins with one of these; each line holds several, with bars between. */
const begins = (...lines: string[]): RegExp => new RegExp(`^(?:${lines.join('|')})(?!\\p{L})`, 'iu')

/** Begins what people say to somebody. */
const SAID_TO: Readonly<Record<Language, RegExp>> = {
  en: begins(
    "go|come|get|keep|hold|wait|stop|run|look|listen|see|watch|play|stay|sit|stand|don’t|don't|do|let’s",
    "let's|thank|thanks|happy|congratulations|congrats|good|great|nice|well|way|welcome|hi|hello|hey|bye",
    "goodbye|please|sorry|yes|no|yeah|okay|ok|oh|so|right|rest|we|i|you|you’re|you're|your|are|can|could",
    "will|would|did|do|have|what|where|why|how|when|who|this|that’s|that's|see|never|always|dear|believe",
    'thanks',
  ),
  es: begins(
    'vamos|dale|ven|ve|anda|corre|mira|oye|oiga|escucha|espera|sigue|juega|gracias|muchas|felicidades',
    'feliz|buen|buena|buenos|buenas|bien|muy|hola|adiós|adios|ánimo|animo|arriba|fuerza|bravo',
    'bienvenid[ao]|perdón|perdon|perdona|sí|si|no|ay|ya|por|te|tú|tu|eres|estás|puedes|quieres|sabes|qué',
    'que|dónde|cómo|cuándo|quién|nunca|siempre|descansa|querid[ao]|eso|hasta',
  ),
}
/** With one of these, somebody is spoken to. */
const SECOND_PERSON: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:you|your|yours|yourself|you’re|you're|you’ve|you've|thanks|please|let’s|let's)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:te|tú|tu|tus|ti|contigo|eres|estás|tienes|puedes|gracias|vamos|por favor)(?!\p{L})/iu,
}
/** What follows a name that a sentence begins with, where that sentence is said to the person. */
const NEXT: Readonly<Record<Language, RegExp>> = {
  en: begins(
    "you|your|you’re|you're|you’ve|you've|come|go|get|give|tell|take|call|help|keep|stay|sit|stand|stop",
    "look|listen|wait|run|watch|play|put|turn|open|please|don’t|don't|let’s|let's|let|thank|thanks",
    'congratulations|congrats|happy birthday|good (?:job|luck|work|game)',
    "we (?:love|miss|need|want|will|are|know|believe)|we’re|we're",
    "i (?:love|miss|need|want|know|am|hope|think|wish)|i’m|i'm|if you|this is for you",
    '(?:are|can|will|could|would|did|do|have|were|should) you',
    '(?:where|when|why|how|what) (?:are|do|did|can|will|is|have|was|would)|what’s|where’s|how’s',
  ),
  es: begins(
    'ven|ve|vamos|corre|mira|oye|escucha|espera|sigue|juega|dime|dame|danos|ayuda|ayúdame|quédate|siéntate',
    'levántate|para|por favor|no te|te|tú|tu|eres|estás|puedes|quieres|sabes|gracias|felicidades|feliz',
    'perdón|(?:dónde|cuándo|por qué|cómo|qué) (?:estás|vas|haces|hiciste|quieres|es|te)',
  ),
}
/** Calls that take a name without a comma: "Go Mireya!". */
const CALLS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:oh|hey|so)\s)?(?:go|thank you(?: so much| very much)?|thanks|happy birthday|congratulations|congrats|hi|hello|hey|bye|goodbye|come on|let’s go|let's go|good luck|good job|great job|nice job|way to go|welcome(?: back| home)?|(?:we|i) (?:love|miss) (?:you|u)|rest in peace|get well soon)$/iu,
  es: /^(?:vamos|dale|gracias|muchas gracias|felicidades|feliz cumpleaños|hola|adiós|ánimo|arriba|fuerza|bravo|te (?:queremos|quiero|amamos|amo|extrañamos|extraño)|bienvenid[ao]|descansa en paz)$/iu,
}
const ENDS_A_CLAUSE = new Set('.!?¡¿“”"«»‘\n\u2014\u2013:;()[]')
/** Characters. No clause is looked at farther back. */
const LONGEST_CLAUSE = 160
/** What stands before an offset in the same clause. */
const clauseBefore = (text: string, offset: number): string => {
  const earliest = Math.max(0, offset - LONGEST_CLAUSE)
  let from = offset
  while (from > earliest && !ENDS_A_CLAUSE.has(text.charAt(from - 1))) from -= 1
  return text.slice(from, offset)
}
const CLOSES = /^(?:[!?…]|\.(?!\p{L})|,?["”»]|\s?[\u2014\u2013]|\s*$|\s*\n)/u
/** A name that is the answer to "who?": "our captain, Mireya!". */
const isRole = (clause: string): boolean => {
  const last = foldedWords(clause).at(-1) ?? ''
  return ROLE_NOUNS.has(last) || CLASS_WORDS.has(last)
}

const capital = (letter: string): string => letter.toLocaleUpperCase()

/**
 * Reads a name that somebody is called by: "Go, Mireya!", "Mireya, come here". Returns what to
 * replace so that the sentence stays whole without it; `alone` where nothing else is said; null
 * where nobody is called. Takes the name's range, or that of several names together, and how far
 * left it may look.
 */
export const vocativeAt = (
  { text, lang }: Scene,
  { start, end }: Span,
  from: number,
): Vocative | 'alone' | null => {
  const written = clauseBefore(text, start)
  const clause = written.trim().replace(/,$/, '').trim()
  const behind = text.slice(end, end + 120)
  const quoted = insideQuotation(text, start)
  if (clause === '') {
    const follows = /^, ?(?=\p{L})/u.exec(behind)
    const rest = follows ? behind.slice(follows[0].length) : ''
    if (follows && NEXT[lang].test(rest) && (quoted || SECOND_PERSON[lang].test(rest))) {
      const to = end + follows[0].length + 1
      return { start, end: to, replacement: capital(rest[0] ?? '') }
    }
    const opened = /[“"«‘'¡]$/.test(text.slice(Math.max(0, start - 1), start))
    return opened && /^[!?]+["”»’]?/.test(behind) ? 'alone' : null
  }
  if (/,\s$/.test(written)) {
    const comma = start - (written.length - written.lastIndexOf(','))
    if (comma < from || isRole(clause)) return null
    const called = SAID_TO[lang].test(clause)
    const cry = /^[!?]/.test(behind) && (quoted || called)
    const second = quoted && SECOND_PERSON[lang].test(clause)
    if (CLOSES.test(behind) && (cry || second || (called && (quoted || CALLS[lang].test(clause)))))
      return { start: comma, end, replacement: '' }
    if (!/^, /.test(behind) || !quoted) return null
    const rest = behind.slice(2)
    const interjection = called && clause.split(/\s+/).length <= 2
    if (!second && !interjection && !NEXT[lang].test(rest) && !CALLS[lang].test(clause)) return null
    const joins = /^(?:for|to|and|por|y|para)\s/i.test(rest)
    return { start: comma, end: joins ? end + 1 : end, replacement: '' }
  }
  const closed = CLOSES.test(behind) || /^,/.test(behind)
  if (!/\s$/.test(written) || !closed || !CALLS[lang].test(clause)) return null
  const space = start - (/\s+$/.exec(written)?.[0].length ?? 0)
  return space < from ? null : { start: space, end, replacement: '' }
}
