import { calendarOf } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import {
  NEWSROOM_FILE,
  PEOPLE_FILE,
  PHOTOS_FILE,
  REPORTERS_FILE,
  SCHOOLS_FILE,
  SECTIONS_FILE,
} from './demoSchemas.ts'
import type {
  DemonstrationNewsroom,
  SeedPerson,
  SeedPhoto,
  SeedReporter,
  SeedSettings,
} from './demoTypes.ts'
import { mapTexts } from './mapTexts.ts'
import { dayOf, momentOf, namedDays, withDays } from './namedDays.ts'
import { typeset } from './prose.ts'
import { atFile, readDemoJson, readDemoText } from './readDemoFile.ts'
import { readStory } from './readStory.ts'

const NO_NAMES = new Map<string, never>()

/** Consents are dated by days before today, so that some still hold and some have run out. */
const readPeople = (calendar: Calendar): SeedPerson[] => {
  const dated = (day: string): string => dayOf(day, calendar, NO_NAMES).iso
  return readDemoJson('people.json', PEOPLE_FILE).map((person) => ({
    ...person,
    ...(person.consents && {
      consents: person.consents.map((consent) => ({
        ...consent,
        date: atFile('people.json', () => dated(consent.date)),
        expires:
          consent.expires === null
            ? null
            : atFile('people.json', () => dated(consent.expires ?? '')),
      })),
    }),
  }))
}

const readReporters = (): SeedReporter[] =>
  readDemoJson('reporters.json', REPORTERS_FILE).map((reporter) => ({
    ...reporter,
    bio: reporter.bio.map(({ question, answer }) => ({ question, answer: typeset(answer) })),
  }))

const readPhotos = (calendar: Calendar): SeedPhoto[] => {
  const { days, photos } = readDemoJson('photos.json', PHOTOS_FILE)
  return atFile('photos.json', () => {
    const named = namedDays(days, calendar)
    return photos.map((photo) => {
      const filled = mapTexts(photo, (copy) => withDays(copy, named))
      return {
        ...filled,
        caption: typeset(filled.caption),
        alt: typeset(filled.alt),
        takenAt: momentOf(photo.takenAt, named).instant,
      }
    })
  })
}

const readPolicy = (name: string): string =>
  typeset(readDemoText(`policies/${name}.md`).replace(/\n$/u, ''))

const readSettings = (
  written: Omit<SeedSettings, 'about' | 'policies'> & {
    policies: readonly Omit<SeedSettings['policies'][number], 'text'>[]
  },
): SeedSettings => ({
  ...written,
  about: readPolicy('about'),
  policies: written.policies.map((policy) => ({ ...policy, text: readPolicy(policy.slug) })),
})

/** One phrase a line; a line that begins with # says what follows. */
const readNotPeople = (): string[] =>
  readDemoText('not-people.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/**
 * Takes the moment of seeding; returns the whole demonstration newsroom of `resources/demonstration`, its days reckoned back from that moment. The same moment
 * gives the same newsroom. Throws a `DemoFileError` that says which line of which file cannot be used.
 */
export const demonstrationNewsroom = (seededAt: Date): DemonstrationNewsroom => {
  const calendar = calendarOf(seededAt)
  const { settings, stories, front } = readDemoJson('newsroom.json', NEWSROOM_FILE)
  return {
    settings: readSettings(settings),
    sections: readDemoJson('sections.json', SECTIONS_FILE),
    schools: readDemoJson('schools.json', SCHOOLS_FILE),
    people: readPeople(calendar),
    reporters: readReporters(),
    photos: readPhotos(calendar),
    stories: stories.map((key) => readStory(key, calendar)),
    front,
    notPeople: readNotPeople(),
  }
}
