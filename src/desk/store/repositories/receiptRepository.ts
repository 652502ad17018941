import type { PayloadRequest } from 'payload'
import type { LookAt, TakeDownReason } from '#publishing/takeDownReceiptStatus.ts'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'
import { sessionOf } from '#desk/store/driver/transactionSession.ts'

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

/** Id of the latest receipt in which this edition told of the person; null where there is none. */
export async function latestReceiptAbout(
  req: PayloadRequest,
  edition: string | null,
): Promise<string | null> {
  const [receipt] = await nativeCollection(req.payload, 'receipts')
    .find(
      { stories: { $elemMatch: { edition, told: true } } },
      { session: await sessionOf(req), projection: { _id: 1 } },
    )
    .sort({ at: -1 })
    .limit(1)
    .toArray()
  return receipt ? String(receipt._id) : null
}

/** The receipt with this id, read past Payload's hooks, which add how things stand; null where there is none. */
export async function storedReceipt(
  req: PayloadRequest,
  id: string,
): Promise<ReceiptRecord | null> {
  const found = await req.payload.db.find<ReceiptRecord & { at: Date | string }>({
    collection: 'receipts',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    req,
  })
  const [doc] = found.docs
  return doc ? { ...doc, at: new Date(doc.at).toISOString() } : null
}
