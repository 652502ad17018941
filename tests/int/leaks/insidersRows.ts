import { BY_FIRST_NAME, IN_FULL, type Somebody } from './insidersCast.ts'
import type { Act, Who } from './insidersWorld.ts'

/** People of the cast, in the parts they have. */
interface Parts {
  /** Students whose names are withheld, in story1 together. */
  one: Somebody
  other: Somebody
  /** Of whom the first name is printed, in story2 and story6. */
  byFirstName: Somebody
  /** Opened in full, in story3 and story5. */
  inFull: Somebody
  adult: Somebody
}

const NEW = { fullName: 'Ottilie Farnsworth', aliases: [] }
const last = (who: Somebody): string => who.fullName.split(' ').slice(1).join(' ')
const first = (who: Somebody): string => who.fullName.split(' ')[0] ?? ''

const save = (by: Who, key: string, body: object): Act => ({ by, does: 'save', key, body })
const make = (by: Who, collection: string, body: object, key = 'made'): Act => ({
  by,
  does: 'create',
  collection,
  key,
  body,
})
const decide = (by: Who, key: string, verb: string, body: object = {}): Act => ({
  by,
  does: 'decide',
  key,
  verb,
  body,
})
const publish = (by: Who = 'editor2', key = 'story1'): Act => ({
  by,
  does: 'verb',
  key,
  verb: 'publish',
  body: {},
})
/** The text of story1, as an editor has it, and out. */
const printed = (body: string): Act[] => [save('editor1', 'story1', { body }), publish()]

/** Ordinary acts of staff that have put a withheld name before readers, or changed what they read: by what was done. */
export const ROWS: Readonly<Record<string, (parts: Parts) => Act[]>> = {
  'a reporter renames somebody': ({ one }) => [save(one.enteredBy, one.key, NEW)],
  'an editor mends a spelling': ({ one }) => [
    save('editor1', one.key, { fullName: `${first(one)} ${last(one).slice(0, -3)}` }),
  ],
  'a nickname is taken out': ({ one }) => [
    save(one.enteredBy, one.key, { aliases: [] }),
    save(one.enteredBy, one.key, { aliases: ['Zuzubell'] }),
  ],
  'nicknames are swapped': ({ one, other }) => [
    save('editor1', one.key, { aliases: [other.alias] }),
    save('editor1', other.key, { aliases: [one.alias] }),
  ],
  'handles are swapped': ({ one, other }) => [
    save('editor1', other.key, { handles: [one.handle] }),
    save('editor1', one.key, { handles: [other.handle] }),
  ],
  'a record is deleted and a sibling saved': ({ one, other }) => [
    { by: 'adviser1', does: 'delete', key: one.key },
    save(other.enteredBy, other.key, { aliases: [other.alias, 'Zuzubell'] }),
  ],
  'a record is deleted, and the story published again': ({ one }) => [
    { by: 'adviser1', does: 'delete', key: one.key },
    { by: 'editor1', does: 'answer all', key: 'story1', answer: 'notAPerson' },
    publish(),
  ],
  'a record is deleted, and the name called an adult’s': ({ one }) => [
    { by: 'adviser1', does: 'delete', key: one.key },
    { by: 'editor1', does: 'answer all', key: 'story1', answer: 'adult' },
    publish(),
  ],
  'age, grade and a nickname are changed': ({ one }) => [
    save(one.enteredBy, one.key, { age: 12, grade: '6', aliases: [one.alias, 'Zuzubell'] }),
  ],
  'the wording is changed, then a nickname': ({ one }) => [
    save('editor1', one.key, {
      descriptorFirst: 'a clarinet player',
      descriptorLater: 'the player',
    }),
    save('editor1', one.key, { aliases: [one.alias, 'Zuzubell'] }),
  ],
  'a school is renamed, then a nickname': ({ one }) => [
    save('editor1', 'school1', { name: 'Garfield High School' }),
    save(one.enteredBy, one.key, { aliases: [one.alias, 'Zuzubell'] }),
  ],
  'a grade is changed, and the name taken down': ({ one }) => [
    save(one.enteredBy, one.key, { grade: '6' }),
    decide('adviser1', one.key, 'take-down', { reason: 'request' }),
  ],
  'an adult becomes a student, and a nickname is taken out with it': ({ adult }) => [
    save('editor1', adult.key, { kind: 'student', age: 16, aliases: [] }),
  ],
  'a student is called an adult': ({ one }) => [
    save('editor1', one.key, { kind: 'adult', age: 44 }),
    publish(),
  ],
  'somebody opened is renamed': ({ inFull }) => [save('editor1', inFull.key, NEW)],
  'somebody opened becomes unknown, then somebody else': ({ inFull }) => [
    save(inFull.enteredBy, inFull.key, { kind: 'unknown' }),
    save('adviser1', inFull.key, NEW),
  ],
  'somebody known by first name is renamed': ({ byFirstName }) => [
    save('editor1', byFirstName.key, NEW),
  ],
  'a reporter’s nickname is a section’s name': ({ one }) => [
    save(one.enteredBy, one.key, { aliases: [one.alias, 'News'] }),
  ],
  'a reporter’s nickname is a colleague’s name': ({ one }) => [
    save(one.enteredBy, one.key, { aliases: [one.alias, 'Marguerite Holloway-Penn'] }),
  ],
  'a reporter enters a student of a colleague’s name': () => [
    make('reporter1', 'people', { fullName: 'Marguerite Holloway-Penn', kind: 'student' }),
  ],
  'a school is called by a name': ({ one }) => [
    make('editor1', 'schools', {
      name: 'North High School',
      shortNames: [`${one.fullName} spoke`],
    }),
    ...printed(`${one.fullName} spoke at the board on Monday.`),
  ],
  'a phrase holds a surname': ({ one }) => [
    make('editor1', 'phrases', { text: `${last(one)} hesitated` }),
    ...printed(`The board asked. ${last(one)} hesitated before the answer.`),
  ],
  'a new adult’s nickname holds a surname': ({ one }) => [
    make('editor1', 'people', {
      fullName: 'Barnaby Ostrander',
      kind: 'adult',
      aliases: [`${last(one)} left`],
    }),
    save('editor1', 'story1', { people: [`{${one.key}}`, '{made}'] }),
    ...printed(`The board asked. ${last(one)} left after the answer.`),
  ],
  'a surname with a Fund': ({ one }) => printed(`They gave to the ${last(one)} Fund on Monday.`),
  'a surname with a Court': ({ one }) => printed(`They met at the ${last(one)} Court on Monday.`),
  'a surname with a Scholarship': ({ one }) =>
    printed(`They won the ${last(one)} Scholarship on Monday.`),
  'a surname with a High School': ({ one }) => [
    make('editor1', 'schools', { name: `${last(one)} High School` }),
    ...printed(`They met at ${last(one)} High School on Monday.`),
  ],
  'small letters': ({ one }) =>
    printed(`we told ${one.fullName.toLowerCase()} that we miss the library.`),
  'nobody is listed': ({ one }) => [
    save('editor1', 'story1', { people: [] }),
    ...printed(`${last(one)} asked the board on Monday.`),
    { by: 'editor1', does: 'answer all', key: 'story1', answer: 'notAPerson' },
    publish(),
  ],
  'a profile is renamed by its reporter, and the story published': ({ one }) => [
    save('reporter1', 'profile1', { fullName: one.fullName }),
    publish(),
  ],
  'a profile is renamed by an editor': ({ one }) => [
    save('editor1', 'profile3', { fullName: one.fullName }),
    save('editor1', 'profile1', { title: 'Senior reporter', penName: 'The Owl' }),
  ],
  'a pen name is somebody’s': ({ one }) => [
    save('editor1', 'profile1', { bylinePolicy: 'penName', penName: one.fullName }),
  ],
  'a profile takes a name that somebody bore': ({ one }) => [
    save('editor1', one.key, NEW),
    save('editor1', 'profile3', { fullName: one.fullName }),
    save('editor1', 'profile1', { bylinePolicy: 'penName', penName: 'The Owl' }),
  ],
  'a profile takes the name of a record that is deleted': ({ one }) => [
    { by: 'adviser1', does: 'delete', key: one.key },
    save('editor1', 'profile3', { fullName: one.fullName }),
  ],
  'a profile is called by a surname': ({ one }) => [
    save('editor1', 'profile3', { fullName: `Ignatius ${last(one)}` }),
  ],
  'a section takes a name that somebody bore': ({ one }) => [
    save('editor1', one.key, NEW),
    save('editor1', 'section1', { name: `Ask ${one.fullName}` }),
  ],
  'a section is called by an adult’s whole name, which a student bears too': ({ adult }) => [
    make('reporter2', 'people', { fullName: adult.fullName, kind: 'unknown' }),
    save('editor2', 'section1', { name: adult.fullName }),
  ],
  'an adult’s nickname is taken off the record': ({ adult }) => [
    save('editor1', adult.key, { aliases: [] }),
  ],
  'the settings name somebody whose record is deleted': ({ one }) => [
    { by: 'adviser1', does: 'delete', key: one.key },
    { by: 'adviser1', does: 'settings', slug: 'newsroom', body: { about: `Ask ${one.fullName}.` } },
  ],
  'a correction names somebody whose record is deleted': ({ one }) => [
    { by: 'adviser1', does: 'delete', key: one.key },
    {
      by: 'editor2',
      does: 'verb',
      key: 'story4',
      verb: 'correct',
      body: { kind: 'correction', wrong: 'it closes at five', right: `${one.fullName} asked.` },
    },
  ],
  'a photo is changed after a rename': ({ one }) => [
    save('editor1', one.key, NEW),
    save('editor1', 'photo1', {
      regions: [{ x: 0.1, y: 0.1, width: 0.3, height: 0.3, of: 'face', person: null }],
    }),
  ],
  'a story is taken down, its student renamed, and published again': ({ one }) => [
    { by: 'editor1', does: 'verb', key: 'story1', verb: 'unpublish', body: {} },
    save('editor1', one.key, NEW),
    { by: 'editor1', does: 'answer all', key: 'story1', answer: 'notAPerson' },
    publish(),
  ],
  'a section is renamed': ({ one }) => [save('editor1', 'section1', { name: `Ask ${last(one)}` })],
  'a section moves': ({ one }) => [save('editor1', 'section1', { slug: one.fullName })],
  'a credit names somebody': ({ one }) => [
    save('editor1', 'photo1', { credit: { creator: one.fullName, organisation: 'Homeroom' } }),
    publish(),
  ],
  'one adviser with a second, new account opens a name': ({ one }) => [
    save('adviser1', one.key, IN_FULL),
    decide('adviser1', one.key, 'propose-opening'),
    decide('adviser2', one.key, 'approve-opening'),
    publish(),
  ],
  'an open name leaves the list of people, and its record is deleted': ({
    byFirstName,
    inFull,
  }) => [
    save('editor1', 'story5', { people: [`{${byFirstName.key}}`] }),
    {
      by: 'adviser2',
      does: 'verb',
      key: 'story5',
      verb: 'correct',
      body: { kind: 'correction', wrong: 'it closes at five', right: 'It closes at six.' },
    },
    { by: 'adviser2', does: 'delete', key: inFull.key },
  ],
  'the papers of an open name are typed in again': ({ inFull }) => [
    save('adviser1', inFull.key, IN_FULL),
  ],
  'a first name is opened, and the rest renamed': ({ one }) => [
    save('editor1', one.key, BY_FIRST_NAME),
    decide('editor1', one.key, 'propose-opening'),
    decide('adviser1', one.key, 'approve-opening'),
    publish(),
    save('editor1', one.key, { fullName: `${first(one)} Farnsworth` }),
  ],
  'an old name is an adult’s, opened by one editor': ({ one }) => [
    save('editor1', one.key, NEW),
    make('editor1', 'people', { fullName: one.fullName, kind: 'adult', age: 44 }),
    save('editor1', 'story1', { people: [`{${one.key}}`, '{made}'] }),
    ...printed(`${one.fullName} asked the board on Monday.`),
  ],
}
