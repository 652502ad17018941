import crypto from 'node:crypto'
import type { CollectionBeforeOperationHook } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { whyWeakPassword } from '#newsroom/passwords.ts'
import { RefusalError } from '#desk/store/refusalError.ts'

interface Account {
  id: string
  email: string
  name?: string | null
  hash?: string
  salt?: string
}

/** What Payload does with a password (`auth/strategies/local/generatePasswordSaltHash.js`); a test holds the two together. */
const ITERATIONS = 600_000
const KEY_LENGTH = 32
const CURRENT = 'pbkdf2-sha256-v1:'
/** ... and did with those of an earlier version, until their owner signs in. */
const EARLIER = { iterations: 25_000, keyLength: 512 }

const SALT_OF_NOBODY = crypto.randomBytes(32).toString('hex')

const hashed = (password: string, salt: string, iterations: number, keyLength: number) =>
  new Promise<Buffer>((resolve, reject) => {
    crypto.pbkdf2(password, salt, iterations, keyLength, 'sha256', (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })

async function isPasswordOf({ hash, salt }: Account, password: unknown): Promise<boolean> {
  if (!hash || !salt || typeof password !== 'string') return false
  const stored = Buffer.from(hash.startsWith(CURRENT) ? hash.slice(CURRENT.length) : hash, 'hex')
  const found = hash.startsWith(CURRENT)
    ? await hashed(password, salt, ITERATIONS, KEY_LENGTH)
    : await hashed(password, salt, EARLIER.iterations, EARLIER.keyLength)
  return stored.length === found.length && crypto.timingSafeEqual(stored, found)
}

const plain = (email: string): string => email.toLowerCase().trim()

/** A sign-in for an e-mail that nobody has takes as long as one with a wrong password: else the time tells who has an account. */
export const sameWorkForAll: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } =
    (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  if (password.trim() === '') return args
  const found = await req.payload.db.findOne<Account>({
    collection: 'users',
    where: { email: { equals: plain(email) } },
    req,
  })
  // An account without a password is looked at no longer than none.
  if (!found?.hash || !found.salt) await hashed(password, SALT_OF_NOBODY, ITERATIONS, KEY_LENGTH)
  return args
}

const weakPassword = (why: string): Refusal => refusal('weak_password', { parts: { why } })

/**
 * Holds what staff set as a password to the rule of `newsroom/passwords.ts`, and asks for the present one where somebody changes their own password or
 * e-mail: a computer that was left open, or a stolen session, is not to become a stolen account. An adviser may set those of others.
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
  // Of another type, it is refused with its name by `refuseOddShapes`.
  if (typeof shown === 'string') delete data.currentPassword
  if (overrideAccess === true || !req.user) return args
  const account =
    operation === 'update'
      ? await req.payload.db.findOne<Account>({
          collection: 'users',
          where: { id: { equals: String(id) } },
          req,
        })
      : null
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
