/**
 * Paths of the newsroom's icons. They never change, because browsers ask for some of them without
 * being told.
 */
export const SVG_PATH = '/favicon.svg'
export const ICO_PATH = '/favicon.ico'

export interface IconFile {
  path: string
  /** Width and height in pixels. */
  size: number
}

/** RSS 2.0 takes no picture wider than 144. */
export const FEED_ICON: IconFile = { path: '/icon-144.png', size: 144 }
/** What iOS puts on the home screen. */
export const TOUCH_ICON: IconFile = { path: '/apple-touch-icon.png', size: 180 }
/** For feed readers and for the logo of the newsroom in structured data. */
export const FEED_PICTURE: IconFile = { path: '/icon-512.png', size: 512 }
/** What a manifest must name so that a browser can install the site. */
export const MANIFEST_ICONS: readonly IconFile[] = [
  { path: '/icon-192.png', size: 192 },
  FEED_PICTURE,
]

export const PNG_ICONS: readonly IconFile[] = [FEED_ICON, TOUCH_ICON, ...MANIFEST_ICONS]

/** Pictures within favicon.ico, in pixels: a tab, a tab on a dense screen, a desktop. */
export const ICO_SIZES = [16, 32, 48] as const
