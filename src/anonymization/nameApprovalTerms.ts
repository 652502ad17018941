import type { Kind, Naming } from './personTypes.ts'
import type { Consent } from './protectionRules.ts'

/** A consent as its paper reads. */
export interface WrittenConsent extends Consent {
  how: string | null
  date: Date | null
}

/** All that two people approve when they open a name, and nothing else. */
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

/** The terms as one text, the same for the same terms: what an approval is bound to. The order of consents and names means nothing. */
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
 * True where the new terms allow nothing that the old ones did not, now or later: a consent withdrawn or shortened, the public record given up,
 * the name withheld. Such a change is one person's to make, and what was approved stays approved. A change of names, age, kind or reason
 * is another matter. So is taking a consent out, as a first name that nobody was asked about needs none; and the first name for the full one,
 * as the papers for the two differ.
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
