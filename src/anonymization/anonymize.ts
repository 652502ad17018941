import { wordingTest } from './leaksInWording.ts'
import { newMentionState } from './replacements/mentionState.ts'
import { gazetteerOf } from './institutionGazetteer.ts'
import type { Gazetteer } from './institutionGazetteer.ts'
import type { AnonymizeInput, Anonymized, Finding, Ruling } from './passageTypes.ts'
import type { Person } from './personTypes.ts'
import { recognise } from './findProtectedNames.ts'
import type { Doubt, Recognised } from './recognizers/findings.ts'
import { sceneOf, storyLanguageOf } from './recognizers/passageContext.ts'
import type { Scene, StoryLanguage } from './recognizers/passageContext.ts'
import { askedOnce, rulingOn } from './gateAnswers.ts'
import { withGlosses } from './recognizers/glosses.ts'
import { extentOf } from './recognizers/mentionExtent.ts'
import { contains } from './spans.ts'
import { resolveNames, rewritePassage } from './rewritePassage.ts'
import type { ReadPassage } from './rewritePassage.ts'
import { isWithheldAt } from './protectedNames.ts'
import { withKnownFirstNames } from './replacements/firstName.ts'
import { withGenderFromText } from './replacements/roles/genderFromText.ts'
import { nameIndexOf } from './spelling/nameIndex.ts'
import type { NameIndex } from './spelling/nameIndex.ts'
import type { Effort } from './spelling/matchSpellings.ts'

interface Engine {
  readonly language: StoryLanguage
  readonly nameIndex: NameIndex
  readonly gazetteer: Gazetteer
  readonly seenSmall: ReadonlySet<string>
  readonly effort: Effort
}

/** A doubt that the editor answered with a person is as certain as any other name. */
const ruled = (scene: Scene, asked: Doubt, person: number): Recognised => {
  const doubt = asked.name ?? asked
  const inside = scene.words.filter((word) => contains(doubt, word))
  const [first] = inside
  const last = inside.at(-1)
  const mention = {
    start: doubt.start,
    end: doubt.end,
    firstWord: first?.index ?? 0,
    lastWord: last?.index ?? 0,
  }
  const reach = extentOf(scene, mention)
  return { ...reach, people: [person], rule: 'ruling', family: false, whole: true }
}

const readPassage = (engine: Engine, scene: Scene): ReadPassage => ({
  scene,
  ...recognise(scene, engine.nameIndex, engine.gazetteer, engine.seenSmall, engine.effort),
})

/**
 * Applies the editor's answers. A doubt stays where nobody answered it, or where the answer names
 * somebody who has left the story.
 */
const settle = (
  engine: Engine,
  { scene, names, doubts }: ReadPassage,
  rulings: readonly Ruling[],
): ReadPassage => {
  const open: Doubt[] = []
  const certain = [...names]
  for (const doubt of doubts) {
    const ruling = rulingOn(rulings, scene, doubt, engine.nameIndex)
    if (!ruling) open.push(doubt)
    else if (ruling.person !== null) {
      const person = engine.nameIndex.people.findIndex((one) => one.ref === ruling.person)
      if (person < 0) open.push(doubt)
      else if (isWithheldAt(engine.nameIndex.people, person))
        certain.push(ruled(scene, doubt, person))
    }
  }
  return { scene, names: certain, doubts: open }
}

/**
 * Returns a test for phrases that would themselves be recognised: a description with a name in it,
 * or a school that has the person's name.
 */
const leakTest = (engine: Engine, rulings: readonly Ruling[]): ((phrase: string) => boolean) => {
  const answers = new Map<string, boolean>()
  return (phrase) => {
    const known = answers.get(phrase)
    if (known !== undefined) return known
    // Tested inside a sentence, so that no word is in doubt only because it comes first.
    const scene = sceneOf(
      { place: 'body', surface: 'prose', text: `so ${phrase}` },
      engine.language,
    )
    const { names, doubts } = recognise(scene, engine.nameIndex, engine.gazetteer, new Set())
    const mayName = (doubt: Doubt): boolean =>
      doubt.code !== 'near_miss' &&
      !(doubt.name && rulingOn(rulings, scene, doubt, engine.nameIndex)?.person === null)
    const leaks = names.length > 0 || doubts.some(mayName)
    answers.set(phrase, leaks)
    return leaks
  }
}

/** Words that the story itself writes in lower case inside sentences. */
const wordsSeenSmall = (scenes: readonly Scene[]): Set<string> => {
  const small = new Set<string>()
  for (const scene of scenes)
    if (scene.lettering === 'prose')
      for (const word of scene.words)
        if (word.shape === 'lower' && !word.runTogether) small.add(word.norm)
  return small
}

const tellsTheBody = (scene: Scene): boolean =>
  scene.surface === 'prose' && scene.passage.place.startsWith('body')

/**
 * Replaces the names of protected people in a story's passages.
 *
 * Recognises every form of every protected name, joins those that overlap, and replaces what is
 * certain with a description: at first "a 16-year-old junior at Roosevelt High School", later the
 * shortest form that means nobody else. What cannot be decided is left unchanged and returned as a
 * finding, which blocks publication until an editor answers.
 *
 * Takes people with the treatment that `treatmentOf` decided, and passages in reading order.
 * Returns edits in UTF-16 offsets of each passage's text, in order and without overlap; the text
 * outside them does not change. Anonymising the result again makes no edits. Pure: no clock, no
 * input or output. `effort.steps` counts the work, for tests.
 */
export const anonymize = (input: AnonymizeInput, effort: Effort = { steps: 0 }): Anonymized => {
  const { lang, passages } = input
  const listed = withKnownFirstNames(input.people)
  const nameIndex = nameIndexOf(lang, listed)
  const language = storyLanguageOf(input.words, lang)
  const scenes = passages.map((passage) =>
    sceneOf(passage, language, (word) => nameIndex.isKnown(word)),
  )
  const engine: Engine = {
    language,
    nameIndex,
    gazetteer: gazetteerOf(input.institutions, input.phrases),
    seenSmall: wordsSeenSmall(scenes),
    effort,
  }
  const readPassages = withGlosses(scenes.map((scene) => readPassage(engine, scene))).map(
    (passage) => settle(engine, passage, input.rulings),
  )
  const people = withGenderFromText(listed, readPassages)
  const order = new Set<number>()
  for (const passage of readPassages)
    for (const name of resolveNames(passage.scene.text, passage.names))
      for (const person of name.people) order.add(person)
  const found = [...order]
    .map((index) => people[index])
    .filter((person): person is Person => person !== undefined)
  const mentioned = found.filter((person) => person.treatment === 'withhold')
  const leaks = leakTest(engine, input.rulings)
  const inWording = wordingTest(input)
  const body = newMentionState(lang, mentioned, leaks, inWording)
  const findings: Finding[] = []
  const anonymized = readPassages.map((passage) =>
    rewritePassage(
      people,
      passage,
      tellsTheBody(passage.scene) ? body : newMentionState(lang, mentioned, leaks, inWording),
      findings,
    ),
  )
  return {
    passages: anonymized,
    findings: askedOnce(findings),
    withheld: found.map((person) => person.ref),
  }
}
