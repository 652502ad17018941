import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { startsSentence } from '#anonymization/recognizers/passageContext.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { inLettering, insideQuotation, wordFrom } from '#anonymization/replacements/grammar.ts'
import { callBy, meet } from '#anonymization/replacements/mentionState.ts'
import type { MentionState } from '#anonymization/replacements/mentionTypes.ts'
import { apostropheOf, possessiveAt } from '#anonymization/replacements/possessive.ts'
import { completed, edit, one } from '#anonymization/replacements/replacementTypes.ts'
import type { Edit } from '#anonymization/passageTypes.ts'
import type { Operation, Treated } from '#anonymization/replacements/replacementTypes.ts'
import { articleFor } from '#anonymization/replacements/wordingEnglish.ts'
import { rolePhraseAt } from './rolePhrase.ts'
import type { RolePhrase } from './roleTokens.ts'

/** Reads the role that ends at an offset of the passage; null where there is none. */
export const roleEndingAt = (
  scene: Scene,
  end: number,
  from: number,
  person: Person | null,
): RolePhrase | null =>
  scene.lettering === 'joined'
    ? null
    : rolePhraseAt(
        scene.lang,
        scene.text,
        end,
        from,
        {
          opens: (offset) => startsSentence(scene, wordFrom(scene, offset)),
          isWord: (norm) =>
            norm.includes('-') || scene.everyday.has(norm) || scene.vocabulary.own(norm),
        },
        person?.school ?? null,
      )

/** The role before a name, with one space between them. */
export const roleBefore = (scene: Scene, { start, from, person }: Treated): RolePhrase | null =>
  /\S[ \u00a0]$/.test(scene.text.slice(Math.max(from, start - 2), start))
    ? roleEndingAt(scene, start - 1, from, person)
    : null

const definiteArticle = (scene: Scene, role: RolePhrase, person: Person | null): string =>
  scene.lang === 'en' ? 'the' : (role.gender ?? person?.pronouns) === 'she' ? 'la' : 'el'

/** The article that the role needs here; null where the one that is written, or none, is right. */
const articleHere = (
  scene: Scene,
  role: RolePhrase,
  person: Person | null,
  known: boolean,
): string | null => {
  const { determiner, noun, onlyOne } = role
  if (determiner === 'owner' || determiner === 'definite') return null
  if (known || (determiner === 'none' && onlyOne)) return definiteArticle(scene, role, person)
  if (determiner === 'indefinite') return null
  return scene.lang === 'es' ? (role.gender === 'she' ? 'una' : 'un') : articleFor(noun)
}

/**
 * Puts words before a noun of the text. The edit covers no more of the text than its first letter, or
 * the article that is there: what the reporter wrote must not count as written by Homeroom, which
 * may print its own words without an editor (decision 0018).
 */
export const before = (
  scene: Scene,
  treated: Treated,
  at: { readonly start: number; readonly end: number; readonly letter: string },
  words: string,
): Edit => {
  const written = inLettering(scene, at.start, words)
  const letter = scene.lettering === 'upper' ? at.letter.toLocaleUpperCase() : at.letter
  const replacement = letter === '' ? written : `${written} ${letter}`
  return { ...edit(treated, at.start, at.end, replacement), rule: 'grammar', lent: letter }
}

/** The edit that gives a role its article; none where it has the right one. */
const articleEdit = (
  scene: Scene,
  treated: Treated,
  role: RolePhrase,
  article: string | null,
): Edit[] => {
  if (article === null) return []
  const { start, noun, determiner } = role
  const written = determiner === 'none' ? null : /^\S+/u.exec(scene.text.slice(start, role.end))
  const at =
    written === null
      ? { start, end: start + 1, letter: noun.charAt(0) }
      : { start, end: start + written[0].length, letter: '' }
  return [before(scene, treated, at, article)]
}

/** Tells the reader who this is by the role, and how later mentions call the person. */
const meetByRole = (
  scene: Scene,
  { person, start }: Treated,
  role: RolePhrase,
  mentionState: MentionState,
): void => {
  if (!person) return
  meet(mentionState, person, role.noun)
  const { label } = role
  if (label === null || insideQuotation(scene.text, start)) return
  const mine = /^(?:my|our) /.test(label)
  callBy(mentionState, person, mine ? label : `${definiteArticle(scene, role, person)} ${label}`)
}

/**
 * Lets the noun before a name stand for the person: "said member Maria" becomes "said a member".
 * Takes the noun before the name. Null where none stands there, or where it would give somebody away.
 */
export const byRole = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
  role: RolePhrase | null,
): Operation | null => {
  if (role === null || role.several || mentionState.leaks(role.noun)) return null
  const { person, start, end } = treated
  const known = person !== null && mentionState.introduced.has(person.ref)
  const article = articleHere(scene, role, person, known)
  meetByRole(scene, treated, role, mentionState)
  const possessive = possessiveAt(scene.text, start, end)
  const mark = scene.text[end] ?? apostropheOf(scene.text)
  const gone = edit(
    treated,
    role.end,
    end + (possessive === 'bare' ? 1 : 0),
    completed('', possessive, mark),
  )
  return { edits: [...articleEdit(scene, treated, role, article), gone], asks: null }
}

/** ", the drum major," behind a name. */
const ROLE_BEHIND = /^, ((?:the|la|el) \p{L}[\p{L}' -]{2,40})[,.;]/u

/**
 * Lets later mentions call somebody by the role that stands behind the first one: "Ana Ruiz, the drum
 * major, ... The drum major laughed".
 */
export const meetByRoleBehind = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
): void => {
  const { person, end } = treated
  const found = ROLE_BEHIND.exec(scene.text.slice(end, end + 60))
  if (found === null || person === null || mentionState.introduced.has(person.ref)) return
  const role = roleEndingAt(scene, end + found[0].length - 1, end + 2, person)
  if (role?.label && !role.several && !mentionState.leaks(role.label))
    callBy(mentionState, person, `${definiteArticle(scene, role, person)} ${role.label}`)
}

/** What follows a name and describes the person too: ", 16,", ", a junior,". */
const DESCRIBES_ON = /^, (?:\d{1,2}[,.;:!?]|(?:who|whose|an?|the|quien|que|de \d|una?|el|la)\s)/iu

/**
 * Leaves a name out that only follows a role as an apposition: "The captain, Maria, won" becomes
 * "The captain won". Null where no such role stands there.
 */
export const afterRole = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
): Operation | null => {
  const { text } = scene
  const { start, end, from, person } = treated
  if (start - 2 < from || text.slice(start - 2, start) !== ', ') return null
  const behind = text.slice(end, end + 60)
  if (!/^(?:[.,;:!?)]|$)/.test(behind)) return null
  const role = roleEndingAt(scene, start - 2, from, person)
  if (role === null || role.several || role.determiner === 'none') return null
  meetByRole(scene, treated, role, mentionState)
  const closes = behind.startsWith(',') && !DESCRIBES_ON.test(behind)
  return one(treated, start - 2, end + (closes ? 1 : 0), '')
}
