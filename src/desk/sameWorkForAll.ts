import crypto from 'node:crypto'
import type { CollectionBeforeOperationHook } from 'payload'

/** What Payload does with a password (`auth/strategies/local/generatePasswordSaltHash.js`); a test holds the two together. */
const ITERATIONS = 600_000
const KEY_LENGTH = 32
const SALT = crypto.randomBytes(32).toString('hex')

/** As much work as looking whether a password is right. */
const hashForNobody = (password: string): Promise<void> =>
  new Promise((resolve) => {
    crypto.pbkdf2(password, SALT, ITERATIONS, KEY_LENGTH, 'sha256', () => {
      resolve()
    })
  })

/** A sign-in for an e-mail that nobody has takes as long as one with a wrong password: else the time tells who has an account. */
export const sameWorkForAll: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } =
    (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  if (password.trim() === '') return args
  const found = await req.payload.db.findOne<{ id: string; hash?: string; salt?: string }>({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  // An account without a password is looked at no longer than none.
  if (!found?.hash || !found.salt) await hashForNobody(password)
  return args
}
