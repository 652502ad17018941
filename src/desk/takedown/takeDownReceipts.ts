import type { PayloadRequest } from 'payload'
import { receiptNow, type ReceiptNow, type StoryState } from '#publishing/takeDownReceiptStatus.ts'
import { clockOf } from '#access/requestClock.ts'
import { storyAddress } from '#desk/outbox/outbox.ts'
import { nowForbidden, peopleNow } from '#desk/compile/publishedPeople.ts'
import type { PublishedFields } from '#desk/store/recordTypes.ts'
import { isDocumentId, readAll } from '#desk/store/readAll.ts'
import { hasAddress } from '#desk/editions/retiredSlugs.ts'
import { editionsUnder } from '#desk/store/repositories/editionRepository.ts'
import { jobsOfReceipt } from '#desk/store/repositories/outboxRepository.ts'
import { type ReceiptRecord, storedReceipt } from '#desk/store/repositories/receiptRepository.ts'

/** The receipt as staff read it. */
export type Receipt = Pick<ReceiptRecord, 'id' | 'person' | 'reason' | 'at' | 'by'> & ReceiptNow

const PRINTED = ['printedInFull', 'printedInPart', 'printedFaces'] as const

/** True where an edition of this story names or shows the person. */
export const tellsOf = (story: PublishedFields, person: string): boolean =>
  PRINTED.some((field) => story[field]?.includes(person))

async function stateOfEach(
  req: PayloadRequest,
  { person, stories }: ReceiptRecord,
): Promise<StoryState[]> {
  const docs = await readAll<PublishedFields>(req.payload, 'stories', {
    where: { id: { in: stories.map(({ story }) => story) } },
    select: { printedInFull: true, printedInPart: true, printedFaces: true },
    req,
  })
  const printed = new Map(docs.map((doc) => [doc.id, doc]))
  const slugs = await editionsUnder(
    req,
    stories.map(({ edition }) => edition),
  )
  // Two people may have approved printing the name again since: then nothing is due.
  const now = (await peopleNow(req, [person], clockOf(req))).get(person)
  const forbidden = (doc: PublishedFields | undefined): boolean =>
    (doc?.printedInFull?.includes(person) === true && nowForbidden.inFull(now)) ||
    (doc?.printedInPart?.includes(person) === true && nowForbidden.inPart(now)) ||
    (doc?.printedFaces?.includes(person) === true && nowForbidden.faces(now))
  return stories.map(({ story, edition, told, bore }) => {
    const slug = slugs.get(edition)
    if (slug === undefined || !hasAddress({ slug }))
      return { story, told, bore, now: 'gone', address: null }
    return forbidden(printed.get(story))
      ? { story, told, bore, now: 'due', address: null }
      : { story, told, bore, now: 'clean', address: storyAddress(slug) }
  })
}

/** Takes a stored receipt; returns it with the present state. */
export async function readReceipt(req: PayloadRequest, receipt: ReceiptRecord): Promise<Receipt> {
  const { id, person, reason, at, by, noticesCleared, recordsTakenDown, toLookAt } = receipt
  const facts = {
    stories: await stateOfEach(req, receipt),
    jobs: await jobsOfReceipt(req, id),
    noticesCleared,
    recordsTakenDown,
    toLookAt,
  }
  return { id, person, reason, at, by, ...receiptNow(facts) }
}

/**
 * Takes stored receipts as Payload reads them; adds the present state. The collection's access rule
 * decides who may read them.
 */
export async function withPresentState(req: PayloadRequest, doc: unknown): Promise<unknown> {
  const id = (doc as { id?: unknown }).id
  if (typeof id !== 'string' || !isDocumentId(id)) return doc
  const receipt = await storedReceipt(req, id)
  if (!receipt) return doc
  const { stories: _stories, ...stored } = receipt
  return { ...(doc as object), ...stored, ...(await readReceipt(req, receipt)) }
}
