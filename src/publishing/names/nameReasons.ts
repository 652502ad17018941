import { nicknamesSaidIn } from '#anonymization/detector/said/saidNicknames.ts'
import { detectNames } from '#anonymization/detector/detectNames.ts'
import type { DetectOptions } from '#anonymization/detector/detectNames.ts'
import { speakersIn } from '#anonymization/detector/said/speakers.ts'
import type { AnonymizedPassage, Edit, Finding } from '#anonymization/passageTypes.ts'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import { isOrdinaryWord } from '#anonymization/spelling/nameIndex.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'
import { registeredElsewhere } from './protectedNamesElsewhere.ts'
import type { StorySource } from '../storySourceTypes.ts'
import { readerOf, withoutReader } from './trainedReader.ts'
import { bylinesIn, openNamesIn } from './survivingNames.ts'

/** Turns what the engine could not decide into a question of the gate. */
export const fromFinding = ({ code, reason, ...about }: Finding): GateDraft =>
  code === 'registered_elsewhere'
    ? gateReason(code, about)
    : gateReason(code, about, { why: reason })

const overlaps = (start: number, end: number, edits: readonly Edit[]): boolean =>
  edits.some((edit) => start < edit.end && edit.start < end)

/**
 * Words that an editor declared, at this very place, to be a plain word and not a name. That says
 * nothing about other names.
 */
const ruledAWord = (story: StorySource, passage: AnonymizedPassage, text: string): boolean =>
  isOrdinaryWord(story.lang, foldedWords(text)) &&
  story.rulings.some(
    (ruling) =>
      ruling.person === null &&
      ruling.place === passage.place &&
      ruling.passage === passage.text &&
      ruling.text === text,
  )

/** What the detector is told of a story; takes its passages, and returns it for each of them. */
export function detectorOptions(
  story: StorySource,
  passages: readonly AnonymizedPassage[],
): (passage: AnonymizedPassage) => DetectOptions {
  const staff = bylinesIn(story)
  const inStory = story.people.flatMap((person) => [
    person.fullName,
    ...person.aliases,
    ...person.handles,
  ])
  const accounted = [...story.knownNames, ...inStory, ...staff]
  const nicknames = new Set(passages.flatMap(({ text }) => [...nicknamesSaidIn(text)]))
  const speakers = speakersIn(passages.map(({ text }) => text))
  const readAlready = readerOf(story, passages)
  return ({ surface }) => ({
    data: story.data,
    lang: story.lang,
    surface,
    accounted,
    accountedInStory: [...inStory, ...staff],
    notPeople: story.notPeople,
    institutions: story.institutions,
    nicknames,
    speakers,
    ...(readAlready ? { readAlready } : {}),
  })
}

/** Finds names of people who are not registered, at the place where the reporter wrote them. */
export function unregisteredNames(
  story: StorySource,
  passages: readonly AnonymizedPassage[],
): GateDraft[] {
  const optionsFor = detectorOptions(story, passages)
  return passages.flatMap((passage) =>
    detectNames(passage.text, optionsFor(passage))
      .filter(
        (flag) =>
          !overlaps(flag.start, flag.end, passage.edits) &&
          !ruledAWord(story, passage, flag.text) &&
          !story.cleared?.(flag.text),
      )
      .map(({ start, end, text, reason }) =>
        gateReason(
          'unregistered_name',
          { place: passage.place, start, end, text },
          { why: reason },
        ),
      ),
  )
}

/**
 * Finds people elsewhere in the registry whose names are in this story. Asks nothing where somebody
 * of the same name is in the story, withheld already or an adult. An adult elsewhere in the
 * registry does not count: the story may mean the student.
 */
export function mentionedElsewhere(
  story: StorySource,
  passages: readonly AnonymizedPassage[],
): GateDraft[] {
  const openNames = openNamesIn(story)
  const editsAt = new Map(passages.map(({ place, edits }) => [place, edits]))
  return registeredElsewhere(story.protectedElsewhere, passages).filter(
    ({ place, start, end, text }) =>
      !overlaps(start ?? 0, end ?? 0, editsAt.get(place) ?? []) && !openNames.includes(text ?? ''),
  )
}

/**
 * Descriptions that somebody entered for a person and that replace the name here. Descriptions that
 * the engine writes contain no names.
 */
const wordingsIn = (story: StorySource, { person: ref, replacement }: Edit): string[] => {
  const { first, later } = story.people.find((person) => person.ref === ref)?.descriptor ?? {}
  const said = replacement.toLowerCase()
  return [first, later].flatMap((wording) =>
    wording && said.includes(wording.toLowerCase()) ? [wording] : [],
  )
}

/**
 * Finds names in descriptions. The description on a record was written by somebody and is used in
 * every story about that person. The gate asks about it at the place of the name that it replaces.
 */
export function namesInWordings(
  story: StorySource,
  passages: readonly AnonymizedPassage[],
): GateDraft[] {
  const seen = new Set<string>()
  return passages.flatMap(({ place, edits }) =>
    edits.flatMap((edit) =>
      wordingsIn(story, edit).flatMap((text): GateDraft[] => {
        if (seen.has(text)) return []
        seen.add(text)
        const words = [{ place, surface: 'caption' as const, text, edits: [] }]
        const found = [
          ...unregisteredNames(withoutReader(story), words),
          ...mentionedElsewhere(story, words),
        ]
        return found.map((draft) => ({ ...draft, start: edit.start, end: edit.end }))
      }),
    ),
  )
}
