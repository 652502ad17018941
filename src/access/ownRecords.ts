import type { Access, Where } from 'payload'
import { isEditor } from '#newsroom/roles.ts'
import { clockOf } from './requestClock.ts'
import { roleOf } from './staff.ts'

/** Editors may use all; reporters what they entered themselves. */
export const editorsOrEnteredBy: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return isEditor(role) ? true : { enteredBy: { equals: req.user.id } }
}

/**
 * Editors may use all; reporters the people they entered, and adults and public figures, whom
 * everybody may know.
 */
export const editorsOrEnteredByOrAdults: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  if (isEditor(role)) return true
  // A person who was once protected is known to everybody only after two people approved it.
  const known: Where = {
    and: [
      { kind: { in: ['adult', 'publicFigure'] } },
      {
        or: [
          { onceProtected: { not_equals: true } },
          {
            and: [
              { openingApprovedBy: { exists: true } },
              // An approval that still waits is not in force.
              {
                or: [
                  { openingOpensAt: { exists: false } },
                  { openingOpensAt: { less_than_equal: clockOf(req).toISOString() } },
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

/** Editors may use all; others their own account. */
export const editorsOrSelf: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return isEditor(role) ? true : { id: { equals: req.user.id } }
}

/** Advisers may use all; others their own account. */
export const advisersOrSelf: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return role === 'adviser' ? true : { id: { equals: req.user.id } }
}

/** Editors may use all; reporters the profile that is linked to their account. */
export const editorsOrOwnProfile: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return isEditor(role) ? true : { user: { equals: req.user.id } }
}
