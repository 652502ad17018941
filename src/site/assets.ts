import { createHash } from 'node:crypto'
import { base } from './style/base.ts'
import { frame } from './style/frame.ts'
import { lists } from './style/lists.ts'
import { print } from './style/print.ts'
import { story } from './style/story.ts'

/** A file of the site's own. Its path changes with its content, so that it may be kept for a year. */
export interface Asset {
  path: string
  type: string
  body: string
}

function asset(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${name}-${hash}.${extension}`, type, body }
}

/** A folded front page: nameplate, headline, two columns. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  '<rect width="32" height="32" rx="4" fill="#a3261c"/>' +
  '<g fill="#fdfbf6"><rect x="6" y="6" width="20" height="6"/><rect x="6" y="15" width="9" height="11"/>' +
  '<rect x="18" y="15" width="8" height="2"/><rect x="18" y="19.5" width="8" height="2"/>' +
  '<rect x="18" y="24" width="8" height="2"/></g></svg>'

const tidy = (css: string): string => css.replace(/\s*\n\s*/g, '\n').trim()

export const assets = {
  stylesheet: asset(
    'site',
    'css',
    'text/css; charset=utf-8',
    tidy([base, frame, lists, story, print].join('')),
  ),
  icon: asset('icon', 'svg', 'image/svg+xml', ICON),
}
