import type { Language } from '#newsroom/languages.ts'
import type { Person } from '#anonymization/personTypes.ts'
import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { appositionAt } from '#anonymization/replacements/apposition.ts'
import { lineKindOf } from '#anonymization/replacements/creditLine.ts'
import { inLettering, insideQuotation } from '#anonymization/replacements/grammar.ts'
import { countTogether } from '#anonymization/replacements/later/oneOfThem.ts'
import { firstSafe, meet, rememberSchool } from '#anonymization/replacements/mentionState.ts'
import type { MentionState } from '#anonymization/replacements/mentionTypes.ts'
import { apostropheOf, possessiveAt } from '#anonymization/replacements/possessive.ts'
import { inBrackets } from '#anonymization/replacements/quotationBrackets.ts'
import { eachName, one } from '#anonymization/replacements/replacementTypes.ts'
import type { Operation, Treated } from '#anonymization/replacements/replacementTypes.ts'
import { before, roleEndingAt } from '#anonymization/replacements/roles/byRole.ts'
import { vocativeAt } from '#anonymization/replacements/vocative.ts'
import { gradeAfter } from './gradeInBrackets.ts'
import { ofTheTwo, pairBefore } from './bothOfThem.ts'
import { introduceAll, referToAll } from './groupPhrases.ts'
import { andBeforeLast, withoutIncluding } from './wordsAroundList.ts'
import { beforeClass, beforeRole, classBefore } from './nounBeforeList.ts'
import { schoolOf } from './countedPeople.ts'

const BETWEEN: Readonly<Record<Language, RegExp>> = {
  en: /^(?:,? (?:and|&) |, | ?\/ ?)$/u,
  es: /^(?:,? [ye&] |, | ?\/ ?)$/u,
}
const LAST: Readonly<Record<Language, RegExp>> = {
  en: /(?:and|&|\/) ?$/u,
  es: /(?:[ye&]|\/) ?$/u,
}
/** The list goes on with somebody else. */
const GOES_ON: Readonly<Record<Language, RegExp>> = {
  en: /^(?:,? (?:and|&) |, \p{Lu}|,? as well as )/u,
  es: /^(?:,? [ye] |, \p{Lu})/u,
}

const mayJoin = (treated: Treated): treated is Treated & { person: Person } =>
  treated.person?.treatment === 'withhold' &&
  treated.person.descriptor.first === null &&
  treated.person.descriptor.later === null &&
  treated.writing === 'name' &&
  !treated.family

/**
 * "Ana’s and Bo’s posters": the two own something together or each their own, which one phrase can
 * say ("two juniors’ posters"). Not after "both", which counts them already.
 */
const ownTogether = ({ text, lang }: Scene, first: Treated, second: Treated): boolean =>
  lang === 'en' &&
  /^['’ʼ＇][sS]? and $/u.test(text.slice(first.end, second.start)) &&
  possessiveAt(text, second.start, second.end) !== 'none' &&
  /^['’ʼ＇][sS]? (?!(?:is|was|and)(?!\p{L}))\p{L}/u.test(text.slice(second.end)) &&
  !/(?:both|either|neither|and|,|['’]s?) $/iu.test(text.slice(0, first.start))

/**
 * Returns how many of these names, which come one after the other in a passage, are one list of
 * withheld people ("Ana, Bo and Cy"): 0 where the first stands alone.
 */
export const namesInList = (scene: Scene, names: readonly Treated[]): number => {
  const { text, lang } = scene
  if (scene.lettering === 'joined' || scene.surface === 'label') return 0
  const paired = names[0] === undefined ? null : pairBefore(scene, names[0].start)
  let count = 0
  let closed = false
  for (const name of names) {
    if (!mayJoin(name)) break
    const before = names[count - 1]
    if (before) {
      const owns = possessiveAt(text, before.start, before.end)
      if (owns !== 'none' && !ownTogether(scene, before, name)) break
      const behind = owns === 'none' ? gradeAfter(text, before.end) : owns === 'kept' ? 2 : 1
      const between = text.slice(before.end + behind, name.start)
      if (!(paired ?? BETWEEN[lang]).test(between)) break
      if (names.slice(0, count).some(({ person }) => person?.ref === name.person.ref)) break
      closed = paired !== null || LAST[lang].test(between)
    }
    count += 1
    if (closed) break
  }
  const last = names[count - 1]
  if (count < 2 || !last) return 0
  const end = last.end + gradeAfter(text, last.end)
  const behind = text.slice(end, end + 40)
  // It describes the last of them, or says which place each of them has.
  if (/^ \(/.test(behind) || appositionAt(lang, text, last.end, last.until)?.opening) return 0
  if (/^, \d{1,2}[,.;]/.test(behind)) return 0
  // Of two names after a comma and an "and", the second may begin a new clause.
  if (count === 2 && closed && text[names[0]?.end ?? 0] === ',') return 0
  if (count === 2 && scene.surface === 'headline') return count
  return closed || count > 2 || GOES_ON[lang].test(behind) ? count : 0
}

/**
 * Replaces a list of withheld people with one phrase that counts them (AP Stylebook, "numerals").
 * Takes the names of the list, in order, and whether the school may be told. Null where each has to
 * be described by itself.
 */
export const inList = (
  scene: Scene,
  names: readonly Treated[],
  mentionState: MentionState,
  full: boolean,
): Operation | null => {
  const { lang, text } = scene
  const [first] = names
  const last = names.at(-1)
  if (!first || !last) return null
  const people = names.flatMap(({ person }) => person ?? [])
  const known = people.filter((person) => mentionState.introduced.has(person.ref)).length
  if (known > 0 && known < people.length) return null
  const paired = pairBefore(scene, first.start) !== null
  const two = known === 0 ? null : ofTheTwo(scene, names, mentionState)
  if (two !== null || paired) return two
  const span = { start: first.start, end: last.end }
  const line = scene.surface === 'headline' ? null : lineKindOf(scene, span)
  if (line === 'byline' || line === 'signature') return null
  const called = vocativeAt(scene, span, first.from)
  if (called === 'alone') return null
  if (called !== null) return one(first, called.start, called.end, called.replacement)
  const graded = last.end + gradeAfter(text, last.end)
  const behind = text.slice(graded, graded + 60)
  const goesOn = GOES_ON[lang].test(behind)
  const left = known === 0 ? withoutIncluding(scene, names, graded) : null
  if (left !== null) return left
  const possessive = possessiveAt(text, last.start, last.end)
  const spaced = text[first.start - 1] === ' '
  const role = spaced ? roleEndingAt(scene, first.start - 1, first.from, null) : null
  if (role !== null && !role.several) return null
  const ofClass = spaced && role === null ? classBefore(scene, first.start, first.from) : null
  if (ofClass !== null && lang === 'es') return null
  const end = possessive === 'kept' ? last.end + 2 : possessive === 'bare' ? last.end + 1 : graded
  const owning = (phrase: string): string =>
    possessive === 'none' || lang === 'es'
      ? ''
      : `${apostropheOf(text)}${phrase.endsWith('s') ? '' : 's'}`
  const ahead = role
    ? beforeRole(scene, role, people.length, known > 0)
    : ofClass && beforeClass(scene, ofClass, people, known > 0)
  const tellsSchool =
    full &&
    scene.surface !== 'headline' &&
    possessive === 'none' &&
    line === null &&
    text[first.start - 1] !== '(' &&
    !insideQuotation(text, first.start)
  if (ahead) {
    const noun = text.slice(ahead.start, ahead.end)
    if (!goesOn) countTogether(mentionState, people, scene.passage.place)
    for (const person of people) meet(mentionState, person, `${ahead.words} ${noun}`)
    const school = ahead.tellsSchool && tellsSchool ? schoolOf(people) : null
    const untold = school === null || behind.includes(school) || mentionState.leaks(school)
    const tail = untold ? '' : ` at ${school}`
    const { start, covers, letter, words } = ahead
    return {
      edits: [
        ...(words === ''
          ? []
          : [before(scene, first, { start, end: start + covers, letter }, words)]),
        ...eachName(names, ahead.end, end, `${tail}${owning(noun)}`),
      ],
      asks: null,
    }
  }
  const phrase =
    known > 0
      ? referToAll(scene, people, mentionState)
      : introduceAll(scene, names, { full: tellsSchool && !goesOn, behind })
  if (firstSafe(mentionState, [phrase]) !== phrase) return null
  if (!goesOn) countTogether(mentionState, people, scene.passage.place)
  for (const person of people) {
    meet(mentionState, person, phrase)
    rememberSchool(mentionState, person, phrase, scene.passage.place)
  }
  const written = inLettering(scene, span.start, `${phrase}${owning(phrase)}`)
  const counted = inBrackets(scene, {
    edits: eachName(names, span.start, end, written),
    asks: null,
  })
  return andBeforeLast(scene, last, end, counted)
}
