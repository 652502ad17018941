import type { PayloadRequest } from 'payload'
import { isWithheld, writtenNames } from '#anonymization/protectedNames.ts'
import { treatmentOf } from '#anonymization/protectionRules.ts'
import { consentHolds, hasConsent } from '#newsroom/consents.ts'
import type { RegisteredSchool } from '#publishing/singlingOut/quasiIdentifiers.ts'
import type { StoryPerson } from '#publishing/storySourceTypes.ts'
import { nameWords } from '#anonymization/spelling/foldSpelling.ts'
import { settingsOf, zoneOf } from '#desk/store/newsroomSettings.ts'
import { isApproved, isProposed, personRecord } from './approvalFingerprint.ts'
import { ALL, readRecords } from '#desk/store/batchRead.ts'
import type {
  NewsroomDoc,
  PersonDoc,
  PhraseDoc,
  SchoolDoc,
  WithheldDoc,
} from '#desk/store/recordTypes.ts'
import { openWithheld } from './withheldNamesStore.ts'
import { withWithheld, type Withheld } from './withheldNames.ts'

/** What the newsroom knows about names, read once for one action. */
export interface Registry {
  people: StoryPerson[]
  /** School names and short names. */
  institutions: string[]
  schools: RegisteredSchool[]
  notPeople: string[]
  /** The stored names that published and former stories withhold. */
  withheld: readonly Withheld[]
}

/**
 * Takes a person's record, the names of schools by id and the newsroom's time zone; returns the
 * person as the engine and the gate know them.
 */
export function storyPerson(
  doc: PersonDoc,
  schools: ReadonlyMap<string, string>,
  now: Date,
  inStory: boolean,
  zone = 'UTC',
): StoryPerson {
  const record = personRecord(doc)
  const { consents } = record
  const { treatment, why } = treatmentOf(record, now, zone)
  const grown = doc.kind === 'adult' || doc.kind === 'publicFigure'
  return {
    ref: doc.id,
    fullName: doc.fullName,
    aliases: doc.aliases ?? [],
    handles: doc.handles ?? [],
    kind: doc.kind,
    age: doc.age ?? null,
    grade: doc.grade ?? null,
    school: (doc.school && schools.get(doc.school)) ?? null,
    pronouns: doc.pronouns ?? null,
    treatment,
    why,
    proposed: isProposed(doc),
    openedByTwo: isApproved(doc),
    descriptor: { first: doc.descriptorFirst || null, later: doc.descriptorLater || null },
    publishedReason: doc.reason?.trim() || null,
    photoConsent: hasConsent(consents, ['photo'], now),
    confirmed: !grown || Boolean(doc.confirmedBy),
    consentLapsed:
      why === 'no_valid_consent' &&
      consents.length > 0 &&
      consents.every((consent) => !consentHolds(consent, now)),
    inStory,
    unseenNames: doc.unseenNames ?? [],
  }
}

/** What the registry is made from, as `readRecords` takes it. */
export const OF_THE_REGISTRY = {
  people: ALL,
  schools: ALL,
  phrases: ALL,
  newsroom: ALL,
  withheldNames: ALL,
} as const

interface RegistryDocs {
  people: readonly PersonDoc[]
  schools: readonly SchoolDoc[]
  phrases: readonly PhraseDoc[]
  newsroom: readonly NewsroomDoc[]
  withheldNames: readonly WithheldDoc[]
}

/** What the registry is needed for. */
export interface RegistryUse {
  /** The server's clock. */
  now: Date
  /** The newsroom's secret, with which the stored names are encrypted. */
  secret: string
  /** The present story and the ids of the people in it; left out: no story. */
  story?: { id: string; people: ReadonlySet<string> }
}

/**
 * True for a school that was saved after somebody in the story was registered and that contains
 * part of their name: one person alone could have named it so. The gate asks about its name like
 * any other phrase. The name of an older school needs no question.
 */
const isYounger = (
  { name, updatedAt }: SchoolDoc,
  people: readonly StoryPerson[],
  since: ReadonlyMap<string, string>,
): boolean => {
  const words = new Set(nameWords(name).filter((word) => word.length > 2))
  return people.some(
    (person) =>
      person.inStory &&
      isWithheld(person) &&
      (since.get(person.ref) ?? '') < (updatedAt ?? '') &&
      writtenNames(person)
        .flatMap(nameWords)
        .some((word) => words.has(word)),
  )
}

/**
 * Takes what was read and what it is for; returns the registry, including names that stories
 * withheld before. Throws the refusal `withheld_names_unreadable` where the secret is another.
 */
export function registryOf(
  { people, schools, phrases, newsroom, withheldNames }: RegistryDocs,
  { now, secret, story }: RegistryUse,
): Registry {
  const zone = zoneOf(settingsOf(newsroom))
  const names = new Map(schools.map((school) => [school.id, school.name]))
  const withheld = openWithheld(withheldNames, secret)
  const inStory = (id: string) => story?.people.has(id) ?? false
  const recorded = people.map((doc) => storyPerson(doc, names, now, inStory(doc.id), zone))
  const everybody = withWithheld(recorded, withheld, story?.id ?? null)
  const since = new Map(people.map((doc) => [doc.id, doc.createdAt ?? '']))
  const asked = new Set(schools.filter((school) => isYounger(school, everybody, since)))
  return {
    people: everybody,
    institutions: schools.flatMap((school) => [
      ...(asked.has(school) ? [] : [school.name]),
      ...(school.shortNames ?? []),
    ]),
    schools: schools.map(({ name, shortNames, town, enrolment }) => ({
      name,
      shortNames: shortNames ?? [],
      town: town?.trim() || null,
      enrolment: enrolment ?? null,
    })),
    notPeople: [...phrases.map((phrase) => phrase.text), ...[...asked].map(({ name }) => name)],
    withheld,
  }
}

/** Reads the whole registry within the request's transaction, for something that is no story. */
export const readRegistry = async (req: PayloadRequest, now: Date): Promise<Registry> =>
  registryOf(await readRecords(req, OF_THE_REGISTRY), { now, secret: req.payload.secret })
