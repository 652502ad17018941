import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { clockOf } from '#access/requestClock.ts'
import { namedIn } from '#desk/registry/refuseProtectedNames.ts'
import { readRegistry, type Registry } from '#desk/registry/peopleRegistry.ts'

/** Makes what is kept of a former address: enough to recognise it, too little to read it. */
export type AddressHash = (type: EditionRecord['type'], slug: string) => string

/**
 * Takes the newsroom's secret; returns the keyed hash (HMAC-SHA256) that recognises former
 * addresses. With another secret they are unknown, and answer 404.
 */
export const addressHash =
  (secret: string): AddressHash =>
  (type, slug) =>
    createHmac('sha256', secret).update(`retired-address\n${type}\n${slug}`).digest('base64url')

/**
 * Stored as slug where an edition has no address any more. It contains a character that no address
 * has.
 */
export const NO_ADDRESS = 'gone:'

/** True where an edition still has an address. */
export const hasAddress = ({ slug }: Pick<EditionRecord, 'slug'>): boolean =>
  !slug.startsWith(NO_ADDRESS)

/**
 * Takes the present registry and an address; returns whether it contains a protected name, whole or
 * in part.
 */
export const bearsName = (registry: Registry, slug: string): boolean =>
  namedIn(registry, [slug], '').length > 0

/** The same; reads the registry within the request's transaction. */
export const bearsNameNow = async (req: PayloadRequest, slug: string): Promise<boolean> =>
  bearsName(await readRegistry(req, clockOf(req)), slug)
