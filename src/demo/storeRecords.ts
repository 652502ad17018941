import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { scopeWith } from '#access/requestScope.ts'
import { atTime } from '#access/requestClock.ts'
import { approveOpening, proposeOpening } from '#desk/people/nameApprovals.ts'
import { openingFor } from '#desk/people/nameApprovalState.ts'
import { CHECKLIST } from '#newsroom/pictures.ts'
import { originalPhoto } from './originalPhoto.ts'
import type { DemonstrationNewsroom } from './demoTypes.ts'

export type Ids = ReadonlyMap<string, string>

/** What has been stored so far, by the seed's own keys. */
export interface Stored {
  sections: Ids
  schools: Ids
  people: Ids
  photos: Ids
  reporters: Ids
}

export interface Staff {
  reporter: TypedUser
  editor: TypedUser
  adviser: TypedUser
}

export const idOf = (ids: Ids, key: string): string => {
  const id = ids.get(key)
  if (id === undefined)
    throw new Error(`The demonstration refers to “${key}”, which it does not hold.`)
  return id
}

/** A request as somebody of the staff would make it, so that the demonstration passes the same rules as everybody. */
export async function as(payload: Payload, user: TypedUser, at?: Date): Promise<PayloadRequest> {
  const req = await createLocalReq({ user }, payload)
  return at ? atTime(req, at) : req
}

/** How long the demonstration's staff have had their accounts, in milliseconds. */
const STAFF_SINCE_MS = 365 * 24 * 3_600_000

export async function makeStaff(payload: Payload, password: string): Promise<Staff> {
  const make = async (role: 'reporter' | 'editor' | 'adviser', name: string) => {
    const local = await createLocalReq({ context: scopeWith({ trusted: true }) }, payload)
    // Like the stories, they were there before: what new accounts open waits.
    const req = atTime(local, new Date(Date.now() - STAFF_SINCE_MS))
    const made = await payload.create({
      collection: 'users',
      data: { email: `${role}@homeroom.example`, password, name, role },
      overrideAccess: true,
      req,
    })
    return { ...made, collection: 'users' } as TypedUser
  }
  return {
    adviser: await make('adviser', 'Demonstration adviser'),
    editor: await make('editor', 'Demonstration editor'),
    reporter: await make('reporter', 'Demonstration reporter'),
  }
}

/** Stores a list through the collection's own rules, as the given user; returns ids by key. */
async function store<T extends { key: string }>(
  payload: Payload,
  user: TypedUser,
  collection: Parameters<Payload['create']>[0]['collection'],
  items: readonly T[],
  fields: (item: T) => Record<string, unknown> | Promise<Record<string, unknown>>,
  file?: (item: T) => Promise<{ data: Buffer; mimetype: string; name: string; size: number }>,
): Promise<Ids> {
  const ids = new Map<string, string>()
  for (const item of items) {
    const made = await payload.create({
      collection,
      data: (await fields(item)) as never,
      ...(file ? { file: await file(item) } : {}),
      depth: 0,
      overrideAccess: false,
      req: await as(payload, user),
    })
    ids.set(item.key, String(made.id))
  }
  return ids
}

/** The two people it takes to print a protected person's name, where the record asks for it. */
async function openName(payload: Payload, { editor, adviser }: Staff, id: string): Promise<void> {
  const asked = await openingFor(await as(payload, editor), id)
  if (!asked.ok || !asked.value.verbs.includes('propose-opening')) return
  const { updatedAt } = asked.value
  const proposed = await proposeOpening(await as(payload, editor), { id, updatedAt })
  const opened = proposed.ok
    ? await approveOpening(await as(payload, adviser), {
        id,
        updatedAt: proposed.value.updatedAt,
      })
    : proposed
  if (!opened.ok) throw new Error(`The demonstration could not open a name: ${opened.error.code}`)
}

export async function storeRecords(
  payload: Payload,
  staff: Staff,
  demo: DemonstrationNewsroom,
  say: (line: string) => void,
): Promise<Stored> {
  const { editor, adviser, reporter } = staff
  const { settings } = demo
  await payload.updateGlobal({
    slug: 'newsroom',
    data: {
      name: settings.name,
      tagline: settings.tagline,
      about: settings.about,
      timeZone: settings.timeZone,
      languages: [...settings.languages],
      withholdingNote: { ...settings.withholdingNote },
      policies: settings.policies.map((policy) => ({ ...policy })),
    },
    overrideAccess: false,
    req: await as(payload, adviser),
  })
  await store(
    payload,
    editor,
    'phrases',
    [...new Set(demo.notPeople)].map((text) => ({ key: text })),
    ({ key }) => ({ text: key }),
  )
  const sections = await store(
    payload,
    editor,
    'sections',
    demo.sections.map((section) => ({ ...section, key: section.slug })),
    ({ name, slug, description, order }) => ({ name, slug, description, order }),
  )
  const schools = await store(payload, editor, 'schools', demo.schools, (school) => ({
    name: school.name,
    shortNames: [...school.shortNames],
    town: school.town,
    enrolment: school.enrolment,
  }))
  const people = await store(payload, editor, 'people', demo.people, (person) => ({
    fullName: person.fullName,
    aliases: [...person.aliases],
    handles: [...person.handles],
    pronouns: person.pronouns,
    kind: person.kind,
    age: person.age,
    grade: person.grade,
    school: person.school === null ? null : idOf(schools, person.school),
    naming: person.naming,
    reason: person.reason,
    descriptorFirst: person.descriptorFirst,
    descriptorLater: person.descriptorLater,
    consents: (person.consents ?? []).map((consent) => ({ ...consent, scope: [...consent.scope] })),
  }))
  for (const id of people.values()) await openName(payload, staff, id)
  say(`  drawing ${demo.photos.length} photographs …`)
  // By the reporter, who puts into stories only what they may see; the editor then says who is visible, and goes through each photo's list.
  const photos = await store(
    payload,
    reporter,
    'photos',
    demo.photos,
    (photo) => ({
      caption: photo.caption,
      alt: photo.alt,
      credit: photo.credit ?? undefined,
      takenAt: photo.takenAt,
      copyright: `© ${photo.takenAt.slice(0, 4)} ${settings.name}`,
    }),
    async (photo) => {
      const data = await originalPhoto(photo, demo.people)
      return { data, mimetype: 'image/jpeg', name: photo.fileName, size: data.length }
    },
  )
  for (const photo of demo.photos)
    await payload.update({
      collection: 'photos',
      id: idOf(photos, photo.key),
      data: {
        peopleVisible: photo.visiblePeople.map((key) => idOf(people, key)),
        regions: photo.obscure.map(({ left, top, width, height }, index) => {
          const shown = photo.visiblePeople[index]
          return {
            x: left,
            y: top,
            width,
            height,
            of: 'face',
            person: shown === undefined ? null : idOf(people, shown),
          }
        }),
        checklist: Object.fromEntries(CHECKLIST.map((item) => [item, true])),
      },
      depth: 0,
      overrideAccess: false,
      req: await as(payload, editor),
    })
  // Who is credited in the others' portraits comes first: a name nobody has entered goes up in no credit.
  const credited = new Set(demo.photos.map(({ credit }) => credit?.creator))
  const profiles = [
    ...demo.reporters.filter(({ fullName }) => credited.has(fullName)),
    ...demo.reporters.filter(({ fullName }) => !credited.has(fullName)),
  ]
  const reporters = await store(payload, editor, 'reporters', profiles, (profile) => ({
    fullName: profile.fullName,
    title: profile.title,
    minor: profile.minor,
    bylinePolicy: profile.bylinePolicy,
    penName: profile.penName,
    status: profile.status,
    bio: profile.bio.map((answer) => ({ ...answer })),
    contacts: profile.contacts.map((contact) => ({ ...contact })),
    portrait: profile.portrait === null ? null : idOf(photos, profile.portrait),
    user: profile.key === demo.reporters[0]?.key ? reporter.id : null,
  }))
  return { sections, schools, people, photos, reporters }
}
