import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { startsSentence } from '#anonymization/recognizers/passageContext.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { inLettering, insideQuotation, wordFrom } from '#anonymization/replacements/grammar.ts'
import { callBy, firstSafe, meet } from '#anonymization/replacements/mentionState.ts'
import type { MentionState } from '#anonymization/replacements/mentionState.ts'
import { apostropheOf, possessiveAt } from '#anonymization/replacements/possessive.ts'
import { completed, one } from '#anonymization/replacements/replacementTypes.ts'
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
        (offset) => startsSentence(scene, wordFrom(scene, offset)),
        person?.school ?? null,
      )

/** The role before a name, with one space between them. */
export const roleBefore = (scene: Scene, { start, from, person }: Treated): RolePhrase | null =>
  /\S[ \u00a0]$/.test(scene.text.slice(Math.max(from, start - 2), start))
    ? roleEndingAt(scene, start - 1, from, person)
    : null

const definiteArticle = (scene: Scene, role: RolePhrase, person: Person | null): string =>
  scene.lang === 'en' ? 'the' : (role.gender ?? person?.pronouns) === 'she' ? 'la' : 'el'

/** The role with the article that it needs here. Takes whether the reader knows the person. */
const withArticle = (
  scene: Scene,
  role: RolePhrase,
  person: Person | null,
  known: boolean,
): string => {
  const { determiner, noun, start, onlyOne } = role
  if (determiner === 'owner') return noun
  if (known || (determiner === 'none' && onlyOne) || determiner === 'definite') {
    const written = scene.text.slice(start, start + 3).toLowerCase()
    const article =
      scene.lang === 'es' && determiner === 'definite'
        ? (/^(?:el|la)/.exec(written)?.[0] ?? 'el')
        : definiteArticle(scene, role, person)
    return `${article} ${noun}`
  }
  if (scene.lang === 'es') return `${role.gender === 'she' ? 'una' : 'un'} ${noun}`
  return `${articleFor(noun)} ${noun}`
}

/** Tells the reader who this is by the role, and how later mentions call the person. */
const meetByRole = (
  scene: Scene,
  { person, start }: Treated,
  role: RolePhrase,
  mentionState: MentionState,
  phrase: string,
): void => {
  if (!person) return
  meet(mentionState, person, phrase)
  const { label } = role
  if (label === null || insideQuotation(scene.text, start)) return
  const known = /^(?:my|our) /.test(label)
  callBy(mentionState, person, known ? label : `${definiteArticle(scene, role, person)} ${label}`)
}

/**
 * Lets the noun before a name stand for the person: "said member Maria" becomes "said a member".
 * Null where no noun stands there, or where it would give somebody away.
 */
export const byRole = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
): Operation | null => {
  const role = roleBefore(scene, treated)
  if (role === null || role.several) return null
  const { person, start, end } = treated
  const known = person !== null && mentionState.introduced.has(person.ref)
  const phrase = withArticle(scene, role, person, known)
  if (firstSafe(mentionState, [phrase]) !== phrase) return null
  meetByRole(scene, treated, role, mentionState, phrase)
  const possessive = possessiveAt(scene.text, start, end)
  const mark = scene.text[end] ?? apostropheOf(scene.text)
  return one(
    treated,
    role.start,
    end + (possessive === 'bare' ? 1 : 0),
    completed(inLettering(scene, role.start, phrase), possessive, mark),
  )
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
  meetByRole(scene, treated, role, mentionState, role.noun)
  const closes = behind.startsWith(',') && !DESCRIBES_ON.test(behind)
  // The edit covers the role, so that it counts as what readers are told about the person.
  return one(treated, role.start, end + (closes ? 1 : 0), text.slice(role.start, role.end))
}
