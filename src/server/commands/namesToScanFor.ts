import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { createLocalReq, type Payload } from 'payload'
import { allNames, isWithheld } from '#anonymization/protectedNames.ts'
import { firstNameOf } from '#anonymization/replacements/firstName.ts'
import { commonWords } from '#anonymization/verify/verifierWordLists.ts'
import type { Ask } from '#leakScan/crawl.ts'
import { lettersOf } from '#leakScan/foldForScan.ts'
import { type MayBeElse, singleNamesIn, type WithheldName } from '#leakScan/searchPatterns.ts'
import { settingsOf } from '#desk/store/newsroomSettings.ts'
import { ALL, readRecords } from '#desk/store/batchRead.ts'
import { everyAddress } from '#desk/store/repositories/editionSurvey.ts'
import type { ReporterDoc } from '#desk/store/recordTypes.ts'
import { OF_THE_REGISTRY, registryOf } from '#desk/registry/peopleRegistry.ts'
import { hiddenNames, staffSource } from '#desk/registry/reporterNames.ts'
import { bylineName } from '#publishing/bylines.ts'

/**
 * Reads the registry and the profiles. Returns whose names are withheld now, by the same rule as
 * publishing. Also returns single names that may mean something else: those of people, schools and
 * sections that are printed, and ordinary words of either language.
 */
export async function auditedNames(
  payload: Payload,
  now: Date,
): Promise<{ withheld: WithheldName[]; mayBeElse: MayBeElse }> {
  const req = await createLocalReq({}, payload)
  const read = await readRecords(req, { ...OF_THE_REGISTRY, reporters: ALL, sections: ALL })
  const registry = registryOf(read, { now, secret: payload.secret })
  const { reporters, sections } = read
  const newsroom = settingsOf(read.newsroom)
  const byline = (doc: ReporterDoc): string => bylineName(staffSource(doc), newsroom.name)
  const people = registry.people.filter(isWithheld).map((person) => ({
    ...{ id: `person ${person.ref}`, fullName: person.fullName, school: person.school },
    ...{ aliases: person.aliases, handles: person.handles },
    firstNameOpen: person.treatment === 'firstNameOnly',
    firstName: firstNameOf(person),
  }))
  const staff = reporters
    .flatMap((doc) => hiddenNames(doc).map((fullName) => ({ doc, fullName })))
    .map(({ doc: { id, bylinePolicy }, fullName }) => ({
      ...{ id: `reporter ${id}`, fullName, aliases: [], handles: [] },
      firstNameOpen: bylinePolicy === 'firstNameInitial',
    }))
  const printed = [
    ...registry.people.filter((person) => !isWithheld(person)).flatMap(allNames),
    ...people.filter((person) => person.firstNameOpen).map(({ firstName }) => firstName),
    ...reporters.map(byline),
  ]
  const places = [
    ...registry.institutions,
    ...registry.schools.map(({ town }) => town ?? ''),
    ...registry.notPeople,
    ...sections.map(({ name }) => name),
    newsroom.name,
    newsroom.tagline ?? '',
  ]
  const elsewhere = new Set([...singleNamesIn([...printed, ...places]), ...printed.map(lettersOf)])
  const [english, spanish] = [
    commonWords(LANGUAGE_DATA.words, 'en'),
    commonWords(LANGUAGE_DATA.words, 'es'),
  ]
  return {
    withheld: [...people, ...staff],
    mayBeElse: (letters) => elsewhere.has(letters) || english.has(letters) || spanish.has(letters),
  }
}

const FOLDERS: Readonly<Record<string, string>> = {
  story: 'stories',
  reporter: 'reporters',
  section: 'sections',
}

/**
 * Returns every address that was ever public, even those that are gone and that nothing links to.
 */
export async function knownAddresses(payload: Payload): Promise<Ask[]> {
  return (await everyAddress(payload)).flatMap(({ type, slug }) => {
    const folder = FOLDERS[type]
    if (folder === undefined) return []
    const own = `/${folder}/${encodeURIComponent(slug)}`
    return [own, `/v1${own}`].map((address) => ({ path: address }))
  })
}
