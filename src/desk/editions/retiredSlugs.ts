import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { clockOf } from '#desk/store/requestClock.ts'
import { namedIn } from '#desk/registry/refuseProtectedNames.ts'
import { readRegistry, type Registry } from '#desk/registry/peopleRegistry.ts'

/** What is kept of an address that is no more: enough to know it again, too little to read it. */
export type AddressHash = (type: EditionRecord['type'], slug: string) => string

/**
 * Takes the newsroom's secret; returns the keyed hash (HMAC-SHA256) by which a retired address is known again. With another secret the old
 * addresses are unknown, and answer 404.
 */
export const addressHash =
  (secret: string): AddressHash =>
  (type, slug) =>
    createHmac('sha256', secret).update(`retired-address\n${type}\n${slug}`).digest('base64url')

/** In the place of a slug where nothing stands any more. Holds a sign that no address has, so it can be nobody's. */
export const NO_ADDRESS = 'gone:'

export const hasAddress = ({ slug }: Pick<EditionRecord, 'slug'>): boolean =>
  !slug.startsWith(NO_ADDRESS)

/** Takes the registry as it is now and an address; returns whether a protected name stands in it, whole or in part. */
export const bearsName = (registry: Registry, slug: string): boolean =>
  namedIn(registry, [slug], '').length > 0

/** The same, with the registry read within the request's transaction. */
export const bearsNameNow = async (req: PayloadRequest, slug: string): Promise<boolean> =>
  bearsName(await readRegistry(req, clockOf(req)), slug)
