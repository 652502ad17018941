import type { Access, FieldAccess, PayloadRequest } from 'payload'
import { isEditor, isRole, type Role } from '#newsroom/roles.ts'
import { scopeOf } from './requestScope.ts'

/** The signed-in user's role, or null for a stranger. */
export const roleOf = (req: PayloadRequest): Role | null => {
  const role = (req.user as { role?: unknown } | null | undefined)?.role
  return isRole(role) ? role : null
}

/** A call of the newsroom's own code that is marked as trusted. */
export const isTrusted = (req: PayloadRequest): boolean => scopeOf(req).trusted === true

/** An editor's request, or a trusted call. */
export const actsAsEditor = (req: PayloadRequest): boolean =>
  isEditor(roleOf(req)) || isTrusted(req)

/** Anyone with a login. */
export const staff: Access = ({ req }) => roleOf(req) !== null

/** Editors and advisers. */
export const editors: Access = ({ req }) => isEditor(roleOf(req))

/** Advisers alone. */
export const advisers: Access = ({ req }) => roleOf(req) === 'adviser'

/** No one, by any API: the desk writes it, or nobody does. */
export const nobody: Access = () => false

export const editorsField: FieldAccess = ({ req }) => isEditor(roleOf(req))
export const advisersField: FieldAccess = ({ req }) => roleOf(req) === 'adviser'
export const nobodyField: FieldAccess = () => false
