import type { CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { tellsMore, treatmentOf } from '#anonymization/protectionRules.ts'
import { consentEnd, isConsentGood } from '#newsroom/consents.ts'
import { coversAll, type Region, readRegions } from '#newsroom/pictures.ts'
import { clockOf } from '#access/requestClock.ts'
import { noteInLedger } from '#desk/store/ledger/noteInLedger.ts'
import type { LedgerFact } from '#desk/store/ledger/ledgerFacts.ts'
import { consentHash } from '#desk/store/ledger/ledgerHashes.ts'
import { newsroomZone } from '#desk/store/newsroomSettings.ts'
import { personRecord } from '#desk/registry/approvalFingerprint.ts'
import type { ConsentRecord, PersonDoc, PhotoDoc, ReporterDoc } from '#desk/store/recordTypes.ts'

const grown = ({ kind }: PersonDoc): boolean => kind === 'adult' || kind === 'publicFigure'

/** Returns hashes of the consents that were valid before and are not any more, or end earlier. */
function consentsLost(secret: string, before: PersonDoc, after: PersonDoc): string[] {
  const hashOf = (consent: ConsentRecord) => consentHash(secret, consent)
  const lost = (before.consents ?? []).filter(isConsentGood).filter((consent) => {
    const same = (after.consents ?? []).filter((other) => hashOf(other) === hashOf(consent))
    return !same.some((other) => isConsentGood(other) && consentEnd(other) >= consentEnd(consent))
  })
  return [...new Set(lost.map(hashOf))]
}

/**
 * Returns the changes of a person that restoring a backup must not undo. `now`, `zone`: for the
 * protection rules. Pure.
 */
export function factsOfPerson(
  secret: string,
  before: PersonDoc,
  after: PersonDoc,
  now: Date,
  zone: string,
): LedgerFact[] {
  const was = treatmentOf(personRecord(before), now, zone).treatment
  const is = treatmentOf(personRecord(after), now, zone).treatment
  const withheld =
    tellsMore(was, is) ||
    (grown(before) && !grown(after)) ||
    (Boolean(before.openingProposedBy) && !after.openingProposedBy) ||
    ((before.naming ?? 'withhold') !== 'withhold' && after.naming === 'withhold')
  const consents = consentsLost(secret, before, after)
  const person = before.id
  return [
    ...(withheld || consents.length > 0
      ? [{ kind: 'person_withheld' as const, person, withheld, consents }]
      : []),
    ...(!withheld && is === 'open' && tellsMore(is, was)
      ? [{ kind: 'person_opened' as const, person }]
      : []),
  ]
}

const regionsOf = (doc: Pick<PhotoDoc, 'regions'>): Region[] => {
  const read = readRegions(doc.regions)
  return read.ok ? read.value : []
}

/** Returns what a photo now covers in addition, and who is known to be seen in it. Pure. */
export function factsOfPhoto(before: PhotoDoc, after: PhotoDoc): LedgerFact[] {
  const covered = regionsOf(before)
  const regions = regionsOf(after).filter((region) => !coversAll(covered, [region]))
  const known = new Set((before.peopleVisible ?? []).map(String))
  const people = (after.peopleVisible ?? []).map(String).filter((person) => !known.has(person))
  return regions.length + people.length > 0
    ? [{ kind: 'photo_covered', photo: before.id, regions, people }]
    : []
}

/** Returns an entry where readers will read less of a reporter's name, or another name. Pure. */
export function factsOfReporter(before: ReporterDoc, after: ReporterDoc): LedgerFact[] {
  const read = ({ fullName, bylinePolicy, penName, public: open }: ReporterDoc) =>
    JSON.stringify([fullName, bylinePolicy ?? null, penName?.trim() || null, open === true])
  const opened = after.bylinePolicy === 'full' && after.fullName === before.fullName && after.public
  return read(before) !== read(after) && !opened
    ? [{ kind: 'byline_changed', reporter: before.id }]
    : []
}

const noting =
  <T>(
    factsOf: (before: T, after: T, req: PayloadRequest) => LedgerFact[] | Promise<LedgerFact[]>,
  ): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update') return data
    const before = originalDoc as T
    await noteInLedger(req, await factsOf(before, { ...before, ...(data as Partial<T>) }, req))
    return data
  }

/**
 * Write to the ledger, in the transaction of the save, what restoring a backup must not undo. These
 * hooks run last before a change, so they see what is saved.
 */
export const noteLessOfPerson = noting<PersonDoc>(async (before, after, req) =>
  factsOfPerson(req.payload.secret, before, after, clockOf(req), await newsroomZone(req)),
)
export const noteLessOfPhoto = noting<PhotoDoc>(factsOfPhoto)
export const noteLessOfReporter = noting<ReporterDoc>(factsOfReporter)

/**
 * A person whose record was deleted must not be named because the record comes back with a backup.
 */
export const noteGoneRecord: CollectionAfterDeleteHook = async ({ id, req }) => {
  const gone = {
    kind: 'person_withheld' as const,
    person: String(id),
    withheld: true,
    consents: [],
  }
  await noteInLedger(req, [gone])
}
