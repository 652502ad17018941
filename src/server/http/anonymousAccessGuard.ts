import type { Request } from 'express'
import { addressOf } from './validateApiRequest.ts'
import { refusal, type Refusal } from '#newsroom/refusal.ts'

/** What somebody without a login may ask of `/api`: to sign in, and whether they are. */
const OPEN_TO_ALL = new Set([
  'POST /api/users/login',
  'POST /api/users/logout',
  'GET /api/users/me',
  'GET /api/users/init',
])

/** As Payload will read it: `first-register/.` is first-register. */
const pathOf = (req: Pick<Request, 'method' | 'originalUrl'>): string =>
  addressOf(req, 'http://localhost')?.pathname.replace(/\/+$/u, '') ?? ''

/** True for what is answered without a login. */
export const isOpenToAll = (req: Pick<Request, 'method' | 'originalUrl'>): boolean =>
  OPEN_TO_ALL.has(`${req.method} ${pathOf(req)}`)

/**
 * Doors that are shut before Payload is asked at all. Strangers get one and the same answer for everything but signing in: no list of
 * collections, no difference between an id that exists and one that does not, no time spent that depends on it. `isStaff` says whether the
 * request carries a login that holds.
 */
export async function closedDoor(
  req: Pick<Request, 'method' | 'originalUrl'>,
  isStaff: () => Promise<boolean>,
): Promise<Refusal | null> {
  const path = pathOf(req)
  if (/\/first-register$/u.test(path)) return refusal('no_open_registration')
  if (/\/(?:forgot|reset)-password$/u.test(path)) return refusal('no_mail')
  if (isOpenToAll(req)) return null
  return (await isStaff()) ? null : refusal('staff_only')
}
