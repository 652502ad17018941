import type { Scene } from '../recognizers/passageContext.ts'
import { ABOUT_THE_NAME, isAboutTheName, namedFrom } from './aboutTheName.ts'
import { BYLINE_IN_TEXT, lineKindOf } from './creditLine.ts'
import { inListLine } from './lists/inListLine.ts'
import { isInListLine } from './lists/listLine.ts'
import { capitalized, inLettering } from './grammar.ts'
import { firstSafe, meet } from './mentionState.ts'
import type { MentionState } from './mentionTypes.ts'
import { one } from './replacementTypes.ts'
import type { Operation, Treated } from './replacementTypes.ts'
import { vocativeAt } from './vocative.ts'

/** Why words called out to somebody have to be written in other words. */
const ONLY_CALLED =
  'Somebody only calls out this name here. Write what happens without the words in quotation marks.'

/** A letter begins: "Dear student". */
const DEAR = /(?:^|[\n“"«])[^\S\n]*(?:dear|my dear|dearest|querid[ao]|estimad[ao])\s$/iu

/** Characters before a name; a longer text is not gone through again for each name in it. */
const LONGEST_GREETING = 60

/**
 * Replaces a name that stands where a description would be wrong: in a byline, a credit or a
 * signature, where the person is called by it, and in "a girl named …". Null for any other place.
 */
export const inUnusualPlace = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
): Operation | null => {
  const { person, start, end, from } = treated
  const { wording } = mentionState
  const label = (): string => firstSafe(mentionState, [wording.indefinite(person)])
  const line = scene.surface === 'headline' ? null : lineKindOf(scene, treated)
  if (line === 'signature')
    return one(treated, start, end, scene.lettering === 'upper' ? label() : capitalized(label()))
  if (line !== null) {
    const written = one(treated, start, end, inLettering(scene, start, label()))
    return line === 'byline' && scene.surface === 'prose'
      ? { ...written, asks: BYLINE_IN_TEXT }
      : written
  }
  if (DEAR.test(scene.text.slice(Math.max(0, start - LONGEST_GREETING), start)))
    return one(treated, start, end, firstSafe(mentionState, [wording.bare(person)]))
  const named = namedFrom(scene, start, from)
  if (named !== null) {
    if (person) meet(mentionState, person, scene.text.slice(Math.max(from, named - 60), named))
    return one(treated, named, end, '')
  }
  const vocative = vocativeAt(scene, treated, from)
  if (vocative === null)
    return scene.surface !== 'headline' && person !== null && isInListLine(scene, treated)
      ? inListLine(scene, treated, person, mentionState)
      : null
  if (vocative !== 'alone') return one(treated, vocative.start, vocative.end, vocative.replacement)
  const phrase = firstSafe(mentionState, [wording.definite(wording.bare(person), person)])
  return { ...one(treated, start, end, inLettering(scene, start, phrase)), asks: ONLY_CALLED }
}

/** Adds to an operation why the sentence has to be written in other words, if it has to. */
export const withAboutTheName = (
  scene: Scene,
  treated: Treated,
  operation: Operation,
): Operation =>
  operation.asks === null && isAboutTheName(scene, treated, treated.from)
    ? { ...operation, asks: ABOUT_THE_NAME }
    : operation
