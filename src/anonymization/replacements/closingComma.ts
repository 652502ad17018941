import type { Language } from '#newsroom/languages.ts'
import type { Scene } from '../recognizers/passageContext.ts'
import { ROLE_NOUNS } from '../spelling/wordLists.ts'
import { wordFrom } from './grammar.ts'

/** A second description: ", the captain of the team, ". */
const DESCRIBES_ON: Readonly<Record<Language, RegExp>> = {
  en: /^ (?:an?|the|one)\s[^,.;:!?\n]+,/i,
  es: /^ (?:una?|el|la)\s[^,.;:!?\n]+,/i,
}
/** A new clause: "When we met Maria Lopez, a junior, she sang." */
const BEGINS_CLAUSE = new Set(['he', 'she', 'they', 'we', 'i', 'there'])
const RELATIVE: Readonly<Record<Language, RegExp>> = {
  en: /^, (?:who|whose|whom|which)\b/i,
  es: /^, (?:que|quien|cuy[oa]s?)(?!\p{L})/iu,
}

/**
 * True where the comma after a description stays although the one before it is gone. It stays in an
 * attribution and in a list ("A junior, Roosevelt High School"), before a second description and
 * before a new clause. Elsewhere it would separate the subject from its verb. Takes the offset of
 * the comma.
 */
export const commaStays = (scene: Scene, comma: number): boolean => {
  if (scene.passage.place.endsWith('.attribution')) return true
  const behind = scene.text.slice(comma + 1, comma + 81)
  const next = scene.words[wordFrom(scene, comma + 1)]
  if (!next) return false
  if (BEGINS_CLAUSE.has(next.norm) || ROLE_NOUNS.has(next.norm)) return true
  if (DESCRIBES_ON[scene.lang].test(behind)) return true
  return scene.lettering === 'prose' && /^ [\p{Lu}\p{N}]/u.test(behind)
}

/** True where the comma begins a clause about the person: "the junior, who placed third". */
export const opensRelative = (lang: Language, text: string, comma: number): boolean =>
  RELATIVE[lang].test(text.slice(comma, comma + 12))

const KIN_BEHIND =
  /^['’ʼ＇][sS]? (?:(?:older|younger|big|little|twin|late) )?(?:sister|brother|mother|father|mom|dad|cousin|aunt|uncle|grandmother|grandfather)(?=, \p{Ll})/u

/**
 * "Brandt, Olivia Brandt’s older sister, ran" names the sister first. All of it is replaced at once
 * ("a senior’s older sister ran"), so the comma behind the sister has no partner. Takes the
 * passage and the replaced name. Returns the offset of that comma; null where there is none, or where
 * it stays before a new clause.
 */
export const commaBehindKin = (scene: Scene, start: number, end: number): number | null => {
  const { text } = scene
  const kin = /, /.test(text.slice(start, end)) ? KIN_BEHIND.exec(text.slice(end, end + 60)) : null
  const comma = kin === null ? null : end + kin[0].length
  return comma === null || commaStays(scene, comma) ? null : comma
}
