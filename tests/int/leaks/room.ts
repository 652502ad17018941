import type { DestinationStream } from 'pino'
import { lettersOf } from '#leakScan/foldForScan.ts'
import type { WithheldName } from '#leakScan/searchPatterns.ts'
import {
  type Answer,
  type Caller,
  openNewsroom,
  type TestNewsroom,
} from '../../helpers/newsroom.ts'
import { picture, sendPhoto } from '../../helpers/photos.ts'
import { type Desk, publishWithWarnings, setUpDesk, verb } from '../../helpers/stories.ts'
import { type Canary, canary, lexical, paragraph } from './canaries.ts'

type Fields = Record<string, unknown>

interface Reason {
  code: string
  severity: string
  place: string
  text: string | null
  person: string | null
}

export interface Told {
  id: string
  /** Null where it was not to be published. */
  url: string | null
  /** Codes by which the gate held it back before an editor answered. */
  blockedBy: string[]
  warnedBy: string[]
}

export interface StoryPlan {
  people?: string[]
  /** How the editor rewords what cannot be answered. */
  reword?: Fields
  /** The last verb; `publish` without it. */
  until?: 'draft' | 'submit' | 'approve' | 'publish'
}

/** The newsroom of the sweep, with what its rows have in common. */
export interface Room {
  newsroom: TestNewsroom
  reporter: Caller
  editor: Caller
  adviser: Caller
  desk: Desk
  /** Public addresses of stories, also of those that have moved or are gone. */
  addresses: string[]
  /** Everything the process has logged, line by line. */
  logged: string[]
  /** Whose names must not be found. */
  withheld: WithheldName[]
  /** A fresh canary, in the registry as a student whose name is withheld. */
  student(fields?: Fields): Promise<Canary & { id: string }>
  /** The same, of a name that the row chooses. */
  studentNamed(fullName: string, fields?: Fields): Promise<string>
  /** Looks for one more spelling that the table of patterns does not make by itself. */
  watch(fullName: string, aliases?: string[]): void
  /** A canary that no registry knows: its name stands in private places alone. */
  unknown(): Canary
  story(fields: Fields, plan?: StoryPlan): Promise<Told>
  photo(fields?: Fields, bytes?: Buffer, name?: string): Promise<string>
  /** A picture of somebody, their face covered: its words may name them. */
  photoOf(who: { id: string }, fields: Fields): Promise<string>
  /** The story does what a verb says, warnings acknowledged. */
  verb(id: string, name: string, fields?: Fields): Promise<Answer>
}

const must = (answer: Answer, status: number, what: string): Answer => {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${answer.text}`)
  return answer
}

export async function openRoom(): Promise<Room> {
  const logged: string[] = []
  const log: DestinationStream = { write: (line) => void logged.push(line) }
  const newsroom = await openNewsroom({ log })
  const reporter = await newsroom.as('reporter')
  const editor = await newsroom.as('editor')
  const adviser = await newsroom.as('adviser')
  const desk = await setUpDesk(editor, reporter.id)
  must(
    await adviser.post('/api/globals/newsroom', {
      name: 'Homeroom',
      tagline: 'News of the school',
      policies: [{ title: 'Ethics', text: 'We check twice.' }],
    }),
    200,
    'settings',
  )
  const withheld: WithheldName[] = []
  const addresses: string[] = []
  const watch = (id: string, fullName: string, fields: Fields = {}): void => {
    const list = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [])
    const { aliases, handles } = fields
    withheld.push({
      id,
      fullName,
      aliases: list(aliases),
      handles: list(handles),
      firstNameOpen: false,
    })
  }

  const studentNamed: Room['studentNamed'] = async (fullName, fields = {}) => {
    const made = must(
      await reporter.post('/api/people', { fullName, kind: 'student', age: 16, ...fields }),
      201,
      'person',
    )
    const id = made.json.doc.id as string
    watch(id, fullName, fields)
    return id
  }

  const doVerb: Room['verb'] = (id, name, fields = {}) =>
    ['publish', 'correct', 'schedule'].includes(name)
      ? publishWithWarnings(editor, id, name, fields)
      : verb(editor, id, name, fields)

  const blocking = async (id: string): Promise<Reason[]> =>
    ((await editor.get(`/api/stories/${id}/gate`)).json.reasons as Reason[]).filter(
      ({ severity }) => severity === 'blocking',
    )

  /** Treats what the gate asks as an editor would who knows that all of it is the people of the story. */
  async function answerAll(id: string, plan: StoryPlan): Promise<void> {
    for (let round = 0; round < 8; round += 1) {
      const [reason] = await blocking(id)
      if (!reason) return
      const { code, place, text } = reason
      const person = reason.person ?? plan.people?.[0] ?? null
      if (['ambiguous_word', 'near_miss', 'ambiguous_person', 'unregistered_name'].includes(code)) {
        // Whatever else is flagged is a word with a capital.
        const parts = withheld.flatMap(({ fullName, aliases }) => [fullName, ...aliases])
        const folded = lettersOf(text ?? '')
        const named =
          code !== 'unregistered_name' ||
          parts.some((name) => name.split(' ').some((part) => folded.includes(lettersOf(part))))
        const answer = { answer: named ? 'isThisPerson' : 'notAPerson', text, place, person }
        const answered = await editor.post(`/api/stories/${id}/answer`, answer)
        if (answered.status === 200 && !(await stands(id, reason))) continue
      }
      if (code === 'registered_elsewhere') {
        const { doc } = { doc: (await editor.get(`/api/stories/${id}?depth=0`)).json }
        const people = [...(doc.people ?? []), person]
        must(await editor.patch(`/api/stories/${id}`, { people }), 200, 'people')
        continue
      }
      if (!plan.reword) throw new Error(`The gate holds it back: ${code} at ${place}`)
      must(await editor.patch(`/api/stories/${id}`, plan.reword), 200, 'reword')
      // Two people see every word; where this one was reworded so before, nothing waits.
      await verb(reporter, id, 'accept')
      const left = (await blocking(id)).filter((other) => other.code === code)
      if (left.length > 0) throw new Error(`Reworded, and held back still: ${code} at ${place}`)
    }
    throw new Error('The gate asks without end.')
  }
  const stands = async (id: string, { code, place, text }: Reason): Promise<boolean> =>
    (await blocking(id)).some(
      (other) => other.code === code && other.place === place && other.text === text,
    )

  return {
    newsroom,
    reporter,
    editor,
    adviser,
    desk,
    logged,
    addresses,
    withheld,
    studentNamed,
    verb: doVerb,
    watch(fullName, aliases = []) {
      watch(`spelling:${withheld.length}`, fullName, { aliases })
    },
    async student(fields) {
      const who = canary()
      return { ...who, id: await studentNamed(who.full, fields) }
    },
    unknown() {
      const who = canary()
      watch(`private:${withheld.length}`, who.full)
      return who
    },
    async photoOf(this: Room, who, fields) {
      const face = { x: 0.25, y: 0.25, width: 0.25, height: 0.5, of: 'face', person: who.id }
      return this.photo({ peopleVisible: [who.id], regions: [face], ...fields })
    },
    async photo(fields = {}, bytes, name = 'library.jpg') {
      const sent = await sendPhoto(reporter, bytes ?? (await picture()), name, 'image/jpeg', {
        caption: 'The library after school.',
        alt: 'A reading room with long tables.',
        credit: 'Staff / Homeroom',
        ...fields,
      })
      return must(sent, 201, 'photo').json.doc.id as string
    },
    async story(fields, plan = {}) {
      const { people = [], until = 'publish' } = plan
      const { editorsNote, ...others } = fields
      const made = must(
        await reporter.post('/api/stories', {
          headline: 'Students speak at the board meeting',
          dek: 'The meeting was long.',
          body: lexical(paragraph('The board met on a warm evening and listened.')),
          section: desk.section,
          bylines: [{ reporter: desk.reporter, role: 'reported' }],
          people,
          ...others,
        }),
        201,
        'story',
      )
      const { id } = made.json.doc as { id: string }
      let read = { updatedAt: made.json.doc.updatedAt as string }
      if (editorsNote) {
        const noted = await editor.patch(`/api/stories/${id}`, { editorsNote })
        read = { updatedAt: must(noted, 200, 'note').json.doc.updatedAt }
      }
      const told: Told = { id, url: null, blockedBy: [], warnedBy: [] }
      if (until === 'draft') return told
      const submitted = must(await reporter.post(`/api/stories/${id}/submit`, read), 200, 'submit')
      if (until === 'submit') return told
      const approved = await editor.post(`/api/stories/${id}/approve`, submitted.json)
      if (approved.status === 422) {
        told.blockedBy = (approved.json.details.reasons as Reason[]).map(({ code }) => code)
        await answerAll(id, plan)
        must(await verb(editor, id, 'approve'), 200, 'approve')
      } else must(approved, 200, 'approve')
      const gate = (await editor.get(`/api/stories/${id}/gate`)).json
      const warnings = gate.reasons as (Reason & { id: string })[]
      told.warnedBy = warnings.map(({ code }) => code)
      if (until === 'approve') return told
      const published = await editor.post(`/api/stories/${id}/publish`, {
        updatedAt: gate.updatedAt,
        acknowledge: warnings.map((warning) => warning.id),
      })
      told.url = must(published, 200, 'publish').json.url
      if (told.url) addresses.push(told.url, `/v1${told.url}`)
      return told
    },
  }
}
