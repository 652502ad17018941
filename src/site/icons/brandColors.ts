/**
 * Background and accent colour of the site, for icons, the manifest and the browser's own bars,
 * which do not read the stylesheet. They equal `--paper` and `--accent` in style/base.ts; a test
 * compares the two.
 */
export const HOUSE = {
  paper: { light: '#fdfbf6', dark: '#15130f' },
  accent: { light: '#a3261c', dark: '#ff9280' },
} as const
