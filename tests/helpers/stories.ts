import { type Caller, openNewsroom, type TestNewsroom } from './newsroom.ts'

/** What a story needs besides its words, made once a suite: a section, a profile, a school. */
export interface Desk {
  section: string
  reporter: string
  school: string
}

const created = async (by: Caller, collection: string, body: object): Promise<string> => {
  const answer = await by.post(`/api/${collection}`, body)
  if (answer.status !== 201) throw new Error(`${collection}: ${answer.status} ${answer.text}`)
  return answer.json.doc.id
}

/** `writer`: the id of the login whose profile is in the byline; left out, the profile has no login. */
export async function setUpDesk(editor: Caller, writer?: string): Promise<Desk> {
  return {
    section: await created(editor, 'sections', { name: 'News', slug: 'news' }),
    school: await created(editor, 'schools', {
      name: 'Roosevelt High School',
      shortNames: ['Roosevelt'],
      town: 'Los Angeles',
      enrolment: 1400,
    }),
    reporter: await created(editor, 'reporters', {
      fullName: 'Tamsin Okafor-Vale',
      bylinePolicy: 'full',
      title: 'Staff reporter',
      user: writer ?? null,
    }),
  }
}

/** A newsroom with a reporter, an editor and what their stories need. */
export async function openDesk(): Promise<{
  newsroom: TestNewsroom
  reporter: Caller
  editor: Caller
  desk: Desk
}> {
  const newsroom = await openNewsroom()
  const reporter = await newsroom.as('reporter')
  const editor = await newsroom.as('editor')
  return { newsroom, reporter, editor, desk: await setUpDesk(editor, reporter.id) }
}

/** A 16-year-old junior whose name is withheld. */
export const enterMinor = (by: Caller, desk: Desk, fullName = 'Jalysa Quintero Valdez') =>
  created(by, 'people', {
    fullName,
    aliases: ['Jaly'],
    kind: 'student',
    age: 16,
    grade: '11',
    school: desk.school,
    pronouns: 'she',
  })

export const BODY = [
  'Jalysa Quintero Valdez held a sign in front of the library.',
  'Quintero Valdez’s friends call her Jaly. “We will be back tomorrow,” Valdez said.',
].join('\n\n')

export interface DraftFields {
  headline?: string
  body?: unknown
  people?: string[]
  [field: string]: unknown
}

/** The story as the reporter first saves it; returns the document. */
export async function writeStory(by: Caller, desk: Desk, fields: DraftFields = {}) {
  const answer = await by.post('/api/stories', {
    headline: 'Jalysa Quintero Valdez leads walkout',
    dek: 'Valdez and others left class at noon.',
    body: BODY,
    section: desk.section,
    bylines: [{ reporter: desk.reporter, role: 'reported' }],
    ...fields,
  })
  if (answer.status !== 201) throw new Error(`stories: ${answer.status} ${answer.text}`)
  return answer.json.doc as { id: string; updatedAt: string; stage: string }
}

/** Does a verb on the story as it stands now, with what else the verb takes. */
export async function verb(by: Caller, id: string, name: string, fields: object = {}) {
  // Not from the gate, which compiles the story: a run of all tests does hundreds of verbs.
  const story = await by.get(`/api/stories/${id}?depth=0&select[updatedAt]=true`)
  return by.post(`/api/stories/${id}/${name}`, { updatedAt: story.json?.updatedAt, ...fields })
}

/** An editor changes words of a story, and its writer accepts them: two people have seen them. */
export async function mend(by: Caller, writer: Caller, id: string, fields: object) {
  const saved = await by.patch(`/api/stories/${id}`, fields)
  if (saved.status !== 200) throw new Error(`save: ${saved.status} ${saved.text}`)
  const accepted = await verb(writer, id, 'accept')
  if (accepted.status !== 200) throw new Error(`accept: ${accepted.status} ${accepted.text}`)
  return saved
}

/** Acknowledges every warning and publishes. */
export async function publishWithWarnings(by: Caller, id: string, name = 'publish', fields = {}) {
  const gate = await by.get(`/api/stories/${id}/gate`)
  const acknowledge = (gate.json.reasons as { severity: string; id: string }[])
    .filter((reason) => reason.severity === 'warning')
    .map((reason) => reason.id)
  const { updatedAt } = gate.json
  return by.post(`/api/stories/${id}/${name}`, { updatedAt, acknowledge, ...fields })
}

/** Every form of the minor's name that must not be found in anything public. */
// The short one alone also comes up in keyed hashes.
export const FORMS = /jalysa|quintero|valdez|(?<![a-z0-9])jaly(?![a-z0-9])/iu
