/**
 * The site's ground and accent, as its stylesheet has them (`--paper`, `--accent` in style/base.ts; a test holds the two together): for icons,
 * the manifest and the browser's own bars, which know no stylesheet.
 */
export const HOUSE = {
  paper: { light: '#fdfbf6', dark: '#15130f' },
  accent: { light: '#a3261c', dark: '#ff9280' },
} as const
