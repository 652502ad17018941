import type { Request } from 'express'
import { addressOf } from './validateApiRequest.ts'
import { refusal, type Refusal } from '#newsroom/refusal.ts'

/** What somebody without a login may ask of `/api`: to sign in, and whether they are signed in. */
const OPEN_TO_ALL = new Set([
  'POST /api/users/login',
  'POST /api/users/logout',
  'GET /api/users/me',
  'GET /api/users/init',
])

/** The path as Payload will read it: `first-register/.` is first-register. */
const pathOf = (req: Pick<Request, 'method' | 'originalUrl'>): string =>
  addressOf(req, 'http://localhost')?.pathname.replace(/\/+$/u, '') ?? ''

/** True for requests that are answered without a login. */
export const isOpenToAll = (req: Pick<Request, 'method' | 'originalUrl'>): boolean =>
  OPEN_TO_ALL.has(`${req.method} ${pathOf(req)}`)

/**
 * Refuses requests before Payload sees them. Without a login, everything but signing in gets the
 * same answer: no list of collections, no difference between an id that exists and one that does
 * not, and none in time. `isStaff` tells whether the request has a valid login.
 */
export async function refuseAnonymous(
  req: Pick<Request, 'method' | 'originalUrl'>,
  isStaff: () => Promise<boolean>,
): Promise<Refusal | null> {
  const path = pathOf(req)
  if (/\/first-register$/u.test(path)) return refusal('no_open_registration')
  if (/\/(?:forgot|reset)-password$/u.test(path)) return refusal('no_mail')
  if (isOpenToAll(req)) return null
  return (await isStaff()) ? null : refusal('staff_only')
}
