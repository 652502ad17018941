import { createLocalReq, type PayloadRequest, type TypedUser } from 'payload'
import { scopeWith } from '#access/requestScope.ts'
import { approveStory } from '#desk/stories/approveStory.ts'
import { answerName } from '#desk/stories/answerNameFlag.ts'
import { atTime } from '#access/requestClock.ts'
import { correctStory } from '#desk/corrections/correctStory.ts'
import { gateOf } from '#desk/stories/gateAndPreview.ts'
import { publishStory } from '#desk/stories/publishStory.ts'
import { submitStory } from '#desk/stories/submitStory.ts'
import { killStory, unpublishStory } from '#desk/stories/unpublishKillSpike.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Result } from '#newsroom/result.ts'
import { openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'
import { picture } from '../../helpers/photos.ts'
import { type Cast, STAFF_NAMES, STORIES, type TwinStory } from './twinStories.ts'

/** Both worlds call themselves this, whatever port they listen on. */
export const SITE_URL = 'https://paper.example'
/** The clock stands here while the worlds are made. */
const BEGINNING = Date.parse('2026-02-02T17:00:00.000Z')
const HOUR = 3_600_000

export interface World {
  newsroom: TestNewsroom
  /** Ids of private documents: guesses for strangers. */
  ids: string[]
}

type Collection = 'people' | 'reporters' | 'sections' | 'schools' | 'photos' | 'stories'

function must<T>(what: string, result: Result<T, Refusal>): T {
  if (result.ok) return result.value
  const reasons = (result.error.details?.reasons ?? []) as {
    code: string
    place: string
    text: string
  }[]
  const list = reasons.map(({ code, place, text }) => `${code} at ${place}: ${text}`).join('\n  ')
  throw new Error(`${what}: ${result.error.code}\n  ${list}`)
}

/**
 * Makes a newsroom out of the same events, whatever its withheld people are called: in the order of `STORIES`, by a clock that is held at
 * the same moments. Takes the names.
 */
export async function makeWorld(cast: Cast): Promise<World> {
  const newsroom = await openNewsroom({ siteUrl: SITE_URL })
  try {
    return await fill(newsroom, cast)
  } catch (error) {
    await newsroom.close()
    throw error
  }
}

async function fill(newsroom: TestNewsroom, cast: Cast): Promise<World> {
  const { payload } = newsroom
  const ids: string[] = []
  const user = async (role: 'reporter' | 'editor' | 'adviser'): Promise<TypedUser> => {
    const account = { email: `${role}@homeroom.example`, password: 'long enough for a twin' }
    const made = await payload.create({
      collection: 'users',
      data: { ...account, name: STAFF_NAMES[role], role },
      overrideAccess: true,
      req: await createLocalReq({ context: scopeWith({ trusted: true }) }, payload),
    })
    ids.push(String(made.id))
    return { ...made, collection: 'users' }
  }
  const [reporter, editor, adviser] = [
    await user('reporter'),
    await user('editor'),
    await user('adviser'),
  ]
  let hours = 0
  const as = async (who: TypedUser): Promise<PayloadRequest> =>
    atTime(await createLocalReq({ user: who }, payload), new Date(BEGINNING + hours * HOUR))
  const make = async (collection: Collection, data: object, who = editor, file?: Buffer) => {
    const made = await payload.create({
      collection,
      data: data as never,
      depth: 0,
      overrideAccess: false,
      req: await as(who),
      ...(file
        ? { file: { data: file, mimetype: 'image/jpeg', name: 'a.jpg', size: file.length } }
        : {}),
    })
    ids.push(String(made.id))
    return made as { id: string; updatedAt: string }
  }

  await payload.updateGlobal({
    slug: 'newsroom',
    data: {
      name: 'The Twin',
      tagline: 'News of the school',
      timeZone: 'America/Los_Angeles',
      policies: [{ title: 'Ethics', text: 'We check twice.' }],
    },
    overrideAccess: false,
    req: await as(adviser),
  })
  const sections = {
    news: (await make('sections', { name: 'News', slug: 'news', order: 1 })).id,
    sports: (await make('sections', { name: 'Sports', slug: 'sports', order: 2 })).id,
  }
  const school = await make('schools', { name: 'Roosevelt High School', shortNames: ['Roosevelt'] })
  const people: string[] = []
  for (const [index, { full, aliases }] of cast.people.entries()) {
    // A reporter may list whom they entered; consents are an editor's to record.
    const made = await make(
      'people',
      {
        fullName: full,
        aliases,
        kind: 'student',
        age: 14 + (index % 4),
        grade: String(9 + (index % 4)),
        school: school.id,
        pronouns: (['she', 'he', 'they'] as const)[index % 3],
      },
      reporter,
    )
    await payload.update({
      collection: 'people',
      id: made.id,
      data: {
        consents: [
          { givenBy: `Parent of ${full}`, relation: 'parent', scope: ['school'], onFile: true },
        ],
      },
      overrideAccess: false,
      req: await as(editor),
    })
    people.push(made.id)
  }
  const adult = await make('people', { fullName: 'Ottilie Hargreave-Lund', kind: 'adult' })
  const reporters: string[] = []
  for (const profile of cast.reporters) {
    const bio = [{ question: 'What I do', answer: 'I ask questions.' }]
    reporters.push((await make('reporters', { ...profile, bio })).id)
  }
  const bytes = await picture()

  /** Answers what the gate asks; returns what it warns of, and the story's time. */
  async function settle(id: string, mentioned: readonly string[]) {
    const answered = new Set<string>()
    for (;;) {
      const gate = must('gate', await gateOf(await as(editor), id))
      const reason = gate.reasons.find(({ severity }) => severity === 'blocking')
      if (!reason) {
        return { updatedAt: gate.updatedAt, acknowledge: gate.reasons.map(({ id }) => id) }
      }
      const { code, place, text, person } = reason
      // An answer that does not help is a fault of the test, or of the gate.
      if (answered.has(reason.id))
        throw new Error(`Asked again: ${code} at ${place}: ${text ?? ''}`)
      answered.add(reason.id)
      const named = cast.people.some(({ full }) =>
        full.split(' ').includes(text?.split(' ')[0] ?? ''),
      )
      const plain = code === 'unregistered_name' ? !named : /^\p{Ll}/u.test(text ?? '')
      const word = code === 'unregistered_name' ? 'notAPerson' : 'isAWord'
      must(
        `${code} at ${place}: ${text ?? ''}`,
        await answerName(await as(editor), {
          id,
          place,
          text: text ?? '',
          answer: plain ? word : 'isThisPerson',
          person: plain ? null : (person ?? mentioned[0] ?? null),
          age: null,
          grade: null,
          school: null,
        }),
      )
    }
  }

  async function tell(story: TwinStory): Promise<void> {
    hours += 1
    const written = story.write(cast.people)
    const mentioned = story.people.map((index) => people[index] ?? '')
    // Whom a caption names is listed as visible, and covered.
    const covered = { x: 0.25, y: 0.25, width: 0.25, height: 0.5, of: 'face' }
    const seen = {
      peopleVisible: mentioned,
      regions: mentioned.map((person) => ({ ...covered, person })),
    }
    const photo = written.photo
      ? await make('photos', { ...written.photo, ...seen }, reporter, bytes)
      : null
    const { id, updatedAt } = await make(
      'stories',
      {
        ...written.fields,
        section: sections[story.section],
        bylines: story.reporters.map((index) => ({ reporter: reporters[index], role: 'reported' })),
        people: [...mentioned, adult.id],
        leadPhoto: photo?.id ?? null,
      },
      reporter,
    )
    if (story.ends === 'draft') return
    must('submit', await submitStory(await as(reporter), { id, updatedAt }))
    const settled = await settle(id, mentioned)
    const approved = must('approve', await approveStory(await as(editor), { id, ...settled }))
    if (story.ends === 'approved') return
    const { acknowledge } = settled
    let standing = must(
      'publish',
      await publishStory(await as(editor), {
        ...{ id, acknowledge, stampUpdated: false },
        updatedAt: approved.updatedAt,
      }),
    )
    if (written.correction) {
      hours += 1
      standing = must(
        'correct',
        await correctStory(await as(editor), {
          ...{ id, acknowledge, kind: 'correction', note: '', ...written.correction },
          updatedAt: standing.updatedAt,
        }),
      )
    }
    if (story.ends === 'unpublished' || story.ends === 'killed') {
      const takeDown = story.ends === 'killed' ? killStory : unpublishStory
      const note = 'The newsroom took this story down.'
      must(
        'take down',
        await takeDown(await as(editor), { id, updatedAt: standing.updatedAt, note }),
      )
    }
  }
  for (const story of STORIES) await tell(story)
  return { newsroom, ids }
}
