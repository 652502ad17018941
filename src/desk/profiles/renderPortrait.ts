import type { PayloadRequest } from 'payload'
import { coversAll, facesCovered, readRegions, type Region } from '#newsroom/pictures.ts'
import type { PictureStamp, PublicPhoto } from '#publishing/edition/editionTypes.ts'
import { creatorIn, creditParts } from '#publishing/photoCredit.ts'
import { clockOf } from '#desk/store/requestClock.ts'
import { loadPhotos, originalOf } from '#desk/photos/loadPhotos.ts'
import { staffSource } from '#desk/registry/reporterNames.ts'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import { derivePhoto, type Original } from '#desk/photos/renderPhotos.ts'
import { peopleNow } from '#desk/compile/publishedPeople.ts'
import { type PhotoDoc, type PrintedPortrait, type ReporterDoc } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'
import { touchPhotos } from '#desk/compile/forceWriteConflicts.ts'

/** A portrait as it goes on the shelf, and what is to be remembered of how it was made. */
export interface MadePortrait {
  photo: PublicPhoto
  files: string[]
  printed: PrintedPortrait
}

export async function photoOf(req: PayloadRequest, id: string): Promise<PhotoDoc | null> {
  const [doc] = await readAll<PhotoDoc>(req.payload, 'photos', {
    where: { id: { equals: id } },
    req,
  })
  return doc ?? null
}

export const regionsOf = ({ regions }: PrintedPortrait): Region[] => {
  const read = readRegions(regions)
  return read.ok ? read.value : []
}

/**
 * The gate's questions about faces, for a picture that stands in no story: nobody protected to be seen, and no copy that is covered more. `held`:
 * what it is covered with besides.
 */
export async function showsSomebodyProtected(
  req: PayloadRequest,
  id: string,
  held: readonly Region[] = [],
): Promise<boolean> {
  const { sources } = await loadPhotos(req, [id])
  const photo = sources.get(id)
  if (!photo || photo.coveredElsewhere) return true
  const covered = facesCovered([...photo.regions, ...held])
  const seen = photo.peopleVisible.filter((person) => !covered.has(person))
  const people = await peopleNow(req, seen, clockOf(req))
  return seen.some((person) => {
    const known = people.get(person)
    return known?.treatment !== 'open' && known?.photoConsent !== true
  })
}

/**
 * Draws a portrait, and collides with whoever covers the photo or changes who is seen in it at this moment: one of the two looks again. Null where it
 * cannot be drawn. `words`: as readers get them beside it and in its files.
 */
export async function drawPortrait(
  req: PayloadRequest,
  id: string,
  original: Original,
  words: PictureStamp & Pick<PublicPhoto, 'caption'>,
): Promise<MadePortrait | null> {
  const { caption, ...stamp } = words
  const made = await derivePhoto(req.payload, original, stamp, { urgent: true })
  if (!made) return null
  await touchPhotos(req, [id])
  const { width, height, renditions, crops, placeholder, files } = made
  return {
    photo: { ...stamp, caption, width, height, renditions, crops, placeholder },
    files,
    printed: { photo: id, digest: original.digest, regions: original.regions },
  }
}

/** Remembers on the reporter's record, which readers do not see, what the portrait they have is of. */
export async function notePortrait(
  req: PayloadRequest,
  reporter: string,
  printedPortrait: PrintedPortrait | null,
): Promise<void> {
  await req.payload.db.collections.reporters?.updateOne(
    { _id: reporter },
    { $set: { printedPortrait } },
    { session: await sessionOf(req), timestamps: false },
  )
}

async function makePortrait(
  req: PayloadRequest,
  id: string | null | undefined,
): Promise<MadePortrait | null> {
  const doc = id ? await photoOf(req, id) : null
  if (!doc) return null
  const source = {
    creator: doc.credit?.creator ?? '',
    organisation: doc.credit?.organisation ?? '',
    kind: doc.credit?.kind ?? 'staff',
  }
  const staff = (await readAll<ReporterDoc>(req.payload, 'reporters', { req })).map(staffSource)
  const newsroom = { name: (await readNewsroom(req)).name, note: null }
  const parts = creditParts({ staff, newsroom, lang: 'en' }, source)
  const credit = [parts.staff, parts.rest].filter(Boolean).join(' / ')
  // No credit, no picture: the rule for stories holds for portraits too.
  if (!credit || !doc.alt || (await showsSomebodyProtected(req, doc.id))) return null
  return drawPortrait(req, doc.id, originalOf(doc), {
    alt: doc.alt,
    credit,
    creator: parts.staff ?? creatorIn(credit, source),
    copyright: doc.copyright ?? '',
    caption: doc.caption ?? '',
  })
}

/** The portrait for a profile that is being published, from its photo as it stands now; none where it may not be shown. */
export async function portraitOf(
  req: PayloadRequest,
  { id, portrait }: Pick<ReporterDoc, 'id' | 'portrait'>,
): Promise<{ photo: PublicPhoto | null; files: string[] }> {
  const made = await makePortrait(req, portrait)
  await notePortrait(req, id, made?.printed ?? null)
  return made ?? { photo: null, files: [] }
}

/**
 * The portrait that readers have, as it may stand now: 'stands' where nothing is to be done; covered more, with the words it was printed with; or
 * null, where it may be shown no more. Never covered less, and never another picture: both are for an editor's save. `files`: of the one that stands.
 */
export async function portraitNow(
  req: PayloadRequest,
  reporter: Pick<ReporterDoc, 'portrait' | 'printedPortrait'>,
  standing: PublicPhoto,
  files: readonly string[],
): Promise<MadePortrait | 'stands' | null> {
  const known = reporter.printedPortrait ?? null
  const id = known?.photo ?? reporter.portrait
  const doc = id ? await photoOf(req, id) : null
  if (!doc) return null
  const held = known ? regionsOf(known) : []
  if (await showsSomebodyProtected(req, doc.id, held)) return null
  const original = originalOf(doc)
  if (known && known.digest !== original.digest) return null
  if (known && coversAll(held, original.regions)) return 'stands'
  const missing = held.filter((region) => !coversAll(original.regions, [region]))
  const { alt, credit, creator, copyright, caption } = standing
  const made = await drawPortrait(
    req,
    doc.id,
    { ...original, regions: [...original.regions, ...missing] },
    { alt, credit, creator, copyright, caption },
  )
  // Put up before anybody noted what it is of: it may be of another photo, which the reporter has changed since.
  if (!known && made && JSON.stringify(made.files) !== JSON.stringify(files)) return null
  return made
}
