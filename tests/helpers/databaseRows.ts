import type { Collection } from 'mongodb'
import type { Payload } from 'payload'
import type { LedgerRecord } from '#desk/store/ledger/ledgerFacts.ts'
import type { OutboxEntry } from '#desk/store/outboxEntry.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'

/** What the database holds, for tests alone: in `src`, nobody but the store knows MongoDB. */
export const editionsOf = (payload: Payload): Collection<EditionRecord> =>
  payload.db.connection.collection<EditionRecord>('editions')

export const outboxOf = (payload: Payload): Collection<OutboxEntry> =>
  payload.db.connection.collection<OutboxEntry>('outbox')

export const ledgerOf = (payload: Payload): Collection<LedgerRecord> =>
  payload.db.connection.collection<LedgerRecord>('ledger')
