import { CALENDAR } from '../cueWords.ts'
import { listed } from '../lexiconLookup.ts'
import { CERTAIN } from '../nameSpan.ts'
import type { Span } from '../nameSpan.ts'
import type { Scene } from '../textContext.ts'
import { signaturesAt, signersIn } from './signatures.ts'

const NAME = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*`
/** "TM: ", "hrag: ", "[7:41 PM] big rob: " at the head of a line: one to three words and a colon. */
const LABEL = new RegExp(
  String.raw`^[^\S\n]*(?:\[[^\]\n]{1,12}\][^\S\n]*)?(${NAME}(?:[ _]${NAME}){0,2}):(?=\s)`,
  'gmu',
)
/** Labels of interviews, pages and tables that are nobody's name. */
const NOBODY: ReadonlySet<string> = new Set(
  `q a p r qa faq question answer pregunta respuesta moderator moderador moderadora host narrator narrador narradora interviewer interviewee entrevistador
  entrevistadora reporter reportero reportera editor editora staff audience publico crowd chorus coro all todos both ambos voice voz student alumno alumna
  teacher maestro maestra coach parent announcer note nota ps re to from cc bcc subject fwd date time place where when who what why how cost price info
  am pm tv dj mc pa pe id ok vs tba tbd`.split(/\s+/),
)

/**
 * Finds those who speak in a story: labels before a colon at the head of a line, where somebody speaks
 * twice and somebody else too; and initials with which lines are signed. Takes the story's texts;
 * returns the labels as the lists write words.
 */
export const speakersIn = (texts: readonly string[]): ReadonlySet<string> => {
  const turns = new Map<string, number>()
  const asked = new Set<string>()
  for (const text of texts)
    for (const [, label] of text.matchAll(LABEL)) {
      const key = (label ?? '').split(/[ _]/).map(listed).join(' ')
      if (NOBODY.has(key)) asked.add(key)
      else if (CALENDAR.has(key)) continue
      else turns.set(key, (turns.get(key) ?? 0) + 1)
    }
  // Where one speaks twice and somebody else too, it is a conversation: then who speaks once is a person as well.
  const twice = [...turns.values()].some((count) => count > 1)
  const speaks = twice && turns.size + asked.size > 1
  return new Set([...(speaks ? turns.keys() : []), ...signersIn(texts)])
}

/** Returns the places where these sign. */
const signedSpans = (scene: Scene, text: string, signers: ReadonlySet<string>): Span[] => {
  const signed = signaturesAt(text).filter(({ key }) => signers.has(key))
  if (signed.length === 0) return []
  const wordAt = new Map(scene.words.map(({ start }, index) => [start, index]))
  return signed.flatMap(({ start }) => {
    const from = wordAt.get(start)
    return from === undefined ? [] : [{ from, to: from + 1, best: CERTAIN, at: from }]
  })
}

/**
 * Returns the places where these speak or sign. Takes the text and its scene. A label that is an ordinary word, and no first name, is
 * none: "Tickets: $5".
 */
export const speakerSpans = (scene: Scene, text: string, speakers: ReadonlySet<string>): Span[] => {
  if (speakers.size === 0) return []
  const lists = [...speakers].map((speaker) => speaker.split(' '))
  const spoken = scene.words.flatMap((word, from): Span[] => {
    if (from > 0 && !/[\n\]]\s*$/.test(word.gap)) return []
    const keys = lists.find(
      (words) =>
        words.every((key, i) => scene.words[from + i]?.key === key) &&
        (scene.words[from + words.length]?.gap ?? '').startsWith(':'),
    )
    const ordinary = keys?.every((_, i) => {
      const rank = scene.nameRanks[from + i]
      const one = scene.words[from + i]
      // "TM: ", "LA: " are initials, whatever they spell.
      if (one?.allCapitals && one.text.length <= 3) return false
      return rank !== undefined && rank.word > 0 && rank.first === 0 && rank.surname < 2
    })
    if (!keys || ordinary === true) return []
    return [{ from, to: from + keys.length, best: CERTAIN, at: from }]
  })
  return [...spoken, ...signedSpans(scene, text, speakers)]
}
