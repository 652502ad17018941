import path from 'node:path'
import type { RequestHandler } from 'express'

/** `<32 hex>-960.webp`, a crop (`-sq480`, `-wide960`) or a share image: nothing else is looked for on the disk. */
const NAME = /^[0-9a-f]{32}-(?:(?:sq|wide)?\d{1,5}|share)\.(?:webp|jpg|avif)$/u

/**
 * A name stands for one picture for ever, so a reader's browser need not ask again; a cache that serves many must, because what is taken down
 * must not go on from there for a year (RFC 8246; RFC 9111, 5.2.2.10).
 */
const CACHE = 'public, max-age=31536000, s-maxage=300, proxy-revalidate, immutable'

const TYPES = { webp: 'image/webp', jpg: 'image/jpeg', avif: 'image/avif' } as const

/**
 * Serves derived pictures, and only those a live edition shows: the address dies with the edition (410). Takes the folder, a question to
 * the public store, and a way to bring a file into the folder from where it is kept.
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
    // Neither size nor time of making: the name alone says which picture it is.
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
