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

/**
 * An entry about one change that took something away, or about an edition that readers had. It
 * holds ids, shapes and keyed hashes: no name, no text.
 */
export const ledgerFact = z.discriminatedUnion('kind', [
  /** Readers got this edition under this key. `digest`: a keyed hash of its content. */
  z.object({ kind: z.literal('edition_written'), edition: id, digest: z.string() }),
  /**
   * The edition was taken down. `forget`: one of its addresses contained a name, and must answer as
   * if nothing had ever been there.
   */
  z.object({ kind: z.literal('edition_gone'), edition: id, forget: z.boolean() }),
  /** The note at the address of a gone edition, and the notice to feed readers, were removed. */
  z.object({ kind: z.literal('note_cleared'), edition: id }),
  /** Addresses that must answer as if nothing had ever been there, as keyed hashes. */
  z.object({ kind: z.literal('addresses_forgotten'), type: z.enum(EDITION_TYPES), hashes }),
  /** The story was killed or spiked: it does not come back. */
  z.object({ kind: z.literal('story_ended'), story: id, stage: z.enum(['killed', 'spiked']) }),
  /**
   * Less may be said about this person than before. `withheld`: of the name; `consents`: those that
   * were withdrawn or shortened, as keyed hashes.
   */
  z.object({
    kind: z.literal('person_withheld'),
    person: id,
    withheld: z.boolean(),
    consents: hashes,
  }),
  /** Two people approved printing the whole name. */
  z.object({ kind: z.literal('person_opened'), person: id }),
  /** More of the photo was covered, or more people are known to be seen in it. */
  z.object({
    kind: z.literal('photo_covered'),
    photo: id,
    regions: z.array(region),
    people: z.array(id),
  }),
  /** Readers must read less of the reporter's name, or another name. */
  z.object({ kind: z.literal('byline_changed'), reporter: id }),
])
export type LedgerFact = z.infer<typeof ledgerFact>

/** A fact as the database keeps it. */
export type LedgerRecord = LedgerFact & { _id: string; at: Date }

/**
 * An entry with its id, which is the same in the database, and its time by the server's clock, ISO
 * 8601.
 */
export type LedgerEntry = LedgerFact & { id: string; at: string }

const stamp = z.object({ id: z.string().regex(/^[0-9a-f]{24}$/u), at: z.iso.datetime() })

/** Takes unchecked JSON; returns the entry, or null where it is none. */
export function readEntry(value: unknown): LedgerEntry | null {
  const fact = ledgerFact.safeParse(value)
  const stamped = stamp.safeParse(value)
  return fact.success && stamped.success ? { ...stamped.data, ...fact.data } : null
}

/**
 * Returns a keyed hash for the ledger: without the newsroom's secret nobody can test names against
 * it. `use` keeps one kind of hash from being taken for another.
 */
export function ledgerHash(secret: string, use: string): (text: string) => string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `homeroom ledger ${use}`, 32))
  return (text) => createHmac('sha256', key).update(text).digest('hex')
}
