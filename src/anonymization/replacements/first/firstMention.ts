import type { Language } from '#newsroom/languages.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import { startsSentence } from '#anonymization/recognizers/passageContext.ts'
import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { insideQuotation, isPullQuote, wordFrom } from '#anonymization/replacements/grammar.ts'
import {
  firstSafe,
  introduce,
  labelFor,
  meet,
  referTo,
  rememberSchool,
} from '#anonymization/replacements/mentionState.ts'
import type { MentionState } from '#anonymization/replacements/mentionTypes.ts'
import type { Said } from '#anonymization/replacements/mentionState.ts'
import { apostropheOf } from '#anonymization/replacements/possessive.ts'
import type { Possessive } from '#anonymization/replacements/possessive.ts'
import { oneOfThem } from '#anonymization/replacements/later/oneOfThem.ts'
import { lengthOf, SPEAKER } from './introductionLength.ts'
import { before, meetByRoleBehind } from '#anonymization/replacements/roles/byRole.ts'
import { completed, edit, one } from '#anonymization/replacements/replacementTypes.ts'
import { articleFor } from '#anonymization/replacements/wordingEnglish.ts'
import type { Operation, Treated } from '#anonymization/replacements/replacementTypes.ts'

/** What Homeroom calls a student by itself, as against an editor's words. */
const CLASS_NOUN = /(?:grader|freshman|sophomore|junior|senior|student|-year-old)$/u

/**
 * "Maria of Roosevelt High School" is right, "a junior of" it is not: students are at a school. Takes
 * the text, the end of the name and what replaces it. Returns true where " of" behind the name must
 * become " at". An editor's own words ("the captain") keep it, and so does a short name that may be
 * a town's or a team's.
 */
export const ofBecomesAt = (
  lang: Language,
  text: string,
  end: number,
  person: Person | null,
  phrase: string,
): boolean => {
  const school = person?.school?.trim()
  if (lang !== 'en' || !school || !CLASS_NOUN.test(phrase)) return false
  const ofSchool = ` of ${school}`
  return (
    text.startsWith(ofSchool, end) &&
    /^(?:$|[.,;:!?)]|\s\p{Ll})/u.test(text.slice(end + ofSchool.length))
  )
}

/** Where a place or a school owns the name that follows: "San Fernando’s Karely". */
interface TeamBefore {
  /** UTF-16 offsets of the owner's name. */
  readonly start: number
  readonly end: number
  readonly name: string
  /** True where it is the person's school. */
  readonly isSchool: boolean
}

/** Reads "San Fernando’s " before a name; null where nothing owns it. `from` is how far left it may look. */
const teamBefore = (
  text: string,
  start: number,
  from: number,
  person: Person | null,
): TeamBefore | null => {
  const ahead = text.slice(Math.max(from, start - 60), start)
  const found = /(?:^|[\s“"(])((?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}-]*)['’]s? $/u.exec(ahead)
  const name = found?.[1]
  if (found === null || name === undefined || (!/s$/.test(name) && !/['’]s $/.test(ahead)))
    return null
  const school = new Set(foldedWords(person?.school ?? ''))
  const begins = start - found[0].length + found[0].indexOf(name)
  return {
    start: begins,
    end: begins + name.length,
    name,
    isSchool: foldedWords(name).every((word) => school.has(word)),
  }
}

/** Full in the body, short in captions and notes. */
export type ProseManner = 'body' | 'short'

/**
 * Says who this is: at first mention as much as the words around leave open, later the shortest
 * clear form. `leads` is where the words begin that are replaced with the name.
 */
export const speak = (
  treated: Treated,
  scene: Scene,
  mentionState: MentionState,
  manner: ProseManner,
  leads: number,
  possessive: Possessive,
): Said => {
  const { person, start } = treated
  if (person !== null && mentionState.introduced.has(person.ref)) {
    const among =
      oneOfThem(scene, { person, start }, mentionState, possessive) ??
      asSpeaker(scene, treated, person, mentionState)
    return among === null ? referTo(mentionState, person) : { phrase: among, refused: false }
  }
  if (person === null) return referTo(mentionState, person)
  // A handle, or a name in a quotation, is no place to say who this is.
  if (treated.writing !== 'name' || isPullQuote(scene)) return referTo(mentionState, person)
  if (manner === 'short') return introduce(mentionState, person, 'label')
  if (insideQuotation(scene.text, treated.start)) return inQuotation(mentionState, person)
  meetByRoleBehind(scene, treated, mentionState)
  const length = lengthOf(
    scene,
    { ...treated, person },
    { leads, possessive, schools: mentionState.schools },
  )
  const said = introduce(mentionState, person, length)
  rememberSchool(mentionState, person, said.phrase, scene.passage.place)
  return said
}

/** "The senior: No." The same word for a speaker each time; null where no colon follows. */
const asSpeaker = (
  scene: Scene,
  { start, end }: Treated,
  person: Person,
  { wording, mentioned }: MentionState,
): string | null => {
  const only = mentioned.every(({ ref }) => ref === person.ref)
  if (scene.lang !== 'en' || !only || person.descriptor.later !== null) return null
  const opens = startsSentence(scene, wordFrom(scene, start))
  if (!opens || !SPEAKER.test(scene.text.slice(end, end + 6))) return null
  return wording.definite(wording.inLine(person).replace(/^\S+ /u, ''), person)
}

/**
 * In a quotation: "the student". Where no other name is withheld and nobody chose the words, that has
 * introduced them: "a 17-year-old student" behind it would be read as somebody else.
 */
const inQuotation = (mentionState: MentionState, person: Person): Said => {
  const called = referTo(mentionState, person)
  const alone = mentionState.mentioned.every(({ ref }) => ref === person.ref)
  if (alone && !person.descriptor.first?.trim()) meet(mentionState, person, called.phrase)
  return called
}

/** "San Fernando’s Karely" becomes "a San Fernando student". Null where nobody owns the name. */
export const ofTeam = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
  possessive: Possessive,
): Operation | null => {
  const { text, lang } = scene
  const { start, end, from, person } = treated
  const team =
    lang === 'en' && treated.writing === 'name' ? teamBefore(text, start, from, person) : null
  if (team === null) return null
  const known = person !== null && mentionState.introduced.has(person.ref)
  const label = firstSafe(mentionState, [
    labelFor(mentionState, person).replace(`${team.name} `, ''),
    mentionState.wording.bare(person),
  ])
  if (person) meet(mentionState, person, `${team.name} ${label}`)
  const mark = text[end] ?? apostropheOf(text)
  const to = end + (possessive === 'bare' ? 1 : 0)
  if (!team.isSchool) return one(treated, start, to, completed(label, possessive, mark))
  const letter = text.charAt(team.start)
  const article = known ? 'the' : articleFor(team.name)
  return {
    edits: [
      before(scene, treated, { start: team.start, end: team.start + 1, letter }, article),
      edit(treated, team.end, to, completed(` ${label}`, possessive, mark)),
    ],
    asks: null,
  }
}
