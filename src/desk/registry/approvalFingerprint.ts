import { createHash } from 'node:crypto'
import { type ApprovalTerms, termsText } from '#anonymization/nameApprovalTerms.ts'
import type { PersonRecord } from '#anonymization/protectionRules.ts'
import type { ConsentRecord, PersonDoc } from '#desk/store/recordTypes.ts'

const dateOf = (value: string | null | undefined): Date | null => (value ? new Date(value) : null)

const writtenConsent = (consent: ConsentRecord) => ({
  givenBy: consent.givenBy,
  relation: consent.relation,
  how: consent.how || null,
  date: dateOf(consent.date),
  scope: consent.scope,
  expires: dateOf(consent.expires),
  onFile: consent.onFile === true,
  withdrawn: consent.withdrawn === true,
})

/** Returns what two people approve of a person's record. */
export const termsOf = (doc: PersonDoc): ApprovalTerms => ({
  fullName: doc.fullName,
  aliases: doc.aliases ?? [],
  handles: doc.handles ?? [],
  kind: doc.kind ?? null,
  age: doc.age ?? null,
  birthDate: dateOf(doc.birthDate),
  naming: doc.naming ?? 'withhold',
  reason: doc.reason?.trim() || null,
  publicRecord: doc.publicRecord === true,
  consents: (doc.consents ?? []).map(writtenConsent),
})

/**
 * Returns a fingerprint of the terms. It is private like the record, because it is made from the
 * name.
 */
export const openingDigest = (doc: PersonDoc): string =>
  createHash('sha256')
    .update(termsText(termsOf(doc)))
    .digest('hex')

/** True where somebody proposed to print the name as the record is now. */
export const isProposed = (doc: PersonDoc): boolean =>
  Boolean(doc.openingProposedBy) && doc.openingDigest === openingDigest(doc)

/** True where two different people approved printing the name as the record is now. */
export const isApproved = (doc: PersonDoc): boolean =>
  Boolean(doc.openingApprovedBy) &&
  doc.openingApprovedBy !== doc.openingProposedBy &&
  isProposed(doc)

/** Returns when an approval takes effect, while it still waits; null where nothing waits. */
export const waitsUntil = (doc: PersonDoc, now: Date): string | null =>
  isApproved(doc) && doc.openingOpensAt && !(Date.parse(doc.openingOpensAt) <= now.getTime())
    ? doc.openingOpensAt
    : null

/** Returns the record in the form that the protection rules read. */
export const personRecord = (doc: PersonDoc): PersonRecord => ({
  kind: doc.kind,
  age: doc.age ?? null,
  birthDate: dateOf(doc.birthDate),
  naming: doc.naming ?? 'withhold',
  namingApproved: isApproved(doc),
  approvedAt: dateOf(doc.openingApprovedAt),
  opensAt: dateOf(doc.openingOpensAt),
  onceProtected: doc.onceProtected === true,
  reason: doc.reason ?? null,
  publicRecord: doc.publicRecord === true,
  consents: (doc.consents ?? []).map(writtenConsent),
})

/** No proposal and no approval. */
export const NO_OPENING = {
  openingProposedBy: null,
  openingProposedAt: null,
  openingApprovedBy: null,
  openingApprovedAt: null,
  openingOpensAt: null,
  openingDigest: null,
} as const
