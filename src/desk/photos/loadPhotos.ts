import type { PayloadRequest } from 'payload'
import { checkedThrough, coversAll, type Region, readRegions } from '#newsroom/pictures.ts'
import type { PhotoSource } from '#publishing/storySourceTypes.ts'
import type { Original } from './renderPhotos.ts'
import { type PhotoDoc } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'

const regionsOf = (doc: PhotoDoc): Region[] => {
  const read = readRegions(doc.regions)
  // Regions that cannot be read must not pass for "nothing to cover".
  if (!read.ok) throw new Error('The regions of a photo are not what the newsroom writes.')
  return read.value
}

const photoSource = (doc: PhotoDoc, coveredElsewhere: boolean): PhotoSource => ({
  ref: doc.id,
  alt: doc.alt ?? '',
  caption: doc.caption ?? '',
  credit: {
    creator: doc.credit?.creator ?? '',
    organisation: doc.credit?.organisation ?? '',
    kind: doc.credit?.kind ?? 'staff',
  },
  peopleVisible: doc.peopleVisible ?? [],
  copyright: doc.copyright ?? '',
  regions: regionsOf(doc),
  checked: checkedThrough(doc.checklist),
  coveredElsewhere,
})

const fraction = (percent: number | null | undefined): number =>
  Math.min(1, Math.max(0, (percent ?? 50) / 100))

/**
 * Takes a photo's record; returns its original and what to do with it. Throws where its regions
 * cannot be read.
 */
export const originalOf = (doc: PhotoDoc): Original => ({
  filename: doc.filename,
  digest: doc.digest ?? '',
  regions: regionsOf(doc),
  focal: { x: fraction(doc.focalX), y: fraction(doc.focalY) },
})

/**
 * Returns the ids of those photos that show something which another record of the same picture
 * covers.
 */
async function coveredInAnotherRecord(
  req: PayloadRequest,
  photos: readonly PhotoDoc[],
): Promise<Set<string>> {
  const known = photos.filter((doc) => doc.digest)
  if (known.length === 0) return new Set()
  const twins = await readAll<PhotoDoc>(req.payload, 'photos', {
    where: { digest: { in: known.map((doc) => doc.digest) } },
    req,
  })
  const shows = (doc: PhotoDoc): boolean =>
    twins.some((twin) => twin.digest === doc.digest && !coversAll(regionsOf(doc), regionsOf(twin)))
  return new Set(known.filter(shows).map((doc) => doc.id))
}

export interface LoadedPhotos {
  sources: ReadonlyMap<string, PhotoSource>
  originals: ReadonlyMap<string, Original>
}

/**
 * Reads photos by id, within the request's transaction: what compiling needs, and their originals.
 */
export async function loadPhotos(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<LoadedPhotos> {
  if (ids.length === 0) return { sources: new Map(), originals: new Map() }
  const photos = await readAll<PhotoDoc>(req.payload, 'photos', {
    where: { id: { in: [...ids] } },
    req,
  })
  const uncovered = await coveredInAnotherRecord(req, photos)
  return {
    sources: new Map(photos.map((doc) => [doc.id, photoSource(doc, uncovered.has(doc.id))])),
    originals: new Map(photos.map((doc) => [doc.id, originalOf(doc)])),
  }
}
