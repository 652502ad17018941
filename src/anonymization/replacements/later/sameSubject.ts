import { startsSentence } from '#anonymization/recognizers/passageContext.ts'
import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { insideQuotation, wordFrom } from '#anonymization/replacements/grammar.ts'
import type { MentionState } from '#anonymization/replacements/mentionTypes.ts'
import { possessiveAt } from '#anonymization/replacements/possessive.ts'
import type { Treated } from '#anonymization/replacements/replacementTypes.ts'
import { roleBefore } from '#anonymization/replacements/roles/byRole.ts'
import { KIN_EN, ROLES_EN, ROLES_ES } from '#anonymization/replacements/roles/personNouns.ts'
import { SPEECH } from '#anonymization/spelling/wordLists.ts'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'

/** Characters between two mentions, at most. */
const FARTHEST = 240
/** Words before a name that may begin a sentence about the person: "A Noé le falta uno". */
const PREPOSITIONS = new Set(['a', 'con', 'para', 'segun'])

/** People of whom no record speaks, and whom a pronoun could mean instead. */
const OTHER_PEOPLE = new Set(
  (
    'man woman boy girl kid child mother father mom dad mama papa ' +
    'grandmother grandfather grandma grandpa aunt uncle wife husband ' +
    'coach teacher principal adviser advisor counselor nurse officer doctor student freshman sophomore junior senior someone somebody one he she ' +
    'hombre mujer madre padre abuela abuelo tia tio maestra maestro profesora profesor entrenador entrenadora directora senor senora doctora alguien ella el'
  ).split(' '),
)
const isPerson = (word: string): boolean =>
  OTHER_PEOPLE.has(word) || ROLES_EN.has(word) || KIN_EN.has(word) || ROLES_ES.has(word)

/** Spanish "el" is an article far more often than a pronoun. */
const namesSomebody = (scene: Scene, stretch: string): boolean =>
  /(?<!(?:^|[\s(])(?:in|at|on|of|from|for|to|en|de|del|a|al|la|el)\s)(?<!\p{L})\p{Lu}/u.test(
    stretch,
  ) ||
  foldedWords(stretch).some(
    (word) => isPerson(word) && !(scene.lang === 'es' && word === 'el') && word !== 'a',
  )

/** "Con apenas 14 años, Emil Tovar reparó": words about nobody else begin the sentence. */
const OPENING = /(?:^|[.!?…]["”]? |\n)([^,.;:!?\n“”"]{2,60}), $/u
const afterOpening = (scene: Scene, begins: number): boolean => {
  const found = OPENING.exec(scene.text.slice(Math.max(0, begins - 70), begins))?.[1]
  return (
    found !== undefined && !namesSomebody(scene, found.charAt(0).toLowerCase() + found.slice(1))
  )
}

/** “Fine,” Ana said; “Fine,” said Ana: whoever speaks is what the sentence is about. */
const SPOKEN = /[”»"],? (?:(\p{L}+) )?$/u
const speaks = ({ text }: Scene, begins: number): boolean => {
  const found = SPOKEN.exec(text.slice(Math.max(0, begins - 24), begins))
  const [verb = ''] = foldedWords(found?.[1] ?? '')
  return found !== null && (verb === '' || SPEECH.has(verb))
}

/** Records the name that was just replaced. `replaced` is where its replacement begins. */
export const rememberMention = (
  scene: Scene,
  treated: Treated,
  replaced: number,
  { latest }: MentionState,
): void => {
  const { start, end, ref, family } = treated
  const begins = Math.min(replaced, roleBefore(scene, treated)?.start ?? replaced)
  const index = wordFrom(scene, begins)
  const ahead = scene.words[index - 1]
  const preposition =
    scene.lang === 'es' && ahead !== undefined && PREPOSITIONS.has(ahead.norm)
      ? startsSentence(scene, index - 1)
      : false
  const alone = !family && possessiveAt(scene.text, start, end) === 'none'
  const before = latest.mention
  const { place } = scene.passage
  latest.mention = {
    ref,
    place,
    end,
    since: before?.ref === ref && before.place === place ? before.since : end,
    opens:
      alone &&
      (startsSentence(scene, index) ||
        preposition ||
        speaks(scene, begins) ||
        afterOpening(scene, begins)),
  }
}

/** A description behind a name: ", an immigrant from Oaxaca,". It speaks of the same person. */
const DESCRIPTION =
  /^, (?!(?:and|but|or|with|who|whose|y|e|o|pero|con|que|quien|cuy[oa])\s)[^,.;:!?]{1,80},/u

/** The next sentence, where it begins with the pronoun. */
const GOES_ON_WITH: Readonly<Record<string, RegExp>> = { she: /^She\s/u, he: /^He\s/u }
/** "at Mercy Hospital": a place is nobody. */
const PLACES = /(?<!\p{L})(?:in|at|on|from|en)\s(?:\p{Lu}[\p{L}’'.-]*\s?)+/gu

const QUOTATIONS = /[“«][^”»]*[”»]|"[^"]*"/gu

/** A text without what stands between quotation marks. */
export const outsideQuotations = (text: string): string => text.replace(QUOTATIONS, ' ')

/**
 * True where the sentence that begins at `sentence` goes on about the person of the sentence before,
 * and nobody else stands between, so that a pronoun, or no word at all in Spanish, is clear.
 */
export const goesOnAbout = (
  scene: Scene,
  { ref, start, person }: Treated,
  sentence: number,
  { latest }: MentionState,
): boolean => {
  const last = latest.mention
  if (last === null || !last.opens || last.ref !== ref || last.place !== scene.passage.place)
    return false
  if (person === null || person.descriptor.later !== null || sentence < last.end) return false
  if (sentence - last.end > FARTHEST || insideQuotation(scene.text, start)) return false
  const between = outsideQuotations(scene.text.slice(last.end, sentence)).replace(DESCRIPTION, ' ')
  if (/["“”«»\n]/u.test(between)) return false
  const pronoun = person.pronouns === null ? null : GOES_ON_WITH[person.pronouns]
  const [first = '', ...others] = between.split(/(?<=[.!?…])\s+/u).filter((part) => part !== '')
  // One sentence ends, or another one that begins with the pronoun.
  if (!/[.!?…]$/u.test(first) || others.length > 1) return false
  if (others.some((one) => !pronoun?.test(one))) return false
  const own = [first, ...others.map((one) => one.replace(pronoun ?? '', ''))].join(' ')
  return !namesSomebody(scene, own.replace(PLACES, ' '))
}
