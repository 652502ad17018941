import { createHash } from 'node:crypto'
import { fontFaces, fontFiles } from './fonts.ts'
import { base } from './style/base.ts'
import { cards } from './style/cards.ts'
import { forms } from './style/forms.ts'
import { frame } from './style/layoutCss.ts'
import { lists } from './style/lists.ts'
import { print } from './style/print.ts'
import { story } from './style/story.ts'

/**
 * A stylesheet or font of the site. Its path changes with its content, so browsers may keep it for
 * a year.
 */
export interface Asset {
  path: string
  type: string
  body: string | Buffer
}

function asset(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${name}-${hash}.${extension}`, type, body }
}

const tidy = (css: string): string => css.replace(/\s*\n\s*/g, '\n').trim()

export const assets = {
  stylesheet: asset(
    'site',
    'css',
    'text/css; charset=utf-8',
    tidy([fontFaces, base, frame, forms, cards, lists, story, print].join('')),
  ),
}

const byPath: ReadonlyMap<string, Asset> = new Map(
  [...Object.values(assets), ...fontFiles].map((file) => [file.path, file]),
)

/** Returns the stylesheet or font at this path, undefined where there is none. */
export const assetAt = (path: string): Asset | undefined => byPath.get(path)
