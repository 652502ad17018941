import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { EditionRecord } from '#publishing/edition.ts'
import { slugOf } from '#publishing/publicSlug.ts'
import { clockOf } from './clock.ts'
import { namedIn } from './refuseProtectedNames.ts'
import { readRegistry, type Registry } from './registry.ts'

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

/** So many words of an address may be a name; where it takes more, nothing of the address is kept. */
const LONGEST_NAME = 6

/** What stands before and after a name in an address. */
export interface AroundName {
  before: readonly string[]
  after: readonly string[]
}

/**
 * The keyed hash of a story's address that bore a protected name: of what stands around it. It knows the address again, and with it
 * whatever one puts in the name's place: who tries the names of a school gets the same answer to all of them.
 */
export const hashAround =
  (secret: string) =>
  ({ before, after }: AroundName): string =>
    createHmac('sha256', secret)
      .update(`retired-address-around-a-name\n${before.join('-')}\n${after.join('-')}`)
      .digest('base64url')

/**
 * Takes the newsroom's secret; returns every hash by which an address may be known: its own, which comes first, and of a story's those around any
 * few words in it.
 */
export const addressHashes =
  (secret: string) =>
  (type: EditionRecord['type'], slug: string): string[] => {
    const own = addressHash(secret)(type, slug)
    if (type !== 'story') return [own]
    const words = slug.split('-')
    const around = words.flatMap((_word, from) =>
      words
        .slice(from, from + LONGEST_NAME)
        .map((_next, more) => ({
          before: words.slice(0, from),
          after: words.slice(from + more + 1),
        }))
        .filter(({ before, after }) => before.length + after.length > 0),
    )
    return [own, ...around.map(hashAround(secret))]
  }

/** In the place of a slug where nothing stands any more. Holds a sign that no address has, so it can be nobody's. */
export const NO_ADDRESS = 'gone:'

export const hasAddress = ({ slug }: Pick<EditionRecord, 'slug'>): boolean =>
  !slug.startsWith(NO_ADDRESS)

/** What an address tells, as the registry stands now. */
export interface WeighedAddress {
  /** A protected name stands in it, whole or in part. */
  bears: boolean
  /** What stands around the name; null where it is nothing but a name, or the name could not be cut out. */
  around: AroundName | null
}

/** Takes the registry as it is now and an address; returns what the address tells. */
export function weighAddress(registry: Registry, slug: string): WeighedAddress {
  const named = new Set(namedIn(registry, [slug], ''))
  if (named.size === 0) return { bears: false, around: null }
  const names = new Set(
    registry.people
      .filter(({ ref }) => named.has(ref))
      .flatMap(({ fullName, aliases }) => [fullName, ...aliases])
      .flatMap((name) => slugOf(name).split('-')),
  )
  const words = slug.split('-')
  const first = words.findIndex((word) => names.has(word))
  const last = words.findLastIndex((word) => names.has(word))
  const around = { before: words.slice(0, first), after: words.slice(last + 1) }
  const rest = [...around.before, ...around.after]
  const tells =
    first === -1 ||
    last - first >= LONGEST_NAME ||
    rest.every((word) => /^\d+$/u.test(word)) ||
    // In a spelling of its own, run together or in the plural, it stands there still.
    namedIn(registry, [around.before.join('-'), around.after.join('-')], '').length > 0
  return { bears: true, around: tells ? null : around }
}

/** The same, with the registry read within the request's transaction. */
export const weighAddressNow = async (req: PayloadRequest, slug: string): Promise<WeighedAddress> =>
  weighAddress(await readRegistry(req, new Set(), clockOf(req)), slug)
