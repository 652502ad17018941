import type { Block } from '#anonymization/bodyTypes.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import { verb } from '../../helpers/stories.ts'
import { lexical, link, paragraph, text } from './canaries.ts'
import type { MadeUpNames } from './insidersNames.ts'
import type { InsidersWorld, Who } from './insidersWorld.ts'

/** Somebody in the registry, as the generator of acts knows them. */
export interface Somebody {
  key: string
  fullName: string
  alias: string
  handle: string
  enteredBy: Who
}

const CONSENT = {
  givenBy: 'A parent',
  relation: 'mother',
  how: 'paper',
  scope: ['name', 'firstName'],
  onFile: true,
}
/** What an editor records before a name is opened. */
export const IN_FULL = { naming: 'fullName', reason: 'She asked for it.', consents: [CONSENT] }
export const BY_FIRST_NAME = { naming: 'firstNameOnly', reason: 'she asked for it' }

const KINDS: readonly [{ kind: string; [field: string]: unknown }, object | null][] = [
  [{ kind: 'student', age: 16, grade: '11', pronouns: 'she' }, null],
  [{ kind: 'student', age: 15, grade: '10', pronouns: 'he' }, null],
  [{ kind: 'student', age: 17, grade: '12', pronouns: 'she' }, BY_FIRST_NAME],
  [{ kind: 'student', age: 16, grade: '11', pronouns: 'they' }, IN_FULL],
  [{ kind: 'adult', age: 44 }, null],
  [{ kind: 'unknown' }, null],
  [{ kind: 'student', age: 14, grade: '9', pronouns: 'he' }, null],
  [{ kind: 'publicFigure', age: 15 }, null],
]

async function enter(world: InsidersWorld, key: string, of: string, body: object, by: Who) {
  const answer = await world.perform({ by, does: 'create', collection: of, key, body })
  if (answer?.status !== 201) throw new Error(`${key}: ${answer?.status} ${answer?.text}`)
}

/** Does what must succeed while the world is made. */
async function must(world: InsidersWorld, act: Parameters<InsidersWorld['perform']>[0]) {
  const answer = await world.perform(act)
  if (answer?.status !== 200)
    throw new Error(`${JSON.stringify(act)}: ${answer?.status} ${answer?.text}`)
}

/** Enters everybody, and has opened what two people opened. */
export async function enterPeople(world: InsidersWorld, names: MadeUpNames): Promise<Somebody[]> {
  const people: Somebody[] = []
  for (const [index, [fields, decision]] of KINDS.entries()) {
    const enteredBy: Who = index % 2 === 0 ? 'reporter1' : 'reporter2'
    const key = `person${index + 1}`
    const fullName = index === 1 ? `${names.full()} ${names.next()}` : names.full()
    const somebody = { key, fullName, alias: names.next(), handle: `@${names.next()}`, enteredBy }
    const { alias, handle } = somebody
    const body = { fullName, aliases: [alias], handles: [handle], school: '{school1}', ...fields }
    // An adult or a public figure is confirmed by the editor who enters them.
    const by = ['adult', 'publicFigure'].includes(fields.kind) ? 'editor1' : enteredBy
    await enter(world, key, 'people', body, by)
    if (decision) {
      await must(world, { by: 'editor1', does: 'save', key, body: decision })
      await must(world, { by: 'editor1', does: 'decide', key, verb: 'propose-opening' })
      await must(world, { by: 'adviser1', does: 'decide', key, verb: 'approve-opening' })
    }
    people.push(somebody)
  }
  return people
}

/** Sections, schools, profiles, settings: what stories need besides their words. */
export async function furnish(world: InsidersWorld): Promise<void> {
  const settings = {
    name: 'Homeroom',
    tagline: 'News of the school',
    timeZone: 'America/Los_Angeles',
    policies: [{ title: 'Ethics', text: 'We check twice.' }],
  }
  await must(world, { by: 'adviser1', does: 'settings', slug: 'newsroom', body: settings })
  const make = (key: string, of: string, body: object) => enter(world, key, of, body, 'editor1')
  await make('section1', 'sections', { name: 'News', slug: 'news', order: 1 })
  await make('section2', 'sections', { name: 'Sports', slug: 'sports', order: 2 })
  const school = { name: 'Roosevelt High School', shortNames: ['Roosevelt'], town: 'Los Angeles' }
  await make('school1', 'schools', { ...school, enrolment: 1400 })
  await make('school2', 'schools', { name: 'Lincoln High School', enrolment: 900 })
  const profiles = [
    ['profile1', 'Tamsin Okafor-Vale', 'reporter1'],
    ['profile2', 'Marguerite Holloway-Penn', 'reporter2'],
    ['profile3', 'Ignatius Vandermeer', 'editor2'],
  ] as const
  for (const [key, fullName, login] of profiles) {
    const bio = [{ question: 'What I do', answer: 'I ask questions.' }]
    await make(key, 'reporters', { fullName, bylinePolicy: 'full', user: `{${login}}`, bio })
  }
}

const last = (name: string): string => name.split(' ').slice(1).join(' ')

/** The words of a story in which these two are named wherever a story has room for a name. */
export function wordsAbout(
  one: Somebody,
  other: Somebody,
  part: number,
): { people: string[]; [field: string]: unknown } {
  const [given = '', ...rest] = one.fullName.split(' ')
  const blocks: Block<string>[] = [
    paragraph(`The library stays open until ${5 + (part % 5)} on weekdays.`),
    paragraph(text(`${given} `), text(rest.join(' '), 'bold'), text(' asked the board for it.')),
    paragraph(`“We will be back tomorrow,” ${last(one.fullName)} said.`),
    paragraph(`Friends call one of them ${one.alias}.`),
    paragraph(
      text(`${other.fullName} agreed with `),
      link('https://library.example/hours', one.fullName),
      text('.'),
    ),
    { type: 'pullQuote', quote: 'We will be back tomorrow.', attribution: one.fullName },
    {
      type: 'factBox',
      title: 'The request',
      children: [paragraph(`${other.fullName} wrote the request on Monday. Ask ${other.handle}.`)],
    },
  ]
  return {
    headline: `${one.fullName} asks for longer hours, part ${part}`,
    dek: `What ${one.fullName} and ${other.fullName} asked the board.`,
    body: lexical(...blocks),
    tags: ['library'],
    seoTitle: `${one.fullName} and the library`,
    socialText: `${other.fullName} wrote a request.`,
    people: [`{${one.key}}`, `{${other.key}}`],
  }
}

/** Each story's two people, by place in the cast. */
const IN_STORIES = [
  [0, 1],
  [2, 0],
  [3, 6],
  [4, 5],
  [1, 3],
  [7, 2],
] as const

/** Writes the stories and has them published, all by the book. */
export async function publishAll(
  world: InsidersWorld,
  people: readonly Somebody[],
): Promise<string[]> {
  const keys: string[] = []
  for (const [index, pair] of IN_STORIES.entries()) {
    const [one, other] = pair.map((at) => people[at])
    if (!one || !other) throw new Error('A story of nobody.')
    const key = `story${index + 1}`
    const by: Who = index % 2 === 0 ? 'reporter1' : 'reporter2'
    if (index % 2 === 0) {
      world.name(`photo${index / 2 + 1}`, 'photos', await photoOf(world, by, one))
    }
    const { people: everybody, ...words } = wordsAbout(one, other, index + 1)
    await enter(
      world,
      key,
      'stories',
      {
        ...words,
        section: index % 2 === 0 ? '{section1}' : '{section2}',
        bylines: [{ reporter: index % 2 === 0 ? '{profile1}' : '{profile2}', role: 'reported' }],
        ...(index % 2 === 0 ? { leadPhoto: `{photo${index / 2 + 1}}` } : {}),
      },
      by,
    )
    // A reporter lists whom they may see; the others are an editor's to add.
    await must(world, { by: 'editor2', does: 'save', key, body: { people: everybody } })
    await publishByTheBook(world, key, by)
    keys.push(key)
  }
  return keys
}

/** A picture of somebody, listed as visible and covered by an editor: then its caption may name them. */
async function photoOf(world: InsidersWorld, by: Who, who: Somebody): Promise<string> {
  const photo = await uploadPhoto(world.caller(by), {
    caption: `${who.fullName} at the library.`,
    alt: 'A reading room with long tables.',
    credit: 'Staff / Homeroom',
  })
  const person = world.ids.get(who.key) ?? ''
  const face = { x: 0.25, y: 0.25, width: 0.25, height: 0.5, of: 'face', person }
  const listed = { peopleVisible: [person], regions: [face] }
  const saved = await world.caller('editor2').patch(`/api/photos/${photo}`, listed)
  if (saved.status !== 200) throw new Error(`photo: ${saved.status} ${saved.text}`)
  return photo
}

async function publishByTheBook(world: InsidersWorld, key: string, by: Who): Promise<void> {
  const id = world.ids.get(key) ?? ''
  const gate = await world.caller('editor1').get(`/api/stories/${id}/gate`)
  const asked = (gate.json.reasons as { severity: string; text: string | null; code: string }[])
    .filter(({ severity }) => severity === 'blocking')
    .map(({ code, text: words }) => `${code}: ${words ?? ''}`)
  if (asked.length > 0) throw new Error(`${key} is asked about: ${asked.join('; ')}`)
  for (const [who, name] of [
    [by, 'submit'],
    ['editor1', 'approve'],
  ] as const) {
    const answer = await verb(world.caller(who), id, name)
    if (answer.status !== 200) throw new Error(`${key} ${name}: ${answer.text}`)
  }
  await must(world, { by: 'editor1', does: 'verb', key, verb: 'publish', body: {} })
}
