import type { Access, PayloadRequest, Where } from 'payload'
import { isEditor } from '#newsroom/roles.ts'
import { roleOf } from './staff.ts'

const written = (prefix: string, user: string | number): Where => ({
  or: [
    { [`${prefix}author`]: { equals: user } },
    { [`${prefix}bylines.reporter.user`]: { equals: user } },
  ],
})

/** Editors may read every story; reporters those that they started or whose byline names them. */
export const editorsOrWriter: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  return isEditor(role) ? true : written('', req.user.id)
}

/** Returns ids of every document that meets the condition, whoever asks. */
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
 * Versions contain the story's former text, so they follow the story's own rule. Reporters read
 * versions of stories that they started. Of stories whose byline names them, they read those
 * versions whose byline names them too.
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

/**
 * Editors may edit any story; reporters their own, before they submit it and after it is returned.
 */
export const editorsOrWriterWhileDrafting: Access = ({ req }) => {
  const role = roleOf(req)
  if (role === null || !req.user) return false
  if (isEditor(role)) return true
  return {
    and: [written('', req.user.id), { stage: { in: ['draft', 'changesRequested'] } }],
  }
}
