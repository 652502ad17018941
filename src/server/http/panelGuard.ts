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

/** The form of an action's id, where the build does not say which there are. */
const ID = /^[0-9a-f]{40,44}$/u

/** As Next compares them; null where there is none to compare. */
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
 * What comes before the panel. Next writes an action's id that it does not know, and an origin that is foreign, into its log as they were sent: neither
 * gets that far. A header that asks for no action is taken away.
 */
export function panelDoor(actions: ReadonlySet<string> | null): RequestHandler {
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
    // The panel's script knows by this that it has to load itself again.
    if (why.code === 'no_such_action') res.setHeader('x-nextjs-action-not-found', '1')
    res.status(why.status).json(refusalBody(why))
  }
}
