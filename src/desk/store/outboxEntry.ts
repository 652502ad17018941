/**
 * What is sent to the outside: about a story; about anything else that readers get (only to
 * caches); about an action on a name (only to the newsroom's editors).
 */
export type OutwardEvent =
  | 'story.published'
  | 'story.changed'
  | 'story.gone'
  | 'shelf.changed'
  | 'name.takenDown'
  | 'name.waits'

/**
 * One message to one receiver. It holds ids and public addresses without names: no name, headline
 * or text.
 */
export interface OutboxEntry {
  kind: 'purge' | 'webhook' | 'mail'
  event: OutwardEvent
  /** Key of the edition, or null. */
  edition: string | null
  /** Id of the receipt, or null. */
  receipt: string | null
  /** Id of the webhook's row in the settings, or null. */
  webhook: string | null
  /** Public paths. */
  addresses: string[]
  /**
   * Paths of picture files that are no longer shown. Their names are generated, and only caches are
   * told.
   */
  files: string[]
  /**
   * True where an affected address must not be named: whoever keeps copies has to drop all of them.
   */
  everything: boolean
  state: 'waiting' | 'sending' | 'done' | 'skipped' | 'failed'
  attempts: number
  createdAt: Date
  notBefore: Date
  /** Which process is sending it, and until when no other may take it. */
  lease: string | null
  leaseUntil: Date | null
  settledAt: Date | null
  /** How the last attempt ended: `http_503`, `no_answer`, `no_mail`… */
  lastCode: string | null
}
