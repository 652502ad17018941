import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import type { PayloadRequest } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { actsAsEditor } from '#access/staff.ts'
import { verify } from '#anonymization/verify.ts'
import { bylineName, reportersToProtect } from '#publishing/bylines.ts'
import type { Edition, EditionRecord, PublicTerm } from '#publishing/edition/editionTypes.ts'
import { slugOf } from '#publishing/edition/slugify.ts'
import { findEdition } from '#desk/store/repositories/editionRepository.ts'
import { storeEdition, removeEdition } from '#desk/editions/storeEdition.ts'
import { editionsUnder } from '#desk/store/repositories/editionRepository.ts'
import { freeSlug } from '#desk/editions/freeSlug.ts'
import { clearPortraitsBy } from './dropPortraitsOfRenamedReporter.ts'
import { staffSource } from '#desk/registry/reporterNames.ts'
import { portraitOf } from './renderPortrait.ts'
import { type NewsroomDoc, type ReporterDoc, type SectionDoc } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { refuseProtectedNames } from '#desk/registry/refuseProtectedNames.ts'
import { refuseStaffName } from '#desk/registry/refuseStaffName.ts'
import { refuseUnknownNames } from '#desk/registry/refuseUnknownNames.ts'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import { clockOf } from '#access/requestClock.ts'

const record = (
  now: Date,
  key: string,
  content: Edition & { slug?: string },
  slug: string,
  media: string[] = [],
): EditionRecord => ({
  _id: key,
  type: content.type,
  slug,
  state: 'live',
  goneNote: null,
  section: null,
  tags: [],
  reporters: [],
  lang: null,
  publishedAt: null,
  revisedAt: now,
  media,
  content,
})

/**
 * Returns the record as just saved, with hidden fields: hooks only get what their user may read.
 */
async function saved<T>(
  req: PayloadRequest,
  collection: 'sections' | 'reporters',
  id: string,
): Promise<T> {
  const [doc] = await readAll<T>(req.payload, collection, { where: { id: { equals: id } }, req })
  if (!doc) throw new Error('A record that was just saved is not there.')
  return doc
}

/** A section that was published under another name or address. `left`: the address it had. */
export interface MovedSection {
  left: string
  section: PublicTerm
}

/**
 * Publishes a section. Its save calls this in the same transaction. Returns its new name and
 * address where they changed, because its stories print them too; else null.
 */
export async function publishSection(
  req: PayloadRequest,
  id: string,
): Promise<MovedSection | null> {
  const section = await saved<SectionDoc>(req, 'sections', id)
  const slug = await freeSlug(req, 'section', section.slug ?? '', section.editionKey)
  const edition: Edition = {
    type: 'section',
    slug,
    name: section.name,
    description: section.description ?? '',
    order: section.order ?? 100,
  }
  await refuseProtectedNames(req, edition)
  await refuseStaffName(req, section.name)
  await refuseUnknownNames(req, edition)
  const current = await findEdition(req, section.editionKey)
  await storeEdition(req, record(clockOf(req), section.editionKey, edition, slug), current)
  if (current?.content?.type !== 'section') return null
  if (current.slug === slug && current.content.name === section.name) return null
  return { left: current.slug, section: { slug, name: section.name } }
}

/**
 * An address is kept while it is exactly the name that may be shown, with or without a number. The
 * address of a longer name would reveal the rest.
 */
const keeps = (current: string, wanted: string): boolean =>
  current.startsWith(wanted) && /^(?:-\d+)?$/u.test(current.slice(wanted.length))

/**
 * Publishes a reporter's profile as the byline policy allows, or takes it down. Called by the
 * profile's save. Only an editor's save (or a trusted caller's) counts, so that nobody publishes
 * their own words alone.
 */
export async function publishReporter(req: PayloadRequest, id: string): Promise<void> {
  if (!actsAsEditor(req)) return
  const reporter = await saved<ReporterDoc>(req, 'reporters', id)
  const key = reporter.editionKey
  const newsroom = await readNewsroom(req)
  const source = staffSource(reporter)
  const name = bylineName(source, newsroom.name)
  if (reporter.bylinePolicy !== 'staff') await refuseStaffName(req, name)
  if (reporter.recompileDue) await clearPortraitsBy(req, reporter)
  if (!reporter.public || reporter.bylinePolicy === 'staff') {
    // If the full name is hidden, trying names as addresses must not find the profile either.
    await removeEdition(req, key, null, clockOf(req), { forget: reporter.bylinePolicy !== 'full' })
    return
  }
  const current = (await editionsUnder(req, [key])).get(key)
  const wanted = slugOf(name)
  const slug =
    current && keeps(current, wanted) ? current : await freeSlug(req, 'reporter', wanted, key)
  const portrait = await portraitOf(req, reporter)
  const edition: Edition = {
    type: 'reporter',
    slug,
    name,
    title: reporter.title ?? '',
    status: reporter.status ?? 'active',
    bio: (reporter.bio ?? []).map(({ question, answer }) => ({ question, answer })),
    contacts: (reporter.contacts ?? [])
      .filter((contact) => contact.public === true)
      .map(({ label, value }) => ({ label, value })),
    portrait: portrait.photo,
  }
  await refuseProtectedNames(req, edition)
  const hits = verify({
    people: reportersToProtect([source], newsroom.name),
    edition,
    lang: 'en',
    words: LANGUAGE_DATA.words,
    allow: [name, newsroom.name],
    rulings: [],
    unlisted: true,
  })
  if (hits.length > 0) {
    throw new RefusalError(
      refusal('profile_gives_name_away', { details: { places: hits.map((hit) => hit.path) } }),
    )
  }
  await refuseUnknownNames(req, edition)
  await storeEdition(req, record(clockOf(req), key, edition, slug, portrait.files))
}

/** Key of the only edition of the newsroom's settings. */
const NEWSROOM_KEY = 'newsroom'

/** Publishes the newsroom's public settings. Their save calls this. */
export async function publishNewsroom(req: PayloadRequest, doc: unknown): Promise<void> {
  const newsroom = doc as NewsroomDoc
  const edition: Edition = {
    type: 'newsroom',
    name: newsroom.name,
    tagline: newsroom.tagline ?? '',
    timeZone: newsroom.timeZone,
    languages: newsroom.languages ?? ['en'],
    about: newsroom.about ?? '',
    policies: (newsroom.policies ?? []).map(({ title, slug, text, kind }) => ({
      slug: slug || slugOf(title),
      title,
      text,
      kind: kind ?? null,
    })),
  }
  const { en, es } = newsroom.withholdingNote ?? {}
  // Every story that withholds a name ends with this note.
  await refuseProtectedNames(req, edition, [en ?? '', es ?? ''])
  await refuseUnknownNames(req, edition, [
    { place: 'withholdingNote.en', surface: 'prose', text: en ?? '' },
    { place: 'withholdingNote.es', surface: 'prose', text: es ?? '' },
  ])
  await storeEdition(req, record(clockOf(req), NEWSROOM_KEY, edition, NEWSROOM_KEY))
}
