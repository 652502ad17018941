import { isWithheld } from '#anonymization/protectedNames.ts'
import type { PayloadRequest } from 'payload'
import { coversAll, facesCovered, readRegions, type Region } from '#newsroom/pictures.ts'
import type { PictureStamp, PublicPhoto } from '#publishing/edition/editionTypes.ts'
import { creatorIn, creditParts } from '#publishing/photoCredit.ts'
import { clockOf } from '#access/requestClock.ts'
import { loadPhotos, originalOf } from '#desk/photos/loadPhotos.ts'
import { staffSource } from '#desk/registry/reporterNames.ts'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import { derivePhoto, type Original } from '#desk/photos/renderPhotos.ts'
import { peopleNow } from '#desk/compile/publishedPeople.ts'
import { type PhotoDoc, type PublishedPortrait, type ReporterDoc } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { notePrintedPortrait } from '#desk/store/repositories/registryRepository.ts'
import { touchPhotos } from '#desk/compile/collideWithPublishing.ts'

/** A portrait ready to publish, and what to remember of how it was made. */
export interface MadePortrait {
  photo: PublicPhoto
  files: string[]
  printed: PublishedPortrait
}

/** Reads a photo's record, null where it does not exist. */
export async function photoOf(req: PayloadRequest, id: string): Promise<PhotoDoc | null> {
  const [doc] = await readAll<PhotoDoc>(req.payload, 'photos', {
    where: { id: { equals: id } },
    req,
  })
  return doc ?? null
}

/** Returns the regions that a portrait was covered with. */
export const regionsOf = ({ regions }: PublishedPortrait): Region[] => {
  const read = readRegions(regions)
  return read.ok ? read.value : []
}

/**
 * Asks the gate's questions about faces for a picture that is in no story: nobody protected may be
 * seen, and no copy may be covered more. `held`: regions that are covered in addition.
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
    return known === undefined || (isWithheld(known) && !known.photoConsent)
  })
}

/**
 * Draws a portrait. If somebody covers the photo or changes who is seen in it at this moment, the
 * two transactions collide and one starts again. Null where it cannot be drawn. `words`: as readers
 * get them beside it and in its files.
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
  // Without a credit there is no picture: the rule for stories applies to portraits too.
  if (!credit || !doc.alt || (await showsSomebodyProtected(req, doc.id))) return null
  return drawPortrait(req, doc.id, originalOf(doc), {
    alt: doc.alt,
    credit,
    creator: parts.staff ?? creatorIn(credit, source),
    copyright: doc.copyright ?? '',
    caption: doc.caption ?? '',
  })
}

/**
 * Returns the portrait for a profile that is being published, from its photo as it is now; null
 * where it may not be shown.
 */
export async function portraitOf(
  req: PayloadRequest,
  { id, portrait }: Pick<ReporterDoc, 'id' | 'portrait'>,
): Promise<{ photo: PublicPhoto | null; files: string[] }> {
  const made = await makePortrait(req, portrait)
  await notePrintedPortrait(req, id, made?.printed ?? null)
  return made ?? { photo: null, files: [] }
}

/**
 * Returns the published portrait as it may be now: 'stands' where nothing has to change; one that
 * is covered more, with the words it was published with; or null where it may no longer be shown.
 * It is never covered less and never another picture: both need an editor's save. `files`: of the
 * published one.
 */
export async function portraitNow(
  req: PayloadRequest,
  reporter: Pick<ReporterDoc, 'portrait' | 'printedPortrait'>,
  current: PublicPhoto,
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
  const { alt, credit, creator, copyright, caption } = current
  const made = await drawPortrait(
    req,
    doc.id,
    { ...original, regions: [...original.regions, ...missing] },
    { alt, credit, creator, copyright, caption },
  )
  // Published before its photo was recorded: it may be another photo, because the reporter may have
  // changed it since.
  if (!known && made && JSON.stringify(made.files) !== JSON.stringify(files)) return null
  return made
}
