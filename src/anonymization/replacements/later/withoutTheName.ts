import { startsSentence } from '#anonymization/recognizers/passageContext.ts'
import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { capitalized, wordFrom } from '#anonymization/replacements/grammar.ts'
import type { MentionState } from '#anonymization/replacements/mentionTypes.ts'
import { possessiveAt } from '#anonymization/replacements/possessive.ts'
import { edit } from '#anonymization/replacements/replacementTypes.ts'
import type { Operation, Treated } from '#anonymization/replacements/replacementTypes.ts'
import { SPEECH } from '#anonymization/spelling/wordLists.ts'
import { goesOnAbout, outsideQuotations } from './sameSubject.ts'

/** They stand before a Spanish verb and never behind a subject without one. */
const BEFORE_VERB = new Set('se no le les lo la me nos ya tambien nunca siempre'.split(' '))
/** Words in -a and -e that are no verbs. */
const NO_VERBS = new Set(
  'a de que e para entre sobre ante desde hasta mientras cuando donde porque aunque fuera cerca segun durante'.split(
    ' ',
  ),
)
const FINITE = /(?:ó|aba|ía|io|jo|vo|so|zo|ue|a|e|va|es|está)$/u

/** True for a word that reads as a Spanish verb behind a subject: "dijo", "se rió", "exprime". */
const isVerb = (written: string, norm: string): boolean =>
  BEFORE_VERB.has(norm) || (!NO_VERBS.has(norm) && FINITE.test(written))

/**
 * Spanish needs no subject that is clear: "Lía se rió" becomes "Se rió", and "A Noé le falta uno"
 * "Le falta uno" (RAE, Nueva gramática 33.1). Null where the sentence needs one.
 */
const withoutSubject = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
): Operation | null => {
  const { start, end } = treated
  const index = wordFrom(scene, start)
  const next = scene.words[wordFrom(scene, end)]
  if (!next || next.gap !== 'space' || next.shape !== 'lower' || next.start !== end + 1) return null
  const written = scene.text.slice(next.start, next.end)
  const ahead = scene.words[index - 1]
  const object =
    ahead?.norm === 'a' && startsSentence(scene, index - 1) && /^l[aeo]s?$/u.test(written)
  const subject = startsSentence(scene, index) && isVerb(written, next.norm)
  if (!subject && !(object && ahead.start >= treated.from)) return null
  const begins = object ? ahead.start : start
  if (!goesOnAbout(scene, treated, begins, mentionState)) return null
  const letter = written.charAt(0)
  return {
    edits: [{ ...edit(treated, begins, next.start + 1, capitalized(letter)), lent: letter }],
    asks: null,
  }
}

const OWNED = /(?:^|[.!?…] |\n)((El|La|Los|Las) (?:\p{Ll}+ ){1,3})de $/u

/** "El premio de Solís es una beca" becomes "Su premio es una beca". Null elsewhere. */
const withSu = (scene: Scene, treated: Treated, mentionState: MentionState): Operation | null => {
  const { start, end, from } = treated
  const [, phrase, article = ''] =
    OWNED.exec(scene.text.slice(Math.max(from, start - 80), start)) ?? []
  if (phrase === undefined) return null
  const begins = start - phrase.length - 'de '.length
  if (!goesOnAbout(scene, treated, begins, mentionState)) return null
  const owner = article.endsWith('s') ? 'Sus' : 'Su'
  return {
    edits: [
      { ...edit(treated, begins, begins + article.length, owner), rule: 'grammar' },
      edit(treated, start - ' de '.length, end, ''),
    ],
    asks: null,
  }
}

const WORDS = { she: ['she', 'her'], he: ['he', 'his'] } as const
const SPEAKS_OF = { she: /\b(?:she|her|hers)\b/iu, he: /\b(?:he|his|him)\b/iu } as const

/** Characters of a passage in which the reporter's pronoun is looked for. */
const FARTHEST = 1_500

/**
 * "Rey’s uncle flew in" becomes "His uncle flew in", "Rey left" "He left", and “Fine,” Rey said “Fine,” he
 * said, where the reporter uses the pronoun in the passage behind the first of these names, and not the other one
 * since the last. Null elsewhere.
 */
const withPronoun = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
): Operation | null => {
  const { start, end, person } = treated
  const { text } = scene
  const pronouns = person?.pronouns
  const last = mentionState.latest.mention
  if ((pronouns !== 'she' && pronouns !== 'he') || last === null) return null
  const possessive = possessiveAt(text, start, end)
  const next = scene.words[wordFrom(scene, end)]
  const goesOn = next?.gap === 'space' && next.shape === 'lower'
  const opens = startsSentence(scene, wordFrom(scene, start))
  const said = /[”»"] $/u.test(text.slice(start - 2, start)) && SPEECH.has(next?.norm ?? '')
  if (possessive === 'none' ? !goesOn || !(opens || said) : !opens) return null
  if (!goesOnAbout(scene, treated, start, mentionState)) return null
  const near = outsideQuotations(text.slice(last.since, last.since + FARTHEST))
  const ahead = outsideQuotations(text.slice(last.end, start))
  const other = SPEAKS_OF[pronouns === 'she' ? 'he' : 'she'].test(ahead)
  if (other || !SPEAKS_OF[pronouns].test(near)) return null
  const [subject, owner] = WORDS[pronouns]
  const word = possessive === 'none' ? subject : owner
  const behind = possessive === 'none' ? end : end + (possessive === 'kept' ? 2 : 1)
  return { edits: [edit(treated, start, behind, opens ? capitalized(word) : word)], asks: null }
}

/**
 * A later mention that needs no noun, because the sentence goes on about the person of the sentence
 * before. Null where it needs one.
 */
export const withoutTheName = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
): Operation | null => {
  const { person } = treated
  if (scene.lettering !== 'prose' || treated.family || treated.writing !== 'name') return null
  if (person === null || !mentionState.introduced.has(person.ref)) return null
  return scene.lang === 'es'
    ? possessiveAt(scene.text, treated.start, treated.end) === 'none'
      ? (withoutSubject(scene, treated, mentionState) ?? withSu(scene, treated, mentionState))
      : null
    : withPronoun(scene, treated, mentionState)
}
