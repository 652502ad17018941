import { operate } from './replacements/chooseReplacement.ts'
import type { Treated } from './replacements/replacementTypes.ts'
import { newMentionState } from './replacements/mentionState.ts'
import type { MentionState } from './replacements/mentionState.ts'
import { gazetteerOf } from './institutionGazetteer.ts'
import type { Gazetteer } from './institutionGazetteer.ts'
import type {
  AnonymizeInput,
  Anonymized,
  AnonymizedPassage,
  Edit,
  Finding,
  Ruling,
} from './passageTypes.ts'
import type { Person } from './personTypes.ts'
import { findingOf, recognise } from './findProtectedNames.ts'
import type { Doubt, Recognised } from './recognizers/findings.ts'
import { sceneOf } from './recognizers/passageContext.ts'
import type { Scene, StoryLanguage } from './recognizers/passageContext.ts'
import { askedOnce, rulingOn } from './gateAnswers.ts'
import { extentOf } from './recognizers/mentionExtent.ts'
import { contains, unions } from './spans.ts'
import { everydayWordsOf } from './spelling/everydayWords.ts'
import { isWithheldAt } from './protectedNames.ts'
import { nameIndexOf } from './spelling/nameIndex.ts'
import type { NameIndex } from './spelling/nameIndex.ts'
import type { Effort } from './spelling/matchSpellings.ts'

interface Engine {
  readonly language: StoryLanguage
  readonly roster: NameIndex
  readonly gazetteer: Gazetteer
  readonly seenSmall: ReadonlySet<string>
  readonly effort: Effort
}

/** A passage, with the names that are certain and the doubts for the editor. */
interface ReadPassage {
  readonly scene: Scene
  readonly names: readonly Recognised[]
  readonly doubts: readonly Doubt[]
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

/**
 * Applies the editor's answers. A doubt stays where nobody answered it, or where the answer names
 * somebody who has left the story.
 */
const settle = (engine: Engine, scene: Scene, rulings: readonly Ruling[]): ReadPassage => {
  const { names, doubts } = recognise(
    scene,
    engine.roster,
    engine.gazetteer,
    engine.seenSmall,
    engine.effort,
  )
  const open: Doubt[] = []
  const certain = [...names]
  for (const doubt of doubts) {
    const ruling = rulingOn(rulings, scene, doubt, engine.roster)
    if (!ruling) open.push(doubt)
    else if (ruling.person !== null) {
      const person = engine.roster.people.findIndex((one) => one.ref === ruling.person)
      if (person < 0) open.push(doubt)
      else if (isWithheldAt(engine.roster.people, person)) certain.push(ruled(scene, doubt, person))
    }
  }
  return { scene, names: certain, doubts: open }
}

/** Joins overlapping names. The longest of them says whose name it is. */
const resolve = (names: readonly Recognised[]): Recognised[] =>
  unions(names).map(({ start, end, members }) => {
    const longest = members.reduce((best, name) =>
      name.end - name.start > best.end - best.start ? name : best,
    )
    const tied = members.filter((name) => name.end - name.start === longest.end - longest.start)
    return { ...longest, start, end, people: [...new Set(tied.flatMap((name) => name.people))] }
  })

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
    const { names, doubts } = recognise(scene, engine.roster, engine.gazetteer, new Set())
    const mayName = (doubt: Doubt): boolean =>
      doubt.code !== 'near_miss' &&
      !(doubt.name && rulingOn(rulings, scene, doubt, engine.roster)?.person === null)
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

const treatedFrom = (roster: NameIndex, name: Recognised, from: number, until: number): Treated => {
  const people = name.people
    .map((index) => roster.people[index])
    .filter((person): person is Person => person !== undefined)
  const [first] = people
  return {
    start: name.start,
    end: name.end,
    person: people.length === 1 ? (first ?? null) : null,
    ref: first?.ref ?? '',
    rule: name.rule,
    writing: name.writing,
    family: name.family,
    from,
    until,
  }
}

const operateOn = (
  engine: Engine,
  passage: ReadPassage,
  mentionState: MentionState,
  findings: Finding[],
): AnonymizedPassage => {
  const { scene } = passage
  const names = resolve(passage.names)
  const edits: Edit[] = []
  let written = ''
  let from = 0
  names.forEach((name, i) => {
    const treated = treatedFrom(engine.roster, name, from, names[i + 1]?.start ?? scene.text.length)
    const operation = operate(
      scene,
      treated,
      mentionState,
      written + scene.text.slice(from, name.start),
    )
    for (const edit of operation.edits) {
      written += scene.text.slice(from, edit.start) + edit.replacement
      from = edit.end
      edits.push(edit)
    }
    if (operation.refused)
      findings.push(
        findingOf(engine.roster.people, scene, {
          start: name.start,
          end: name.end,
          code: 'untreatable',
          person: name.people[0] ?? null,
          reason: 'The wording recorded for this person holds a protected name and was not used.',
        }),
      )
  })
  const { place, surface, text } = scene.passage
  for (const doubt of passage.doubts) findings.push(findingOf(engine.roster.people, scene, doubt))
  return { place, surface, text, edits }
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
  const { lang, people, passages } = input
  const roster = nameIndexOf(lang, people)
  const language: StoryLanguage = { lang, everyday: everydayWordsOf(input.words, lang) }
  const scenes = passages.map((passage) =>
    sceneOf(passage, language, (word) => roster.isKnown(word)),
  )
  const engine: Engine = {
    language,
    roster,
    gazetteer: gazetteerOf(input.institutions, input.phrases),
    seenSmall: wordsSeenSmall(scenes),
    effort,
  }
  const readPassages = scenes.map((scene) => settle(engine, scene, input.rulings))
  const order = new Set<number>()
  for (const passage of readPassages)
    for (const name of resolve(passage.names)) for (const person of name.people) order.add(person)
  const found = [...order]
    .map((index) => people[index])
    .filter((person): person is Person => person !== undefined)
  const mentioned = found.filter((person) => person.treatment === 'withhold')
  const leaks = leakTest(engine, input.rulings)
  const body = newMentionState(lang, mentioned, leaks)
  const findings: Finding[] = []
  const anonymized = readPassages.map((passage) =>
    operateOn(
      engine,
      passage,
      tellsTheBody(passage.scene) ? body : newMentionState(lang, mentioned, leaks),
      findings,
    ),
  )
  return {
    passages: anonymized,
    findings: askedOnce(findings),
    withheld: found.map((person) => person.ref),
  }
}
