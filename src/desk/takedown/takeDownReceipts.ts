import type { PayloadRequest } from 'payload'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import {
  type LookAt,
  receiptNow,
  type ReceiptNow,
  type StoryStanding,
  type TakeDownReason,
} from '#publishing/receiptStatus.ts'
import { clockOf } from '#desk/store/requestClock.ts'
import { editionsOf } from '#desk/editions/editionRepository.ts'
import { outboxOf, storyAddress } from '#desk/outbox/outbox.ts'
import { nowForbidden, peopleNow } from '#desk/compile/publishedPeople.ts'
import { type StoryRecord } from '#desk/store/recordTypes.ts'
import { isDocumentId, readAll } from '#desk/store/readAll.ts'
import { hasAddress } from '#desk/editions/retiredSlugs.ts'
import { sessionOf } from '#desk/store/transactionSession.ts'

/** A story of a receipt, as it was when the name was taken down. */
export interface ReceiptStory {
  story: string
  edition: string
  told: boolean
  bore: boolean
}

/**
 * A receipt as it is stored: written once, in the transaction, and never changed. The present state
 * is worked out at each reading.
 */
export interface ReceiptRecord {
  id: string
  person: string
  reason: TakeDownReason
  at: string
  by: string
  stories: ReceiptStory[]
  noticesCleared: number
  recordsTakenDown: number
  toLookAt: LookAt[]
}

/** The receipt as staff read it. */
export type Receipt = Pick<ReceiptRecord, 'id' | 'person' | 'reason' | 'at' | 'by'> & ReceiptNow

export type PrintedFields = Pick<
  StoryRecord,
  'id' | 'printedInFull' | 'printedInPart' | 'printedFaces'
>

const PRINTED = ['printedInFull', 'printedInPart', 'printedFaces'] as const

/** True where an edition of this story names or shows the person. */
export const tellsOf = (story: PrintedFields, person: string): boolean =>
  PRINTED.some((field) => story[field]?.includes(person))

async function standings(
  req: PayloadRequest,
  { person, stories }: ReceiptRecord,
): Promise<StoryStanding[]> {
  const docs = await readAll<PrintedFields>(req.payload, 'stories', {
    where: { id: { in: stories.map(({ story }) => story) } },
    select: { printedInFull: true, printedInPart: true, printedFaces: true },
    req,
  })
  const printed = new Map(docs.map((doc) => [doc.id, doc]))
  const rows = await editionsOf(req.payload)
    .find(
      { _id: { $in: stories.map(({ edition }) => edition) } },
      {
        session: await sessionOf(req),
        projection: { slug: 1, state: 1 },
      },
    )
    .toArray()
  const editions = new Map<string, Pick<EditionRecord, 'slug' | 'state'>>(
    rows.map((row) => [row._id, row]),
  )
  // Two people may have approved printing the name again since: then nothing is due.
  const now = (await peopleNow(req, [person], clockOf(req))).get(person)
  const forbidden = (doc: PrintedFields | undefined): boolean =>
    (doc?.printedInFull?.includes(person) === true && nowForbidden.inFull(now)) ||
    (doc?.printedInPart?.includes(person) === true && nowForbidden.inPart(now)) ||
    (doc?.printedFaces?.includes(person) === true && nowForbidden.faces(now))
  return stories.map(({ story, edition, told, bore }) => {
    const row = editions.get(edition)
    if (row?.state !== 'live' || !hasAddress(row))
      return { story, told, bore, now: 'gone', address: null }
    return forbidden(printed.get(story))
      ? { story, told, bore, now: 'due', address: null }
      : { story, told, bore, now: 'clean', address: storyAddress(row.slug) }
  })
}

/** Takes a stored receipt; returns it with the present state. */
export async function readReceipt(req: PayloadRequest, receipt: ReceiptRecord): Promise<Receipt> {
  const { id, person, reason, at, by, noticesCleared, recordsTakenDown, toLookAt } = receipt
  const jobs = await outboxOf(req.payload)
    .find(
      { receipt: id },
      {
        session: await sessionOf(req),
        projection: { kind: 1, state: 1, attempts: 1, lastCode: 1 },
      },
    )
    .toArray()
  const facts = {
    stories: await standings(req, receipt),
    jobs: jobs.map(({ kind, state, attempts, lastCode }) => ({ kind, state, attempts, lastCode })),
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
export async function withStanding(req: PayloadRequest, doc: unknown): Promise<unknown> {
  const id = (doc as { id?: unknown }).id
  if (typeof id !== 'string' || !isDocumentId(id)) return doc
  const [receipt] = await storedReceipts(req, id)
  if (!receipt) return doc
  const { stories: _stories, ...stored } = receipt
  return { ...(doc as object), ...stored, ...(await readReceipt(req, receipt)) }
}

/** Read past Payload's hooks, which add the present state. */
async function storedReceipts(req: PayloadRequest, id: string): Promise<ReceiptRecord[]> {
  const found = await req.payload.db.find<ReceiptRecord & { at: Date | string }>({
    collection: 'receipts',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    req,
  })
  return found.docs.map((doc) => ({ ...doc, at: new Date(doc.at).toISOString() }))
}
