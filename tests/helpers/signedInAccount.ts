import { randomUUID } from 'node:crypto'
import { getFieldsToSign, jwtSign, type Payload } from 'payload'
import type { Role } from '#newsroom/roles.ts'

export interface NewAccount {
  email: string
  name: string
  role: Role
  createdAt: Date
}

/**
 * Makes an account that is signed in, and returns its id and the token of its session. It has no
 * password: to check one takes Payload a third of a second, and most tests are not about signing in.
 * What Payload stores at a sign-in is the same (`addSessionToUser` in Payload).
 */
export async function signedInAccount(
  payload: Payload,
  account: NewAccount,
): Promise<{ id: string; token: string }> {
  const { config } = payload.collections.users
  const sid = randomUUID()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + config.auth.tokenExpiration * 1000)
  const data = {
    ...account,
    createdAt: account.createdAt.toISOString(),
    handedAt: null,
    sessions: [{ id: sid, createdAt: now, expiresAt }],
  }
  const user = await payload.db.create({ collection: 'users', data })
  const fieldsToSign = getFieldsToSign({
    collectionConfig: config,
    email: account.email,
    sid,
    user: user as never,
  })
  const { token } = await jwtSign({
    fieldsToSign,
    secret: payload.secret,
    tokenExpiration: config.auth.tokenExpiration,
  })
  return { id: String(user.id), token }
}
