import path from 'node:path'
import type { RequestHandler } from 'express'

/**
 * `<32 hex>-960.webp`, a crop (`-sq480`, `-wide960`) or a share image. Other names are not looked
 * up on disk.
 */
const NAME = /^[0-9a-f]{32}-(?:(?:sq|wide)?\d{1,5}|share)\.(?:webp|jpg|avif)$/u

/**
 * A name means one picture for ever, so a browser need not ask again. A shared cache must ask again
 * soon, because it must not show a removed picture for a year (RFC 8246; RFC 9111, 5.2.2.10).
 */
const CACHE = 'public, max-age=31536000, s-maxage=300, proxy-revalidate, immutable'

const TYPES = { webp: 'image/webp', jpg: 'image/jpeg', avif: 'image/avif' } as const

/**
 * Serves public pictures, but only those that a live edition lists; after that the address answers
 * 410. Takes the folder, a query to the public store, and a function that fetches a file into the
 * folder from where it is stored.
 */
export function mediaFiles(
  folder: string,
  stateOf: (name: string) => Promise<'live' | 'gone' | 'unknown'>,
  bring: (name: string) => Promise<boolean>,
): RequestHandler {
  const root = path.resolve(folder)
  return async (req, res) => {
    const name = String(req.params.name)
    const state = NAME.test(name) ? await stateOf(name) : 'unknown'
    if (state !== 'live' || !(await bring(name))) {
      res.status(state === 'gone' ? 410 : 404).type('text/plain')
      res.setHeader('Cache-Control', 'no-store')
      res.send(state === 'gone' ? 'This picture is gone.\n' : 'There is no such picture.\n')
      return
    }
    const kind = name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES
    // The name alone identifies the picture, so size and date are not needed.
    res.setHeader('ETag', `"${name}"`)
    res.sendFile(name, {
      root,
      dotfiles: 'deny',
      etag: false,
      lastModified: false,
      cacheControl: false,
      headers: { 'Cache-Control': CACHE, 'Content-Type': TYPES[kind] },
    })
  }
}
