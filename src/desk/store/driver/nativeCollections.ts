import type { Collection, Document, ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import type { LedgerRecord } from '#desk/store/ledger/ledgerFacts.ts'
import type { OutboxEntry } from '#desk/store/outboxEntry.ts'

/** An activity entry as the database keeps it. */
export interface ActivityDocument {
  _id?: ObjectId
  at: Date
  actor?: ObjectId | null
  verb: string
  subject: string
  subjectId: string
  from?: string | null
  to?: string | null
  codes?: string[] | null
  cause?: string | null
  causeId?: string | null
}

interface Documents {
  editions: EditionRecord
  outbox: OutboxEntry
  ledger: LedgerRecord
  activity: ActivityDocument
  withheldNames: Document
  receipts: Document
  stories: Document
  people: Document
  users: Document
  reporters: Document
  sections: Document
}

/** MongoDB's own collection of this newsroom, for the store alone: lint refuses this file to everybody else. */
export const nativeCollection = <K extends keyof Documents>(
  payload: Payload,
  name: K,
): Collection<Documents[K]> => payload.db.connection.collection<Documents[K]>(name)
