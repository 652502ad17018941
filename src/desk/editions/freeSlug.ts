import type { PayloadRequest } from 'payload'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { addressHash } from './retiredSlugs.ts'
import { isAddressTaken } from '#desk/store/repositories/editionRepository.ts'

/**
 * Takes the address that a story wants; returns it, or with a number where another edition of its
 * type has it.
 */
export async function freeSlug(
  req: PayloadRequest,
  type: EditionRecord['type'],
  wanted: string,
  key: string,
): Promise<string> {
  const base = wanted || type
  const hashOf = addressHash(req.payload.secret)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!(await isAddressTaken(req, type, { slug, hash: hashOf(type, slug) }, key))) return slug
  }
}
