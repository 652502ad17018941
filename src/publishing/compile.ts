import { anonymize } from '#anonymization/anonymize.ts'
import { detectNames } from '#anonymization/detector/detect.ts'
import type { Document } from '#anonymization/document.ts'
import { rewriteDocument } from '#anonymization/documentPassages.ts'
import { applyEdits } from '#anonymization/flatten.ts'
import type { AnonymizedPassage, Edit, Finding, Passage } from '#anonymization/passages.ts'
import { foldedWords } from '#anonymization/spelling/fold.ts'
import { isOrdinaryWord } from '#anonymization/spelling/roster.ts'
import { withholdingNote } from '#anonymization/withholdingNote.ts'
import { addressOf } from './address.ts'
import { bylineChecks } from './checks/bylineChecks.ts'
import { apTimeChecks, weekdayChecks } from './checks/dateChecks.ts'
import { captionChecks } from './checks/captionChecks.ts'
import { fieldChecks } from './checks/fieldChecks.ts'
import { peopleChecks } from './checks/peopleChecks.ts'
import { photoChecks } from './checks/photoChecks.ts'
import { staffNameChecks } from './checks/staffNameChecks.ts'
import { singledOutChecks } from './checks/singledOutChecks.ts'
import type { PictureStamp, PublicRendition, StoryEdition } from './edition.ts'
import { atField, gateReasons, type GateDraft, type GateReason } from './gate.ts'
import { inPlainCharacters } from './plainCharacters.ts'
import { type PictureFiles, projectStory } from './project.ts'
import { registeredElsewhere } from './registeredElsewhere.ts'
import { photosInOrder, storyPassages } from './storyPassages.ts'
import { stampsOf } from './stamps.ts'
import type { StorySource } from './storySource.ts'
import { bylinesIn, namesSurviving, openNamesIn, protectedIn } from './survivingNames.ts'

/** What compiling a story makes: the edition as it would be, how it came about, and every reason against it. */
export interface Compiled {
  edition: StoryEdition
  /** Every passage with its replacements, for the editor's eye. */
  passages: readonly AnonymizedPassage[]
  reasons: readonly GateReason[]
  /** Refs of the people somebody's name was withheld of. */
  withheld: readonly string[]
  /** The pictures the edition shows, by private id, in order. */
  photos: readonly string[]
  /** The words that go into each picture's files, by private id. */
  stamps: ReadonlyMap<string, PictureStamp>
}

export interface CompileOptions {
  /** The server's clock. */
  now: Date
  /** Of the new edition: what `updatedAt` will say. */
  updatedAt: string
  publishedAt: string
  revision: number
  /** Public files of each picture by private id; where one is missing, the picture has no renditions (a preview). */
  renditions: ReadonlyMap<
    string,
    PictureFiles & {
      /** What else stands in those files. */
      words?: readonly string[]
    }
  >
  /** What will stand in a picture's files, of the words that go into them: read before the files are made, so that nothing is found only then. */
  wordsOfStamp?: (stamp: PictureStamp) => readonly string[]
  /** The picture that the headline was drawn as; left out, there is none. */
  shareImage?: PublicRendition | null
  /** For a preview: what a replacement is wrapped in. Left out for publication. */
  wrap?: (replacement: string, edit: Edit) => string
}

const fromFinding = (finding: Finding): GateDraft => ({
  code: finding.code,
  place: finding.place,
  start: finding.start,
  end: finding.end,
  text: finding.text,
  person: finding.person,
  message: finding.reason,
  remedy: REMEDIES[finding.code],
})

const REMEDIES: Record<Finding['code'], string> = {
  unregistered_name: 'Answer who this is: an adult, a public figure, protected, or not a person.',
  ambiguous_word: 'Answer whether this is the person’s name or a word, or reword the sentence.',
  name_in_phrase:
    'Answer once for this story: it is this phrase, institution or other person and is printed; or it is the protected person.',
  near_miss: 'Answer whether this is a slip in the person’s name, or somebody else.',
  ambiguous_person: 'Answer whom this means, or write the adult’s first name too.',
  registered_elsewhere: 'Add the person to the story, or answer who this is.',
  untreatable: 'Reword this place so that the name is not needed.',
}

const overlaps = (start: number, end: number, edits: readonly Edit[]): boolean =>
  edits.some((edit) => start < edit.end && edit.start < end)

/** Words of which an editor said, at this very place, that they are the word and not the name. Of another name nobody said so. */
const ruledAWord = (story: StorySource, passage: AnonymizedPassage, text: string): boolean =>
  isOrdinaryWord(story.lang, foldedWords(text)) &&
  story.rulings.some(
    (ruling) =>
      ruling.person === null &&
      ruling.place === passage.place &&
      ruling.passage === passage.text &&
      ruling.text === text,
  )

function unregisteredNames(
  story: StorySource,
  passages: readonly AnonymizedPassage[],
): GateDraft[] {
  const staff = bylinesIn(story)
  const inStory = story.people.flatMap((person) => [
    person.fullName,
    ...person.aliases,
    ...person.handles,
  ])
  const accounted = [...story.knownNames, ...inStory, ...staff]
  return passages.flatMap((passage) =>
    detectNames(passage.text, {
      lang: story.lang,
      surface: passage.surface,
      accounted,
      accountedInStory: [...inStory, ...staff],
      notPeople: story.notPeople,
      institutions: story.institutions,
    })
      .filter(
        (flag) =>
          !overlaps(flag.start, flag.end, passage.edits) && !ruledAWord(story, passage, flag.text),
      )
      .map((flag) => ({
        code: 'unregistered_name' as const,
        place: passage.place,
        start: flag.start,
        end: flag.end,
        text: flag.text,
        person: null,
        message: flag.reason,
        remedy: REMEDIES.unregistered_name,
      })),
  )
}

/**
 * Somebody of the same name may be in the story, withheld already or an adult: then nothing is asked. An adult elsewhere in the registry does
 * not count: the story may mean the student.
 */
function mentionedElsewhere(
  story: StorySource,
  passages: readonly AnonymizedPassage[],
  openNames: readonly string[],
): GateDraft[] {
  const editsAt = new Map(passages.map(({ place, edits }) => [place, edits]))
  return registeredElsewhere(story.protectedElsewhere, passages).filter(
    ({ place, start, end, text }) =>
      !overlaps(start ?? 0, end ?? 0, editsAt.get(place) ?? []) && !openNames.includes(text ?? ''),
  )
}

/**
 * The story's whole way to the public, once, in order; the order matters. Names are replaced before anything is projected; the projection
 * is an allow-list; the verifier reads what came out, not what went in; and the detector reads what went in, so that a name that
 * nobody registered is asked about at the place where the reporter wrote it. `found` are reasons that were met while reading
 * the story. Pure: the same source and options, the same edition.
 */
export function compileStory(
  story: StorySource,
  found: readonly GateDraft[],
  options: CompileOptions,
): Compiled {
  const passages: readonly Passage[] = storyPassages(story)
  const anonymized = anonymize({
    lang: story.lang,
    people: protectedIn(story),
    passages,
    institutions: story.institutions,
    phrases: story.notPeople,
    rulings: story.rulings,
  })
  const editsAt = new Map(
    anonymized.passages.map((passage) => [
      passage.place,
      options.wrap ? wrapped(passage.edits, options.wrap) : passage.edits,
    ]),
  )
  const textAt = new Map(
    anonymized.passages.map((passage) => [
      passage.place,
      applyEdits(passage.text, editsAt.get(passage.place) ?? []),
    ]),
  )
  const body: Document<string> = rewriteDocument(story.body, editsAt, 'body')
  const withheldPeople = story.people.filter((person) => anonymized.withheld.includes(person.ref))
  const note = withholdingNote({
    lang: story.lang,
    newsroomName: story.newsroom.name,
    people: withheldPeople,
    wording: story.newsroom.note,
  })
  const photos = photosInOrder(story)
  const address = addressOf(story, textAt, protectedIn(story))
  const edition = inPlainCharacters(
    projectStory({
      story,
      text: textAt,
      body,
      photos,
      note,
      address: address.slug,
      options,
    }),
  )
  const stamps = stampsOf(story, edition)
  const wordsInFiles = (ref: string): readonly string[] => {
    const stamp = stamps.get(ref)
    const asked = stamp && options.wordsOfStamp ? options.wordsOfStamp(stamp) : []
    return [...asked, ...(options.renditions.get(ref)?.words ?? [])]
  }
  const hits = namesSurviving(
    story,
    options.wrap ? null : { ...edition, files: photos.map(wordsInFiles) },
  )
  const reasons = gateReasons([
    ...found,
    ...anonymized.findings.map(fromFinding),
    ...bylineChecks(story, story.people, bylinesIn(story)),
    ...unregisteredNames(story, anonymized.passages),
    ...mentionedElsewhere(story, anonymized.passages, openNamesIn(story)),
    ...hits.map((hit) =>
      atField(
        'name_survives',
        hit.path.startsWith('files.') ? 'photos' : hit.path,
        'A form of a protected name would still stand here.',
        'Reword this place in the draft, or in the record of the person or photo it comes from.',
        hit.person,
      ),
    ),
    ...address.reasons,
    ...fieldChecks(story, options.now.getTime()),
    ...peopleChecks(story),
    ...staffNameChecks(story),
    ...photoChecks(story),
    ...captionChecks(story, anonymized.passages),
    ...weekdayChecks(story.lang, passages),
    ...apTimeChecks(story.lang, passages),
    ...singledOutChecks(story, anonymized.passages),
  ])
  return {
    edition,
    passages: anonymized.passages,
    reasons,
    withheld: withheldPeople.map((person) => person.ref),
    photos,
    stamps,
  }
}

const wrapped = (edits: readonly Edit[], wrap: (replacement: string, edit: Edit) => string) =>
  edits.map((edit) => ({ ...edit, replacement: wrap(edit.replacement, edit) }))
