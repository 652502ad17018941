import type { Person } from '../personTypes.ts'
import type { Scene } from '../recognizers/passageContext.ts'
import { CLASS_WORDS } from '../spelling/wordLists.ts'
import { firstNameOf } from './firstName.ts'
import { capitalized, inLettering, wordFrom } from './grammar.ts'
import { apostropheOf, possessiveAt } from './possessive.ts'
import { leadInOf } from './precedingTitle.ts'
import { inProse } from './replaceInProse.ts'
import type { ProseManner } from './first/firstMention.ts'
import { roleBefore } from './roles/byRole.ts'
import { inBrackets } from './quotationBrackets.ts'
import { isInListLine } from './lists/listLine.ts'
import { withFellow } from './lists/wordsAroundList.ts'
import { inUnusualPlace, withAboutTheName } from './unusualPlaces.ts'
import { withoutTheName } from './later/withoutTheName.ts'
import { slugged } from './replaceInSlug.ts'
import { firstSafe, referTo } from './mentionState.ts'
import type { MentionState } from './mentionTypes.ts'
import { completed, one } from './replacementTypes.ts'
import type { Operation, Treated } from './replacementTypes.ts'

/**
 * The replacement in a slug. A second one in a row adds nothing, so it is removed with its hyphen.
 */
const inSlug = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
  written: string,
): Operation => {
  const { person, start, end } = treated
  const noun =
    person?.treatment === 'firstNameOnly'
      ? firstSafe(mentionState, [firstNameOf(person), mentionState.wording.bare(person)])
      : firstSafe(mentionState, [mentionState.wording.bare(person)])
  const word = slugged(noun) || 'x'
  if (written.endsWith(`${word}-`) && /[-_.]/.test(scene.text[start - 1] ?? ''))
    return one(treated, start - 1, end, '')
  return one(treated, start, end, word)
}

const inHashtag = (scene: Scene, treated: Treated, mentionState: MentionState): Operation => {
  const { person, start, end } = treated
  const noun =
    person?.treatment === 'firstNameOnly' ? firstNameOf(person) : mentionState.wording.bare(person)
  const word = firstSafe(mentionState, [noun, mentionState.wording.bare(person)]).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  )
  const small =
    /\p{Ll}$/u.test(scene.text.slice(Math.max(0, start - 2), start)) &&
    !/^\p{Lu}/u.test(scene.text.slice(start, start + 2))
  return one(treated, start, end, small ? word : capitalized(word))
}

const firstNameOnly = (
  scene: Scene,
  treated: Treated,
  person: Person,
  mentionState: MentionState,
): Operation => {
  const { start, end, family } = treated
  const first = firstNameOf(person)
  const refused = mentionState.leaks(first)
  const name = refused ? referTo(mentionState, person).phrase : first
  const possessive = possessiveAt(scene.text, start, end)
  const mark = apostropheOf(scene.text)
  const phrase = family ? mentionState.wording.family(name, mark) : name
  const lead = leadInOf(scene, start, treated.from, person)
  const titled = lead.kind === 'title' && !hasClassWord(scene, lead.start, start)
  const from = titled || (family && lead.kind === 'article') ? lead.start : start
  const to = end + (possessive === 'bare' ? 1 : 0)
  const text =
    scene.lettering === 'upper'
      ? phrase.toLocaleUpperCase()
      : refused || family
        ? inLettering(scene, from, phrase)
        : phrase
  return one(treated, from, to, completed(text, possessive, scene.text[end] ?? mark), refused)
}

const hasClassWord = (scene: Scene, from: number, to: number): boolean =>
  scene.words
    .slice(wordFrom(scene, from), wordFrom(scene, to))
    .some((word) => CLASS_WORDS.has(word.norm))

const bare = (scene: Scene, treated: Treated, mentionState: MentionState): Operation => {
  const { start, end, person, family } = treated
  const possessive = possessiveAt(scene.text, start, end)
  const mark = apostropheOf(scene.text)
  const noun = firstSafe(mentionState, [mentionState.wording.bare(person)])
  const lead = leadInOf(scene, start, treated.from, person)
  const from =
    lead.kind === 'title' || lead.kind === 'noun' || (family && lead.kind === 'article')
      ? Math.min(lead.start, start)
      : start
  const role = family ? null : roleBefore(scene, treated)
  if (role !== null && !role.several)
    return one(
      treated,
      start - 1,
      end + (possessive === 'bare' ? 1 : 0),
      completed('', possessive, scene.text[end] ?? mark),
    )
  if (lead.kind === 'noun') return one(treated, from, end, '')
  const phrase = family ? mentionState.wording.family(noun, mark) : noun
  return one(
    treated,
    from,
    end + (possessive === 'bare' ? 1 : 0),
    completed(inLettering(scene, from, phrase), possessive, scene.text[end] ?? mark),
  )
}

/**
 * The style of a passage: full in the body, short in captions and notes, without article in
 * headlines and tags.
 */
const mannerOf = (scene: Scene): ProseManner | 'bare' => {
  if (scene.surface === 'headline' || scene.surface === 'label') return 'bare'
  return scene.surface === 'prose' && scene.passage.place.startsWith('body') ? 'body' : 'short'
}

/** True where a first mention says all: age, class and school. Not in captions and lists. */
export const tellsAll = (scene: Scene, treated: Treated): boolean =>
  mannerOf(scene) === 'body' && !isInListLine(scene, treated)

/**
 * Chooses what replaces a name. Takes the name, the passage and what readers have been told so far
 * (which it updates); `written` is the end of the passage's new text up to here. Never uses a protected name.
 * Says his or her only where the reporter does.
 */
export const operate = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
  written: string,
): Operation => {
  const { person, start, end, writing, family } = treated
  if (scene.surface === 'url') return one(treated, start, end, '')
  if (scene.surface === 'slug') return inSlug(scene, treated, mentionState, written)
  if (writing === 'hashtag') return inHashtag(scene, treated, mentionState)
  if (writing === 'url')
    return one(treated, start, end, firstSafe(mentionState, [mentionState.wording.link]))
  const readable = scene.surface !== 'label' && writing === 'name' && !family
  if (person?.treatment === 'firstNameOnly')
    return firstNameOnly(scene, treated, person, mentionState)
  const unusual = readable ? inUnusualPlace(scene, treated, mentionState) : null
  if (unusual !== null) return unusual
  const manner = mannerOf(scene)
  const dropped = manner === 'body' ? withoutTheName(scene, treated, mentionState) : null
  if (dropped !== null) return dropped
  const operation =
    manner === 'bare'
      ? bare(scene, treated, mentionState)
      : withFellow(scene, treated, inBrackets(scene, inProse(scene, treated, mentionState, manner)))
  return readable ? withAboutTheName(scene, treated, operation) : operation
}
