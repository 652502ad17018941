/**
 * Why Homeroom's own MongoDB could not be started or kept running. The codes never change: scripts
 * and docs/errors.md rely on them.
 */
export type MongodRefusalCode =
  | 'data_dir_in_use'
  | 'data_dir_not_writable'
  | 'mongod_not_found'
  | 'mongod_unusable'
  | 'mongod_version_mismatch'
  | 'mongod_checksum_mismatch'
  | 'mongod_start_failed'
  | 'mongod_keeps_dying'

/**
 * Thrown by `startMongod` where the newsroom cannot have its database. It says what happened
 * (`message`) and what to do next (`remedy`), and has a fixed `code`. It carries paths, versions
 * and process ids, never anything from the data.
 */
export class MongodRefusal extends Error {
  override readonly name = 'MongodRefusal'
  readonly code: MongodRefusalCode
  readonly remedy: string
  readonly details: Record<string, unknown>

  constructor(
    code: MongodRefusalCode,
    message: string,
    remedy: string,
    details: Record<string, unknown> = {},
  ) {
    super(message)
    this.code = code
    this.remedy = remedy
    this.details = details
  }
}

/**
 * Returns one line about anything thrown on the way to a mongod: a refusal's message, or a system
 * error's code.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof MongodRefusal) return error.message
  if (!(error instanceof Error)) return String(error)
  // fetch() says only "fetch failed"; the code that helps ("ENOTFOUND") is in its cause.
  const cause = error.cause as { code?: string | number; message?: string } | undefined
  const because = cause?.code ?? cause?.message
  return because === undefined ? error.message : `${error.message} (${because})`
}
