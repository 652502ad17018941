import { anonymize } from '#anonymization/anonymize.ts'
import type { Document } from '#anonymization/bodyTypes.ts'
import { rewriteDocument } from '#anonymization/documentToPassages.ts'
import { applyEdits } from '#anonymization/flattenTextNodes.ts'
import type { AnonymizedPassage, Passage } from '#anonymization/passageTypes.ts'
import { withholdingNote } from '#anonymization/withholdingNote.ts'
import { addressOf } from './address.ts'
import { bylineChecks } from './checks/bylineChecks.ts'
import { apTimeChecks, weekdayChecks } from './checks/dateChecks.ts'
import { captionChecks } from './checks/captionChecks.ts'
import { fieldChecks } from './checks/fieldChecks.ts'
import { peopleChecks } from './checks/peopleChecks.ts'
import { photoChecks } from './checks/photoChecks.ts'
import { staffNameChecks } from './checks/staffNameChecks.ts'
import { singledOutChecks } from './checks/singlingOutChecks.ts'
import type { PictureStamp, PublicRendition, StoryEdition } from './edition/editionTypes.ts'
import { gateReason, gateReasons, type GateDraft, type GateReason } from './gateReasons.ts'
import {
  fromFinding,
  mentionedElsewhere,
  namesInWordings,
  unregisteredNames,
} from './names/nameReasons.ts'
import { alsoRead } from './names/alsoRead.ts'
import { unreadTexts } from './names/trainedReader.ts'
import { inPlainCharacters } from './removeInvisibleCharacters.ts'
import { type PictureFiles, projectStory } from './edition/publicProjection.ts'
import { photosInOrder, storyPassages } from './storyPassages.ts'
import { stampsOf } from './imageMetadata.ts'
import type { StorySource } from './storySourceTypes.ts'
import { bylinesIn, namesSurviving, protectedIn } from './names/survivingNames.ts'

/** The result of compiling a story: the edition, how it was made, and every reason against it. */
export interface Compiled {
  edition: StoryEdition
  /** Every passage with its replacements, for editors. */
  passages: readonly AnonymizedPassage[]
  reasons: readonly GateReason[]
  /** Refs of the people whose names were withheld. */
  withheld: readonly string[]
  /** The pictures the edition shows, by private id, in order. */
  photos: readonly string[]
  /** The texts to write into each picture's files, by private id. */
  stamps: ReadonlyMap<string, PictureStamp>
}

export interface CompileOptions {
  /** The server's clock. */
  now: Date
  /** `updatedAt` of the new edition. */
  updatedAt: string
  publishedAt: string
  revision: number
  /**
   * Public files of each picture by private id. A picture without files gets no renditions (as in a
   * preview).
   */
  renditions: ReadonlyMap<
    string,
    PictureFiles & {
      /** Other words that are in those files. */
      words?: readonly string[]
    }
  >
  /**
   * Returns all words that a picture's files would contain. It is asked before the files are made,
   * so that a name is found in time.
   */
  wordsOfStamp?: (stamp: PictureStamp) => readonly string[]
  /** The picture drawn from the headline; left out where there is none. */
  shareImage?: PublicRendition | null
}

/**
 * Turns a story into its public edition. The order of the steps matters. Names are replaced before
 * anything is copied to the edition. Only fields on an allow-list are copied. The verifier reads
 * the result. The detector reads the draft, so that an unregistered name is asked about at the
 * place where the reporter wrote it. `found` are reasons that were met while the story was read.
 * Pure: the same source and options give the same edition.
 */
export function compileStory(
  story: StorySource,
  found: readonly GateDraft[],
  options: CompileOptions,
): Compiled {
  const passages: readonly Passage[] = storyPassages(story)
  const anonymized = anonymize({
    lang: story.lang,
    words: story.data.words,
    people: protectedIn(story),
    passages,
    institutions: story.institutions,
    phrases: story.notPeople,
    rulings: story.rulings,
  })
  const editsAt = new Map(anonymized.passages.map(({ place, edits }) => [place, edits]))
  const textAt = new Map(
    anonymized.passages.map(({ place, text, edits }) => [place, applyEdits(text, edits)]),
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
  const hits = namesSurviving(story, { ...edition, files: photos.map(wordsInFiles) })
  const reasons = gateReasons([
    ...found,
    ...anonymized.findings.map(fromFinding),
    ...bylineChecks(story, story.people, bylinesIn(story)),
    ...unregisteredNames(story, anonymized.passages),
    ...unreadTexts(story, anonymized.passages),
    ...alsoRead(story, anonymized.passages, anonymized.findings),
    ...mentionedElsewhere(story, anonymized.passages),
    ...namesInWordings(story, anonymized.passages),
    ...hits.map((hit) =>
      gateReason('name_survives', {
        place: hit.path.startsWith('files.') ? 'photos' : hit.path,
        person: hit.person,
      }),
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
