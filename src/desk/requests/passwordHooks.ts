import crypto from 'node:crypto'
import type { CollectionBeforeOperationHook } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { whyWeakPassword } from '#newsroom/passwords.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import {
  accountById,
  type AccountRecord,
  accountWithEmail,
} from '#desk/store/repositories/accountRepository.ts'

/**
 * How Payload hashes a password (`auth/strategies/local/generatePasswordSaltHash.js`); a test
 * compares the two.
 */
const ITERATIONS = 600_000
const KEY_LENGTH = 32
const CURRENT = 'pbkdf2-sha256-v1:'
/** How an earlier version of Payload did, for accounts whose owner has not signed in since. */
const EARLIER = { iterations: 25_000, keyLength: 512 }

const SALT_OF_NOBODY = crypto.randomBytes(32).toString('hex')

const hashed = (password: string, salt: string, iterations: number, keyLength: number) =>
  new Promise<Buffer>((resolve, reject) => {
    crypto.pbkdf2(password, salt, iterations, keyLength, 'sha256', (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })

async function isPasswordOf({ hash, salt }: AccountRecord, password: unknown): Promise<boolean> {
  if (!hash || !salt || typeof password !== 'string') return false
  const stored = Buffer.from(hash.startsWith(CURRENT) ? hash.slice(CURRENT.length) : hash, 'hex')
  const found = hash.startsWith(CURRENT)
    ? await hashed(password, salt, ITERATIONS, KEY_LENGTH)
    : await hashed(password, salt, EARLIER.iterations, EARLIER.keyLength)
  return stored.length === found.length && crypto.timingSafeEqual(stored, found)
}

const plain = (email: string): string => email.toLowerCase().trim()

/**
 * Makes a sign-in for an unknown e-mail take as long as one with a wrong password. Otherwise the
 * time would show who has an account.
 */
export const sameWorkForAll: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } =
    (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  if (password.trim() === '') return args
  const found = await accountWithEmail(req, plain(email))
  // An account without a password must take as long as one that does not exist.
  if (!found?.hash || !found.salt) await hashed(password, SALT_OF_NOBODY, ITERATIONS, KEY_LENGTH)
  return args
}

const weakPassword = (why: string): Refusal => refusal('weak_password', { parts: { why } })

/**
 * Checks new passwords by the rule of `newsroom/passwords.ts`. Asks for the present password where
 * people change their own password or e-mail, so that an unlocked computer or a stolen session does
 * not become a stolen account. Advisers may set those of others.
 */
export const guardPasswords: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data, id } = args as { data?: Record<string, unknown>; id?: unknown }
  if (!data) return args
  const shown = data.currentPassword
  // A value of another type is refused, with the field's name, by `refuseOddShapes`.
  if (typeof shown === 'string') delete data.currentPassword
  if (overrideAccess === true || !req.user) return args
  const account = operation === 'update' ? await accountById(req, String(id)) : null
  const { email, name, password } = data
  const sets = typeof password === 'string' && password !== ''
  const renames = account !== null && typeof email === 'string' && plain(email) !== account.email
  const own = account !== null && account.id === String(req.user.id)
  if (own && (sets || renames) && !(await isPasswordOf(account, shown))) {
    throw new RefusalError(refusal('wrong_password'))
  }
  if (sets) {
    const known = [email, name, account?.email, account?.name].filter(
      (each) => typeof each === 'string',
    )
    const why = whyWeakPassword(password, known)
    if (why !== null) throw new RefusalError(weakPassword(why))
  }
  return args
}
