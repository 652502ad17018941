import type { Access, Where } from 'payload'
import { isEditor } from '#newsroom/roles.ts'
import { roleOf } from './staff.ts'

const written = (prefix: string, user: string | number): Where => ({
  or: [
    { [`${prefix}author`]: { equals: user } },
    { [`${prefix}bylines.reporter.user`]: { equals: user } },
  ],
})

/** Editors see every story; a reporter those they started or carry the byline of. */
export const editorsOrWriter: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return isEditor(role) ? true : written('', req.user.id)
}

/**
 * Versions hold the words of the story as it once stood, so they follow the story's own rule. The byline of a version
 * cannot be joined to a login, so a reporter reads the versions of the stories they started.
 */
export const editorsOrStarter: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return isEditor(role) ? true : { 'version.author': { equals: req.user.id } }
}

/** Editors may edit any story; a reporter their own, until it is handed in and after it comes back. */
export const editorsOrWriterWhileDrafting: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  if (isEditor(role)) return true
  return {
    and: [written('', req.user.id), { stage: { in: ['draft', 'changesRequested'] } }],
  }
}
