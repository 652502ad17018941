/** Why the ledger cannot be used. The codes never change; docs/errors.md explains them. */
export type LedgerRefusalCode =
  | 'ledger_of_another_newsroom'
  | 'ledger_damaged'
  | 'ledger_of_newer_version'
  | 'ledger_not_writable'
  | 'ledger_not_applied'

/**
 * Thrown where Homeroom must not serve because of its ledger: what happened (`message`) and what to
 * do next (`remedy`). It contains a file's path and no name.
 */
export class LedgerRefusal extends Error {
  override readonly name = 'LedgerRefusal'
  readonly code: LedgerRefusalCode
  readonly remedy: string

  constructor(code: LedgerRefusalCode, message: string, remedy: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.remedy = remedy
  }
}

/** The folder holds a file of another newsroom's ledger. */
export const anotherNewsroom = (file: string): LedgerRefusal =>
  new LedgerRefusal(
    'ledger_of_another_newsroom',
    `The ledger ${file} was written with another secret.`,
    'Start with the PAYLOAD_SECRET (or the file DATA_DIR/secret) that it was written with. If you changed the secret on purpose, move the ledger folder away: a new one is begun, and it does not protect against backups from before today.',
  )

/** A line of the ledger was changed, removed or added. `line` counts from 1. */
export const damaged = (file: string, line: number): LedgerRefusal =>
  new LedgerRefusal(
    'ledger_damaged',
    `The ledger ${file} was changed by somebody else: line ${line} does not follow from the line before it.`,
    'Put back the copy of this file that you backed up last. If you have no copy, move the file away. Entries that only this file held are then not applied after a restore: check yourself what was taken down lately.',
  )

/** The file was written by a newer version of Homeroom. */
export const ofNewerVersion = (file: string): LedgerRefusal =>
  new LedgerRefusal(
    'ledger_of_newer_version',
    `The ledger ${file} holds something that this version of Homeroom does not know.`,
    'Start the newer version of Homeroom that wrote it.',
  )

/** The folder cannot be written. */
export const notWritable = (folder: string, cause: unknown): LedgerRefusal =>
  new LedgerRefusal(
    'ledger_not_writable',
    `The ledger folder ${folder} cannot be read or written.`,
    'Make it a folder that the user Homeroom runs as may read and write, with room on its disk.',
    cause,
  )
