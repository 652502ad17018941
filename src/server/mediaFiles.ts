import path from 'node:path'
import type { RequestHandler } from 'express'

/** `<32 hex>-<width>.<type>`: nothing else is looked for on the disk. */
const NAME = /^[0-9a-f]{32}-\d{1,5}\.(?:webp|jpg|avif)$/u

/**
 * Serves derived pictures, and only those a live edition shows: the address dies with the edition. Takes the folder and a question to the
 * public store.
 */
export function mediaFiles(
  folder: string,
  isLive: (name: string) => Promise<boolean>,
): RequestHandler {
  const root = path.resolve(folder)
  return async (req, res) => {
    const name = String(req.params.name)
    const found = NAME.test(name) && (await isLive(name))
    if (!found) {
      res.status(404).type('text/plain').send('There is no such picture.\n')
      return
    }
    res.sendFile(name, {
      root,
      dotfiles: 'deny',
      lastModified: false,
      // Revalidated, because a picture that is taken down must not go on from somebody's cache for a year.
      headers: { 'Cache-Control': 'public, max-age=300, must-revalidate' },
    })
  }
}
