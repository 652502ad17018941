import type { Access, PayloadRequest, Where } from 'payload'
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

/** Ids of every document that meets the condition; nobody's access is asked. */
async function idsOf(
  req: PayloadRequest,
  collection: 'stories' | 'reporters',
  where: Where,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: {},
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id }) => String(id))
}

/**
 * Versions hold the words of the story as it once stood, so they follow the story's own rule: a reporter reads those of the stories they started, and
 * of the stories they stand in the byline of, those in which they stood there too.
 */
export const editorsOrWriterThen: Access = async ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  if (isEditor(role)) return true
  const user = req.user.id
  const versions: Where[] = [
    { 'version.author': { equals: user } },
    {
      and: [
        {
          parent: {
            in: await idsOf(req, 'stories', { 'bylines.reporter.user': { equals: user } }),
          },
        },
        {
          'version.bylines.reporter': {
            in: await idsOf(req, 'reporters', { user: { equals: user } }),
          },
        },
      ],
    },
  ]
  return { or: versions }
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
