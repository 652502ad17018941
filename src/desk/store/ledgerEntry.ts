import { createHmac, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { TELLS } from '#newsroom/pictures.ts'

const EDITION_TYPES = ['story', 'reporter', 'section', 'newsroom'] as const
const id = z.string().min(1).max(100)
const hashes = z.array(z.string().min(1).max(100))
const region = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  of: z.enum(TELLS),
  person: z.string().nullable(),
})

/** What is written down of one change that took something away, or of an edition that readers had. Ids, shapes and keyed hashes: no name, no text. */
export const ledgerFact = z.discriminatedUnion('kind', [
  /** Readers got this edition under this key. `digest`: a keyed hash of what it says. */
  z.object({ kind: z.literal('edition_written'), edition: id, digest: z.string() }),
  /** The edition came off. `forget`: an address of it held a name, and is to answer as if nothing ever stood there. */
  z.object({ kind: z.literal('edition_gone'), edition: id, forget: z.boolean() }),
  /** The note at a gone address, and the notice to feed readers, were cleared. */
  z.object({ kind: z.literal('note_cleared'), edition: id }),
  /** Addresses that are to answer as if nothing ever stood there, as keyed hashes. */
  z.object({ kind: z.literal('addresses_forgotten'), type: z.enum(EDITION_TYPES), hashes }),
  /** The story was killed or spiked: it does not come back. */
  z.object({ kind: z.literal('story_ended'), story: id, stage: z.enum(['killed', 'spiked']) }),
  /** Less of this person may be told than before. `withheld`: of the name; `consents`: those that were withdrawn or shortened, as keyed hashes. */
  z.object({
    kind: z.literal('person_withheld'),
    person: id,
    withheld: z.boolean(),
    consents: hashes,
  }),
  /** Two people opened the whole name. */
  z.object({ kind: z.literal('person_opened'), person: id }),
  /** More of the photo was covered, or more people are known to be seen in it. */
  z.object({
    kind: z.literal('photo_covered'),
    photo: id,
    regions: z.array(region),
    people: z.array(id),
  }),
  /** Readers are to read less of the reporter's name, or another name. */
  z.object({ kind: z.literal('byline_changed'), reporter: id }),
])
export type LedgerFact = z.infer<typeof ledgerFact>

/** A fact with the id it has in the database too, and when it was written down, by the server's clock, ISO 8601. */
export type LedgerEntry = LedgerFact & { id: string; at: string }

const stamp = z.object({ id: z.string().regex(/^[0-9a-f]{24}$/u), at: z.iso.datetime() })

/** Takes unread JSON; returns the entry, or null where it is none. */
export function readEntry(value: unknown): LedgerEntry | null {
  const fact = ledgerFact.safeParse(value)
  const stamped = stamp.safeParse(value)
  return fact.success && stamped.success ? { ...stamped.data, ...fact.data } : null
}

/** A keyed hash for the ledger: without the newsroom's secret nobody can try names against it. `use` keeps one kind of hash from passing for another. */
export function ledgerHash(secret: string, use: string): (text: string) => string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `homeroom ledger ${use}`, 32))
  return (text) => createHmac('sha256', key).update(text).digest('hex')
}
