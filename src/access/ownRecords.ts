import type { Access, Where } from 'payload'
import { isEditor } from '#newsroom/roles.ts'
import { roleOf } from './staff.ts'

/** Editors all; a reporter what they entered themselves. */
export const editorsOrEnteredBy: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return isEditor(role) ? true : { enteredBy: { equals: req.user.id } }
}

/** Editors all; a reporter the people they entered, and the adults and public figures everybody knows. */
export const editorsOrEnteredByOrAdults: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  if (isEditor(role)) return true
  // Who was protected once is known to everybody only after two people said so.
  const known: Where = {
    and: [
      { kind: { in: ['adult', 'publicFigure'] } },
      {
        or: [
          { onceProtected: { not_equals: true } },
          {
            and: [
              { openingApprovedBy: { exists: true } },
              // An approval that waits does not hold yet.
              {
                or: [
                  { openingOpensAt: { exists: false } },
                  { openingOpensAt: { less_than_equal: new Date().toISOString() } },
                ],
              },
            ],
          },
        ],
      },
    ],
  }
  return { or: [{ enteredBy: { equals: req.user.id } }, known] }
}

/** Editors all; a user their own account. */
export const editorsOrSelf: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return isEditor(role) ? true : { id: { equals: req.user.id } }
}

/** Advisers all; a user their own account. */
export const advisersOrSelf: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return role === 'adviser' ? true : { id: { equals: req.user.id } }
}

/** Editors all; a reporter the profile that is linked to their login. */
export const editorsOrOwnProfile: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return isEditor(role) ? true : { user: { equals: req.user.id } }
}
