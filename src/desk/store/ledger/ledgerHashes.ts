import type { Edition } from '#publishing/edition/editionTypes.ts'
import { ledgerHash } from './ledgerFacts.ts'
import type { ConsentRecord } from '#desk/store/recordTypes.ts'

/**
 * Returns the same text for the same content, in whatever order a database returns fields, and
 * whether or not it stores empty ones.
 */
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
 * Returns what readers get from the edition itself. Left out: a section, which has an edition of
 * its own; the share image, which is drawn from the headline; a section's place in the list, which
 * says nothing.
 */
function saidBy(edition: Edition): object {
  if (edition.type === 'story') return { ...edition, section: null, shareImage: null }
  if (edition.type === 'section') return { ...edition, order: null }
  if (edition.type !== 'newsroom') return edition
  const { type, name, tagline, about, policies } = edition
  return { type, name, tagline, about, policies }
}

/** Returns a keyed hash of an edition's content: two that read the same have the same hash. */
export const editionDigest = (secret: string, edition: Edition): string =>
  ledgerHash(secret, 'edition')(JSON.stringify(plain(saidBy(edition))))

/**
 * Returns a keyed hash of a consent, made from what does not change when it is withdrawn or
 * shortened.
 */
export function consentHash(secret: string, consent: ConsentRecord): string {
  const { givenBy, relation, how, date, scope } = consent
  const day = date ? new Date(date).toISOString() : null
  const facts = { givenBy, relation, how: how || null, date: day, scope: [...scope].sort() }
  return ledgerHash(secret, 'consent')(JSON.stringify(plain(facts)))
}
