import type { PayloadRequest } from 'payload'
import { treatmentOf } from '#anonymization/protection.ts'
import type { StoryPerson } from '#publishing/storySource.ts'
import { readAll, type ConsentRecord, type PersonDoc, type SchoolDoc } from './records.ts'

/** What the newsroom knows of names, read once for one act. */
export interface Registry {
  people: StoryPerson[]
  /** School names and short names. */
  institutions: string[]
  notPeople: string[]
}

const valid = (consent: ConsentRecord, now: Date): boolean =>
  consent.onFile === true &&
  consent.withdrawn !== true &&
  (!consent.expires || Date.parse(consent.expires) > now.getTime())

/** Takes a person's record and the names of schools by id; returns the person as the engine and the gate know them. */
export function storyPerson(
  doc: PersonDoc,
  schools: ReadonlyMap<string, string>,
  now: Date,
  inStory: boolean,
): StoryPerson {
  const consents = doc.consents ?? []
  const { treatment, why } = treatmentOf(
    {
      kind: doc.kind,
      age: doc.age ?? null,
      birthDate: null,
      naming: doc.naming ?? 'withhold',
      // Only an editor can set `naming` (field access), so a decision that stands is an editor's.
      namingApproved: (doc.naming ?? 'withhold') !== 'withhold' && Boolean(doc.reason?.trim()),
      reason: doc.reason ?? null,
      publicRecord: doc.publicRecord === true,
      consents: consents.map((consent) => ({
        givenBy: consent.givenBy,
        relation: consent.relation,
        scope: consent.scope,
        expires: consent.expires ? new Date(consent.expires) : null,
        onFile: consent.onFile === true,
        withdrawn: consent.withdrawn === true,
      })),
    },
    now,
  )
  const named = (doc.naming ?? 'withhold') !== 'withhold'
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
    descriptor: { first: doc.descriptorFirst || null, later: doc.descriptorLater || null },
    publishedReason: doc.reason?.trim() || null,
    photoConsent: consents.some(
      (consent) => consent.scope.includes('photo') && valid(consent, now),
    ),
    confirmed: !grown || Boolean(doc.confirmedBy),
    consentLapsed:
      named &&
      treatment === 'withhold' &&
      consents.length > 0 &&
      consents.every((consent) => !valid(consent, now)),
    inStory,
  }
}

/** Reads the whole registry within the request's transaction. `inStory`: ids of the people who are in the story at hand. */
export async function readRegistry(
  req: PayloadRequest,
  inStory: ReadonlySet<string>,
  now: Date,
): Promise<Registry> {
  const { payload } = req
  const schools = await readAll<SchoolDoc>(payload, 'schools', { req })
  const people = await readAll<PersonDoc>(payload, 'people', { req })
  const phrases = await readAll<{ text: string }>(payload, 'phrases', { req })
  const names = new Map(schools.map((school) => [school.id, school.name]))
  return {
    people: people.map((doc) => storyPerson(doc, names, now, inStory.has(doc.id))),
    institutions: schools.flatMap((school) => [school.name, ...(school.shortNames ?? [])]),
    notPeople: phrases.map((phrase) => phrase.text),
  }
}
