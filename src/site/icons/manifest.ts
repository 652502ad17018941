import type { Paper } from '../pageTypes.ts'
import { HOUSE } from './brandColors.ts'
import { MANIFEST_ICONS } from './iconFiles.ts'

export const MANIFEST_PATH = '/manifest.webmanifest'

/**
 * Returns what a browser needs to put the site on a home screen (w3.org/TR/appmanifest). The site
 * opens with the browser's own bars, because it is no app.
 */
export function manifest({ newsroom, lang }: Paper): string {
  const { name, tagline } = newsroom
  const icon = ({ path, size }: (typeof MANIFEST_ICONS)[number], purpose: 'any' | 'maskable') => ({
    src: path,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  return JSON.stringify({
    id: '/',
    name,
    short_name: name.replace(/^the\s+(?=\S)/iu, ''),
    ...(tagline && { description: tagline }),
    lang,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: HOUSE.paper.light,
    theme_color: HOUSE.paper.light,
    icons: [
      ...MANIFEST_ICONS.map((file) => icon(file, 'any')),
      ...MANIFEST_ICONS.map((file) => icon(file, 'maskable')),
    ],
  })
}
