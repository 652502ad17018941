/**
 * An outcome that can be refused. Expected failures are values, so that the compiler asks the caller about them;
 * exceptions are for bugs.
 */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refused = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })
