import type { Edition } from '#publishing/edition/editionTypes.ts'
import { ledgerHash } from './ledgerEntry.ts'
import type { ConsentRecord } from './recordTypes.ts'

/** The same text for the same content, whatever order a database gives its fields in, and whether it keeps what is empty. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, field]) => [key, plain(field)] as const)
      .filter(([, field]) => field !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/**
 * What readers get from an edition itself. A section is an edition of its own, written into its stories; the image a story is shared with is drawn from its
 * headline; where a section stands in a list tells nothing.
 */
function saidBy(edition: Edition): object {
  if (edition.type === 'story') return { ...edition, section: null, shareImage: null }
  if (edition.type === 'section') return { ...edition, order: null }
  if (edition.type !== 'newsroom') return edition
  const { type, name, tagline, about, policies } = edition
  return { type, name, tagline, about, policies }
}

/** A keyed hash of what an edition says: two that read alike have the same. */
export const editionDigest = (secret: string, edition: Edition): string =>
  ledgerHash(secret, 'edition')(JSON.stringify(plain(saidBy(edition))))

/** A keyed hash of a consent, by what does not change when it is withdrawn or ends earlier. */
export function consentHash(secret: string, consent: ConsentRecord): string {
  const { givenBy, relation, how, date, scope } = consent
  const day = date ? new Date(date).toISOString() : null
  const facts = { givenBy, relation, how: how || null, date: day, scope: [...scope].sort() }
  return ledgerHash(secret, 'consent')(JSON.stringify(plain(facts)))
}
