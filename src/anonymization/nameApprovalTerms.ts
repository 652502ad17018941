import type { Kind, Naming } from './personTypes.ts'
import type { Consent } from './protectionRules.ts'

/** A consent with the dates on its paper. */
export interface WrittenConsent extends Consent {
  how: string | null
  date: Date | null
}

/** Everything that two people approve when they allow a name, and nothing else. */
export interface ApprovalTerms {
  fullName: string
  aliases: readonly string[]
  handles: readonly string[]
  kind: Kind | null
  age: number | null
  birthDate: Date | null
  naming: Naming
  reason: string | null
  publicRecord: boolean
  consents: readonly WrittenConsent[]
}

const day = (date: Date | null): string | null =>
  date === null || Number.isNaN(date.getTime()) ? null : date.toISOString()

const consentText = (consent: WrittenConsent): string =>
  JSON.stringify([
    ...[consent.givenBy, consent.relation, consent.how, day(consent.date), day(consent.expires)],
    ...[[...consent.scope].sort(), consent.onFile, consent.withdrawn === true],
  ])

/**
 * Returns the terms as one text, the same for the same terms; an approval is valid only for this
 * text. The order of consents and names does not matter.
 */
export const termsText = (terms: ApprovalTerms): string =>
  JSON.stringify([
    ...[terms.fullName, [...terms.aliases].sort(), [...terms.handles].sort()],
    ...[terms.kind, terms.age, day(terms.birthDate), terms.naming, terms.reason],
    ...[terms.publicRecord, terms.consents.map(consentText).sort()],
  ])

const endsNoLater = (after: Date | null, before: Date | null): boolean =>
  before === null || (after !== null && after.getTime() <= before.getTime())

const samePaper = (one: WrittenConsent, other: WrittenConsent): boolean =>
  one.givenBy === other.givenBy &&
  one.relation === other.relation &&
  one.how === other.how &&
  day(one.date) === day(other.date) &&
  [...one.scope].sort().join() === [...other.scope].sort().join()

const isWithin = (after: WrittenConsent, before: WrittenConsent): boolean =>
  samePaper(after, before) &&
  endsNoLater(after.expires, before.expires) &&
  (before.onFile || !after.onFile) &&
  (before.withdrawn !== true || after.withdrawn === true)

/**
 * True where the new terms allow nothing, now or later, that the old ones did not: a consent
 * withdrawn or shortened, the public record given up, the name withheld. One person may make such a
 * change, and the approval stays. A change of names, age, kind or reason needs a new approval. So
 * does removing a consent, because without one nobody seems to have been asked, and a first name
 * then needs none. So does the first name instead of the full one, because their papers differ.
 */
export const asksNoMore = (after: ApprovalTerms, before: ApprovalTerms): boolean => {
  const fixed = (terms: ApprovalTerms): string =>
    termsText({ ...terms, naming: 'withhold', publicRecord: false, consents: [] })
  return (
    fixed(after) === fixed(before) &&
    (after.naming === before.naming || after.naming === 'withhold') &&
    (before.publicRecord || !after.publicRecord) &&
    after.consents.length === before.consents.length &&
    after.consents.every((consent) => before.consents.some((old) => isWithin(consent, old))) &&
    before.consents.every((old) => after.consents.some((consent) => isWithin(consent, old)))
  )
}
