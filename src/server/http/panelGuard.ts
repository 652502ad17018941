import { readFile } from 'node:fs/promises'
import type { Request, RequestHandler } from 'express'
import { z } from 'zod'
import { refusal } from '#newsroom/refusal.ts'
import { refusalBody } from '#desk/store/refusalError.ts'

const manifest = z.object({ node: z.record(z.string(), z.unknown()) })

/** Takes the folder of the panel's build; returns the ids of its server actions, or null where they cannot be read. */
export async function panelActions(folder: string): Promise<ReadonlySet<string> | null> {
  try {
    const text = await readFile(`${folder}/server/server-reference-manifest.json`, 'utf8')
    return new Set(Object.keys(manifest.parse(JSON.parse(text)).node))
  } catch {
    return null
  }
}

/** The form of an action's id, for when the list of ids is not known. */
const ID = /^[0-9a-f]{40,44}$/u

/** Compares the origin as Next does; null where there is none to compare. */
function isOwnOrigin(req: Request): boolean {
  const { origin } = req.headers
  if (origin === undefined) return true
  const forwarded = String(req.headers['x-forwarded-host'] ?? '')
    .split(',', 1)[0]
    ?.trim()
  const host = forwarded ? forwarded : req.headers.host
  return URL.canParse(origin) && new URL(origin).host === host
}

/**
 * Checks requests before they reach the panel. Next logs unknown action ids and foreign origins as
 * they were sent, so both are stopped here. Removes the header where it names no action.
 */
export function panelGuard(actions: ReadonlySet<string> | null): RequestHandler {
  const isKnown = (id: unknown) =>
    typeof id === 'string' && (actions === null ? ID.test(id) : actions.has(id))
  return (req, res, next) => {
    if (req.method !== 'POST') {
      delete req.headers['next-action']
      next()
      return
    }
    const why = !isKnown(req.headers['next-action'])
      ? refusal('no_such_action')
      : isOwnOrigin(req)
        ? null
        : refusal('foreign_origin')
    if (why === null) {
      next()
      return
    }
    // By this header the panel's script knows that it must reload the page.
    if (why.code === 'no_such_action') res.setHeader('x-nextjs-action-not-found', '1')
    res.status(why.status).json(refusalBody(why))
  }
}
